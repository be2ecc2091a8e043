import type { DateForm, Mapping, NumberForm } from "./mapping.ts";

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
