import type { Comparison } from "./claim.ts";

/** Where a figure lies: `high` is infinite where it is a lower bound. */
export type Range = { readonly low: number; readonly high: number };

/** Figures this near to one another, as a part of the larger, are the same: sums are not exact to the last bit. */
const SAME = 1e-9;

/** Whether one is larger than the other by more than rounding; infinity is larger than any. */
const above = (one: number, other: number): boolean =>
  one > other && (one === Number.POSITIVE_INFINITY || one - other > SAME * Math.max(Math.abs(one), Math.abs(other)));

/**
 * What ranges say of a comparison: supported or contradicted where it holds or fails for every value within them, `null`
 * where that depends on the value. Exact arithmetic of intervals: nothing is taken for likely. Unchanged is neither risen
 * nor fallen, and nothing has doubled from zero.
 */
export function judge(
  comparison: Exclude<Comparison, "first" | "zero">,
  figure: Range,
  against: Range,
): "supported" | "contradicted" | null {
  switch (comparison) {
    case "rose":
    case "more-than":
      return above(figure.low, against.high) ? "supported" : above(figure.high, against.low) ? null : "contradicted";
    case "fell":
      return above(against.low, figure.high) ? "supported" : above(against.high, figure.low) ? null : "contradicted";
    case "doubled":
      if (against.high === 0) return null;
      return reaches(figure, { low: 2 * against.low, high: 2 * against.high });
    case "at-least":
      return reaches(figure, against);
  }
}

function reaches(figure: Range, wanted: Range): "supported" | "contradicted" | null {
  if (!above(wanted.high, figure.low)) return "supported";
  return above(wanted.low, figure.high) ? "contradicted" : null;
}
