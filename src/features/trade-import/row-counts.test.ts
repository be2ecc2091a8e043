import { expect, it } from "vitest";
import type { ReadFile } from "#data/trade-files/session-messages.ts";
import { NO_CORRECTIONS as ONCE, type RowFault } from "#domain/trade/import/trade-reading.ts";
import { countRows } from "./row-counts.ts";

const read: ReadFile = {
  rows: { read: 412, kept: 401, leftOut: 2, refused: 9 },
  leftOut: [],
  faults: [],
  counts: {},
  positions: 412,
  records: 401,
  series: null,
  span: null,
};
const check = (row: number, kind: RowFault["kind"]): RowFault => ({
  row,
  column: null,
  kind,
  weight: "check",
  text: "",
  problem: "",
  proposal: null,
  other: null,
});

it("counts rows once, however much is to be checked in them", () => {
  const left = [check(3, "unusual"), check(3, "unknown-status"), check(8, "nothing-recorded")];
  expect(countRows(read, left, ONCE)).toEqual({ ready: 399, fix: 9, check: 2 });
});

it("counts a repeated row as one that is kept only where both are", () => {
  expect(countRows(read, [check(3, "same-row")], ONCE).ready).toBe(401);
  const added = { ...ONCE, repeats: { sameRow: "keep", sameCell: "skip" } } as const;
  expect(countRows(read, [check(3, "same-row")], added).ready).toBe(400);
  expect(countRows(read, [check(3, "same-row")], { ...added, rowRepeats: { 3: "skip" } }).ready).toBe(401);
});

it("counts a row that is refused for one thing and to be checked for another as refused", () => {
  const left = [check(3, "unusual"), { ...check(3, "bad-number"), weight: "refused" as const }];
  expect(countRows(read, left, ONCE).check).toBe(0);
});
