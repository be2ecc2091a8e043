import { COLUMN_UNITS } from "../flow-columns.ts";
import { foldEntries } from "./fold.ts";
import { NO_COLUMN, type ReadingPlan } from "./reading-plan.ts";
import type { RowNotes } from "./row-notes.ts";
import { createRowOutcomes } from "./row-outcomes.ts";
import type { TableRows } from "./table-rows.ts";
import {
  type Corrections,
  type FaultKind,
  type LeftOutRows,
  MOST_FAULTS,
  type RowFault,
  type TradeReading,
} from "./trade-reading.ts";
import { unusualVolumes } from "./unusual-volumes.ts";

type Context = { readonly plan: ReadingPlan; readonly corrections: Corrections };
/** A fault found when all rows are known; its words are made only if it is listed. */
type LateFault = { readonly row: number; readonly kind: FaultKind; readonly make: () => RowFault };

/** Puts the entries of all rows together: records, repeats, unusual volumes, and what became of each row. */
export function finishReading(table: TableRows, notes: RowNotes, { plan, corrections }: Context): TradeReading {
  const { entries } = table;
  const outcomes = createRowOutcomes(entries);
  const late: LateFault[] = [];
  const columns = foldEntries(
    entries,
    {
      places: table.places,
      currency: table.currency(),
      codes: table.codes,
      repeats: corrections.repeats,
      rowRepeats: corrections.rowRepeats,
    },
    {
      drop: outcomes.drop,
      repeat: (entry, other, kind) =>
        late.push({
          row: entries.row[entry] as number,
          kind,
          make: () => repeatFault(table, plan, { entry, other, kind }),
        }),
    },
  );
  for (const at of unusualVolumes(columns)) {
    const row = columns.row[at] as number;
    const text = `${columns.quantity[at]} ${COLUMN_UNITS[columns.unit[at] as number] ?? ""}`.trim();
    late.push({ row, kind: "unusual", make: () => unusualFault(row, plan, text) });
  }
  const { kept, leftOut } = outcomes.settle();
  const refusedRows = notes.tally.refusedRows();
  const allLeftOut = sumOf(notes.tally.leftOut, leftOut);
  const rowsLeftOut = allLeftOut.reduce((sum, { rows }) => sum + rows, 0);
  return {
    columns,
    rows: { read: notes.tally.read(), kept, leftOut: rowsLeftOut, refused: refusedRows.length },
    leftOut: allLeftOut,
    faults: merged(notes.faults, late),
    counts: countsOf(notes.counts, late),
    refusedBy: Object.fromEntries(notes.tally.refusedBy),
    refusedRows,
  };
}

type Repeat = { readonly entry: number; readonly other: number; readonly kind: "same-row" | "same-cell" };

function repeatFault({ entries, periodText }: TableRows, plan: ReadingPlan, { entry, other, kind }: Repeat): RowFault {
  const row = entries.row[entry] as number;
  const first = entries.row[other] as number;
  const fault = { row, column: null, kind, weight: "check" as const, text: "", proposal: null, other: first };
  if (kind === "same-cell") return { ...fault, problem: `Another figure for the cell of row ${first}.` };
  const text = periodText(entries.periodCell[entry] as number);
  if (plan.period === NO_COLUMN || text.trim() === periodText(entries.periodCell[other] as number).trim())
    return { ...fault, problem: `Same as row ${first}.` };
  return { ...fault, column: plan.period, text, problem: `Same month as row ${first}, other date style.` };
}

function unusualFault(row: number, plan: ReadingPlan, text: string): RowFault {
  const column = plan.quantity === NO_COLUMN ? null : plan.quantity;
  const problem = "Ten times the usual volume. Check the unit.";
  return { row, column, kind: "unusual", weight: "check", text, problem, proposal: null, other: null };
}

function sumOf(...tallies: readonly ReadonlyMap<string, number>[]): readonly LeftOutRows[] {
  const sums = new Map<string, number>();
  for (const tally of tallies) for (const [why, rows] of tally) sums.set(why, (sums.get(why) ?? 0) + rows);
  return [...sums].map(([why, rows]) => ({ why, rows }));
}

/** Both lists as one in order of rows, no longer than `MOST_FAULTS`. */
function merged(early: readonly RowFault[], late: LateFault[]): readonly RowFault[] {
  late.sort((one, other) => one.row - other.row);
  const listed = late.slice(0, MOST_FAULTS).map(({ make }) => make());
  return [...early, ...listed].sort((one, other) => one.row - other.row).slice(0, MOST_FAULTS);
}

function countsOf(early: RowNotes["counts"], late: readonly LateFault[]): Partial<Record<FaultKind, number>> {
  const counts: Partial<Record<FaultKind, number>> = Object.fromEntries(early);
  for (const { kind } of late) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
