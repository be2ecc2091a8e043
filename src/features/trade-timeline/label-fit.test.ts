import { describe, expect, it } from "vitest";
import { fittingName } from "./label-fit.ts";

describe("a name beside the plot", () => {
  it("stands whole where it fits", () => {
    expect(fittingName("Saudi Arabia", null, "700", 99, 1)).toBe("Saudi Arabia");
  });

  it("gives way to its shorter form, the same at twice the size of text", () => {
    expect(fittingName("United Arab Emirates", "UAE", "490", 99, 1)).toBe("UAE");
    expect(fittingName("United Arab Emirates", "UAE", "490", 198, 2)).toBe("UAE");
    expect(fittingName("United Arab Emirates", "UAE", "490", 198, 1)).toBe("United Arab Emirates");
  });

  it("is cut between graphemes where there is no shorter one", () => {
    expect(fittingName("a".repeat(10_000), null, "1", 68, 1)).toBe(`${"a".repeat(9)}…`);
    expect(fittingName("👩‍👩‍👧‍👦".repeat(40), null, "1", 68, 1)).toBe(`${"👩‍👩‍👧‍👦".repeat(9)}…`);
  });

  it("does not follow a letter through any number of marks", () => {
    expect(fittingName(`ab${"\u0301".repeat(9000)}`, null, "1", 68, 1)).toBe("a…");
  });
});
