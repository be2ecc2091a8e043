import type { Dossier } from "../dossier/dossier.ts";
import type { Lens } from "../lens/lens.ts";
import { pick } from "../lens/lens.ts";
import type { Method } from "../reading/method.ts";
import type { Ref } from "../shared/ref.ts";
import { type BriefingStep, inPartOrder, type StepPart } from "./briefing.ts";
import { proposeParts, proposeTitle, renewed } from "./capture-step.ts";
import { rememberedOf } from "./remembered.ts";
import { lensOfStep, printStepLens } from "./step-lens.ts";

/**
 * The step with a part shown or not. What is shown for the first time is remembered as it is now; what was remembered
 * before stays as it was said. The same step where it would show nothing any more.
 */
export function withPartToggled(
  step: BriefingStep,
  part: StepPart,
  { dossier, method }: { readonly dossier: Dossier; readonly method: Method },
): BriefingStep {
  const isShown = step.shows.includes(part);
  const shows = inPartOrder(isShown ? step.shows.filter((one) => one !== part) : [...step.shows, part]);
  if (shows.length === 0) return step;
  const known = new Set(step.remembered.map(({ key }) => key));
  const now = rememberedOf(dossier, lensOfStep(step, dossier).lens, shows, method);
  return { ...step, shows, remembered: [...step.remembered, ...now.filter(({ key }) => !known.has(key))] };
}

/**
 * The step with something else lit, or nothing (`null`). What it says of the new thing is remembered as it is now, what it
 * said of the one before is forgotten; the rest stays as it was said.
 */
export function withHighlight(
  step: BriefingStep,
  ref: Ref | null,
  { dossier, method }: { readonly dossier: Dossier; readonly method: Method },
): BriefingStep {
  // Signed by the reader, whose picks leave an open analysis alone.
  const lens = pick(lensOfStep(step, dossier).lens, ref, "reader");
  const before = new Map(step.remembered.map((one) => [one.key, one]));
  const now = rememberedOf(dossier, lens, step.shows, method);
  return { ...step, lens: printStepLens(lens), remembered: now.map((one) => before.get(one.key) ?? one) };
}

/**
 * The step with another lens, remembered anew. A title and parts that were only proposed are proposed again; those that
 * somebody chose stay. `today` is a calendar date.
 */
export function withLens(
  step: BriefingStep,
  lens: Lens,
  { dossier, method, today }: { readonly dossier: Dossier; readonly method: Method; readonly today: string },
): BriefingStep {
  const before = lensOfStep(step, dossier).lens;
  const wasProposed = proposeParts(dossier, before).join() === step.shows.join();
  const title = proposeTitle(dossier, before, method) === step.title ? proposeTitle(dossier, lens, method) : step.title;
  const shows = wasProposed ? proposeParts(dossier, lens) : step.shows;
  return renewed({ ...step, title, shows, lens: printStepLens(lens) }, dossier, lens, method, today);
}
