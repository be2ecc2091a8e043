import { fc, test } from "@fast-check/vitest";
import { expect, it } from "vitest";
import { spreadLabels } from "./spread-labels.ts";

it("leaves labels that have room where they are", () => {
  expect(spreadLabels([10, 40, 90], 20, 0, 100)).toEqual([10, 40, 90]);
});

it("moves those that do not as little as can be, both ways", () => {
  expect(spreadLabels([50, 50], 20, 0, 100)).toEqual([40, 60]);
  expect(spreadLabels([50, 50, 50, 95], 20, 0, 100)).toEqual([30, 50, 70, 95]);
});

it("keeps them between the edges", () => {
  expect(spreadLabels([-30, 0, 5], 20, 8, 100)).toEqual([8, 28, 48]);
  expect(spreadLabels([99, 100], 20, 8, 100)).toEqual([80, 100]);
});

const heights = fc
  .array(fc.double({ min: -20, max: 620, noNaN: true }), { maxLength: 25 })
  .map((list) => list.toSorted((one, other) => one - other));

test.prop([heights])("no two ever overlap, and their order stays", (wanted) => {
  const placed = spreadLabels(wanted, 24, 0, 600);
  for (const [at, y] of placed.entries()) {
    expect(y).toBeGreaterThanOrEqual(-1e-6);
    expect(y).toBeLessThanOrEqual(600 + 1e-6);
    if (at > 0) expect(y - (placed[at - 1] ?? 0)).toBeGreaterThanOrEqual(24 - 1e-6);
  }
});
