import { describe, expect, it } from "vitest";
import { trialShape } from "#tests/support/trial-shape.ts";
import { giveWay } from "./give-way.ts";

const shape = trialShape(5, [
  [0, 1],
  [1, 2],
]);
const START = Float32Array.from([100, 100, 200, 100, 300, 100, 210, 130, 900, 900]);
const placeOf = (places: Float32Array, actor: number) => [places[actor * 2] ?? 0, places[actor * 2 + 1] ?? 0] as const;
const away = (places: Float32Array, one: number, other: number) => {
  const [[ax, ay], [bx, by]] = [placeOf(places, one), placeOf(places, other)];
  return Math.hypot(ax - bx, ay - by);
};

describe("giving way to a dragged actor", () => {
  it("puts the dragged one where the pointer is", () => {
    const moved = giveWay(shape, START, 0, new Set()).moveTo(180, 110);
    expect(placeOf(moved, 0)).toEqual([180, 110]);
  });

  it("pushes those aside whom it would cover", () => {
    const drag = giveWay(shape, START, 0, new Set());
    let moved: Float32Array = START;
    for (let step = 0; step < 12; step++) moved = drag.moveTo(205, 110);
    expect(away(moved, 0, 1)).toBeGreaterThan(25);
    expect(away(moved, 0, 3)).toBeGreaterThan(25);
  });

  it("leaves the pinned and the far where they are, and its input as it was", () => {
    const start = START.slice();
    const moved = giveWay(shape, start, 0, new Set([1])).moveTo(195, 100);
    expect(placeOf(moved, 1)).toEqual([200, 100]);
    expect(placeOf(moved, 4)).toEqual([900, 900]);
    expect(start).toEqual(START);
  });
});
