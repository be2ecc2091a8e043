import { expect, it } from "vitest";
import { contrast } from "./contrast.ts";

// Computed by hand after WCAG 2.2: 0x77 is 0.4667 of full light, linear 0.1845; (1.05) / (0.1845 + 0.05) = 4.48.
it.each([
  ["black and white", 0x000000, 0xffffff, 21],
  ["a colour and itself", 0x0e5f47, 0x0e5f47, 1],
  ["grey on white that misses 4.5", 0x777777, 0xffffff, 4.48],
  ["grey on white that reaches 4.5", 0x767676, 0xffffff, 4.54],
  ["pure red on white: 1.05 / (0.2126 + 0.05)", 0xff0000, 0xffffff, 4],
  ["pure green on black: (0.7152 + 0.05) / 0.05", 0x00ff00, 0x000000, 15.3],
  ["pure blue on black: (0.0722 + 0.05) / 0.05", 0x0000ff, 0x000000, 2.44],
  ["near-black, where light is linear: 0x0a is 10 / 255 / 12.92", 0x0a0a0a, 0x000000, 1.06],
])("%s", (_what, one, other, ratio) => {
  expect(contrast(one, other)).toBeCloseTo(ratio, 2);
  expect(contrast(other, one)).toBe(contrast(one, other));
});
