import { type Claim, claimsOf } from "../../claims/claim.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Quote } from "../../evidence/evidence.ts";
import type { Steps } from "../../layout/layout-input.ts";
import type { SeriesChoice } from "../../lens/lens.ts";
import type { PlaceCode } from "../../shared/ids.ts";
import { belongs } from "../../trade/belonging.ts";
import type { Coverage, Flow } from "../../trade/flow.ts";
import { type FlowIndex, flowIndexOf } from "../../trade/flow-index.ts";
import { WORLD } from "../../trade/places.ts";
import { eachSeriesOnce, type StepsScope } from "./steps-scope.ts";

/** The trade that travels. Records of trade files are records like others in it, without the name of their file. */
export type TravellingTrade = Pick<Dossier, "flows" | "coverage" | "prices">;

/**
 * The records of the series that are shown and of those that the claims of the quotes speak of, with what is said of how
 * complete they are: so every figure and every test comes out as on the desk. One record of the last month on record comes
 * along, for it says up to when months are missing. Linear in the records of the dossier and in those that travel.
 */
export function* tradeSteps(
  dossier: Dossier,
  scope: Pick<StepsScope, "series" | "places" | "allTrade" | "prices">,
  quotes: readonly Quote[],
): Steps<TravellingTrade> {
  const index = flowIndexOf(dossier);
  const claims = quotes.flatMap((quote) => claimsOf(quote));
  const series = eachSeriesOnce([...scope.series, ...claims.flatMap(seriesOfClaim)]);
  const totals = eachSeriesOnce(claims.flatMap(totalsOfClaim));
  const flows = new Map<string, Flow>();
  const take = (some: readonly Flow[]) => {
    for (const flow of some) if (!flows.has(flow.id)) flows.set(flow.id, flow);
  };
  for (const [at, choice] of series.entries()) {
    take(index.belonging(choice));
    yield (at + 1) / (series.length + totals.length);
  }
  for (const [at, { exporter, importer, commodity }] of totals.entries()) {
    take(index.between(exporter ?? WORLD, importer ?? WORLD).filter((flow) => flow.commodity === commodity));
    yield (series.length + at + 1) / (series.length + totals.length);
  }
  if (scope.allTrade) take(listedOf(index));
  take(lastOnRecord(index, [...flows.values()]));
  take(witnesses(index, scope.places, [...flows.values()]));
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

/** Between whom a claim looks for records of both directions together, and for the trade with all the world. */
function totalsOfClaim({ series }: Claim): readonly SeriesChoice[] {
  const { exporter, importer, commodity, benchmark } = series;
  if (benchmark !== null || (exporter === null && importer === null)) return [];
  return [
    { exporter: exporter ?? WORLD, importer: importer ?? WORLD, commodity },
    { exporter: WORLD, importer: importer ?? WORLD, commodity },
  ];
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

/** For each place that a lens names and no record here, a record of it: a lens may name places that trade, and no others. */
function witnesses(index: FlowIndex, places: ReadonlySet<PlaceCode>, given: readonly Flow[]): readonly Flow[] {
  const named = new Set(given.flatMap(({ exporter, importer }) => [exporter, importer]));
  return [...places].flatMap((place) => (named.has(place) ? [] : index.of(place).slice(0, 1)));
}

/** The order of the dossier, then what comes from files: of equals the first is drawn. */
function inOrder(flows: readonly Flow[], listed: readonly Flow[]): readonly Flow[] {
  const ranks = new Map<string, number>(listed.map(({ id }, at) => [id, at]));
  const rankOf = ({ id }: Flow) => ranks.get(id) ?? listed.length;
  return flows.toSorted((one, other) => rankOf(one) - rankOf(other));
}
