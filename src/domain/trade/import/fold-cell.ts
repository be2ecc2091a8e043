import { NO_UNIT } from "../flow-columns.ts";
import type { EntryColumns } from "./entry-columns.ts";
import type { Corrections } from "./trade-reading.ts";

/** One record in the making: what the entries of a cell come to. */
export type CellSum = {
  quantity: number;
  value: number;
  original: number;
  unit: number;
  quality: number;
  /** First line of the file behind it, and how many were added up. */
  row: number;
  rows: number;
};

/** What the folding of a cell tells: entries that are not used and why, and entries that repeat an earlier one. */
export type CellNotes = {
  readonly drop: (entry: number, why: string) => void;
  readonly repeat: (entry: number, other: number, kind: "same-row" | "same-cell") => void;
};

/** What cells are folded by. */
export type CellRules = {
  /** Codes of commodities by the number in `code`, in lower case. */
  readonly codes: readonly string[];
  readonly repeats: Corrections["repeats"];
  readonly rowRepeats: Corrections["rowRepeats"];
};

const OTHER_CLASSIFICATION = "The same goods under another classification.";
const OTHER_LEVEL = "Finer codes of what a wider code counts already.";
const OTHER_UNIT = "Quantities in another unit than the rest of their cell.";
const SAME_ROW = "Repeats of an earlier row.";
const SAME_CELL = "Another figure for the cell of an earlier row.";
const REPLACED = "Replaced by a later row of the same cell.";

/** Chapter 27 of the Harmonised System, or section 3 of the SITC: each counts all fuels once. */
function classificationOf(code: string): "hs" | "sitc" | null {
  if (/^27\d*$/.test(code)) return "hs";
  return /^3\d+$/.test(code) ? "sitc" : null;
}

/** The entries of a cell under the classification of the first that has one. */
function inOneClassification(entries: EntryColumns, cell: readonly number[], rules: CellRules, notes: CellNotes) {
  const of = (entry: number) => classificationOf(rules.codes[entries.code[entry] as number] ?? "");
  const first = cell.map(of).find((name) => name !== null) ?? null;
  return keepOnly(cell, (entry) => of(entry) === null || of(entry) === first, OTHER_CLASSIFICATION, notes);
}

/** The entries of a cell whose code no other code of the cell begins: 270900 goes where 2709 is there too. */
function onOneLevel(entries: EntryColumns, cell: readonly number[], rules: CellRules, notes: CellNotes) {
  const codeOf = (entry: number): string => rules.codes[entries.code[entry] as number] ?? "";
  const codes = new Set(cell.map(codeOf));
  if (codes.size === 1) return cell;
  const isCounted = (code: string): boolean =>
    [...codes].some((wider) => wider !== "" && wider.length < code.length && code.startsWith(wider));
  return keepOnly(cell, (entry) => !isCounted(codeOf(entry)), OTHER_LEVEL, notes);
}

function inOneUnit({ unit }: EntryColumns, cell: readonly number[], notes: CellNotes): readonly number[] {
  const first = Math.min(...cell.map((entry) => unit[entry] as number));
  return keepOnly(cell, (entry) => unit[entry] === first || unit[entry] === NO_UNIT, OTHER_UNIT, notes);
}

function keepOnly(cell: readonly number[], isKept: (entry: number) => boolean, why: string, notes: CellNotes) {
  for (const entry of cell) if (!isKept(entry)) notes.drop(entry, why);
  return cell.filter(isKept);
}

/** What one entry alone comes to. */
export function sumOfOne(entries: EntryColumns, entry: number): CellSum {
  return {
    quantity: entries.quantity[entry] as number,
    value: entries.value[entry] as number,
    original: entries.original[entry] as number,
    unit: entries.unit[entry] as number,
    quality: entries.quality[entry] as number,
    row: entries.row[entry] as number,
    rows: 1,
  };
}

const FIGURES = ["quantity", "value", "original"] as const;

/** Digits that a double keeps whatever they are: sums are rounded to them, so that 0.1 and 0.2 are 0.3. */
const DIGITS = 15;

/** A sum in which what is not recorded adds nothing, unless nothing is recorded at all. */
function added(one: number, other: number): number {
  if (Number.isNaN(one)) return other;
  return Number.isNaN(other) ? one : Number((one + other).toPrecision(DIGITS));
}

function add(to: CellSum, from: CellSum): void {
  for (const figure of FIGURES) to[figure] = added(to[figure], from[figure]);
  to.unit = Math.min(to.unit, from.unit);
  to.quality = Math.max(to.quality, from.quality);
  to.row = Math.min(to.row, from.row);
  to.rows += from.rows;
}

/** A part of a cell and the entries that it was made of. */
type Part = { sum: CellSum; entries: number[] };

/** Puts an entry to the part it belongs to: beside what it lacks, or as the rule for repeated rows says. */
function join(part: Part, entry: number, entries: EntryColumns, rules: CellRules, notes: CellNotes): void {
  const sum = sumOfOne(entries, entry);
  const shared = FIGURES.filter((figure) => !Number.isNaN(part.sum[figure]) && !Number.isNaN(sum[figure]));
  const isSame = shared.every((figure) => part.entries.some((earlier) => entries[figure][earlier] === sum[figure]));
  const ofAll = isSame ? rules.repeats.sameRow : rules.repeats.sameCell;
  const rule = rules.rowRepeats[String(sum.row)] ?? ofAll;
  if (shared.length > 0) notes.repeat(entry, part.entries[0] as number, isSame ? "same-row" : "same-cell");
  if (shared.length === 0 || rule === "keep") {
    add(part.sum, sum);
    part.entries.push(entry);
  } else if (rule === "skip") notes.drop(entry, isSame ? SAME_ROW : SAME_CELL);
  else {
    for (const earlier of part.entries) notes.drop(earlier, REPLACED);
    part.sum = sum;
    part.entries = [entry];
  }
}

/**
 * What several entries of one cell (pair, commodity, side and period) come to. Only one classification and one level of
 * codes counts, and one unit; the parts that are left are added up; entries of one part that give different figures of it,
 * such as a row of value and a row of quantity, stand together; those that give the same figure again are repeats.
 */
export function foldCell(entries: EntryColumns, cell: readonly number[], rules: CellRules, notes: CellNotes): CellSum {
  const classified = inOneClassification(entries, cell, rules, notes);
  const level = onOneLevel(entries, classified, rules, notes);
  const parts = new Map<number, Part>();
  for (const entry of inOneUnit(entries, level, notes)) {
    const id = entries.part[entry] as number;
    const part = parts.get(id);
    if (part) join(part, entry, entries, rules, notes);
    else parts.set(id, { sum: sumOfOne(entries, entry), entries: [entry] });
  }
  const [first, ...others] = [...parts.values()].map(({ sum }) => sum) as [CellSum, ...CellSum[]];
  for (const other of others) add(first, other);
  return first;
}
