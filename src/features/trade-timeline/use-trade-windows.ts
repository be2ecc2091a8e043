import { useEffect, useMemo, useState } from "react";
import type { SeriesUnit } from "#domain/lens/lens.ts";
import { type CubeWindow, openWindow } from "#domain/trade/cube/flow-cube.ts";
import { type TradeInWindows, type TradeSource, tradeInWindows } from "#domain/trade/cube/trade-in-windows.ts";
import type { Commodity } from "#domain/trade/flow.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { afterPaint } from "#ui/after-paint.ts";
import { runJob } from "#workers/runner.ts";

/** All trade of a commodity with its sums at hand. */
export type TradeSums = { readonly trade: TradeInWindows; readonly sums: CubeWindow };

/** Where the work stands; the last answer stays in sight while the next is worked out. */
export type TradeSumsWork = {
  /** `null`: there is no answer yet. */
  readonly answer: TradeSums | null;
  /** Why there is none; `null`: there is, or it is on its way. */
  readonly fault: string | null;
};

/** Sums over windows of all trade of a commodity, made ready away from the page; the last question wins. */
export function useTradeWindows(commodity: Commodity, unit: SeriesUnit): TradeSumsWork {
  const { flows, ground, tradeFiles, sides, actors } = useDossier();
  // An edit of a quote makes a new dossier, and no new sums.
  const source = useMemo(
    () => ({ flows, ground, tradeFiles, sides, actors }),
    [flows, ground, tradeFiles, sides, actors],
  );
  const [work, setWork] = useState<TradeSumsWork>({ answer: null, fault: null });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    // What is on the desk is drawn first: handing over a million records takes a frame of its own.
    const stop = afterPaint(() => {
      const trade = gathered(source, commodity, unit);
      if (typeof trade === "string") return setWork({ answer: null, fault: trade });
      runJob("indexFlows", trade.input, { signal, lane: "trade in windows" }).then((outcome) => {
        if (signal.aborted) return;
        if (outcome.ok) setWork({ answer: { trade, sums: openWindow(outcome.value) }, fault: null });
        else if (outcome.fault.kind === "failed") setWork({ answer: null, fault: outcome.fault.reason });
      });
    });
    return () => {
      stop();
      controller.abort();
    };
  }, [source, commodity, unit]);
  return work;
}

/** What is to be summed, or why it could not be put together. */
function gathered(source: TradeSource, commodity: Commodity, unit: SeriesUnit): TradeInWindows | string {
  try {
    return tradeInWindows(source, commodity, unit);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
