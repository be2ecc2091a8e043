import { cutRows } from "./cut-rows.ts";
import { type FileSample, SAMPLE_LENGTH, SAMPLE_ROWS, sniffFile } from "./file-sample.ts";
import type { Mapping } from "./mapping.ts";
import { findHeader } from "./sniff-header.ts";

/** What somebody said of how the rows of a file stand; nothing said is found out. */
export type Settlement = {
  readonly delimiter?: Mapping["delimiter"] | undefined;
  readonly skip?: number | undefined;
  readonly headerRows?: Mapping["headerRows"] | undefined;
};

/** Cells of most rows that have several; of equals the larger. */
function widthOf(rows: FileSample["lines"]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0])[0];
}

/** The text of each column of header rows, one above the other joined by a blank. */
function headerOf(rows: FileSample["lines"], width: number): readonly string[] {
  return Array.from({ length: width }, (_, column) =>
    rows
      .map((row) => row[column] ?? "")
      .filter((cell) => cell !== "")
      .join(" "),
  );
}

/**
 * The beginning of a file as `sniffFile` finds it, but cut and headed as somebody said. How numbers and dates are written
 * does not depend on that, and stays as found.
 */
export function sniffAs(text: string, isWhole: boolean, { delimiter, skip, headerRows }: Settlement): FileSample {
  const found = sniffFile(text, isWhole);
  if (delimiter === undefined && skip === undefined && headerRows === undefined) return found;
  const style = { delimiter: delimiter ?? found.delimiter, splitFirst: delimiter === undefined && found.splitFirst };
  const cut = cutRows(text.slice(0, SAMPLE_LENGTH), style, SAMPLE_ROWS + 1);
  const lines = (isWhole || cut.length > SAMPLE_ROWS ? cut : cut.slice(0, -1)).slice(0, SAMPLE_ROWS);
  const width = widthOf(lines);
  const header = findHeader(lines, width);
  const above = skip ?? header.skip;
  const rows = headerRows ?? (skip === undefined ? header.headerRows : 1);
  return {
    ...found,
    ...style,
    lines,
    skip: above,
    headerRows: rows,
    header: headerOf(lines.slice(above, above + rows), width),
  };
}
