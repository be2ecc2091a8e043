import { type Claim, claimsOf } from "../../claims/claim.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Quote } from "../../evidence/evidence.ts";
import type { SeriesChoice } from "../../lens/lens.ts";
import { belongs } from "../../trade/belonging.ts";
import type { Coverage, Flow } from "../../trade/flow.ts";
import { type FlowIndex, flowIndexOf } from "../../trade/flow-index.ts";
import { WORLD } from "../../trade/places.ts";
import type { StepsScope } from "./steps-scope.ts";

/** The trade that travels. Records of trade files are records like others in it, without the name of their file. */
export type TravellingTrade = Pick<Dossier, "flows" | "coverage" | "prices">;

/**
 * The records of the series that are shown and of those that the claims of the quotes speak of, with what is said of how
 * complete they are: so every figure and every test comes out as on the desk. One record of the last month on record comes
 * along, for it says up to when months are missing. Linear in the records of the dossier and in those that travel.
 */
export function travellingTrade(
  dossier: Dossier,
  scope: Pick<StepsScope, "series" | "allTrade" | "prices">,
  quotes: readonly Quote[],
): TravellingTrade {
  const index = flowIndexOf(dossier);
  const claims = quotes.flatMap((quote) => claimsOf(quote));
  const series = [...scope.series, ...claims.flatMap(seriesOfClaim)];
  const flows = new Map<string, Flow>();
  const take = (some: readonly Flow[]) => {
    for (const flow of some) if (!flows.has(flow.id)) flows.set(flow.id, flow);
  };
  for (const choice of series) take(index.belonging(choice));
  for (const claim of claims) take(inAllTrade(claim, index));
  if (scope.allTrade) take(listedOf(index));
  take(lastOnRecord(index, [...flows.values()]));
  const isSpokenOf = (one: Coverage) => scope.allTrade || series.some((choice) => belongs(one, choice));
  const benchmarks = new Set(claims.map(({ series: { benchmark } }) => benchmark));
  return {
    flows: inOrder([...flows.values()], dossier.flows),
    coverage: dossier.coverage.filter(isSpokenOf),
    prices: dossier.prices.filter(({ benchmark }) => scope.prices || benchmarks.has(benchmark)),
  };
}

/** All records of the dossier and of the reader's own make, as they stand beside trade files. */
export function listedOf(index: FlowIndex): readonly Flow[] {
  const listed = new Set<string>(index.listed.map(({ id }) => id));
  if (index.files.length === 0) return index.listed;
  return index
    .pairs()
    .flatMap((pair) =>
      pair.listed.drawable === 0 && pair.records === 0 ? [] : index.belonging(pair).filter(({ id }) => listed.has(id)),
    );
}

/** The series of a claim; a share is held against all that the importer buys. */
function seriesOfClaim({ series, measure }: Claim): readonly SeriesChoice[] {
  const { exporter, importer, commodity, benchmark } = series;
  if (benchmark !== null) return [];
  const own = { exporter, importer, commodity };
  return measure === "share" ? [own, { ...own, exporter: WORLD }] : [own];
}

/** Records of both directions together, and of the trade with all the world. */
function inAllTrade({ series }: Claim, index: FlowIndex): readonly Flow[] {
  const { exporter, importer, commodity, benchmark } = series;
  if (benchmark !== null || (exporter === null && importer === null)) return [];
  const ends = [[exporter ?? WORLD, importer ?? WORLD] as const, [WORLD, importer ?? WORLD] as const];
  return ends.flatMap(([from, to]) => index.between(from, to).filter((flow) => flow.commodity === commodity));
}

/** A record of the last month of any, unless one is among those given. */
function lastOnRecord({ lastMonth, listed, files, belonging }: FlowIndex, given: readonly Flow[]): readonly Flow[] {
  const isLast = ({ period }: Flow) => period.kind === "month" && period.month === lastMonth;
  if (lastMonth === null || given.some(isLast)) return [];
  const found = listed.find(isLast);
  if (found) return [found];
  for (const file of files)
    for (const pair of file.lastMonth === lastMonth ? file.pairs : []) {
      const last = belonging(pair).find(isLast);
      if (last) return [last];
    }
  return [];
}

/** The order of the dossier, then what comes from files: of equals the first is drawn. */
function inOrder(flows: readonly Flow[], listed: readonly Flow[]): readonly Flow[] {
  const ranks = new Map<string, number>(listed.map(({ id }, at) => [id, at]));
  const rankOf = ({ id }: Flow) => ranks.get(id) ?? listed.length;
  return flows.toSorted((one, other) => rankOf(one) - rankOf(other));
}
