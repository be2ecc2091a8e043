import { group } from "d3-array";
import type { Actor } from "../../alliance/actor.ts";
import type { Article } from "../../article/article.ts";
import { ALL_FRESH, type Dossier } from "../../dossier/dossier.ts";
import { lookupOf } from "../../dossier/lookup.ts";
import type { Quote } from "../../evidence/evidence.ts";
import { runToEnd, type Steps } from "../../layout/layout-input.ts";
import type { Lens } from "../../lens/lens.ts";
import type { Method } from "../../reading/method.ts";
import type { Override } from "../../reading/override.ts";
import { flowIndexOf } from "../../trade/flow-index.ts";
import { chooseSeries, sameChoice } from "../../trade/series-choice.ts";
import type { Briefing, BriefingStep } from "../briefing.ts";
import { lensAsked, lensOfStep, printStepLens } from "../step-lens.ts";
import { subjectOf } from "../step-subject.ts";
import type { SealedChoice } from "./sealed-choice.ts";
import { shortenArticle } from "./shorten-article.ts";
import { type StepsScope, scopeSteps } from "./steps-scope.ts";
import { type Evidence, travellingEvidence } from "./travelling-evidence.ts";
import { travellingNames } from "./travelling-names.ts";
import { listedOf, type TravellingTrade, tradeSteps } from "./travelling-trade.ts";

/** What of a dossier travels with a briefing. */
export type SealedDossier = {
  /** With the one briefing in it, and no layouts yet. It is a dossier like any other, so every view can show it. */
  readonly dossier: Dossier;
  readonly briefing: Briefing;
  /** What the briefing is read by; without it the readings would be others. */
  readonly method: Method;
};

/**
 * The dossier that travels with a briefing, and the briefing as it travels. Each step says in it what it says on the desk,
 * and each tie in it is read as on the desk, at any date. Nothing of the workspace travels but what it changed: no notes,
 * nothing hidden, no other briefing, nobody's name. Linear in the evidence and in the records that travel.
 */
export function sealDossier(dossier: Dossier, briefing: Briefing, method: Method, choice: SealedChoice): SealedDossier {
  return runToEnd(sealSteps(dossier, briefing, method, choice));
}

/** The same in steps, for a page that goes on meanwhile. */
export function* sealSteps(
  dossier: Dossier,
  briefing: Briefing,
  method: Method,
  choice: SealedChoice,
): Steps<SealedDossier> {
  const scope = yield* scopeSteps(dossier, briefing.steps, method);
  const evidence = choice.wholeDossier ? evidenceOf(dossier) : travellingEvidence(dossier, scope);
  const shown = yield* tradeSteps(dossier, scope, evidence.quotes);
  const trade = choice.wholeDossier ? wholeTrade(dossier, shown) : shown;
  yield 1;
  const overrides = overridesOf(dossier, scope, choice);
  const { articles, quotes } = textsOf(dossier, scope, evidence.quotes, choice);
  yield 1;
  const names = choice.wholeDossier
    ? { actors: dossier.actors, places: dossier.places, sources: dossier.sources }
    : travellingNames(dossier, { ...evidence, ...trade, quotes, articles, overrides }, scope);
  yield 1;
  const sealed: Dossier = {
    ...headOf(dossier, articles, names.actors),
    ...names,
    ...evidence,
    ...trade,
    quotes,
    articles,
    ...(overrides.length > 0 ? { overrides } : {}),
    briefings: [],
    problems: [],
    parts: ALL_FRESH,
  };
  const steps: BriefingStep[] = [];
  for (const step of briefing.steps) {
    steps.push(sealStep(step, { dossier, sealed, method, choice }));
    yield steps.length / briefing.steps.length;
  }
  const travels = { ...briefing, steps };
  return { dossier: { ...sealed, briefings: [travels] }, briefing: travels, method };
}

