import { describe, expect, it } from "vitest";
import { changeBetween } from "#domain/analysis/change/change.ts";
import { buildEvidenceIndex } from "#domain/evidence/evidence-index.ts";
import type { TieId } from "#domain/shared/ids.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import type { Stance } from "#domain/shared/stance.ts";
import { FLAT, NO_EVIDENCE, onTie, trialEvent } from "#tests/support/trial-evidence.ts";
import { buildSlopes } from "./slope-scene.ts";

const SIZE = { width: 452, height: 628 };

function slopes(before: Readonly<Record<string, Stance>>, after: Readonly<Record<string, Stance>>, picked = "") {
  const bearings = (stances: Readonly<Record<string, Stance>>, confidence: number) =>
    Object.entries(stances).map(([tie, stance]) => onTie(tie, stance, confidence));
  const events = [
    trialEvent("before", "2024-01", bearings(before, 0.01)),
    trialEvent("after", "2025-01", bearings(after, 1)),
  ];
  const change = changeBetween(buildEvidenceIndex({ ...NO_EVIDENCE, events }), {
    a: "2024-10" as MonthKey,
    b: "2025-09" as MonthKey,
    clock: "event",
    method: FLAT,
    aspects: null,
  });
  return buildSlopes(change, picked as TieId, SIZE);
}

describe("the slope chart", () => {
  it("has a line for each tie that moved, a dot for a new one, nothing for one that held", () => {
    const { rows } = slopes({ "A~B": 1, "A~C": 1, "A~D": 0 }, { "A~B": -1, "A~C": 2, "A~D": 0, "B~C": 1 });
    expect(rows.map(({ change, way, a }) => [change.tie, way, a === null])).toEqual([
      ["A~C", "warmed", false],
      ["B~C", null, true],
      ["A~B", "cooled", false],
    ]);
  });

  it("puts bands of equal height in the order of stance, with those that held", () => {
    const { bands } = slopes({ "A~B": 1 }, { "A~B": 1 });
    expect(bands.map(({ band, unchanged }) => [band, unchanged])).toEqual([
      [2, 0],
      [1, 1],
      [0, 0],
      [-1, 0],
      [-2, 0],
    ]);
    const steps = bands.slice(1).map(({ y }, at) => y - (bands[at]?.y ?? 0));
    for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 6);
  });

  it("never lets names overlap, and names the strongest and the picked one where not all have room", () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`A~${at}`, 0 as Stance]));
    const warm = Object.fromEntries(Object.keys(many).map((tie, at) => [tie, (at < 20 ? 2 : 1) as Stance]));
    const { rows, unnamed } = slopes(many, warm, "A~59");
    for (const [end, gap] of [
      ["a", 15],
      ["b", 24],
    ] as const) {
      const heights = rows.flatMap((row) => row[end]?.labelY ?? []).sort((one, other) => one - other);
      for (const [at, y] of heights.entries())
        if (at > 0) expect(y - (heights[at - 1] ?? 0)).toBeGreaterThanOrEqual(gap - 1e-6);
    }
    const named = rows.filter(({ b }) => b?.labelY !== null).map(({ change }) => change.tie);
    expect(named).toContain("A~59");
    expect(named.filter((tie) => warm[tie] === 2)).toHaveLength(20);
    expect(rows.filter(({ b }) => b?.labelY === null)).toHaveLength(unnamed);
  });

  it("draws a crowd as one path under what is named", () => {
    const many = Object.fromEntries(Array.from({ length: 90 }, (_, at) => [`A~${at}`, 0 as Stance]));
    const warm = Object.fromEntries(Object.keys(many).map((tie) => [tie, 1 as Stance]));
    const { rows, crowd, unnamed } = slopes(many, warm);
    expect(rows.every(({ b }) => b?.labelY !== null)).toBe(true);
    expect(crowd.split("M")).toHaveLength(unnamed + 1);
  });
});
