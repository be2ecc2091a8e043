import { tidyCell } from "./cell-text.ts";
import { cellText } from "./row-notes.ts";
import { createRowSplitter, type RowStyle } from "./row-splitter.ts";
import { bytesOf } from "./utf8.ts";

/** The cells of one row. */
export type Cells = readonly string[];

/** Letters that are cut at once: no more of a text is looked at than its first rows need. */
const PIECE = 16_384;

/** The first rows of a text as tidy cells, cut exactly as the reader of the whole file cuts them. For short texts. */
export function cutRows(text: string, style: RowStyle, most: number): readonly Cells[] {
  const rows: Cells[] = [];
  const splitter = createRowSplitter(style, (row) => {
    if (rows.length < most)
      rows.push(Array.from({ length: row.count }, (_, column) => tidyOuter(cellText(row, column))));
  });
  let at = 0;
  while (at < text.length && rows.length < most) {
    const end = endOfPiece(text, at);
    splitter.push(bytesOf(text.slice(at, end)));
    at = end;
  }
  if (at >= text.length) splitter.finish();
  return rows;
}

/** Where the piece that begins at a place ends: never between the two halves of one character. */
function endOfPiece(text: string, from: number): number {
  const end = from + PIECE;
  const isHalf = (text.codePointAt(end - 1) ?? 0) > 0xffff;
  return isHalf ? end + 1 : end;
}

/** Without outer blanks; digits stay as they are written. */
const tidyOuter = (text: string): string => (tidyCell(text) === "" ? "" : text.trim());
