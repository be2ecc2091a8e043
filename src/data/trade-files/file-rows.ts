import type { RowStyle } from "#domain/trade/import/row-splitter.ts";
import { ROWS_APART, type RowIndex, rowsAt, type ShownRow } from "#domain/trade/import/rows-at.ts";

/** A file in UTF-8 whose rows can be looked at, wherever they are. */
export type RowFile = { readonly utf8: Blob; readonly index: RowIndex; readonly style: RowStyle };

/** Rows by their position, 0 the first row of the file; reads the blocks that hold them, and nothing else. */
export async function rowsByPosition(file: RowFile, from: number, count: number): Promise<readonly ShownRow[]> {
  const { utf8, index, style } = file;
  const last = Math.min(from + count, index.count) - 1;
  if (from < 0 || last < from) return [];
  const block = Math.floor(from / ROWS_APART);
  const next = Math.floor(last / ROWS_APART) + 1;
  const start = index.offsets[block] ?? 0;
  const bytes = new Uint8Array(await utf8.slice(start, index.offsets[next] ?? utf8.size).arrayBuffer());
  const part: RowIndex = {
    count: Math.min(index.count, next * ROWS_APART) - block * ROWS_APART,
    offsets: index.offsets.slice(block, next).map((offset) => offset - start),
    lines: index.lines.slice(block, next),
  };
  return rowsAt(bytes, part, style, { from: from - block * ROWS_APART, count: last - from + 1 });
}

/** The block in which a line lies. */
function blockOf({ lines }: RowIndex, line: number): number {
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Rows that begin on one of the lines from `from` on, `count` lines; a line within a row has none of its own. */
export async function rowsByLine(file: RowFile, from: number, count: number): Promise<readonly ShownRow[]> {
  const end = from + count;
  const first = blockOf(file.index, from);
  const last = blockOf(file.index, end - 1);
  const rows = await rowsByPosition(file, first * ROWS_APART, (last - first + 1) * ROWS_APART);
  return rows.filter(({ row }) => row >= from && row < end);
}
