import { printCsv } from "#domain/exchange/csv.ts";
import { type ReadRows, tellRows } from "./told-rows.ts";

/**
 * Every row that was refused, and those to be checked that are listed, as CSV: number, what becomes of it, why, and its
 * cells.
 */
export async function problemReport(read: ReadRows, signal: AbortSignal): Promise<string> {
  const { mapping, reading } = read;
  const lines = new Set([...reading.faults.map(({ row }) => row), ...reading.refusedRows]);
  const told = await tellRows(
    read,
    [...lines].sort((one, other) => one - other),
    signal,
  );
  const head = ["row", "fate", "problem", ...mapping.columns.map(({ header }) => header)];
  const rows = told.map(({ row, fate, problem, cells }) => [String(row), fate, problem, ...cells]);
  return printCsv([head, ...rows], { mark: true });
}
