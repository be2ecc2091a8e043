import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { bitPattern, distanceTo, distanceToBeginning, fitPart } from "./bit-parallel.ts";

/** Edit distances of `one` and every beginning of `other`, by the table everybody knows (Wagner and Fischer 1974). */
function rowOf(one: string, other: string, first: (column: number) => number): readonly number[] {
  let row = Array.from({ length: other.length + 1 }, (_, column) => first(column));
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let column = 1; column <= other.length; column += 1)
      next.push(
        Math.min(
          (row[column] as number) + 1,
          (next[column - 1] as number) + 1,
          (row[column - 1] as number) + Number(one[at - 1] !== other[column - 1]),
        ),
      );
    row = next;
  }
  return row;
}

const distance = (one: string, other: string) => rowOf(one, other, (column) => column).at(-1) as number;
const few = (longest: number) => fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: longest });

describe("edit distance, 32 rows at once", () => {
  it.each([
    ["kitten", "sitting", 3],
    ["", "oil", 3],
    ["oil", "", 3],
    ["oil", "oil", 0],
  ])("%s and %s", (one, other, expected) => expect(distanceTo(bitPattern(one), other)).toBe(expected));

  test.prop([few(100), few(120)])(
    "is what the plain table says, over one word of the machine and over many",
    (one, other) => {
      const pattern = bitPattern(one);
      expect(distanceTo(pattern, other)).toBe(distance(one, other));
      expect(distanceToBeginning(pattern, other)).toBe(Math.min(...rowOf(one, other, (column) => column)));
    },
  );

  test.prop([few(90), few(120), fc.nat(90), fc.nat(90)])(
    "a fit has the least errors, and its parts add up to them",
    (one, other, from, to) => {
      fc.pre(Math.min(from, to) < Math.min(Math.max(from, to), one.length));
      const part = { start: Math.min(from, to, one.length), end: Math.min(Math.max(from, to), one.length) };
      const fit = fitPart(bitPattern(one), other, part);
      expect(fit.errors).toBe(Math.min(...rowOf(one, other, () => 0)));
      expect(fit.start).toBeGreaterThanOrEqual(0);
      expect(fit.end).toBeLessThanOrEqual(other.length);
      const whole = fitPart(bitPattern(one), other, { start: 0, end: one.length });
      expect(distance(one, other.slice(whole.start, whole.end))).toBe(fit.errors);
      expect(distance(one.slice(part.start, part.end), other.slice(fit.start, fit.end))).toBeLessThanOrEqual(
        fit.errors,
      );
    },
  );

  it("leaves what was put in at an edge of the part outside", () => {
    const text = "they said the big oil deal fell through";
    const fit = fitPart(bitPattern("said the oil deal through"), text, { start: 9, end: 17 });
    expect(text.slice(fit.start, fit.end)).toBe("oil deal");
  });
});
