import { tidyCell } from "./cell-text.ts";
import { cellText } from "./row-notes.ts";
import { createRowSplitter, type RowStyle } from "./row-splitter.ts";
import { bytesOf } from "./utf8.ts";

/** The cells of one row. */
export type Cells = readonly string[];

/** The first rows of a text as tidy cells, cut exactly as the reader of the whole file cuts them. For short texts. */
export function cutRows(text: string, style: RowStyle, most: number): readonly Cells[] {
  const rows: Cells[] = [];
  const splitter = createRowSplitter(style, (row) => {
    if (rows.length < most)
      rows.push(Array.from({ length: row.count }, (_, column) => tidyOuter(cellText(row, column))));
  });
  splitter.push(bytesOf(text));
  splitter.finish();
  return rows;
}

/** Without outer blanks; digits stay as they are written. */
const tidyOuter = (text: string): string => (tidyCell(text) === "" ? "" : text.trim());
