import type { RowCells } from "./row-splitter.ts";
import type { Corrections } from "./trade-reading.ts";
import { bytesOf } from "./utf8.ts";

/** New words of cells, by line of the file and position of the column. */
export type CellCorrections = ReadonlyMap<number, ReadonlyMap<number, Uint8Array>>;

/** The corrections of cells in the form in which rows are mended. Keys that are no `row:column` mend nothing. */
export function cellCorrections(cells: Corrections["cells"]): CellCorrections {
  const rows = new Map<number, Map<number, Uint8Array>>();
  for (const [key, text] of Object.entries(cells)) {
    const [, row, column] = /^(\d+):(\d+)$/.exec(key) ?? [];
    if (row === undefined) continue;
    const columns = rows.get(Number(row)) ?? new Map<number, Uint8Array>();
    rows.set(Number(row), columns.set(Number(column), bytesOf(text)));
  }
  return rows;
}

/** A copy of a row with new words in some of its cells; empty ones between where it was too short for them. */
export function correctedRow(row: RowCells, words: ReadonlyMap<number, Uint8Array>): RowCells {
  const count = Math.max(row.count, ...[...words.keys()].map((column) => column + 1));
  const cells = Array.from({ length: count }, (_, column): Uint8Array => {
    const given = words.get(column);
    if (given) return given;
    return column < row.count ? row.bytes.subarray(row.starts[column], row.ends[column]) : new Uint8Array(0);
  });
  const bytes = new Uint8Array(cells.reduce((length, cell) => length + cell.length, 0));
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  let at = 0;
  for (const [column, cell] of cells.entries()) {
    bytes.set(cell, at);
    starts[column] = at;
    at += cell.length;
    ends[column] = at;
  }
  return { ...row, bytes, starts, ends, count, unclosed: false };
}
