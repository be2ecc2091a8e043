/** Width classes of a line: from so many pieces behind it on, in CSS pixels (design.md, Graph). */
export const WIDTH_STEPS = [
  { from: 1, px: 1.6 },
  { from: 3, px: 2.5 },
  { from: 5, px: 3.6 },
  { from: 8, px: 4.8 },
] as const;

/** The width class of so many pieces. */
export function widthStep(count: number): number {
  return count >= 8 ? 3 : count >= 5 ? 2 : count >= 3 ? 1 : 0;
}
