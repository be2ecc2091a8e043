import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { changesOf, lagsOf } from "./lags.ts";
import { rankCorrelation } from "./rank-correlation.ts";

describe("rank correlation", () => {
  it("is -29/165 for ten pairs of hours and scores, worked out by ranks", () => {
    const scores = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
    expect(rankCorrelation(scores, hours)).toBeCloseTo(-29 / 165, 12);
  });

  it("shares the ranks of equals: 1, 2.5, 2.5, 4 against 1, 2, 3, 4", () => {
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(4.5 * 5), 12);
  });

  it("is nothing where a list never varies", () => {
    expect(rankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(rankCorrelation([1], [1])).toBeNull();
  });
});

const anyPairs = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), { minLength: 2 });
test.prop([anyPairs])("rank correlation lies between -1 and 1 and asks for order alone", (pairs) => {
  const [one, other] = [pairs.map(([value]) => value), pairs.map(([, value]) => value)];
  const found = rankCorrelation(one, other);
  if (found === null) return;
  expect(Math.abs(found)).toBeLessThanOrEqual(1);
  expect(rankCorrelation(other, one)).toBeCloseTo(found, 12);
  expect(
    rankCorrelation(
      one.map((value) => value ** 3),
      other,
    ),
  ).toBeCloseTo(found, 12);
});

describe("changes", () => {
  it("need both months", () => {
    expect(changesOf([1, 3, null, 4, 6])).toEqual([null, 2, null, null, 2]);
  });
});

/** A line that wanders, always the same way. */
const WORDS = Array.from({ length: 40 }, (_, at) => Math.sin(at * 1.7) + Math.sin(at * 0.6) * 2);

describe("lags", () => {
  it("finds that barrels follow words by three months", () => {
    const barrels = WORDS.map((_, at) => (at < 3 ? null : 100 + 10 * (WORDS[at - 3] ?? 0)));
    const { best, byChance } = lagsOf(WORDS, barrels);
    expect(best).toMatchObject({ months: 3, pairs: 36 });
    expect(best?.agreement).toBeCloseTo(1, 12);
    expect(byChance).toBeCloseTo(2.878 / Math.sqrt(35), 12);
  });

  it("finds that words follow barrels by two months, below zero", () => {
    expect(lagsOf(WORDS, WORDS.slice(2)).best?.months).toBe(-2);
  });

  it("tells no lag that rests on fewer than twelve pairs, and says on how many", () => {
    const { all, best } = lagsOf(WORDS.slice(0, 13), WORDS.slice(0, 13));
    expect(all.find(({ months }) => months === 0)).toMatchObject({ pairs: 12 });
    expect(all.find(({ months }) => months === 1)).toMatchObject({ agreement: null, pairs: 11 });
    expect(best?.months).toBe(0);
  });

  it("tells none for a stance that never changes", () => {
    expect(
      lagsOf(
        WORDS.map(() => 1),
        WORDS,
      ),
    ).toMatchObject({ best: null, byChance: null });
  });

  it("never calls the opposite agreement", () => {
    const { all } = lagsOf(
      WORDS,
      WORDS.map((value) => -value),
    );
    expect(all.find(({ months }) => months === 0)?.agreement).toBeCloseTo(-1, 12);
  });
});
