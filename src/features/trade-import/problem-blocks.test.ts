import { expect, it } from "vitest";
import { problemBlocks, stepTo } from "./problem-blocks.ts";

it("shows two rows around a problem, from the first of the file on", () => {
  expect(problemBlocks([2, 40], 2)).toEqual([
    { from: 2, to: 4, gap: 0 },
    { from: 38, to: 42, gap: 33 },
  ]);
});

it("joins what touches, and what would leave a single row out", () => {
  expect(problemBlocks([10, 12, 17], 2)).toEqual([{ from: 8, to: 19, gap: 0 }]);
  expect(problemBlocks([10, 16], 2)).toEqual([{ from: 8, to: 18, gap: 0 }]);
  expect(problemBlocks([10, 17], 2)).toEqual([
    { from: 8, to: 12, gap: 0 },
    { from: 15, to: 19, gap: 2 },
  ]);
});

it("goes to the problem after or before, and stays at the last", () => {
  const rows = [4, 9, 30];
  expect(stepTo(rows, null, 1)).toBe(4);
  expect(stepTo(rows, 4, 1)).toBe(9);
  expect(stepTo(rows, 10, 1)).toBe(30);
  expect(stepTo(rows, 30, 1)).toBe(30);
  expect(stepTo(rows, 31, 1)).toBe(30);
  expect(stepTo(rows, 10, -1)).toBe(9);
  expect(stepTo([], 10, -1)).toBeNull();
});
