import { COLUMN_QUALITIES, COLUMN_UNITS, NO_UNIT } from "../flow-columns.ts";
import { createMeanings } from "./column-words.ts";
import type { Entry } from "./entry-columns.ts";
import type { Mapping, QuantityUnit, ValueUnit } from "./mapping.ts";
import { measureOfWords } from "./measure-words.ts";
import { createPlainNumbers, shifted } from "./number-bytes.ts";
import { createNumberReader } from "./number-words.ts";
import { NO_COLUMN, type ReadingPlan } from "./reading-plan.ts";
import { cellText, type RowNotes } from "./row-notes.ts";
import type { RowCells } from "./row-splitter.ts";
import { qualityOfStatus } from "./status-words.ts";
import { UNIT_STEPS, unitOfWords } from "./unit-words.ts";
import { currencyOfWords, valueUnitOfWords } from "./value-words.ts";

/** Reads the figures of rows. */
export type RowFigures = {
  /** Quantity, value and quality of a row into an entry; what is wrong with them into the notes. */
  readonly read: (row: RowCells, entry: Entry) => void;
  /** The same for one cell of a wide table. False where the cell holds no figure. */
  readonly readCell: (row: RowCells, column: number, entry: Entry) => boolean;
  /** Currency of the entries' `original`; `null` while there is none. */
  readonly currency: () => string | null;
};

/** How far the decimal point moves from the scale of a value to millions. */
const SHIFT_OF_SCALE: Readonly<Record<ValueUnit["scale"], number>> = { 1: -6, 1000: -3, 1000000: 0 };
const DOLLARS = "USD";
const NO_CONVERSION = "Figures in units that are neither tonnes nor barrels.";

/**
 * A reader of figures under a mapping. Quantities become thousand tonnes, barrels or barrels a day, values millions; money
 * other than dollars is kept as it is and never converted. What is missing stays `NaN`.
 */
