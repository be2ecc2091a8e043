import type { SeriesChoice, SeriesUnit } from "../lens/lens.ts";
import type { PlaceCode } from "../shared/ids.ts";
import { type MonthKey, type MonthSpan, monthAt, monthIndex, monthsIn } from "../shared/month.ts";
import type { Coverage, Flow } from "./flow.ts";

/**
 * What one month of one series is: a figure by its quality; `floor`: at least this much; `zero`: a month without trade,
 * stated by a complete record; `gap`: not known; `pending`: after the last record of a series that still runs.
 */
export type CellState = "official" | "reported" | "estimate" | "floor" | "zero" | "gap" | "pending";

/** One series in one month. */
export type Cell = {
  readonly month: MonthKey;
  /** In the unit of the table; `null`: not known, which is never zero. */
  readonly value: number | null;
  readonly state: CellState;
  /** Why there is no figure, or why it is a floor; `null` when there is nothing to add. */
  readonly reason: string | null;
  /** The records behind it; also those that could not give the unit. */
  readonly flows: readonly Flow[];
  /** How the figure was got from the record; `null`: as recorded. */
  readonly conversion: string | null;
  /** For several partners together: those without a figure this month. */
  readonly missing: readonly PlaceCode[];
};

/** One annual record. It is never spread over months. */
export type YearRecord = {
  readonly year: number;
  /** As recorded over the year, in the unit of the table; `null` when the record does not hold the unit. */
  readonly value: number | null;
  /** The height to draw beside months: the rate itself, or a twelfth of a yearly sum. */
  readonly monthly: number | null;
  readonly flow: Flow;
  readonly reason: string | null;
  readonly conversion: string | null;
  /** `bar`: the year has no monthly figure. `line`: some months lack one. `none`: the months are all there. */
  readonly drawn: "bar" | "line" | "none";
};

/** One partner, or several small ones together. */
export type TradeSeries = {
  /** The partner; `null` for the rest taken together. */
  readonly place: PlaceCode | null;
  readonly members: readonly PlaceCode[];
  /** One for each month of the table, in order. */
  readonly cells: readonly Cell[];
  readonly years: readonly YearRecord[];
  /** What is stated of its completeness, with the notes that explain what is missing. */
  readonly coverage: readonly Coverage[];
  /** Months from which another kind of source speaks. */
  readonly sourceChanges: readonly MonthKey[];
  /** Sums and counts of known figures before each month, one longer than `cells`: any mean in constant time. */
  readonly sums: readonly number[];
  readonly counts: readonly number[];
  /** How many of them were lower bounds. */
  readonly floors: readonly number[];
};

/** All series together in one month. */
export type MonthTotal = {
  readonly month: MonthKey;
  /** Sum of what is known; `null` when nothing is. */
  readonly value: number | null;
  /** Whether a partner is missing or a figure is a floor: the true total is at least this. */
  readonly lowerBound: boolean;
  readonly missing: readonly PlaceCode[];
};

/** A year for which only annual records exist, with the partners that may be added to one another. */
export type YearColumn = {
  readonly year: number;
  readonly parts: readonly { readonly series: number; readonly record: YearRecord }[];
};

/** A partner that is listed but not drawn, and why. */
export type LeftOut = { readonly place: PlaceCode; readonly reason: string };

/** Everything known of a choice, by month and partner, in one unit. */
export type TradeTable = {
  readonly choice: SeriesChoice;
  readonly unit: SeriesUnit;
  /** Months spoken of; `null` when nothing is recorded. */
  readonly span: MonthSpan | null;
  /** Most to least, the partner in focus first, the rest last. */
  readonly series: readonly TradeSeries[];
  readonly totals: readonly MonthTotal[];
  readonly yearColumns: readonly YearColumn[];
  /** Records over other spans: fiscal years, cumulatives, quarters; and annual records that are not drawn. Listed, never drawn. */
  readonly spans: readonly Flow[];
  /** Other sources for cells that are drawn. */
  readonly alternates: readonly Flow[];
  readonly leftOut: readonly LeftOut[];
};

/** Every month of a span, in order. */
export function monthsOf(span: MonthSpan): MonthKey[] {
  const first = monthIndex(span.from);
  return Array.from({ length: Math.max(0, monthsIn(span)) }, (_, at) => monthAt(first + at));
}

/** Sums and counts of known figures before each month. */
export function prefixOf(cells: readonly Cell[]): Pick<TradeSeries, "sums" | "counts" | "floors"> {
  const sums = [0];
  const counts = [0];
  const floors = [0];
  for (const { value, state } of cells) {
    sums.push((sums.at(-1) ?? 0) + (value ?? 0));
    counts.push((counts.at(-1) ?? 0) + (value === null ? 0 : 1));
    floors.push((floors.at(-1) ?? 0) + (state === "floor" ? 1 : 0));
  }
  return { sums, counts, floors };
}
