import type { Mapping } from "./mapping.ts";
import { oddLetters } from "./odd-letters.ts";
import type { RowCells } from "./row-splitter.ts";
import { type FaultKind, MOST_FAULTS, type RowFault } from "./trade-reading.ts";
import { textOf } from "./utf8.ts";

/** What is wrong with a cell, or with the whole row (`column` of `null`). */
export type Finding = {
  readonly kind: FaultKind;
  readonly column: number | null;
  readonly problem: string;
  readonly proposal?: string | null;
};

/** What became of the rows so far, and what is noted of the row under way. */
export type RowNotes = {
  readonly begin: (row: RowCells) => void;
  /** The row cannot be read unless this is mended. */
  readonly refuse: (finding: Finding) => void;
  /** The row can be read, and somebody should look at it. */
  readonly check: (finding: Finding) => void;
  /** The row is not meant to be read, for this reason. What else is wrong with it is of no interest. */
  readonly leaveOut: (why: string) => void;
  /** Whether nothing so far keeps the row from being read. */
  readonly isKept: () => boolean;
  readonly isLeftOut: () => boolean;
  /** Somebody should look at a cell of the header. It is no row of the table. */
  readonly checkHeader: (header: RowCells, finding: Finding) => void;
  /** The row under way is counted, and its faults listed. */
  readonly end: () => void;
  readonly tally: {
    readonly read: () => number;
    readonly leftOut: ReadonlyMap<string, number>;
    readonly refusedRows: () => Uint32Array;
    /** The same rows by the kind of their first fault of weight. */
    readonly refusedBy: ReadonlyMap<FaultKind, number>;
  };
  /** The first faults, in order of rows, `MOST_FAULTS` at most; and how many there are of each kind. */
  readonly faults: readonly RowFault[];
  readonly counts: ReadonlyMap<FaultKind, number>;
};

const TEXT_ALONE = "Lines of text that are no rows of the table.";
const HEADER_AGAIN = "The header stands there again.";
const TOTALS = "Lines of totals, which would count their rows again.";
/** How tables call the line that adds them up. */
const TOTAL =
  /^(?:(?:grand|sub)[- ]?totals?|(?:overall |general )?totals?|sums?|summe|gesamt(?:summe|ergebnis)?|insgesamt|zusammen|total g[eé]n[eé]ral|totale(?: generale)?|suma|razem|ogółem|totaal|summa|i alt|yhteensä|celkem|összesen|toplam|genel toplam|итого|всего|合计|总计|合計|الإجمالي|المجموع)\s*:?$/iu;
const LETTER = /\p{L}/u;
/** Two words or more: a title or a note, and no figure that lost its row. */
const WORDS = /\p{L}\S*\s+\S/u;

/** The text of a cell of a row; empty beyond its last. */
export function cellText({ bytes, starts, ends, count }: RowCells, column: number): string {
  return column < count ? textOf(bytes, starts[column] ?? 0, ends[column] ?? 0) : "";
}

/** A place that is unknown since its letters came out wrong is another matter: nobody would know it by them. */
function oddOf(row: RowCells, finding: Finding): Finding {
  const { kind, column } = finding;
  if (kind !== "unknown-place" || column === null) return finding;
  const odd = oddLetters(cellText(row, column).trim());
  if (odd === null) return finding;
  const problem =
    odd.was === null
      ? "Letters were lost. Choose other letters on the left, or the place here."
      : `Letters came out wrong before the file was saved: “${odd.was}”.`;
  return { ...finding, kind: "odd-characters", problem };
}

/**
 * A book of the rows of a file. A row that is left out has no faults; one that has any fault of weight is refused with all
 * of them, so that a reader can mend them at once. Texts of cells are made for rows that are refused, and for faults that are listed.
 */
export function createRowNotes(columns: Mapping["columns"]): RowNotes {
  let row: RowCells | null = null;
  let pending: { readonly finding: Finding; readonly weight: RowFault["weight"] }[] = [];
  let why: string | null = null;
  let isRefused = false;
  let read = 0;
  const leftOut = new Map<string, number>();
  const counts = new Map<FaultKind, number>();
  const refused: number[] = [];
  const refusedBy = new Map<FaultKind, number>();
  const faults: RowFault[] = [];

  const hasHeader = columns.some(({ header }) => header.trim() !== "");
  const isHeaderAgain = (cells: RowCells): boolean =>
    hasHeader && columns.every(({ header }, column) => cellText(cells, column).trim() === header.trim());
  const filledCells = (cells: RowCells): readonly string[] =>
    Array.from({ length: cells.count }, (_, column) => cellText(cells, column).trim()).filter((text) => text !== "");

  /** A line that adds the others up: no time, the word for it, and else figures alone. */
  const isTotal = (filled: readonly string[]): boolean =>
    pending.some(({ finding: { kind } }) => kind === "no-period" || kind === "bad-period") &&
    filled.filter((text) => LETTER.test(text)).every((text, at) => at === 0 && TOTAL.test(text)) &&
    filled.some((text) => LETTER.test(text));

  /** Of a row that would be refused, whether it is none of the table: blank, a line of text or of totals, the header again. */
  function settle(cells: RowCells): void {
    const filled = filledCells(cells);
    if (filled.length === 0) read -= 1;
    else if (filled.length === 1 && columns.length > 2 && WORDS.test(filled[0] ?? "")) why = TEXT_ALONE;
    else if (isTotal(filled)) why = TOTALS;
    else if (isHeaderAgain(cells)) why = HEADER_AGAIN;
    else return;
    pending = [];
    isRefused = false;
  }

  function list(cells: RowCells, { finding, weight }: (typeof pending)[number]): void {
    counts.set(finding.kind, (counts.get(finding.kind) ?? 0) + 1);
    if (faults.length >= MOST_FAULTS) return;
    const { kind, column, problem, proposal = null } = finding;
    const text = column === null ? "" : cellText(cells, column);
    faults.push({ row: cells.line, column, kind, weight, text, problem, proposal, other: null });
  }

  function tallyRefused(line: number): void {
    refused.push(line);
    const first = pending.find(({ weight }) => weight === "refused")?.finding.kind;
    if (first !== undefined) refusedBy.set(first, (refusedBy.get(first) ?? 0) + 1);
  }

  function note(finding: Finding, weight: RowFault["weight"]): void {
    pending.push({ finding, weight });
    isRefused ||= weight === "refused";
  }

  return {
    begin(next) {
      row = next;
      if (pending.length > 0) pending = [];
      why = null;
      isRefused = false;
      read += 1;
    },
    refuse: (finding) => note(row === null ? finding : oddOf(row, finding), "refused"),
    check: (finding) => note(finding, "check"),
    leaveOut(reason) {
      why ??= reason;
    },
    checkHeader: (header, finding) => list(header, { finding, weight: "check" }),
    isKept: () => !isRefused && why === null,
    isLeftOut: () => why !== null,
    end() {
      if (row === null || (pending.length === 0 && why === null)) return;
      if (isRefused && why === null) settle(row);
      if (why !== null) {
        leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
        return;
      }
      for (const one of pending) list(row, one);
      if (isRefused) tallyRefused(row.line);
    },
    tally: { read: () => read, leftOut, refusedRows: () => Uint32Array.from(refused), refusedBy },
    faults,
    counts,
  };
}
