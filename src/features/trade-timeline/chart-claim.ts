import { type Claim, claimsOf } from "#domain/claims/claim.ts";
import type { ClaimTest } from "#domain/claims/verdict.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { type ClaimMark, claimMark } from "./claim-scene.ts";
import type { Scene } from "./timeline-scene.ts";
import type { TradeOnDesk } from "./use-trade-series.ts";

/** A bracket, and which of how many claims of its quote it is of. */
export type ChartClaim = {
  readonly mark: ClaimMark;
  readonly at: number;
  readonly of: number;
  /** The next claim whose months the chart shows; `null`: there is no other. */
  readonly next: number | null;
};

/**
 * The bracket of the claim of a quote that the chart speaks of: the one that was chosen, else the one whose series it
 * shows, else the first; of those whose months it shows. `null` where its months lie outside the chart.
 */
export function chartClaim(
  quote: Quote,
  tests: readonly ClaimTest[],
  chosen: number | null,
  { trade, scene, domain }: { readonly trade: TradeOnDesk; readonly scene: Scene; readonly domain: MonthSpan },
): ChartClaim | null {
  const claims = claimsOf(quote);
  const marks = claims.map((claim, at) => {
    const test = tests[at];
    const input = {
      claim,
      scene,
      table: trade.table,
      domain,
      shown: isShown(claim, trade),
      several: claims.length > 1,
    };
    return test ? claimMark({ ...input, test }) : null;
  });
  const places = [...claims.keys()].filter((at) => marks[at]);
  const own = places.find((at) => claims[at] && isShown(claims[at], trade));
  const at = places.find((one) => one === chosen) ?? own ?? places[0];
  const mark = at === undefined ? null : marks[at];
  if (at === undefined || !mark) return null;
  const next = places.find((one) => one > at) ?? places.find((one) => one !== at) ?? null;
  return { mark, at, of: claims.length, next };
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
