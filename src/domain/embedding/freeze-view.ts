import type { Briefing, BriefingStep } from "../briefing/briefing.ts";
import { proposeTitle } from "../briefing/capture-step.ts";
import { sealSteps } from "../briefing/sealed/seal-dossier.ts";
import { LEAST_CHOICE } from "../briefing/sealed/sealed-choice.ts";
import { eachSeriesOnce } from "../briefing/sealed/steps-scope.ts";
import { travelCaveats, travelCounts } from "../briefing/sealed/travel-report.ts";
import { lensOfStep, printStepLens } from "../briefing/step-lens.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import type { Steps } from "../layout/layout-input.ts";
import { type Lens, pick, restingLens, type SeriesChoice } from "../lens/lens.ts";
import { parseLens } from "../lens/lens-text.ts";
import type { Method } from "../reading/method.ts";
import type { PartialDate } from "../shared/month.ts";
import { chooseSeries } from "../trade/series-choice.ts";
import type { EmbedView } from "./embed-words.ts";
import { type FrozenView, readingsDrawn } from "./frozen-view.ts";

/** What is to be frozen. */
export type FreezeOrder = {
  readonly dossier: Dossier;
  readonly view: EmbedView;
  /** The lens as an address spells it; of a story its steps say it. */
  readonly lens: string;
  /** What a story tells; `null` for any other view. */
  readonly briefing: Briefing | null;
  readonly method: Method;
  readonly madeOn: PartialDate;
};

/**
 * The view as it is now, in steps. What goes along is what goes with a sealed briefing by the least choice: every tie that
 * is shown with all its evidence, articles by their quoted passages alone, never a note. The trade of every
 * tie shown goes too, for each can be picked; a reader shows none.
 */
export function* freezeSteps(order: FreezeOrder): Steps<FrozenView> {
  const { dossier, method, view, madeOn } = order;
  const story = view === "story" ? order.briefing : null;
  const seen = story === null ? yield* viewSteps(order) : story.steps;
  const briefing = { ...(story ?? { id: view, title: dossier.title }), steps: seen };
  const sealed = yield* sealSteps(dossier, briefing, method, LEAST_CHOICE);
  const steps = story === null ? sealed.briefing.steps.slice(0, 1) : sealed.briefing.steps;
  const told = { ...sealed.briefing, steps };
  return {
    dossier: { ...sealed.dossier, briefings: story === null ? [] : [told] },
    view,
    briefing: story?.id ?? null,
    steps,
    method,
    madeOn,
    series: eachSeriesOnce(seen.map((step) => chooseSeries(dossier, lensOfStep(step, dossier).lens).choice)),
    travels: travelCounts(sealed.dossier, told),
    of: travelCounts(dossier, told),
    caveats: travelCaveats(dossier),
  };
}

/** The view as steps of a briefing: first itself, then whatever can be picked in it and would bring more. */
function* viewSteps({ dossier, lens: text, view, method, madeOn }: FreezeOrder): Steps<readonly BriefingStep[]> {
  const asked = parseLens(text, { dossier, resting: restingLens(dossier.opening.window) }).lens;
  const isRead = view === "reader" || view === "desk";
  const lens: Lens = { ...asked, article: isRead ? (asked.article ?? dossier.opening.article) : asked.article };
  const stepOf = (id: string, seen: Lens, shows: BriefingStep["shows"]): BriefingStep => ({
    id,
    title: id === VIEW ? proposeTitle(dossier, seen, method) : id,
    caption: "",
    notes: "",
    lens: printStepLens(seen),
    shows,
    seconds: null,
    captured: madeOn,
    remembered: [],
  });
  const steps = [stepOf(VIEW, lens, SHOWN[view])];
  if (isRead && lens.article !== null)
    for (const id of evidenceIndexOf(dossier).quotesIn(lens.article))
      steps.push(stepOf(`quote.${id}`, pick(lens, { kind: "quote", id }, "desk"), ["quote"]));
  if (view !== "reader")
    for (const series of yield* tradeOfTies(dossier, lens, method)) {
      const rested: Lens = { ...lens, selection: null, thread: null, held: null, analysis: null };
      steps.push(stepOf(`series.${steps.length}`, { ...rested, series }, ["timeline"]));
    }
  return steps;
}

/** Id of the step that is the view itself. */
const VIEW = "view";

/** What of a desk each view shows, as the parts of a step. A timeline tells events of ties too. */
const SHOWN: Readonly<Record<EmbedView, BriefingStep["shows"]>> = {
  desk: ["graph", "timeline", "quote"],
  graph: ["graph", "quote"],
  timeline: ["graph", "timeline"],
  reader: ["quote"],
  story: ["graph"],
};

/** The trade that picking any of the ties shown would bring, each series once. */
function* tradeOfTies(dossier: Dossier, lens: Lens, method: Method): Steps<readonly SeriesChoice[]> {
  const drawn = readingsDrawn(dossier, lens, method);
  const found: SeriesChoice[] = [];
  for (const [at, { tie }] of drawn.entries()) {
    const { choice, because } = chooseSeries(dossier, pick(lens, { kind: "tie", id: tie }, "desk"));
    if (because === "selection") found.push(choice);
    yield at / drawn.length;
  }
  return eachSeriesOnce(found);
}
