import type { Dossier } from "../../dossier/dossier.ts";
import { evidenceIndexOf } from "../../evidence/evidence-index.ts";
import { exportedReadings } from "../../exchange/graph/exported-network.ts";
import type { Steps } from "../../layout/layout-input.ts";
import { type AnalysisName, isEvidence, type Lens, type SeriesChoice } from "../../lens/lens.ts";
import type { Method } from "../../reading/method.ts";
import {
  type ActorId,
  type ArticleId,
  type PlaceCode,
  type SourceId,
  type TieId,
  tiesAround,
} from "../../shared/ids.ts";
import { printRef } from "../../shared/ref.ts";
import type { BriefingStep } from "../briefing.ts";
import { lensOfStep } from "../step-lens.ts";
import { subjectOf } from "../step-subject.ts";

/** What stands behind the steps of a briefing, before what follows from it. */
export type StepsScope = {
  /** Ties that any step draws, lists, picks or works out something over. */
  readonly ties: ReadonlySet<TieId>;
  /** Refs of evidence that a step picks or quotes, as text. */
  readonly evidence: ReadonlySet<string>;
  /** The trade that the timeline shows at each step, each once. */
  readonly series: readonly SeriesChoice[];
  /** Places that a lens names as ends of a series. */
  readonly places: ReadonlySet<PlaceCode>;
  /** Whether an analysis goes through the trade of everybody. */
  readonly allTrade: boolean;
  /** Whether a timeline is shown, where events are told that bear on no tie. */
  readonly events: boolean;
  readonly prices: boolean;
  readonly actors: ReadonlySet<ActorId>;
  readonly articles: ReadonlySet<ArticleId>;
  readonly sources: ReadonlySet<SourceId>;
};

/** Analyses over the trade of everybody. */
const OVER_TRADE: readonly AnalysisName[] = ["dependence", "divergence", "coverage"];

/** What stands behind some steps, one after the other. Linear in the evidence and in the records of the series, for each. */
export function* scopeSteps(dossier: Dossier, steps: readonly BriefingStep[], method: Method): Steps<StepsScope> {
  const each: StepsScope[] = [];
  for (const step of steps) {
    each.push(scopeOfStep(dossier, step, method));
    yield each.length / steps.length;
  }
  const all = <Value>(part: (one: StepsScope) => Iterable<Value>) => new Set(each.flatMap((one) => [...part(one)]));
  return {
    ties: all(({ ties }) => ties),
    evidence: all(({ evidence }) => evidence),
    series: eachSeriesOnce(each.flatMap((one) => one.series)),
    places: all(({ places }) => places),
    allTrade: each.some(({ allTrade }) => allTrade),
    events: each.some(({ events }) => events),
    prices: each.some(({ prices }) => prices),
    actors: all(({ actors }) => actors),
    articles: all(({ articles }) => articles),
    sources: all(({ sources }) => sources),
  };
}

/** Choices without the second and later of those that show the same flows. */
export function eachSeriesOnce(series: readonly SeriesChoice[]): readonly SeriesChoice[] {
  const seen = new Set<string>();
  return series.filter(({ exporter, importer, commodity }) => {
    const key = `${exporter}>${importer}.${commodity}`;
    return !seen.has(key) && seen.add(key);
  });
}

function scopeOfStep(dossier: Dossier, step: BriefingStep, method: Method): StepsScope {
  const { lens } = lensOfStep(step, dossier);
  const { tie, quote, table } = subjectOf(dossier, lens, method);
  const { selection } = lens;
  const refs = [
    ...(selection !== null && isEvidence(selection) ? [selection] : []),
    ...(quote === null ? [] : [{ kind: "quote", id: quote.id } as const]),
  ];
  const index = evidenceIndexOf(dossier);
  const analysis = step.shows.includes("analysis") ? lens.analysis : null;
  return {
    ties: new Set([
      ...(tie === null ? [] : [tie]),
      ...(lens.thread === null ? [] : [lens.thread]),
      ...(selection?.kind === "triad" ? tiesAround(selection.id) : []),
      ...refs.flatMap((ref) => index.itemsFor(ref).map((item) => item.tie)),
      ...tiesShown(dossier, step, { lens, tie }, method),
    ]),
    evidence: new Set(refs.map(printRef)),
    series: [table.choice],
    places: new Set(
      [lens.series, lens.held].flatMap((one) => [one?.exporter, one?.importer].filter((end) => end != null)),
    ),
    allTrade: analysis !== null && OVER_TRADE.includes(analysis),
    events: step.shows.includes("timeline"),
    prices: lens.price,
    actors: new Set([...(lens.ego === null ? [] : [lens.ego]), ...(selection?.kind === "actor" ? [selection.id] : [])]),
    articles: new Set([
      ...(lens.article === null ? [] : [lens.article]),
      ...(selection?.kind === "article" ? [selection.id] : []),
    ]),
    sources: new Set(selection?.kind === "source" ? [selection.id] : []),
  };
}

/** Ties of the graph as it is drawn, or of a table of ties; an analysis goes through all there are. */
function tiesShown(
  dossier: Dossier,
  step: BriefingStep,
  { lens, tie }: { readonly lens: Lens; readonly tie: TieId | null },
  method: Method,
): readonly TieId[] {
  if (step.shows.includes("analysis")) return evidenceIndexOf(dossier).ties;
  if (!step.shows.includes("graph") && !(step.shows.includes("table") && tie === null)) return [];
  const { window, clock, aspects, stances, trends, minWeight, ego } = lens;
  const query = { window, clock, aspects, stances, trends, minWeight, ego, method, madeOn: step.captured };
  return exportedReadings(dossier, query).map((reading) => reading.tie);
}
