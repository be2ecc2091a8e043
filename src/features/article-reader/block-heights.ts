/** How tall the blocks of an article are: guessed at first, exact once measured. Heights in pixels. */
export type BlockHeights = {
  readonly count: number;
  /** Distance of a block from the top of the first; `count` gives the whole height. */
  readonly offsetOf: (block: number) => number;
  readonly heightOf: (block: number) => number;
  /** The block at a distance from the top; the first or last when outside. */
  readonly blockAt: (offsetPx: number) => number;
  /** Takes a measured height and answers by how much it differs from what was believed. */
  readonly measure: (block: number, heightPx: number) => number;
};

/** Heights that begin as guesses. Offsets are summed anew after a measurement, when they are next asked for. */
export function createBlockHeights(guesses: readonly number[]): BlockHeights {
  const heights = Float64Array.from(guesses);
  const offsets = new Float64Array(heights.length + 1);
  let summed = false;
  const sum = () => {
    if (summed) return;
    for (let at = 0; at < heights.length; at += 1) offsets[at + 1] = (offsets[at] ?? 0) + (heights[at] ?? 0);
    summed = true;
  };
  const offsetOf = (block: number) => {
    sum();
    return offsets[Math.max(0, Math.min(block, heights.length))] ?? 0;
  };
  return {
    count: heights.length,
    offsetOf,
    heightOf: (block) => heights[block] ?? 0,
    blockAt: (offsetPx) => {
      let low = 0;
      let high = Math.max(0, heights.length - 1);
      while (low < high) {
        const middle = (low + high) >> 1;
        if (offsetOf(middle + 1) <= offsetPx) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    measure: (block, heightPx) => {
      const difference = heightPx - (heights[block] ?? heightPx);
      if (Math.abs(difference) < 0.5 || block >= heights.length) return 0;
      heights[block] = heightPx;
      summed = false;
      return difference;
    },
  };
}

/** A stretch of blocks to mount, `last` included; -1 when there are none. */
export type BlockRange = { readonly first: number; readonly last: number };

/** The blocks within reach of what is seen: from `reachPx` above the view to `reachPx` below it. */
export function rangeWithin(heights: BlockHeights, topPx: number, viewPx: number, reachPx: number): BlockRange {
  if (heights.count === 0) return { first: 0, last: -1 };
  return { first: heights.blockAt(topPx - reachPx), last: heights.blockAt(topPx + viewPx + reachPx) };
}
