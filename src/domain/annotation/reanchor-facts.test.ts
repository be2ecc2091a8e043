import { describe, expect, it } from "vitest";
import { anchorOf, LEAD, QUOTE, TEXT } from "#tests/support/trial-anchor.ts";
import { placesOf } from "./outcome.ts";
import { reanchor } from "./reanchor.ts";

const anchor = anchorOf(TEXT, QUOTE);
const changed = (from: string, to: string) => reanchor(LEAD + TEXT.replace(from, to), anchor);

describe("R44 what differs counts, whatever the score", () => {
  it.each([
    ["5 million", "50 million", "number"],
    ["5 million", "five billion", "number"],
    ["5 million", "1.5 million", "number"],
    ["5 million", "-5 million", "number"],
    ["in 2026", "in 2027", "date"],
    ["will buy", "will not buy", "negation"],
    ["will buy", "won't buy", "negation"],
    ["Pakistan will", "India will", "name"],
    ["Russia", "Iran", "name"],
    ["barrels", "tonnes", "wording"],
  ])("%s to %s is changed, by %s", (from, to, reason) => {
    const outcome = changed(from, to);
    expect(outcome.state).toBe("changed");
    expect(placesOf(outcome)[0]?.reasons).toContain(reason);
    expect(placesOf(outcome)[0]?.words).toBe(QUOTE.replace(from, to));
  });

  it("an actor swapped in a long quote scores high and is changed all the same", () => {
    const long = `${"the two countries have traded for many years and ".repeat(4)}Pakistan signed first`;
    const text = `He said that ${long}, and left.`;
    const outcome = reanchor(text.replace("Pakistan", "Tajikistan"), anchorOf(text, long));
    expect(placesOf(outcome)[0]?.score).toBeGreaterThan(0.96);
    expect(outcome).toMatchObject({ state: "changed", place: { reasons: ["name"] } });
  });

  it("two actors who change places are a difference", () => {
    const text = "According to the report Russia sold oil to India before the winter began.";
    const outcome = reanchor(
      "According to the report India sold oil to Russia before the winter began.",
      anchorOf(text, "Russia sold oil to India"),
    );
    expect(outcome).toMatchObject({ state: "changed", place: { reasons: ["name"] } });
  });

  it("names without capitals are told from the list given", () => {
    const text = "他说俄罗斯将向印度出售石油，价格公道，没有人反对。";
    const outcome = reanchor(text.replace("印度", "中国"), anchorOf(text, "俄罗斯将向印度出售石油"), {
      names: ["印度", "中国"],
    });
    expect(outcome).toMatchObject({ state: "changed", place: { reasons: ["name", "wording"] } });
  });

  it("a number that goes on beyond the quote is another number", () => {
    const text = "Analysts said that output fell by 5 percent in the spring of that year.";
    const quote = anchorOf(text, "5 percent in the spring");
    for (const other of ["0.5", "15", "1,5"]) {
      const outcome = reanchor(text.replace("5 percent", `${other} percent`), quote);
      expect(outcome).toMatchObject({
        state: "changed",
        place: { words: `${other} percent in the spring`, reasons: ["number"] },
      });
    }
  });

  it("a negation put right before or after the quote is seen, though none of its words changed", () => {
    const text = "He told reporters on Friday that Russia will cut its output before the end of winter.";
    const late = anchorOf(text, "cut its output before the end");
    expect(reanchor(text.replace("will cut", "will not cut"), late)).toMatchObject({
      state: "changed",
      place: { words: "will not cut its output before the end", reasons: ["negation"] },
    });
    const early = anchorOf(text, "Russia will");
    expect(reanchor(text.replace("will cut", "will never cut"), early)).toMatchObject({
      state: "changed",
      place: { reasons: ["negation"] },
    });
  });
});
