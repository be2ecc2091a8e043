import { runToEnd, type Steps } from "../layout/layout-input.ts";

/** Rows of cells, all text. */
export type Grid = readonly (readonly string[])[];

/** What may stand between the cells of a row. */
export const DELIMITERS = [",", ";", "\t", "|"] as const;
/** One of the delimiters. */
export type Delimiter = (typeof DELIMITERS)[number];

/** One record of a CSV text. */
export type CsvRow = {
  /** Line on which it begins, from 1; a cell with breaks makes a record of several lines. */
  readonly line: number;
  readonly cells: readonly string[];
};

/** A CSV text as rows. */
export type CsvTable = {
  readonly delimiter: Delimiter;
  /** Rows that hold anything, the heading included. */
  readonly rows: readonly CsvRow[];
  /** Line of a quotation mark that nothing closes; all that follows became one cell. `null`: all are closed. */
  readonly openSince: number | null;
};

/** How a grid is printed. */
export type CsvStyle = {
  /** A comma when left out. */
  readonly delimiter?: Delimiter;
  /** Begin with a byte order mark, by which spreadsheets know UTF-8. */
  readonly mark?: boolean;
};

const MARK = "\uFEFF";
const FORMULA = /^'*(?:[\t\r\n]|\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])/;
/** No formula begins like this: most cells need no further look. */
const PLAIN = /[A-Za-z0-9]/;
/** What a reader might cut a cell at. */
const CUT = /[",;\t|\r\n]/;
/** What a reader might take off the ends of a cell. */
const EDGE = /[\uFEFF\s]/;
const NUMBER = /^-?(?:\d+(?:[.,]\d+)*|[.,]\d+)(?:e[+-]?\d+)?\s?%?$/i;

/**
 * The grid as RFC 4180 text: CRLF after each row, quotation marks doubled. What a spreadsheet would run as a formula
 * gets an apostrophe before it (OWASP, "CSV Injection"), full-width signs included; a number such as `-5.2` stays as it
 * is. Cells that hold any of the usual delimiters are quoted, whichever is used, so that a spreadsheet of another
 * country cannot cut a formula out of the middle of one. `parseCsv` and `plainCell` give back the same cells.
 */
export function printCsv(grid: Grid, { delimiter = ",", mark = false }: CsvStyle = {}): string {
  return `${mark ? MARK : ""}${grid.map((row) => `${row.map(printCell).join(delimiter)}\r\n`).join("")}`;
}

function printCell(text: string): string {
  const safe = harmlessCell(text);
  return CUT.test(safe) || EDGE.test(safe.charAt(0)) || EDGE.test(safe.charAt(safe.length - 1))
    ? `"${safe.replaceAll('"', '""')}"`
    : safe;
}

/** The text with an apostrophe before what a spreadsheet would run as a formula; numbers and other text as they are. */
export function harmlessCell(text: string): string {
  if (PLAIN.test(text.charAt(0))) return text;
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** The text that `harmlessCell` was given: the apostrophe it put before a formula is taken off again. */
export function plainCell(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}

/**
 * The rows of a CSV text. The delimiter is the one that cuts the first row into most cells unless it is given; lines end
 * with CR, LF or CRLF; a byte order mark and rows without any text are left out. A quotation mark opens a cell at its
 * beginning alone, so that inches and citations in the middle of one are text. Cells come as they stand, apostrophes
 * included: `plainCell` takes those off. Never fails.
 */
export function parseCsv(text: string, delimiter: Delimiter = guessDelimiter(text)): CsvTable {
  return runToEnd(csvSteps(text, delimiter));
}

/** Rows between two pauses. */
const STRIDE = 256;

/** The same in steps, which count as half of the work: what the cells mean is the other half. */
export function* csvSteps(text: string, delimiter: Delimiter = guessDelimiter(text)): Steps<CsvTable> {
  const scan = { text, at: text.startsWith(MARK) ? 1 : 0, line: 1 };
  const rows: CsvRow[] = [];
  let openSince: number | null = null;
  while (scan.at < text.length) {
    const { row, open } = readRow(scan, delimiter);
    openSince ??= open;
    if (row.cells.some((cell) => cell !== "")) rows.push(row);
    if (rows.length % STRIDE === STRIDE - 1) yield scan.at / text.length / 2;
  }
  return { delimiter, rows, openSince };
}

function guessDelimiter(text: string): Delimiter {
  let best: Delimiter = ",";
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const { row } = readRow({ text, at: text.startsWith(MARK) ? 1 : 0, line: 1 }, delimiter);
    if (row.cells.length <= most) continue;
    best = delimiter;
    most = row.cells.length;
  }
  return best;
}

/** Where reading stands; each step moves it on. */
type Scan = { readonly text: string; at: number; line: number };

function readRow(scan: Scan, delimiter: Delimiter): { row: CsvRow; open: number | null } {
  const { line } = scan;
  const cells: string[] = [];
  let open: number | null = null;
  for (;;) {
    const began = scan.line;
    const quoted = scan.text[scan.at] === '"' ? readQuoted(scan) : { words: "", closed: true };
    if (!quoted.closed) open ??= began;
    const end = endOfCell(scan, delimiter);
    cells.push(quoted.words + scan.text.slice(scan.at, end));
    scan.at = end;
    if (scan.text[end] !== delimiter) break;
    scan.at++;
  }
  if (scan.at < scan.text.length) {
    scan.at += scan.text.startsWith("\r\n", scan.at) ? 2 : 1;
    scan.line++;
  }
  return { row: { line, cells }, open };
}

/** The words between quotation marks; what follows the closing one belongs to the cell as it stands. */
function readQuoted(scan: Scan): { words: string; closed: boolean } {
  const { text } = scan;
  let from = scan.at + 1;
  let words = "";
  for (;;) {
    const mark = text.indexOf('"', from);
    const closed = mark >= 0;
    const piece = text.slice(from, closed ? mark : text.length);
    words += piece;
    scan.line += piece.match(/\r\n|\r|\n/g)?.length ?? 0;
    scan.at = closed ? mark + 1 : text.length;
    if (!closed || text[scan.at] !== '"') return { words, closed };
    words += '"';
    from = scan.at + 1;
  }
}

function endOfCell({ text, at }: Scan, delimiter: Delimiter): number {
  const cut = delimiter.charCodeAt(0);
  let end = at;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (unit === cut || unit === CARRIAGE_RETURN || unit === LINE_FEED) break;
    end++;
  }
  return end;
}

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
