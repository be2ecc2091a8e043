import { cellText } from "./row-notes.ts";
import { createRowSplitter, type RowCells, type RowStyle } from "./row-splitter.ts";

/** Where the rows of a file begin: every `ROWS_APART`th of them, so that any can be shown without reading the rest. */
export type RowIndex = {
  /** Rows of the file; titles, header and blank lines among them. */
  readonly count: number;
  /** Where rows 0, 256, 512 … begin, in bytes from the beginning of the file. */
  readonly offsets: Float64Array;
  /** Their lines, from 1. */
  readonly lines: Uint32Array;
};

/** Rows between two places that the index knows. */
export const ROWS_APART = 256;

/** One row to be shown. */
export type ShownRow = {
  /** Line of the file on which it begins, from 1: the `row` of faults and corrections. */
  readonly row: number;
  readonly cells: readonly string[];
};

/** An index in the making. */
export type RowIndexBuilder = {
  /** The next row of the file. */
  readonly note: (row: Pick<RowCells, "offset" | "line">) => void;
  readonly build: () => RowIndex;
};

/** Notes rows as they come; for whoever splits the file anyway. */
export function createRowIndexBuilder(): RowIndexBuilder {
  const offsets: number[] = [];
  const lines: number[] = [];
  let count = 0;
  return {
    note({ offset, line }) {
      if (count % ROWS_APART === 0) {
        offsets.push(offset);
        lines.push(line);
      }
      count += 1;
    },
    build: () => ({ count, offsets: Float64Array.from(offsets), lines: Uint32Array.from(lines) }),
  };
}

/**
 * Rows of a file as cells, `count` of them from position `from` (0 is the first row of the file, titles included); fewer at
 * the end. Reads the blocks of 256 rows that hold them, and nothing else.
 */
export function rowsAt(
  bytes: Uint8Array,
  index: RowIndex,
  style: RowStyle,
  { from, count }: { readonly from: number; readonly count: number },
): readonly ShownRow[] {
  const last = Math.min(from + count, index.count) - 1;
  if (from < 0 || last < from) return [];
  const block = Math.floor(from / ROWS_APART);
  const end = index.offsets[Math.floor(last / ROWS_APART) + 1] ?? bytes.length;
  const start = index.offsets[block] ?? 0;
  const rows: ShownRow[] = [];
  let position = block * ROWS_APART;
  const splitter = createRowSplitter(
    style,
    (row) => {
      if (position >= from && position <= last) rows.push({ row: row.line, cells: cellsOf(row) });
      position += 1;
    },
    { offset: start, line: index.lines[block] ?? 1 },
  );
  splitter.push(bytes.subarray(start, end));
  splitter.finish();
  return rows;
}

const cellsOf = (row: RowCells): readonly string[] =>
  Array.from({ length: row.count }, (_, column) => cellText(row, column));