export function createRowFigures(mapping: Mapping, plan: ReadingPlan, notes: RowNotes): RowFigures {
  const plainNumber = createPlainNumbers(mapping.numbers);
  const readNumber = createNumberReader(mapping.numbers);
  const units = createMeanings(unitOfWords);
  const currencies = createMeanings(currencyOfWords);
  const measures = createMeanings(measureOfWords);
  const statuses = plan.statuses.map((column) => ({
    column,
    words: createMeanings((text) => qualityOfStatus(text, mapping.columns[column]?.header ?? "")),
  }));
  const usual = COLUMN_QUALITIES.indexOf(mapping.fixed.quality ?? "reported");
  // Of most files all figures are in one unit and one currency: what follows from them is looked up once.
  const usualStep = stepOf(mapping.quantityUnit);
  const usualShift = mapping.valueUnit === null ? 0 : SHIFT_OF_SCALE[mapping.valueUnit.scale];
  let currency: string | null = null;
  /** What stood beside the number that was read last. */
  let beside = "";

  const meaningAt = <Meaning>(
    words: { of: (b: Uint8Array, s: number, e: number) => number; meanings: readonly Meaning[] },
    row: RowCells,
    column: number,
  ): Meaning | null =>
    column === NO_COLUMN || column >= row.count
      ? null
      : (words.meanings[words.of(row.bytes, row.starts[column] as number, row.ends[column] as number)] ?? null);

  /** The number of a cell, its decimal point moved; `NaN` where there is none, or none that can be read. */
  function numberAt(row: RowCells, column: number, shift: number): number {
    beside = "";
    if (column >= row.count) return Number.NaN;
    const plain = plainNumber(row.bytes, row.starts[column] as number, row.ends[column] as number, shift);
    if (!Number.isNaN(plain) || row.starts[column] === row.ends[column]) return plain;
    const read = readNumber(cellText(row, column));
    if (read.kind === "bad") notes.refuse({ kind: "bad-number", column, problem: read.problem });
    else beside = read.beside;
    return read.kind === "number" ? shifted(read.value, shift) : Number.NaN;
  }

  /** A flag beside a number says how far it can be trusted; what is no flag spoils the cell. */
  function takeFlag(column: number, entry: Entry): void {
    const quality = qualityOfStatus(beside, "");
    if (quality === "unknown")
      notes.refuse({ kind: "bad-number", column, problem: `“${beside}” beside the number is not known here.` });
    else if (quality !== null) entry.quality = Math.max(entry.quality, COLUMN_QUALITIES.indexOf(quality));
  }

  function unitFor(row: RowCells, given: QuantityUnit | null): QuantityUnit | "other" | null {
    return given ?? meaningAt(units, row, plan.unit) ?? mapping.quantityUnit;
  }

  function setQuantity(row: RowCells, column: number, entry: Entry, given: QuantityUnit | null): void {
    let unit = unitFor(row, given);
    let step = unit === mapping.quantityUnit ? usualStep : stepOf(unit);
    let number = numberAt(row, column, step.shift);
    if (beside !== "") {
      const named = unitOfWords(beside);
      if (named === null) takeFlag(column, entry);
      else {
        refuseOtherUnit(row, named);
        number = shifted(number, stepOf(named).shift - step.shift);
        unit = named;
        step = stepOf(named);
      }
    }
    if (Number.isNaN(number)) return;
    if (number < 0) notes.refuse({ kind: "below-zero", column, problem: "Volume is below zero." });
    if (unit === null) refuseUnit(row, column);
    else if (unit !== "other") {
      entry.quantity = number;
      entry.unit = step.column;
    } else if (plan.value === NO_COLUMN) notes.leaveOut(NO_CONVERSION);
  }

  /** A unit beside the number, and another one in the column of units: one of the two is a slip. */
  function refuseOtherUnit(row: RowCells, named: QuantityUnit | "other"): void {
    const stated = meaningAt(units, row, plan.unit);
    if (stated === null || stated === named) return;
    const problem = `“${beside}” beside the number, another unit in its column.`;
    notes.refuse({ kind: "unknown-unit", column: plan.unit, problem, proposal: named === "other" ? null : named });
  }

  function refuseUnit(row: RowCells, column: number): void {
    const isEmpty = plan.unit === NO_COLUMN || cellText(row, plan.unit).trim() === "";
    const problem = isEmpty ? "No unit." : "Unit not recognised.";
    notes.refuse({ kind: "unknown-unit", column: plan.unit === NO_COLUMN ? column : plan.unit, problem });
  }

  function moneyFor(row: RowCells, given: ValueUnit | null): ValueUnit | null {
    if (given !== null) return given;
    if (plan.currency === NO_COLUMN) return mapping.valueUnit;
    const named = meaningAt(currencies, row, plan.currency) ?? mapping.valueUnit?.currency;
    return named === undefined ? null : { currency: named, scale: mapping.valueUnit?.scale ?? 1 };
  }

  function setValue(row: RowCells, column: number, entry: Entry, given: ValueUnit | null): void {
    const money = moneyFor(row, given);
    const shift = money === mapping.valueUnit ? usualShift : money === null ? 0 : SHIFT_OF_SCALE[money.scale];
    const number = numberAt(row, column, shift);
    let named: string | null = null;
    if (beside !== "") {
      named = currencyOfWords(beside) ?? valueUnitOfWords(beside)?.currency ?? null;
      if (named === null) takeFlag(column, entry);
    }
    if (Number.isNaN(number)) return;
    if (number < 0) notes.refuse({ kind: "below-zero", column, problem: "Value is below zero." });
    if (money === null) {
      const at = plan.currency === NO_COLUMN ? column : plan.currency;
      notes.refuse({ kind: "unknown-unit", column: at, problem: "Currency not recognised." });
    } else setMoney(entry, number, named ?? money.currency, column);
  }

  function setMoney(entry: Entry, millions: number, named: string, column: number): void {
    if (named === DOLLARS) {
      entry.value = millions;
      return;
    }
    currency ??= named;
    if (named === currency) entry.original = millions;
    else {
      const problem = `Money in ${named} beside ${currency}: the value is not read.`;
      notes.check({ kind: "unknown-unit", column, problem });
    }
  }

  /** `given`: the cell of a wide table; elsewhere the number is in the column of its measure, or in the only one. */
  function setMeasured(row: RowCells, entry: Entry, given: number = NO_COLUMN): void {
    const columnOf = (first: number, second: number): number =>
      given !== NO_COLUMN ? given : first === NO_COLUMN ? second : first;
    const measure = meaningAt(measures, row, plan.measure);
    if (measure === null)
      notes.refuse({ kind: "unknown-unit", column: plan.measure, problem: "Measure not recognised." });
    else if (measure.kind === "other") notes.leaveOut("Measures other than volume and value.");
    else if (measure.kind === "quantity") setQuantity(row, columnOf(plan.quantity, plan.value), entry, measure.unit);
    else setValue(row, columnOf(plan.value, plan.quantity), entry, measure.unit);
  }

  function clear(row: RowCells, entry: Entry): void {
    entry.quantity = Number.NaN;
    entry.value = Number.NaN;
    entry.original = Number.NaN;
    entry.unit = NO_UNIT;
    entry.quality = usual;
    for (const { column, words } of statuses) {
      const quality = meaningAt(words, row, column);
      if (quality === "unknown")
        notes.check({
          kind: "unknown-status",
          column,
          problem: "Status not known here; read as the rest of the file.",
        });
      else if (quality !== null) entry.quality = Math.max(entry.quality, COLUMN_QUALITIES.indexOf(quality));
    }
  }

  const isBlank = ({ quantity, value, original }: Entry): boolean =>
    Number.isNaN(quantity) && Number.isNaN(value) && Number.isNaN(original);

  return {
    read(row, entry) {
      clear(row, entry);
      if (plan.measure !== NO_COLUMN) setMeasured(row, entry);
      else {
        if (plan.quantity !== NO_COLUMN) setQuantity(row, plan.quantity, entry, null);
        if (plan.value !== NO_COLUMN) setValue(row, plan.value, entry, null);
      }
      if (isBlank(entry) && notes.isKept())
        notes.check({ kind: "nothing-recorded", column: emptyColumn(plan), problem: emptyProblem(plan) });
    },
    readCell(row, column, entry) {
      clear(row, entry);
      if (plan.measure !== NO_COLUMN) setMeasured(row, entry, column);
      else if (mapping.columns[column]?.role === "value") setValue(row, column, entry, null);
      else setQuantity(row, column, entry, null);
      return !isBlank(entry);
    },
    currency: () => currency,
  };
}

/** How far the decimal point moves from a unit to the one that is kept, and where that stands in `COLUMN_UNITS`. */
function stepOf(unit: QuantityUnit | "other" | null): { readonly shift: number; readonly column: number } {
  if (unit === null || unit === "other") return { shift: 0, column: NO_UNIT };
  const { shift, unit: kept } = UNIT_STEPS[unit];
  return { shift, column: COLUMN_UNITS.indexOf(kept) };
}

const emptyColumn = (plan: ReadingPlan): number | null => {
  const column = plan.quantity === NO_COLUMN ? plan.value : plan.quantity;
  return column === NO_COLUMN ? null : column;
};

function emptyProblem(plan: ReadingPlan): string {
  const kept = "Kept as “not reported”, not zero.";
  if (plan.value === NO_COLUMN) return `Volume is empty. ${kept}`;
  return plan.quantity === NO_COLUMN ? `Value is empty. ${kept}` : `Volume and value are empty. ${kept}`;
}
