import { useLens } from "#state/lens/lens-context.tsx";
import { type LastFigures, lastFigures } from "./last-figures.ts";
import type { TradeOnDesk } from "./use-trade-series.ts";

/** The figure of each series at the window's end, or the last one known before it, with its month. */
export function useLastFigures(trade: Pick<TradeOnDesk, "table" | "own">): LastFigures {
  const window = useLens((lens) => lens.window);
  return lastFigures(trade, window);
}
