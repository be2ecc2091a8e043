import type { Box, SlidePart } from "./slide.ts";

/** A piece of a column: how high it is at a size of type, and what it puts there. Heights in inches. */
export type Block = {
  readonly height: (scale: number, width: number) => number;
  /** Whether it takes room that is left over, up to this height; `null`: it never does. */
  readonly upTo: number | null;
  readonly parts: (box: Box, scale: number) => readonly SlidePart[];
};

/** Sizes of type that are tried, the largest first: a crowded slide is set smaller, never cut. */
const SCALES = [1.25, 1.15, 1.07, 1, 0.93, 0.87, 0.81, 0.75, 0.7, 0.6, 0.5, 0.42, 0.35];
/** What is set larger than planned keeps this part of the column free. */
const AIRY = 0.78;
const GAP = 0.16;

/** Blocks below one another within a box, at the largest type up to `most` that lets them all in. */
export function column(blocks: readonly Block[], box: Box, most = 1.25): readonly SlidePart[] {
  const heightsAt = (scale: number) => blocks.map(({ height }) => height(scale, box.w));
  const gaps = Math.max(0, blocks.length - 1) * GAP;
  const sum = (heights: readonly number[]) => heights.reduce((total, height) => total + height, gaps);
  const canGrow = blocks.every(({ upTo }) => upTo === null);
  const room = (scale: number) => (scale <= 1 ? box.h : canGrow ? box.h * AIRY : 0);
  const scale = SCALES.find((one) => one <= most && sum(heightsAt(one)) <= room(one)) ?? SCALES.at(-1) ?? 1;
  const wanted = heightsAt(scale);
  // Beyond the smallest type boxes shrink, and programs fit the words to them.
  const squeeze = Math.min(1, Math.max(0.1, box.h - gaps) / Math.max(0.1, sum(wanted) - gaps));
  const heights = wanted.map((height) => height * squeeze);
  let spare = Math.max(0, box.h - sum(heights));
  let y = box.y;
  return blocks.flatMap(({ upTo, parts }, at) => {
    const own = heights[at] ?? 0;
    const more = upTo === null ? 0 : Math.max(0, Math.min(spare, upTo - own));
    spare -= more;
    const placed = parts({ x: box.x, y, w: box.w, h: own + more }, scale);
    y += own + more + GAP;
    return placed;
  });
}
