import { FAULT_WORDS } from "#domain/trade/import/fault-words.ts";
import type { FaultKind, LeftOutRows, TradeReading } from "#domain/trade/import/trade-reading.ts";
import type { RefusedRows } from "#domain/trade/trade-file.ts";
import { type ReadRows, tellRows } from "./told-rows.ts";

/** Rows kept with their cells; the others are counted. */
export const MOST_REFUSED_KEPT = 300;
/** Columns kept of each, and letters of each cell: enough to find the row again and to see what was wrong. */
const MOST_COLUMNS = 12;
const MOST_LETTERS = 60;

/** A letter of two halves is kept whole, or goes whole. */
const cut = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1).replace(/[\uD800-\uDBFF]$/, "")}…` : text;

function byReason(refusedBy: TradeReading["refusedBy"]): readonly LeftOutRows[] {
  const kinds = Object.entries(refusedBy) as [FaultKind, number][];
  return kinds.map(([kind, rows]) => ({ why: FAULT_WORDS[kind], rows })).sort((one, other) => other.rows - one.rows);
}

/** What a file's record keeps of the rows that were refused; `null` where none was. */
export async function keptRefusals(read: ReadRows, signal: AbortSignal): Promise<RefusedRows | null> {
  const { mapping, reading } = read;
  if (reading.refusedRows.length === 0) return null;
  const wrong = new Set(reading.faults.flatMap(({ column, weight }) => (weight === "refused" ? [column] : [])));
  const columns = mapping.columns
    .flatMap(({ role }, at) => (role !== "ignored" || wrong.has(at) || mapping.wide !== null ? [at] : []))
    // What is at fault is kept before all else.
    .sort((one, other) => Number(wrong.has(other)) - Number(wrong.has(one)) || one - other)
    .slice(0, MOST_COLUMNS)
    .sort((one, other) => one - other);
  const told = await tellRows(read, [...reading.refusedRows.subarray(0, MOST_REFUSED_KEPT)], signal);
  const rows = told.map(({ row, problem, cells }) => ({
    row,
    problem,
    cells: columns.map((at) => cut((cells[at] ?? "").trim())),
  }));
  return { by: byReason(reading.refusedBy), columns, rows };
}