/** What the dossier is called and opens with, as far as that travels. */
function headOf(
  { id, title, summary, updated, sample, opening }: Dossier,
  articles: readonly Article[],
  actors: readonly Actor[],
): Pick<Dossier, "id" | "title" | "summary" | "updated" | "sample" | "opening"> {
  const has = (rows: readonly { readonly id: string }[], wanted: string | null) =>
    rows.some((row) => row.id === wanted);
  return {
    ...{ id, title, summary, updated, sample },
    opening: {
      window: opening.window,
      article: has(articles, opening.article) ? opening.article : null,
      actor: has(actors, opening.actor) ? opening.actor : null,
    },
  };
}

const evidenceOf = ({ quotes, events, arrangements }: Dossier): Evidence => ({ quotes, events, arrangements });

/** Everything that is listed, and of trade files what stands behind the steps. */
function wholeTrade(dossier: Dossier, { flows }: TravellingTrade): TravellingTrade {
  const listed = listedOf(flowIndexOf(dossier));
  const ids = new Set<string>(listed.map(({ id }) => id));
  const ofFiles = flows.filter(({ id }) => !ids.has(id));
  return {
    // The very list where nothing is added: what was worked out of it holds.
    flows: ofFiles.length === 0 ? listed : [...listed, ...ofFiles],
    coverage: dossier.coverage,
    prices: dossier.prices,
  };
}

/** The analyst's own readings of the ties that travel, with their reasons; who it was is as private as a note. */
function overridesOf(dossier: Dossier, scope: StepsScope, choice: SealedChoice): readonly Override[] {
  return (dossier.overrides ?? [])
    .filter(({ tie }) => choice.wholeDossier || scope.ties.has(tie))
    .map((override) => (choice.notes ? override : { ...override, coder: "" }));
}

function textsOf(
  dossier: Dossier,
  scope: StepsScope,
  quotes: readonly Quote[],
  choice: SealedChoice,
): { readonly articles: readonly Article[]; readonly quotes: readonly Quote[] } {
  const wanted = new Set<string>([...scope.articles, ...quotes.map(({ article }) => article)]);
  const all = choice.wholeDossier ? dossier.articles : dossier.articles.filter(({ id }) => wanted.has(id));
  if (choice.articles) return { articles: all, quotes };
  const lookup = lookupOf(dossier);
  const byArticle = group(quotes, ({ article }) => article);
  const shortened = all.map((article) =>
    // Of articles that share an id the quotes stand in the first.
    shortenArticle(article, lookup.article(article.id) === article ? (byArticle.get(article.id) ?? []) : []),
  );
  const moved = new Map(shortened.flatMap((one) => one.quotes.map((quote) => [quote.id, quote] as const)));
  return {
    articles: shortened.map(({ article }) => article),
    quotes: quotes.map((quote) => moved.get(quote.id) ?? withoutSurroundings(quote)),
  };
}

/** A quote whose article is missing remembers what surrounded it no more. */
const withoutSurroundings = (quote: Quote): Quote => ({
  ...quote,
  anchor: { ...quote.anchor, prefix: "", suffix: "" },
});

/** A step as it travels: without what it remembers, and with its series said where fewer records would choose another. */
function sealStep(
  step: BriefingStep,
  by: {
    readonly dossier: Dossier;
    readonly sealed: Dossier;
    readonly method: Method;
    readonly choice: SealedChoice;
  },
): BriefingStep {
  const { dossier, sealed, method, choice } = by;
  const { lens, isLost } = lensOfStep(step, dossier);
  // What is gone stays asked for, so that the step goes on saying so; without a tie it shows no trade.
  const hasNoTrade = isLost && lens.selection === null && lens.series === null;
  return {
    ...step,
    notes: choice.notes ? step.notes : "",
    lens:
      hasNoTrade || isSameSeries(dossier, sealed, lens)
        ? step.lens
        : printStepLens({ ...lensAsked(step, dossier), series: subjectOf(dossier, lens, method).table.choice }),
    remembered: [],
  };
}

function isSameSeries(dossier: Dossier, sealed: Dossier, lens: Lens): boolean {
  return sameChoice(chooseSeries(dossier, lens).choice, chooseSeries(sealed, lens).choice);
}
