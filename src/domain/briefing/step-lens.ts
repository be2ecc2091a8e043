import type { Dossier } from "../dossier/dossier.ts";
import { knownIn } from "../lens/known-in.ts";
import { type Lens, restingLens } from "../lens/lens.ts";
import { parseLens, printLens } from "../lens/lens-text.ts";
import type { MonthKey } from "../shared/month.ts";
import type { BriefingStep } from "./briefing.ts";
import { type GonePart, gonePart } from "./gone-words.ts";

/** No window of any dossier: beside it every window is written out, so that a step keeps its months. */
const NO_WINDOW = { from: "0001-01" as MonthKey, to: "0001-01" as MonthKey };

/** The lens of a step as text: a query without its dossier, its window always said. */
export function printStepLens(lens: Lens): string {
  return printLens(lens, { dossier: null, resting: restingLens(NO_WINDOW) });
}

/** The lens of a step over a dossier, and what of it is not there. */
export type StepLens = {
  readonly lens: Lens;
  /** Parts that cannot be shown. */
  readonly ignored: readonly GonePart[];
  /** What the step picks is not there: whatever else the desk would show then is not what the step is about. */
  readonly isLost: boolean;
};

/**
 * The lens of a step over a dossier, and what of it is not there any more: an actor or a quote that is gone is listed, and
 * the rest of the lens applies. Evidence that is gone leaves its tie picked, as long as anything bears on that; a series
 * that was held is kept.
 */
export function lensOfStep({ lens: text }: Pick<BriefingStep, "lens">, dossier: Dossier): StepLens {
  const resting = restingLens(dossier.opening.window);
  const read = parseLens(text, { dossier, resting });
  const lens: Lens = { ...read.lens, pickedBy: "desk" };
  if (read.ignored.length === 0) return { lens, ignored: [], isLost: false };
  const wanted = lensAsked({ lens: text }, dossier);
  const isLost = lens.selection === null && read.ignored.some(({ name }) => name === "sel");
  const tie = isLost && wanted.thread !== null ? ({ kind: "tie", id: wanted.thread } as const) : null;
  const isTieLeft = tie !== null && knownIn(dossier).ref(tie);
  // Nothing is wrong with the tie of what is gone where it is there, nor has it a sentence of its own where none is named.
  const isNamed = ({ name }: { readonly name: string }) => !isLost || name !== "thread" || (tie !== null && !isTieLeft);
  const ignored = read.ignored.filter(isNamed).map((part) => gonePart(part, wanted, dossier));
  if (!isLost) return { lens, ignored, isLost };
  if (isTieLeft) return { lens: { ...lens, selection: tie, thread: tie.id }, ignored, isLost };
  return { lens: { ...lens, series: lens.series ?? lens.held }, ignored, isLost };
}

/** What a step asks for, whether it is there or not. */
export function lensAsked({ lens }: Pick<BriefingStep, "lens">, dossier: Dossier): Lens {
  return parseLens(lens, { dossier: null, resting: restingLens(dossier.opening.window) }).lens;
}

/** The text of a lens for one step with another's selection or any other part changed. */
export function changeStepLens(
  step: Pick<BriefingStep, "lens">,
  dossier: Dossier,
  change: (lens: Lens) => Lens,
): string {
  return printStepLens(change(lensOfStep(step, dossier).lens));
}
