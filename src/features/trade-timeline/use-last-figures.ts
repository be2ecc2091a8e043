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
  /** Figure and month in one, for where there is only one line. */
  readonly brief: string;
};

/** The figure of each series at the window's end, or the last one known before it, with its month. */
export function useLastFigures(table: TradeTable): {
  readonly to: MonthKey;
  readonly of: (series: TradeSeries) => LastFigure;
} {
  const to = useLens((lens) => lens.window.to);
  const of = (series: TradeSeries): LastFigure => {
    const cell = series.cells[columnOf(table, to)];
    if (cell && cell.value !== null) return current(writeCell(cell, table.unit));
    const last = lastKnown(table, series, to);
    if (!last) return current("n/a");
    const figure = writeCell(last, table.unit);
    const since = writeMonth(last.month);
    // "Jul ’22: 252"; within the year of the window's end its month says enough: "Aug: 1,877".
    const [month, year] = [since.slice(0, 3), last.month.slice(0, 4)];
    const when = year === to.slice(0, 4) ? month : `${month} ’${year.slice(2)}`;
    return { figure, since, brief: `${when}: ${figure}` };
  };
  return { to, of };
}

const current = (figure: string): LastFigure => ({ figure, since: null, brief: figure });
