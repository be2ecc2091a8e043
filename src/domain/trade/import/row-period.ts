import { createMonthWords, createPeriodWords, EMPTY, orderOf, UNKNOWN, WHOLE_YEAR } from "./column-words.ts";
import { type Entry, periodOrder } from "./entry-columns.ts";
import type { Mapping } from "./mapping.ts";
import type { PeriodRead } from "./period-words.ts";
import { NO_COLUMN, type ReadingPlan } from "./reading-plan.ts";
import type { RowNotes } from "./row-notes.ts";
import type { RowCells } from "./row-splitter.ts";

/** Reads the time that rows speak of. */
export type RowPeriod = {
  /** Period of a row into an entry; returns the day of the month that it names, 0 where it names none. */
  readonly read: (row: RowCells, entry: Entry) => number;
  /** How the file spells the period of an entry, by its `periodCell`. */
  readonly textOf: (periodCell: number) => string;
};

const OTHER_LENGTH = "Weeks, quarters and half years: neither months nor years, and never spread over months.";

/** A reader of the periods of rows: one column, or one for the year and one for the month. */
export function createRowPeriod(mapping: Mapping, plan: ReadingPlan, notes: RowNotes): RowPeriod {
  const periods = createPeriodWords(mapping.dates);
  const months = createMonthWords();
  const column = plan.period === NO_COLUMN ? plan.year : plan.period;

  function refuse(read: PeriodRead, at: number | null): void {
    if (read.kind === "other-length") notes.leaveOut(OTHER_LENGTH);
    else if (read.kind === "bad")
      notes.refuse({ kind: "bad-period", column: at, problem: read.problem, proposal: read.proposal });
    else notes.refuse({ kind: "no-period", column: at, problem: "Period is empty." });
  }

  /** The order of a year and the month in a column of its own. */
  function withMonth(row: RowCells, year: number): number {
    const at = plan.month;
    const month = at < row.count ? months.of(row.bytes, row.starts[at] as number, row.ends[at] as number) : EMPTY;
    if (month === WHOLE_YEAR) return periodOrder("year", year);
    if (month >= 1 && month <= 12) return periodOrder("month", year * 12 + month - 1);
    if (month === EMPTY) notes.refuse({ kind: "no-period", column: at, problem: "Month is empty." });
    else if (month === UNKNOWN) notes.refuse({ kind: "bad-period", column: at, problem: "Not a month." });
    else notes.refuse({ kind: "bad-period", column: at, problem: `Month ${month} does not exist.`, proposal: "12" });
    return 0;
  }

  return {
    read(row, entry) {
      if (column === NO_COLUMN) {
        notes.refuse({ kind: "no-period", column: null, problem: "No column says the period." });
        return 0;
      }
      const cell =
        column < row.count
          ? periods.of(row.bytes, row.starts[column] as number, row.ends[column] as number)
          : periods.of(row.bytes, 0, 0);
      entry.periodCell = cell;
      entry.period = periods.orders[cell] as number;
      const read = periods.reads[cell] as PeriodRead;
      if (read.kind === "month") return read.day;
      if (read.kind !== "year") refuse(read, column);
      else if (plan.period === NO_COLUMN && plan.month !== NO_COLUMN) entry.period = withMonth(row, read.year);
      return 0;
    },
    textOf: (cell) => periods.texts[cell] ?? "",
  };
}

/** `periodOrder` of the header of a column, and nothing where it is neither a month nor a year. */
export function headerPeriod(read: PeriodRead): number | null {
  const order = orderOf(read);
  return order === 0 ? null : order;
}
