import type { ReadFile } from "#data/trade-files/session-messages.ts";
import type { RowFault } from "#domain/trade/import/trade-reading.ts";
import type { RowCounts } from "./Counts.tsx";
import { fixKindOf, type RepeatRules, ruleFor } from "./fixes.ts";

/** How many rows are ready, need a fix, and are read but to be looked at. `left` are the faults not settled yet. */
export function countRows(read: ReadFile, left: readonly RowFault[], rules: RepeatRules): RowCounts {
  const refused = new Set(left.flatMap(({ row, weight }) => (weight === "refused" ? [row] : [])));
  const checked = left.filter(({ row, weight }) => weight === "check" && !refused.has(row));
  const check = new Set(checked.map(({ row }) => row)).size;
  // A row that repeats another one is not among those that are kept, where one of the two is.
  const isDropped = (fault: RowFault) => fixKindOf(fault) === "repeat" && ruleFor(fault, rules) !== "keep";
  const kept = new Set(checked.flatMap((fault) => (isDropped(fault) ? [] : [fault.row]))).size;
  return { ready: Math.max(0, read.rows.kept - kept), fix: read.rows.refused, check };
}
