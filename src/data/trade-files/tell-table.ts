import { decodeText } from "../files/decode-text.ts";

/** Enough to tell a table from prose by. */
const LOOKED_AT_BYTES = 65_536;
const LINES = 60;
const LEAST_LINES = 3;
/** Lines with the same number of cells, as a share of all, from which on they are rows. */
const ALIKE = 0.7;
/** Cells of tables are short; sentences are not. */
const MOST_LETTERS = 60;

/** What parts cells, with the fewest in a line that are no accident. */
const DELIMITERS: readonly (readonly [sign: string, least: number])[] = [
  ["\t", 1],
  [";", 2],
  ["|", 2],
  [",", 2],
];

/** The cells of a line; signs within quotation marks part nothing. */
function cellsOf(line: string, sign: string): readonly string[] {
  const cells = [""];
  let isQuoted = false;
  for (const letter of line) {
    if (letter === '"') isQuoted = !isQuoted;
    if (letter === sign && !isQuoted) cells.push("");
    else cells[cells.length - 1] += letter;
  }
  return cells;
}

const isFigure = (cell: string): boolean => /^["'\s]*[-−+(]?\p{N}[\p{N}.,' :/-]*\)?["'\s%]*$/u.test(cell);

/**
 * Whether text is a table: most of its lines have the same number of short cells, and most of those some figure. Prose is
 * none, however many commas it has; neither is a list of words.
 */
export function looksLikeTable(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/);
  // The last one may be cut.
  const whole = (lines.length > LINES ? lines.slice(0, LINES) : lines).filter((line) => line.trim() !== "");
  if (whole.length < LEAST_LINES) return false;
  return DELIMITERS.some(([sign, least]) => {
    const rows = whole.map((line) => cellsOf(line, sign));
    const widths = new Map<number, number>();
    for (const { length } of rows) if (length > least) widths.set(length, (widths.get(length) ?? 0) + 1);
    const [width, count] = [...widths].reduce((most, next) => (next[1] > most[1] ? next : most), [0, 0]);
    if (count < LEAST_LINES || count < whole.length * ALIKE) return false;
    const alike = rows.filter(({ length }) => length === width);
    const letters = alike.reduce((sum, cells) => sum + cells.join("").length, 0) / (alike.length * width);
    return letters < MOST_LETTERS && alike.filter((cells) => cells.some(isFigure)).length >= alike.length / 2;
  });
}

/** Whether pasted text is a table out of a spreadsheet: every line of it has the same tabs. */
export function isPastedTable(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== "");
  const widths = new Set(lines.map((line) => line.split("\t").length));
  return lines.length >= LEAST_LINES && widths.size === 1 && !widths.has(1) && looksLikeTable(lines.join("\n"));
}

const letters = async (file: Blob): Promise<string> => decodeText(new Uint8Array(await file.arrayBuffer())).text;

/** Signs of trade records in the answers of statistics offices. */
const RECORDS = /"(?:period|refPeriodId|reporterCode|rtCode|originId|originName|duoarea|TIME_PERIOD|partnerCode)"\s*:/;

/**
 * Whether a file brought to the desk is a table of figures, and no article. By its name where that leaves no doubt, a
 * packed archive by the names in it, text and JSON by what they hold. Reads no more than its ends.
 */
export async function isTableFile(file: File): Promise<boolean> {
  const { name } = file;
  if (/\.(?:csv|tsv|tab|parquet)$/i.test(name)) return true;
  if (/\.zip$/i.test(name)) {
    const ends = [file.slice(0, 4_096), file.slice(Math.max(0, file.size - LOOKED_AT_BYTES))];
    const names = (await Promise.all(ends.map((end) => end.text()))).join("");
    return (
      /\.(?:csv|tsv|tab|txt|dat|json|parquet)/i.test(names) && !/word\/|xl\/|ppt\/|mimetypeapplication/.test(names)
    );
  }
  const head = file.slice(0, LOOKED_AT_BYTES);
  if (/\.json$/i.test(name)) return RECORDS.test(await letters(head));
  return /\.(?:txt|text|dat|asc)$/i.test(name) && looksLikeTable(await letters(head));
}
