import { expect, it } from "vitest";
import type { PlaceCode } from "#domain/shared/ids.ts";
import { NO_CORRECTIONS, type RowFault } from "#domain/trade/import/trade-reading.ts";
import { alike, fixKindOf, leading, withFix } from "./fixes.ts";

const fault = (change: Partial<RowFault>): RowFault => ({
  row: 2,
  column: 1,
  kind: "unknown-place",
  weight: "refused",
  text: "Russian Fed.",
  problem: "Exporter not recognised.",
  proposal: null,
  other: null,
  ...change,
});

it("offers for each fault the fix that can mend it", () => {
  expect(fixKindOf(fault({}))).toBe("place");
  expect(fixKindOf(fault({ kind: "bad-period" }))).toBe("cell");
  expect(fixKindOf(fault({ kind: "odd-characters" }))).toBe("place");
  expect(fixKindOf(fault({ kind: "below-zero" }))).toBe("row");
  expect(fixKindOf(fault({ kind: "short-row", column: null }))).toBe("short");
  expect(fixKindOf(fault({ kind: "same-row", column: null }))).toBe("repeat");
  // What no column says can only be left out.
  expect(fixKindOf(fault({ column: null }))).toBe("row");
});

it("mends the same words together: a place in any column, a cell in its own", () => {
  const here = fault({});
  const there = fault({ row: 9, column: 3 });
  expect(alike(here, [here, there, fault({ text: "Iraq?" })])).toEqual([here, there]);
  const month = fault({ kind: "bad-period", text: "2024-13" });
  expect(alike(month, [month, { ...month, row: 5 }, { ...month, column: 4 }])).toHaveLength(2);
});

it("speaks of what refuses a row before what is to be checked", () => {
  const check = fault({ kind: "unusual", weight: "check" });
  expect(leading([check, fault({})])?.kind).toBe("unknown-place");
  expect(leading([check])).toBe(check);
  expect(leading([])).toBeNull();
});

it("keeps what was mended beside what was mended before", () => {
  const russia = "RUS" as PlaceCode;
  const mended = [
    { kind: "place", words: "Russian Fed.", place: russia },
    {
      kind: "cells",
      cells: [
        [4, 0],
        [7, 0],
      ],
      text: "2024-12",
    },
    { kind: "leave", rows: [9, 3] },
    { kind: "leave", rows: [3] },
    { kind: "repeat", of: "same-row", rule: "keep", rows: [12], all: false },
    { kind: "repeat", of: "same-cell", rule: "keep", rows: [14], all: false },
    { kind: "repeat", of: "same-cell", rule: "replace", rows: [14, 15], all: true },
  ] as const;
  expect(mended.reduce(withFix, NO_CORRECTIONS)).toEqual({
    places: { "Russian Fed.": russia },
    cells: { "4:0": "2024-12", "7:0": "2024-12" },
    left: [3, 9],
    repeats: { sameRow: "skip", sameCell: "replace" },
    rowRepeats: { 12: "keep" },
  });
});
