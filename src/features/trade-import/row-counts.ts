import type { ReadFile } from "#data/trade-files/session-messages.ts";
import type { RowFault } from "#domain/trade/import/trade-reading.ts";
import type { RowCounts } from "./Counts.tsx";

/** How many rows are ready, need a fix, and are read but to be looked at. `left` are the faults not settled yet. */
export function countRows(read: ReadFile, left: readonly RowFault[]): RowCounts {
  const refused = new Set(left.flatMap(({ row, weight }) => (weight === "refused" ? [row] : [])));
  const check = new Set(left.flatMap(({ row, weight }) => (weight === "check" && !refused.has(row) ? [row] : []))).size;
  return { ready: Math.max(0, read.rows.kept - check), fix: read.rows.refused, check };
}
