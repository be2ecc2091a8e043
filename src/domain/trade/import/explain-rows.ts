import type { Mapping } from "./mapping.ts";
import { createTradeReader } from "./read-rows.ts";
import type { ReadingTerms } from "./reading-terms.ts";
import type { ShownRow } from "./rows-at.ts";
import { type Corrections, MOST_FAULTS, type RowFault } from "./trade-reading.ts";
import { bytesOf } from "./utf8.ts";

/** Rows that can be explained at once: several things may be wrong with each. */
export const ROWS_EXPLAINED = Math.floor(MOST_FAULTS / 5);

/**
 * What is wrong with rows that a reading refused and did not list: they are read once more by themselves. At most
 * `ROWS_EXPLAINED` at a time. A row whose quotation marks were the fault has none here, since its cells came out whole.
 */
export function explainRows(
  rows: readonly ShownRow[],
  mapping: Mapping,
  corrections: Corrections,
  terms: ReadingTerms,
): readonly RowFault[] {
  const { delimiter } = mapping;
  const lineOf = new Map(rows.map(({ row }, at) => [String(row), at + 1]));
  const cells = Object.fromEntries(
    Object.entries(corrections.cells).flatMap(([key, text]) => {
      const [row = "", column = ""] = key.split(":");
      const line = lineOf.get(row);
      return line === undefined ? [] : [[`${line}:${column}`, text]];
    }),
  );
  // The cells are cut already, and below no header.
  const alone: Mapping = { ...mapping, skip: 0, headerRows: 0, splitFirst: false };
  const reader = createTradeReader(alone, { ...corrections, cells, left: [] }, terms);
  const lines = rows.map((row) => row.cells.map((cell) => quoted(cell)).join(delimiter));
  reader.push(bytesOf(`${lines.join("\n")}\n`));
  const { faults } = reader.finish();
  return faults.flatMap((fault) => {
    const row = rows[fault.row - 1];
    return row === undefined || fault.weight !== "refused" ? [] : [{ ...fault, row: row.row }];
  });
}

/** A cell of one line, whatever it holds. */
const quoted = (cell: string): string => `"${cell.replace(/[\r\n]+/g, " ").replaceAll('"', '""')}"`;
