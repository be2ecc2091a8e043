import { describe, expect, it } from "vitest";
import { wordsAndBarrelsOf } from "#domain/analysis/divergence/words-and-barrels.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { flow, month, tradeDossier } from "#tests/support/trade-dossier.ts";
import { onTie, trialEvent, trialQuery } from "#tests/support/trial-evidence.ts";
import { laneAt, STRIPS, twoStripScene } from "./two-strip-scene.ts";

const TIE = "IND~RUS" as TieId;
const lines = wordsAndBarrelsOf(
  tradeDossier({
    coverage: [],
    flows: [
      flow("2023-11", 50),
      flow("2023-12", 100),
      flow("2024-02", 25, { note: "A lower bound" }),
      flow("2024-03", 0),
    ],
    events: [
      trialEvent("cold", "2023-11", [onTie(TIE, -1)]),
      trialEvent("warm", "2024-01", [onTie(TIE, 2), onTie(TIE, 2)]),
    ],
  }),
  TIE,
  trialQuery("2024-04"),
  "kbd",
);
if ("kind" in lines) throw new Error(lines.kind);
// Six months of 100 px each.
const WIDTH = STRIPS.leftPx + STRIPS.rightPx + 600;
const scene = twoStripScene(lines, { from: month("2024-01"), to: month("2024-04") }, WIDTH);
const at = (months: number) => STRIPS.leftPx + 100 * months;

describe("the two strips", () => {
  it("draw a run for each band, and a step where it changes", () => {
    expect(scene.runs).toMatchObject([
      { band: -1, x1: at(0), x2: at(2), y: laneAt(-1) },
      { band: 1, x1: at(2), x2: at(6), y: laneAt(1) },
    ]);
    expect(scene.steps).toEqual([{ x: at(2), y1: laneAt(-1), y2: laneAt(1) }]);
  });

  it("draw bars from zero to the largest figure, and none for a month without trade", () => {
    expect(scene.most).toBe(100);
    expect(scene.bars.map(({ x1, height, isFloor }) => [x1, height, isFloor])).toEqual([
      [at(0), STRIPS.barsPx / 2, false],
      [at(1), STRIPS.barsPx, false],
      [at(3), STRIPS.barsPx / 4, true],
    ]);
  });

  it("hatch what is not recorded, within its months", () => {
    expect(scene.gaps.map(({ x1, x2 }) => [x1, x2])).toEqual([
      [at(2), at(3)],
      [at(5), at(6)],
    ]);
    const xs = [...(scene.gaps[0]?.hatch ?? "").matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Number(x));
    expect(xs.length).toBeGreaterThan(10);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(at(2));
    expect(Math.max(...xs)).toBeLessThanOrEqual(at(3));
  });

  it("put the window between its months, and a tick at January", () => {
    expect(scene.window).toEqual({ x1: at(2), x2: at(6) });
    expect(scene.ticks).toEqual([{ x: at(2), label: "2024" }]);
  });
});
