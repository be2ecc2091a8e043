const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/** A cell as CSV spells it (RFC 4180). */
const quoted = (cell: string): string => (NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** One row of a table as a line of CSV, with its line end. */
export const csvLine = (cells: readonly string[]): string => `${cells.map(quoted).join(",")}\r\n`;

/** Rows written at a time. */
const ROWS_AT_ONCE = 2_000;

/** A table as pieces of CSV text, so that a million rows never stand in one string; without a header, its rows alone. */
export function* csvPieces(header: readonly string[] | null, rows: Iterable<readonly string[]>): Generator<string> {
  let piece = header === null ? "" : csvLine(header);
  let count = 0;
  for (const row of rows) {
    piece += csvLine(row);
    count += 1;
    if (count % ROWS_AT_ONCE === 0) {
      yield piece;
      piece = "";
    }
  }
  if (piece !== "") yield piece;
}
