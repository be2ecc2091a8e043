import type { MonthKey, MonthSpan } from "../shared/month.ts";
import { withinSpan } from "../shared/month.ts";
import type { Flow } from "./flow.ts";
import type { TradeSeries, TradeTable } from "./trade-series.ts";
import { meanOver } from "./trade-table.ts";

/** How much of a figure, or of several, is the reader's own. */
export type OwnShare = "all" | "some";

/** What of a table rests on records of the reader's own. */
export type OwnFigures = {
  readonly isOwn: (flow: Flow) => boolean;
  /** The months in which any of a series is, by series; series without are left out. */
  readonly months: ReadonlyMap<TradeSeries, ReadonlyMap<MonthKey, OwnShare>>;
  /** Records that are not drawn, since another one of the same cell is. */
  readonly beside: readonly Flow[];
};

const NOTHING: OwnFigures = { isOwn: () => false, months: new Map(), beside: [] };

/** What of a table is one's own; `isOwn` is `null` where no record is. Cost: linear in the records of the table. */
export function ownFiguresOf(table: TradeTable, isOwn: OwnFigures["isOwn"] | null): OwnFigures {
  if (isOwn === null) return NOTHING;
  const months = new Map<TradeSeries, ReadonlyMap<MonthKey, OwnShare>>();
  for (const series of table.series) {
    const own = new Map<MonthKey, OwnShare>();
    for (const { month, value, flows } of series.cells)
      if (value !== null && flows.some(isOwn)) own.set(month, flows.every(isOwn) ? "all" : "some");
    if (own.size > 0) months.set(series, own);
  }
  return { isOwn, months, beside: table.alternates.filter(isOwn) };
}

/** How many figures of a series within a span are one's own, if only in part. */
export function countOwn({ months }: Pick<OwnFigures, "months">, series: TradeSeries, span: MonthSpan): number {
  return sharesIn(months, series, span).length;
}

const sharesIn = (months: OwnFigures["months"], series: TradeSeries, span: MonthSpan): readonly OwnShare[] =>
  [...(months.get(series) ?? [])].flatMap(([month, share]) => (withinSpan(month, span) ? [share] : []));

/**
 * How much of a series is one's own within a span, told beside the figure of the month `shown`, which may be older;
 * `null`: nothing is.
 */
export function ownShare(
  { months }: Pick<OwnFigures, "months">,
  table: TradeTable,
  series: TradeSeries,
  span: MonthSpan,
  shown: MonthKey | null,
): OwnShare | null {
  const shares = sharesIn(months, series, span);
  if (shares.length === 0) return shown === null ? null : (months.get(series)?.get(shown) ?? null);
  const isAll = shares.length === meanOver(table, series, span).months && !shares.includes("some");
  return isAll ? "all" : "some";
}
