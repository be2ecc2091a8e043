import { expect, it } from "vitest";
import { rowAt, topOf, trackOf } from "./row-track.ts";

it("gives every row its place where they are few", () => {
  const track = trackOf(400, 35, 700);
  expect(track.heightPx).toBe(14_000);
  expect([0, 34, 35, 13_999].map((top) => rowAt(track, top))).toEqual([0, 0, 1, 399]);
  expect(topOf(track, 12)).toBe(420);
});

it("reaches the last of a million rows within what a browser draws, and every row named on the way", () => {
  const track = trackOf(1_000_000, 35, 700);
  expect(track.heightPx).toBeLessThan(17_000_000);
  const lowest = track.heightPx - 700;
  expect(rowAt(track, lowest)).toBe(1_000_000 - 20);
  for (const row of [0, 1, 499_999, 999_979]) expect(Math.abs(rowAt(track, topOf(track, row)) - row)).toBeLessThan(5);
});
