import { describe, expect, it } from "vitest";
import { quotedWords } from "./quoted-words.ts";

describe("the words of a quote", () => {
  it("stand in quotation marks where they are the speaker's own", () => {
    expect(quotedWords({ words: "We respect these ties.", attribution: "direct" })).toBe("“We respect these ties.”");
  });

  it("have no second pair of marks", () => {
    for (const words of ["“We do.”", '"We do."', "«Мы да.»"])
      expect(quotedWords({ words, attribution: "direct" })).toBe(words);
  });

  it("stand without marks where somebody else has put them so", () => {
    for (const attribution of ["reported", "analyst", "background"] as const)
      expect(quotedWords({ words: "trade has slipped", attribution })).toBe("trade has slipped");
  });
});
