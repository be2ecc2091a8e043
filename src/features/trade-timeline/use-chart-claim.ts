import { useMemo } from "react";
import { type Claim, claimsOf } from "#domain/claims/claim.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { useClaimTests } from "#state/claims/use-claim-tests.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { type ClaimMark, claimMark } from "./claim-scene.ts";
import type { Scene } from "./timeline-scene.ts";
import type { TradeOnDesk } from "./use-trade-series.ts";

/** The bracket of the selected quote's claim, and the quote; `null` for any other selection. */
export function useChartClaim(
  trade: TradeOnDesk,
  scene: Scene,
  domain: MonthSpan,
): { readonly quote: QuoteId; readonly mark: ClaimMark } | null {
  const lookup = useLookup();
  const selection = useLens((lens) => lens.selection);
  const quote = selection?.kind === "quote" ? lookup.quote(selection.id) : null;
  const tests = useClaimTests(quote, true);
  return useMemo(() => {
    if (quote === null || tests === null) return null;
    const claims = claimsOf(quote);
    const own = claims.findIndex((one) => isShown(one, trade));
    const at = Math.max(0, own);
    const [claim, test] = [claims[at], tests[at]];
    if (!claim || !test) return null;
    const mark = claimMark({ claim, test, scene, table: trade.table, domain, shown: own >= 0 });
    return mark && { quote: quote.id, mark };
  }, [quote, tests, trade, scene, domain]);
}

/** Whether a chart shows what a claim speaks of, and nothing beside it. */
function isShown({ series, measure }: Claim, { table }: TradeOnDesk): boolean {
  const { exporter, importer, commodity } = table.choice;
  return (
    table.series.length === 1 &&
    series.direction === "import" &&
    (measure === "volume" || measure === "value") &&
    series.exporter === exporter &&
    series.importer === importer &&
    series.commodity === commodity
  );
}
