import { type Claim, claimsOf } from "#domain/claims/claim.ts";
import type { ClaimTest } from "#domain/claims/verdict.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { type ClaimMark, claimMark } from "./claim-scene.ts";
import type { Scene } from "./timeline-scene.ts";
import type { TradeOnDesk } from "./use-trade-series.ts";

/**
 * The bracket of the claim of a quote that the chart speaks of: the one whose series it shows, else the first. `null` where
 * its months lie outside the chart.
 */
export function chartClaim(
  quote: Quote,
  tests: readonly ClaimTest[],
  { trade, scene, domain }: { readonly trade: TradeOnDesk; readonly scene: Scene; readonly domain: MonthSpan },
): ClaimMark | null {
  const claims = claimsOf(quote);
  const own = claims.findIndex((one) => isShown(one, trade));
  const [claim, test] = [claims[Math.max(0, own)], tests[Math.max(0, own)]];
  return claim && test ? claimMark({ claim, test, scene, table: trade.table, domain, shown: own >= 0 }) : null;
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
