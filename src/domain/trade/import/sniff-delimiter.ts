import { type Cells, cutRows } from "./cut-rows.ts";
import type { Mapping } from "./mapping.ts";

const DELIMITERS: readonly Mapping["delimiter"][] = ["\t", ";", "|", ","];
/** Rows by which delimiters are compared, and rows that are cut by the one that is taken. */
const ROWS_COMPARED = 200;
const ROWS = 400;

/** What a delimiter makes of a text. */
export type Cut = {
  readonly delimiter: Mapping["delimiter"];
  readonly splitFirst: boolean;
  readonly rows: readonly Cells[];
  /** Cells of most rows. */
  readonly width: number;
};

/** The number of cells that most rows have, and how many have it; of equals the larger. */
function commonWidth(rows: readonly Cells[]): { readonly width: number; readonly count: number } {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  let best = { width: 0, count: 0 };
  for (const [width, count] of counts)
    if (count > best.count || (count === best.count && width > best.width)) best = { width, count };
  return best;
}

/** Spreadsheets write `sep=;` before anything else. */
function namedDelimiter(text: string): Mapping["delimiter"] | null {
  const named = /^\uFEFF?"?sep=([,;|\t])"?\s*[\r\n]/i.exec(text)?.[1];
  return DELIMITERS.find((delimiter) => delimiter === named) ?? null;
}

const UNCUT = { delimiter: ",", splitFirst: false } as const;

/** The first cell of a Eurostat table in TSV: its dimensions, and what stands in the other columns. */
const EUROSTAT_HEAD = /^\uFEFF?"?[\w,]+,[\w,]+\\(?:TIME_PERIOD|time)"?\s*\t/i;

/**
 * The text cut by the delimiter that makes of it most of a table: rows of one width, as wide as can be. Quotation marks are
 * heeded; rows of one cell, such as titles, say nothing. A comma where none cuts.
 */
export function cutByBestDelimiter(text: string): Cut {
  const named = EUROSTAT_HEAD.test(text) ? "\t" : namedDelimiter(text);
  const splitFirst = EUROSTAT_HEAD.test(text);
  let best: { readonly delimiter: Mapping["delimiter"]; readonly score: number } | null = null;
  for (const delimiter of named === null ? DELIMITERS : [named]) {
    const rows = cutRows(text, { delimiter, splitFirst }, ROWS_COMPARED);
    const filled = rows.filter((row) => row.length > 1);
    const lines = rows.filter((row) => row.length > 1 || row[0] !== "");
    const { width, count } = commonWidth(filled);
    const share = lines.length === 0 ? 0 : count / lines.length;
    const score = width < 2 ? 0 : share * share * Math.sqrt(width - 1);
    if (best === null || score > best.score) best = { delimiter, score };
  }
  const isCut = best !== null && (best.score > 0 || named !== null);
  const style = best !== null && isCut ? { delimiter: best.delimiter, splitFirst } : UNCUT;
  const rows = cutRows(text, style, ROWS);
  const { width } = commonWidth(isCut ? rows.filter((row) => row.length > 1) : rows);
  return { ...style, rows, width: Math.max(1, width) };
}
