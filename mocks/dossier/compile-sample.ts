import { PART_NAMES } from "#data/http/wire/decode-folder.ts";
import type { Briefing } from "#domain/briefing/briefing.ts";
import { rememberedOf } from "#domain/briefing/remembered.ts";
import { lensOfStep } from "#domain/briefing/step-lens.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { ATTRIBUTIONS } from "#domain/evidence/evidence.ts";
import { buildEvidenceIndex } from "#domain/evidence/evidence-index.ts";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import type { ActorId, ArticleId } from "#domain/shared/ids.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import { type Content, readContent } from "./content.ts";
import { compileActors, compileArrangements, compileEvents } from "./facts/alliance.ts";
import { compileCoverage } from "./facts/coverage.ts";
import { compileSources } from "./facts/sources.ts";
import { compileFlows, compilePlaces, compilePrices } from "./facts/trade.ts";
import { type Compiled, type Folder, writeDossier, writeIndex } from "./folder.ts";
import { layOut, layoutsIn } from "./layouts.ts";

const CONTENT = new URL("content/", import.meta.url);
const MANIFEST = new URL("../dossiers/pakistan-russia/dossier.json", import.meta.url);

/** Compiles facts and content into the sample dossier. `faults` says in sentences what of the content cannot be used. */
export function compileSample(content: Content = readContent(CONTENT)): {
  dossier: Compiled;
  faults: readonly string[];
} {
  const flows = compileFlows();
  const sources = compileSources();
  const events = compileEvents(content.events);
  const known = new Set<string>(events.map(({ id }) => id));
  const strangers = [...content.events.keys()].filter((id) => !known.has(id));
  const article = "sharif-courts-moscow" as ArticleId;
  const dossier: Compiled = {
    id: "pakistan-russia",
    title: "Pakistan’s opening to Russia",
    summary:
      "Pakistan courts Moscow while Russian oil goes to India and China: the words of September 2025 beside ties since 1947 and trade since 2010.",
    updated: latest(sources.map(({ date }) => date ?? "")),
    opening: {
      window: { from: "2024-10" as MonthKey, to: "2025-09" as MonthKey },
      article: content.articles.some(({ id }) => id === article) ? article : null,
      actor: "PAK" as ActorId,
    },
    actors: compileActors(),
    arrangements: compileArrangements(),
    events,
    quotes: content.quotes,
    briefings: [],
    articles: openFirst(content.articles, article),
    flows,
    coverage: compileCoverage(flows),
    places: compilePlaces(),
    prices: compilePrices(),
    sources,
  };
  const told = content.briefings.map((briefing) => tell(briefing, asOnDesk(dossier)));
  const faults = [
    ...content.faults,
    ...strangers.map((id) => `events.json: there is no event ${id}`),
    ...told.flatMap((one) => one.faults),
  ];
  return { dossier: { ...dossier, briefings: told.map(({ briefing }) => briefing) }, faults };
}

/** The dossier as a desk would hold it, so that steps can be read. */
function asOnDesk(dossier: Compiled): Dossier {
  const parts = Object.fromEntries(PART_NAMES.map((part) => [part, { kind: "fresh" }])) as Dossier["parts"];
  return { ...dossier, sample: true, problems: [], parts };
}

/** A briefing whose steps remember what the dossier says, and which of their lenses cannot be read. */
function tell(
  briefing: Briefing,
  dossier: Dossier,
): { readonly briefing: Briefing; readonly faults: readonly string[] } {
  const read = briefing.steps.map((step) => ({ step, ...lensOfStep(step, dossier) }));
  const steps = read.map(({ step, lens }) => ({
    ...step,
    remembered: rememberedOf(dossier, lens, step.shows, DEFAULT_METHOD),
  }));
  const faults = read.flatMap(({ step, ignored }) =>
    ignored.map(({ name, value, reason }) => `briefings/${briefing.id}.json, ${step.id}: ${name}=${value} ${reason}`),
  );
  return { briefing: { ...briefing, steps }, faults };
}

/** The dossier with the places of its actors; those compiled before are kept while they fit, for a layout takes seconds. */
export function withLayouts(dossier: Compiled): Compiled {
  return { ...dossier, layouts: layOut(dossier, layoutsIn(MANIFEST)) };
}

/** The facts are as young as their youngest source. */
const latest = (dates: readonly string[]): string => dates.reduce((last, date) => (date > last ? date : last), "");

function openFirst(articles: Content["articles"], first: ArticleId): Content["articles"] {
  return [...articles.filter(({ id }) => id === first), ...articles.filter(({ id }) => id !== first)];
}

/** The folder that is served: the index and, below it, the dossier. */
export function writeSample(dossier: Compiled): Folder {
  const files = [...writeDossier(dossier)].map(([path, text]) => [`${dossier.id}/${path}`, text] as const);
  return new Map([["index.json", writeIndex([dossier])], ...files]);
}

/** What the dossier holds, in a few lines for whoever compiles it. */
export function describeSample(dossier: Compiled): string {
  const { itemsOf, ties } = buildEvidenceIndex(dossier);
  const quoted = ties.filter((tie) => itemsOf(tie).some(({ ref }) => ref.kind === "quote"));
  const attributions = ATTRIBUTIONS.map((one) => {
    return `${dossier.quotes.filter(({ attribution }) => attribution === one).length} ${one}`;
  });
  const bearing = dossier.events.filter(({ bearings }) => bearings.length > 0).length;
  return [
    `${dossier.actors.length} actors, ${dossier.arrangements.length} arrangements, ${dossier.events.length} events (${bearing} bear on ties)`,
    `${dossier.flows.length} flows, ${dossier.coverage.length} statements on coverage, ${dossier.prices.length} prices, ${dossier.sources.length} sources`,
    `${dossier.briefings.length} briefing of ${dossier.briefings.flatMap(({ steps }) => steps).length} steps`,
    `${dossier.articles.length} articles, ${dossier.quotes.length} quotes (${attributions.join(", ")})`,
    `quotes bear on ${quoted.length} of ${ties.length} ties`,
  ].join("\n");
}
