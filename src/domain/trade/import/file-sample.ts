import type { DateForm, Mapping, NumberForm } from "./mapping.ts";
import { fitDates, looksLikePeriod } from "./sniff-dates.ts";
import { cutByBestDelimiter } from "./sniff-delimiter.ts";
import { findHeader } from "./sniff-header.ts";
import { fitNumbers, looksNumeric } from "./sniff-numbers.ts";

/**
 * What the beginning of a table of text shows before anybody said what its columns are: how its rows are cut, where its
 * header stands, and how its numbers and dates are written. What a mapping is proposed from.
 */
export type FileSample = {
  /**
   * First rows of the file as cells, `SAMPLE_ROWS` at most; titles, header and blank lines among them, so that the row at
   * `skip + headerRows` is the first of the body. Cells are without outer blanks; where `splitFirst`, the first is split.
   */
  readonly lines: readonly (readonly string[])[];
  readonly delimiter: Mapping["delimiter"];
  /** Rows above the header: titles, notes, blank lines. */
  readonly skip: number;
  readonly headerRows: Mapping["headerRows"];
  /** One for each column, in order; of two header rows both, joined by a blank. Empty texts where there is no header. */
  readonly header: readonly string[];
  /** How the numbers are written; `null`: several ways fit and mean different numbers, see `numberCandidates`. */
  readonly numbers: NumberForm | null;
  /** Ways to write numbers that fit all that was seen, likeliest first; one where there is no doubt. */
  readonly numberCandidates: readonly NumberForm[];
  /** How the periods are written; `null`: several ways fit and mean different months, see `dateCandidates`. */
  readonly dates: DateForm | null;
  /** Ways to write periods that fit all that was seen, likeliest first; one where there is no doubt. */
  readonly dateCandidates: readonly DateForm[];
  /** The first cell of each row holds several dimensions, parted by commas (Eurostat TSV). */
  readonly splitFirst: boolean;
};

/** Rows kept of a sample. */
export const SAMPLE_ROWS = 200;

/** The rows of a sample below its header. */
export function bodyOf(sample: FileSample): FileSample["lines"] {
  return sample.lines.slice(sample.skip + sample.headerRows);
}

/** Letters that are sniffed at; more say nothing more. */
export const SAMPLE_LENGTH = 256 * 1024;

/**
 * What the beginning of a file shows. `text`: the decoded beginning, of which `SAMPLE_LENGTH` letters are looked at;
 * `isWhole`: it is all of the file, so that its last row is not cut off. Never fails: a file that is no table is one column.
 */
export function sniffFile(text: string, isWhole: boolean): FileSample {
  const { delimiter, splitFirst, rows, width } = cutByBestDelimiter(text.slice(0, SAMPLE_LENGTH));
  const isCut = !isWhole || text.length > SAMPLE_LENGTH;
  const whole = isCut && rows.length > 1 && rows.length < SAMPLE_ROWS ? rows.slice(0, -1) : rows;
  const header = findHeader(whole, width);
  const body = whole.slice(header.skip + header.headerRows).filter((row) => row.length > 1 || width === 1);
  const columns = Array.from({ length: width }, (_, column) => ({
    header: header.header[column] ?? "",
    cells: body.map((row) => row[column] ?? ""),
  }));
  const numbers = fitNumbers(columns.filter(isOfNumbers).flatMap(({ cells }) => cells));
  const dates = fitDates([...columns, { header: "", cells: header.header }]);
  return {
    lines: whole.slice(0, SAMPLE_ROWS),
    delimiter,
    splitFirst,
    ...header,
    numbers: numbers.form,
    numberCandidates: numbers.candidates,
    dates: dates.form,
    dateCandidates: dates.candidates,
  };
}

/**
 * Whether most filled cells of a column are numbers: words with a figure in them say nothing of how numbers are written,
 * nor do months such as 01.2024.
 */
function isOfNumbers({ cells }: { readonly cells: readonly string[] }): boolean {
  const filled = cells.filter((cell) => cell !== "");
  const isNumber = (cell: string): boolean => looksNumeric(cell) && !looksLikePeriod(cell);
  return filled.filter(isNumber).length * 2 > filled.length;
}
