import type { PlaceCode } from "../../shared/ids.ts";
import type { FlowColumns } from "../flow-columns.ts";

/** What can be wrong with a row. */
export type FaultKind =
  | "short-row"
  | "long-row"
  | "unclosed-quote"
  | "unknown-place"
  | "same-place"
  | "unknown-commodity"
  | "no-period"
  | "bad-period"
  | "bad-number"
  | "below-zero"
  | "unknown-unit"
  | "unknown-flow"
  | "nothing-recorded"
  | "same-row"
  | "same-cell"
  | "unusual"
  | "odd-characters"
  | "unknown-status";

/** One row that needs a fix, or a look. */
export type RowFault = {
  /** Number of the row as the file counts its lines, from 1. */
  readonly row: number;
  /** Position of the cell at fault; `null`: the whole row. */
  readonly column: number | null;
  readonly kind: FaultKind;
  /** `refused`: the row is left out unless it is mended. `check`: it is read, and marked. */
  readonly weight: "refused" | "check";
  /** The cell as the file spells it. */
  readonly text: string;
  /** What is wrong, in one short sentence: "Month 13 does not exist." */
  readonly problem: string;
  /** What the cell most likely means, to be taken with one press; `null` where there is no telling. */
  readonly proposal: string | null;
  /** An earlier row it repeats, for `same-row` and `same-cell`. */
  readonly other: number | null;
};

/** What becomes of rows that repeat an earlier one, or say something else of the same cell. */
export type RepeatRule = "skip" | "keep" | "replace";

/** What the reader mended before importing. Plain values, so that they can be sent. */
export type Corrections = {
  /** Places by the words of the file, for every row with them. */
  readonly places: Readonly<Record<string, PlaceCode>>;
  /** New words of single cells, by `row:column`. */
  readonly cells: Readonly<Record<string, string>>;
  /** Rows to be left out. */
  readonly left: readonly number[];
  /** For all rows of that kind, where nothing else is said for the row. `skip` keeps the first, `replace` the last, `keep` adds. */
  readonly repeats: { readonly sameRow: RepeatRule; readonly sameCell: RepeatRule };
  /** For single rows, by number, whichever of the two kinds they are. */
  readonly rowRepeats: Readonly<Record<string, RepeatRule>>;
};

/** Nothing mended: repeated rows are skipped, and of two figures for one cell the first stays. */
export const NO_CORRECTIONS: Corrections = {
  places: {},
  cells: {},
  left: [],
  repeats: { sameRow: "skip", sameCell: "skip" },
  rowRepeats: {},
};

/** Rows that were not read on purpose, and why: "rows by transport mode would be counted again". */
export type LeftOutRows = { readonly why: string; readonly rows: number };

/** What a file gives under a mapping. */
export type TradeReading = {
  readonly columns: FlowColumns;
  /** Rows of the file, header and titles apart. `read` = `kept` + `leftOut` + `refused`. */
  readonly rows: { readonly read: number; readonly kept: number; readonly leftOut: number; readonly refused: number };
  readonly leftOut: readonly LeftOutRows[];
  /** The first of them, in order of rows; `MOST_FAULTS` at most. */
  readonly faults: readonly RowFault[];
  /** How many there are of each kind, also those not listed. */
  readonly counts: Readonly<Partial<Record<FaultKind, number>>>;
  /** How many rows are refused for each kind of fault, each under the first of its own: together all that are refused. */
  readonly refusedBy: Readonly<Partial<Record<FaultKind, number>>>;
  /** Numbers of all refused rows, for the report. */
  readonly refusedRows: Uint32Array;
};

/** Faults listed one by one; beyond it they are counted. */
export const MOST_FAULTS = 5_000;
