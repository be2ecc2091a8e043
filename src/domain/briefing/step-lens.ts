import type { Dossier } from "../dossier/dossier.ts";
import { type Lens, restingLens } from "../lens/lens.ts";
import { type IgnoredPart, parseLens, printLens } from "../lens/lens-text.ts";
import type { MonthKey } from "../shared/month.ts";
import type { BriefingStep } from "./briefing.ts";

/** No window of any dossier: beside it every window is written out, so that a step keeps its months. */
const NO_WINDOW = { from: "0001-01" as MonthKey, to: "0001-01" as MonthKey };

/** The lens of a step as text: a query without its dossier, its window always said. */
export function printStepLens(lens: Lens): string {
  return printLens(lens, { dossier: null, resting: restingLens(NO_WINDOW) });
}

/**
 * The lens of a step over a dossier, and what of it is not there any more: an actor or a quote that is gone is listed, and
 * the rest of the lens applies.
 */
export function lensOfStep(
  { lens: text }: Pick<BriefingStep, "lens">,
  dossier: Dossier,
): { readonly lens: Lens; readonly ignored: readonly IgnoredPart[] } {
  const { lens, ignored } = parseLens(text, { dossier, resting: restingLens(dossier.opening.window) });
  return { lens: { ...lens, pickedBy: "desk" }, ignored };
}

/** The text of a lens for one step with another's selection or any other part changed. */
export function changeStepLens(
  step: Pick<BriefingStep, "lens">,
  dossier: Dossier,
  change: (lens: Lens) => Lens,
): string {
  return printStepLens(change(lensOfStep(step, dossier).lens));
}
