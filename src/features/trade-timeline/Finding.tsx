import { findingOf } from "#domain/trade/trade-words.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import type { TradeOnDesk } from "./use-trade-series.ts";

/** One sentence on the window, which follows it. */
export function Finding({ trade }: { readonly trade: TradeOnDesk }) {
  const lookup = useLookup();
  const window = useLens((lens) => lens.window);
  return findingOf(trade, window, lookup);
}
