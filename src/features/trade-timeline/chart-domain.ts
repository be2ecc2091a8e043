import { addMonths, type MonthKey, type MonthSpan, monthAt, monthIndex } from "#domain/shared/month.ts";
import type { TradeTable } from "#domain/trade/trade-series.ts";

/** How much of the record is across the plot. */
export type ChartRange = "2y" | "5y" | "all";
export const CHART_RANGES: readonly { readonly range: ChartRange; readonly label: string; readonly name: string }[] = [
  { range: "2y", label: "2 y", name: "Two years across" },
  { range: "5y", label: "5 y", name: "Five years across" },
  { range: "all", label: "All", name: "The whole record across" },
];
const MONTHS: Readonly<Record<ChartRange, number>> = { "2y": 24, "5y": 60, all: 0 };

/**
 * The months across the plot: the last two or five years of the record, moved or widened as far as needed to hold the window
 * and something recorded. It stays put while the window moves inside it.
 */
export function chartDomain(range: ChartRange, table: TradeTable, window: MonthSpan, last: MonthKey): MonthSpan {
  const recorded = recordedSpan(table);
  const end = later(last, window.to);
  if (range === "all") return { from: earlier(table.span?.from ?? window.from, window.from), to: end };
  const length = MONTHS[range];
  const from = addMonths(end, 1 - length);
  if (window.from >= from && (recorded === null || recorded.to >= from)) return { from, to: end };
  // The year in which the window begins, so that the plot moves in years, not in months.
  const reach = recorded !== null && recorded.to < from ? earlier(window.from, recorded.to) : window.from;
  const start = monthAt(Math.floor(monthIndex(reach) / 12) * 12);
  return { from: start, to: later(addMonths(start, length - 1), window.to) };
}

/** First and last month with a figure; `null` without any. */
function recordedSpan(table: TradeTable): MonthSpan | null {
  const months = table.series.flatMap(({ cells, years }) => [
    ...cells.flatMap(({ flows, month }) => (flows.length > 0 ? [month] : [])),
    ...years.flatMap(({ year, drawn }) =>
      drawn === "none" ? [] : [`${year}-01` as MonthKey, `${year}-12` as MonthKey],
    ),
  ]);
  if (months.length === 0) return null;
  return { from: months.reduce(earlier), to: months.reduce(later) };
}

const earlier = (one: MonthKey, other: MonthKey) => (one < other ? one : other);
const later = (one: MonthKey, other: MonthKey) => (one > other ? one : other);
