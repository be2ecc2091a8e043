import type { MonthKey } from "#domain/shared/month.ts";
import { writeMonth } from "#domain/shared/wording.ts";
import type { TradeSeries, TradeTable } from "#domain/trade/trade-series.ts";
import { columnOf, lastKnown } from "#domain/trade/trade-table.ts";
import { useLens } from "#state/lens/lens-context.tsx";
import { writeCell } from "./trade-words.ts";

/** What stands beside a series' name. */
export type LastFigure = {
  readonly figure: string;
  /** The month of the figure where it is older than the window's end; `null` where it is not. */
  readonly since: string | null;
};

/** The figure of each series at the window's end, or the last one known before it, with its month. */
export function useLastFigures(table: TradeTable): {
  readonly to: MonthKey;
  readonly of: (series: TradeSeries) => LastFigure;
} {
  const to = useLens((lens) => lens.window.to);
  const of = (series: TradeSeries): LastFigure => {
    const cell = series.cells[columnOf(table, to)];
    if (cell && cell.value !== null) return { figure: writeCell(cell, table.unit), since: null };
    const last = lastKnown(table, series, to);
    if (!last) return { figure: "n/a", since: null };
    return { figure: writeCell(last, table.unit), since: writeMonth(last.month) };
  };
  return { to, of };
}
