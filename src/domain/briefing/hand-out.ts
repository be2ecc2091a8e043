import type { Dossier } from "../dossier/dossier.ts";
import { lookupOf } from "../dossier/lookup.ts";
import type { Steps } from "../layout/layout-input.ts";
import type { Method } from "../reading/method.ts";
import type { StepAnalysis } from "./analysis/analysis-words.ts";
import { analysisSteps } from "./analysis/step-analysis.ts";
import type { BriefingStep } from "./briefing.ts";
import { contentOf, type StepContent } from "./step-content.ts";
import { stepTable } from "./step-table.ts";

/** What of a step is handed over where nobody can question it: all that it says, and its analysis in words and rows. */
export type HandOut = StepContent & {
  /** `null`: the step shows none. */
  readonly analysis: StepAnalysis | null;
};

/**
 * A step as it is handed over, in slices. Its sources are those of its words and figures, then those of its analysis, then
 * those of the ties that its graph draws. Cost: that of `contentOf` and of its analysis.
 */
export function* handOutSteps(step: BriefingStep, dossier: Dossier, method: Method): Steps<HandOut> {
  const content = contentOf(step, dossier, method);
  const { lens } = content;
  const analysis = yield* analysisSteps(step, { dossier, lens, method });
  const drawn = step.shows.includes("graph") ? stepTable(dossier, lens, null, method).sources : [];
  const lookup = lookupOf(dossier);
  const more = [...(analysis?.sources ?? []), ...drawn].flatMap((id) => lookup.source(id) ?? []);
  return { ...content, analysis, sources: [...new Set([...content.sources, ...more])] };
}
