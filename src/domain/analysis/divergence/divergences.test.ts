import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { DIVERGENCE_RULES, divergencesOf } from "./divergences.ts";

const flat = (value: number, count: number) => new Array<number>(count).fill(value);
/** Twelve months: the stance rises by 0.1 a month from the sixth on. */
const WARMING = [...flat(0, 6), 0.1, 0.2, 0.3, 0.4, 0.5, 0.6];

describe("where words and barrels part", () => {
  it("is where the stance warms by 0.25 and the volume falls by a fifth", () => {
    // Means of three months: 100 up to month 5, then 90, 80, 70, 70 from month 8 on.
    const [first, ...others] = divergencesOf(WARMING, [...flat(100, 6), ...flat(70, 6)]);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ kind: "warmer-less", from: 2, to: 11, stance: [0, 0.6] });
    expect(first?.volume[0]).toBe(100);
    expect(first?.volume[1]).toBe(70);
  });

  it("is where it cools and the volume rises", () => {
    const cooling = WARMING.map((value) => -value);
    expect(divergencesOf(cooling, [...flat(100, 6), ...flat(150, 6)])).toMatchObject([{ kind: "colder-more" }]);
  });

  it("is not where both go the same way, or one hardly moves", () => {
    expect(divergencesOf(WARMING, [...flat(100, 6), ...flat(150, 6)])).toEqual([]);
    expect(divergencesOf(WARMING, [...flat(100, 6), ...flat(81, 6)])).toEqual([]);
    expect(divergencesOf(flat(0.2, 12), [...flat(100, 6), ...flat(10, 6)])).toEqual([]);
  });

  it("is not told from a gap, nor from one figure of three", () => {
    expect(divergencesOf(WARMING, [...flat(100, 6), null, null, null, null, null, null])).toEqual([]);
    expect(divergencesOf(WARMING, [...flat(100, 6), null, null, 10, null, null, 10])).toEqual([]);
  });

  it("counts any trade as more than none", () => {
    const cooling = WARMING.map((value) => -value);
    expect(divergencesOf(cooling, [...flat(0, 6), ...flat(5, 6)])).toMatchObject([{ volume: [0, 5] }]);
    expect(divergencesOf(WARMING, flat(0, 12))).toEqual([]);
  });
});

const anyLine = fc.array(fc.option(fc.integer({ min: 0, max: 8 })), { minLength: 0, maxLength: 40 });
test.prop([anyLine, anyLine])(
  "every span is at least six months long, in order, and parts by the limits at its end",
  (one, other) => {
    const stances = one.map((value) => (value === null ? null : value / 4 - 1));
    const found = divergencesOf(stances, other);
    for (const [at, span] of found.entries()) {
      expect(span.to - span.from).toBeGreaterThanOrEqual(DIVERGENCE_RULES.over);
      expect(span.to).toBeLessThan(stances.length);
      expect(span.to).toBeGreaterThan(found[at - 1]?.to ?? -1);
    }
  },
);
