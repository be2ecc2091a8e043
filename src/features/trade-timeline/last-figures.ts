import type { MonthKey, MonthSpan } from "#domain/shared/month.ts";
import { writeMonth } from "#domain/shared/wording.ts";
import { ownShare } from "#domain/trade/own-figures.ts";
import type { TradeSeries } from "#domain/trade/trade-series.ts";
import { lastKnown } from "#domain/trade/trade-table.ts";
import { writeCell, writeShare } from "#domain/trade/trade-words.ts";
import type { TradeOnDesk } from "./use-trade-series.ts";

/** What stands beside a series' name. */
export type LastFigure = {
  readonly figure: string;
  /** The month of the figure where it is older than the window's end; `null` where it is not. */
  readonly since: string | null;
  /** Figure and month in one, for where there is only one line. */
  readonly brief: string;
  /** "yours", or "partly yours" where that is so of the window's figures; `null` where nothing is. */
  readonly whose: string | null;
};

/** The figures of all series as of a window. */
export type LastFigures = {
  readonly to: MonthKey;
  readonly of: (series: TradeSeries) => LastFigure;
};

/** The figure of each series at the window's end, or the last one known before it, with its month. */
export function lastFigures({ table, own }: Pick<TradeOnDesk, "table" | "own">, window: MonthSpan): LastFigures {
  const { to } = window;
  const of = (series: TradeSeries): LastFigure => {
    const last = lastKnown(table, series, to);
    if (!last) return { figure: "n/a", since: null, brief: "n/a", whose: null };
    const figure = writeCell(last, table.unit);
    const whose = writeShare(ownShare(own, table, series, window, last.month));
    if (last.month === to) return { figure, since: null, brief: withOwn(figure, whose), whose };
    const since = writeMonth(last.month);
    // "Jul ’22: 252"; within the year of the window's end its month says enough: "Aug: 1,877".
    const [month, year] = [since.slice(0, 3), last.month.slice(0, 4)];
    const when = year === to.slice(0, 4) ? month : `${month} ’${year.slice(2)}`;
    return { figure, since, brief: withOwn(`${when}: ${figure}`, whose), whose };
  };
  return { to, of };
}

/** In one line only what is wholly one's own has room to say so. */
const withOwn = (figure: string, whose: string | null) => (whose === "yours" ? `${figure} yours` : figure);
