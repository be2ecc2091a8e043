import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { createBlockHeights, rangeWithin } from "./block-heights.ts";

describe("heights of blocks", () => {
  it("add up, guessed at first and exact once measured", () => {
    const heights = createBlockHeights([100, 50, 200]);
    expect([0, 1, 2, 3].map(heights.offsetOf)).toEqual([0, 100, 150, 350]);
    expect(heights.measure(1, 80)).toBe(30);
    expect(heights.measure(1, 80.2)).toBe(0);
    expect(heights.offsetOf(3)).toBe(380);
    expect(heights.measure(7, 10)).toBe(0);
  });

  it("name the block at a distance, the ends for what lies outside", () => {
    const heights = createBlockHeights([100, 50, 200]);
    expect([-20, 0, 99, 100, 149, 150, 900].map(heights.blockAt)).toEqual([0, 0, 0, 1, 1, 2, 2]);
  });

  it("give the blocks to mount around a view", () => {
    const heights = createBlockHeights(Array.from({ length: 100 }, () => 100));
    expect(rangeWithin(heights, 2000, 800, 300)).toEqual({ first: 17, last: 31 });
    expect(rangeWithin(createBlockHeights([]), 0, 800, 300)).toEqual({ first: 0, last: -1 });
  });

  test.prop([fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 40 }), fc.nat(8000)])(
    "the block found holds the distance asked for",
    (guesses, offset) => {
      const heights = createBlockHeights(guesses);
      const within = Math.min(offset, heights.offsetOf(guesses.length) - 1);
      const at = heights.blockAt(within);
      expect(heights.offsetOf(at)).toBeLessThanOrEqual(within);
      expect(heights.offsetOf(at + 1)).toBeGreaterThan(within);
    },
  );
});
