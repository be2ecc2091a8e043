import type { PlaceCode } from "#domain/shared/ids.ts";
import type { Corrections, FaultKind, RepeatRule, RowFault } from "#domain/trade/import/trade-reading.ts";

/**
 * How a fault is mended where it stands. `place`: the words of the file are given a place, wherever they stand. `cell`: the
 * cell is written anew. `repeat`: what becomes of rows that repeat others. `row`: the row is left out, kept, or written anew.
 * `short`: the cells that a row lacks are taken as empty.
 */
export type FixKind = "place" | "cell" | "repeat" | "row" | "short";

const KINDS: Readonly<Record<FaultKind, FixKind>> = {
  "short-row": "short",
  "long-row": "row",
  "unclosed-quote": "row",
  "unknown-place": "place",
  "same-place": "row",
  "unknown-commodity": "cell",
  "no-period": "cell",
  "bad-period": "cell",
  "bad-number": "cell",
  "below-zero": "row",
  "unknown-unit": "cell",
  "unknown-flow": "cell",
  "nothing-recorded": "row",
  "same-row": "repeat",
  "same-cell": "repeat",
  unusual: "row",
  "odd-characters": "place",
  "unknown-status": "row",
};

/** How the fault is mended; one that says of no single cell what is wrong leaves the row to be left out or kept. */
export function fixKindOf(fault: RowFault): FixKind {
  const kind = KINDS[fault.kind];
  return fault.column === null && kind !== "repeat" && kind !== "short" ? "row" : kind;
}

/** One thing the reader mends. */
export type Fix =
  | { readonly kind: "place"; readonly words: string; readonly place: PlaceCode }
  | {
      readonly kind: "cells";
      readonly cells: readonly (readonly [row: number, column: number])[];
      readonly text: string;
    }
  | { readonly kind: "leave"; readonly rows: readonly number[] }
  | {
      readonly kind: "repeat";
      readonly of: "same-row" | "same-cell";
      readonly rule: RepeatRule;
      /** Only these rows; `all`: these and every other of the kind, whatever was said of one before. */
      readonly rows: readonly number[];
      readonly all: boolean;
    };

/** What becomes of a row that repeats another one. */
export function ruleFor({ kind, row }: RowFault, { repeats, rowRepeats }: RepeatRules): RepeatRule {
  return rowRepeats[String(row)] ?? (kind === "same-cell" ? repeats.sameCell : repeats.sameRow);
}

/** What of the corrections says what becomes of repeated rows. */
export type RepeatRules = Pick<Corrections, "repeats" | "rowRepeats">;

/** The corrections with one more. */
export function withFix(corrections: Corrections, fix: Fix): Corrections {
  switch (fix.kind) {
    case "place":
      return { ...corrections, places: { ...corrections.places, [fix.words]: fix.place } };
    case "cells":
      return {
        ...corrections,
        cells: {
          ...corrections.cells,
          ...Object.fromEntries(fix.cells.map(([row, column]) => [`${row}:${column}`, fix.text])),
        },
      };
    case "leave":
      return { ...corrections, left: [...new Set([...corrections.left, ...fix.rows])].sort((a, b) => a - b) };
    case "repeat":
      return withRepeat(corrections, fix);
  }
}

function withRepeat(corrections: Corrections, fix: Extract<Fix, { kind: "repeat" }>): Corrections {
  const { of, rule, rows, all } = fix;
  const { repeats, rowRepeats } = corrections;
  const said = new Set(rows.map(String));
  const others = Object.fromEntries(Object.entries(rowRepeats).filter(([row]) => !said.has(row)));
  if (!all)
    return { ...corrections, rowRepeats: { ...others, ...Object.fromEntries([...said].map((row) => [row, rule])) } };
  return {
    ...corrections,
    repeats: { ...repeats, [of === "same-row" ? "sameRow" : "sameCell"]: rule },
    rowRepeats: others,
  };
}

/** The faults that one fix mends together: the same words in the same column, for the same reason. */
export function alike(fault: RowFault, faults: readonly RowFault[]): readonly RowFault[] {
  return faults.filter(
    (other) =>
      other.kind === fault.kind &&
      other.text === fault.text &&
      // A place is the same wherever its words stand.
      (fixKindOf(fault) === "place" || other.column === fault.column),
  );
}

/** The fault of a row that its fix is about: what refuses it before what is to be checked. */
export function leading(faults: readonly RowFault[]): RowFault | null {
  return faults.find(({ weight }) => weight === "refused") ?? faults[0] ?? null;
}
