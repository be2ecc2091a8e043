/** Where a value lies between two pixels. */
export type LinearScale = (value: number) => number;

/**
 * The straight line that takes the first of `domain` to the first of `range` and the second to the second, beyond both
 * ends too; everything lands in the middle of `range` where the domain is a point. As scaleLinear of d3-scale does, without
 * the mixing of colours that comes along there.
 */
export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): LinearScale {
  const span = to - from;
  if (span === 0) return () => (start + end) / 2;
  return (value) => start + ((value - from) / span) * (end - start);
}
