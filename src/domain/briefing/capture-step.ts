import { claimsOf } from "../claims/claim.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { itemName } from "../dossier/item-name.ts";
import { lookupOf } from "../dossier/lookup.ts";
import { evidenceIndexOf } from "../evidence/evidence-index.ts";
import type { Lens } from "../lens/lens.ts";
import type { Method } from "../reading/method.ts";
import { readTies } from "../reading/read-ties.ts";
import { writeFinding } from "../reading/words.ts";
import { writeSpan } from "../shared/wording.ts";
import { titleOf } from "../trade/trade-words.ts";
import { firstWords } from "../workspace/step-words.ts";
import { ANALYSIS_TITLES } from "./analysis/analysis-titles.ts";
import { type BriefingStep, inPartOrder, type StepPart } from "./briefing.ts";
import { rememberedOf } from "./remembered.ts";
import { printStepLens } from "./step-lens.ts";
import { queryOf, subjectOf } from "./step-subject.ts";

/** Signs of a quote's words in a title. */
const WORDS_IN_TITLE = 60;

/** What is on the desk as a step, with a title and the parts it shows proposed. `today` is a calendar date. */
export function captureStep(
  dossier: Dossier,
  lens: Lens,
  method: Method,
  { id, today }: { readonly id: string; readonly today: string },
): BriefingStep {
  const shows = proposeParts(dossier, lens);
  return {
    id,
    title: proposeTitle(dossier, lens, method),
    caption: "",
    notes: "",
    lens: printStepLens(lens),
    shows,
    seconds: null,
    captured: today,
    remembered: rememberedOf(dossier, lens, shows, method),
  };
}

/** The step with what the dossier says now remembered in the place of what it said before. */
export function renewed(step: BriefingStep, dossier: Dossier, lens: Lens, method: Method, today: string): BriefingStep {
  return { ...step, captured: today, remembered: rememberedOf(dossier, lens, step.shows, method) };
}

/** The parts that fit a lens: an open analysis, a quote with its claim and its months, a tie with its trade. */
export function proposeParts(dossier: Dossier, lens: Lens): readonly StepPart[] {
  const { selection } = lens;
  if (lens.analysis !== null) return inPartOrder(["graph", "analysis"]);
  if (lens.tab === "data" || selection?.kind === "month") return inPartOrder(["graph", "timeline"]);
  if (selection?.kind === "quote") {
    const quote = lookupOf(dossier).quote(selection.id);
    const hasClaim = quote !== null && claimsOf(quote).length > 0;
    return inPartOrder(hasClaim ? ["graph", "quote", "claim", "timeline"] : ["graph", "quote"]);
  }
  if (selection?.kind === "tie") return inPartOrder(lens.tab === "evidence" ? ["graph", "table"] : ["graph", "quote"]);
  return ["graph"];
}

/** A title that says what is seen: the finding of a tie, the words of a quote, the name of anything else. */
export function proposeTitle(dossier: Dossier, lens: Lens, method: Method): string {
  const lookup = lookupOf(dossier);
  const { selection, analysis, window } = lens;
  if (analysis !== null) return `${ANALYSIS_TITLES[analysis]}, ${writeSpan(window)}`;
  if (selection?.kind === "tie") {
    const query = queryOf(lens, method);
    const reading = readTies(evidenceIndexOf(dossier), query).get(selection.id) ?? null;
    return writeFinding(lookup.tieName(selection.id), reading, query);
  }
  if (selection?.kind === "quote") {
    const quote = lookup.quote(selection.id);
    if (quote) return `${lookup.speakerName(quote)}: ${firstWords(quote.anchor.exact, WORDS_IN_TITLE)}`;
  }
  if (selection !== null) return itemName(selection, lookup) ?? dossier.title;
  if (lens.tab === "data" || lens.pane === "timeline")
    return titleOf(subjectOf(dossier, lens, method).table.choice, lookup);
  return `${dossier.title}, ${writeSpan(window)}`;
}
