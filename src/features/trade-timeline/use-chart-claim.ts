import { useEffect, useMemo, useState } from "react";
import type { MonthSpan } from "#domain/shared/month.ts";
import { useClaimDesk } from "#state/claims/claim-desk.tsx";
import { useClaimTests } from "#state/claims/use-claim-tests.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import type { Scene } from "./timeline-scene.ts";
import type { TradeOnDesk } from "./use-trade-series.ts";

type Layers = typeof import("./claim-layers.ts");

let known: Layers | null = null;

/** The bracket of the selected quote's claim, the quote, and what paints it; `null` for any other selection. */
export function useChartClaim(trade: TradeOnDesk, scene: Scene, domain: MonthSpan) {
  const lookup = useLookup();
  const selection = useLens((lens) => lens.selection);
  const quote = selection?.kind === "quote" ? lookup.quote(selection.id) : null;
  const tests = useClaimTests(quote, true);
  const layers = useLayers(tests !== null);
  const { chosen } = useClaimDesk();
  const at = chosen !== null && chosen.quote === quote?.id ? chosen.at : null;
  return useMemo(() => {
    if (quote === null || tests === null || layers === null) return null;
    const found = layers.chartClaim(quote, tests, at, { trade, scene, domain });
    return found && { ...layers, quote: quote.id, ...found };
  }, [quote, tests, at, layers, trade, scene, domain]);
}

function useLayers(wanted: boolean): Layers | null {
  const [layers, setLayers] = useState(known);
  useEffect(() => {
    if (!wanted || layers !== null) return;
    let waiting = true;
    // Without them the chart is as for any quote: what the figures say stands beside the words.
    import("./claim-layers.ts").then(
      (came) => {
        known = came;
        if (waiting) setLayers(() => came);
      },
      () => undefined,
    );
    return () => {
      waiting = false;
    };
  }, [wanted, layers]);
  return layers;
}
