import { addMonths, type MonthKey, type MonthSpan } from "../../shared/month.ts";
import type { TradeSeries, TradeTable } from "../../trade/trade-series.ts";
import { meanOver } from "../../trade/trade-table.ts";

/** The mean of twelve months, and what it rests on. */
export type YearMean = {
  /** In the unit of the table; `null`: no month of the twelve has a figure. */
  readonly mean: number | null;
  /** How many of the twelve months have one. */
  readonly months: number;
  /** Whether a figure among them is a lower bound, so that the mean is one too. */
  readonly atLeast: boolean;
};

/** One partner at both dates. */
export type PartnerChange = {
  readonly series: TradeSeries;
  readonly a: YearMean;
  readonly b: YearMean;
  /** B less A; `null` where one of them has no figure, or both are lower bounds. */
  readonly change: number | null;
  /** Whether the change is what it says, or at least or at most that, because one of the means is a lower bound. */
  readonly bound: "exact" | "least" | "most";
  /** Why there is no change to tell; `null` where there is. */
  readonly why: string | null;
};

/** The twelve months that end with a month. */
export function yearTo(month: MonthKey): MonthSpan {
  return { from: addMonths(month, -11), to: month };
}

/**
 * Means over the twelve months to A and to B for each partner of a table, in its order. A month without a figure is left
 * out of the mean and counted, never filled in; where a mean is a lower bound the change is one too, or an upper one.
 * Cheap: the sums rest with the table.
 */
export function tradeBetween(table: TradeTable, a: MonthKey, b: MonthKey): readonly PartnerChange[] {
  return table.series.map((series) => {
    const [before, after] = [meanTo(table, series, a), meanTo(table, series, b)];
    const why = whyNot(before, after);
    const change = why === null && before.mean !== null && after.mean !== null ? after.mean - before.mean : null;
    const bound = after.atLeast ? "least" : before.atLeast ? "most" : "exact";
    return { series, a: before, b: after, change, bound, why };
  });
}

function meanTo(table: TradeTable, series: TradeSeries, month: MonthKey): YearMean {
  const { mean, months, atLeast } = meanOver(table, series, yearTo(month));
  return { mean, months, atLeast };
}

function whyNot(a: YearMean, b: YearMean): string | null {
  if (a.mean === null && b.mean === null) return "no figure";
  if (a.mean === null) return "no figure at A";
  if (b.mean === null) return "no figure at B";
  return a.atLeast && b.atLeast ? "both lower bounds" : null;
}

/** The change as far as its direction is certain; `null` where it is not: a fall of at most so much may be a rise. */
export function certainChange({ change, bound }: PartnerChange): number | null {
  if (change === null || bound === "exact") return change;
  return bound === "least" ? (change > 0 ? change : null) : change < 0 ? change : null;
}
