import { type Briefing, type BriefingStep, inPartOrder, MOST_STEPS } from "./briefing.ts";

/** What of a step an editor changes by hand. */
export type StepChange = Partial<
  Pick<BriefingStep, "title" | "caption" | "notes" | "lens" | "shows" | "seconds" | "captured" | "remembered">
>;

/** The position of a step; -1 where it is not there. */
export function positionOf({ steps }: Pick<Briefing, "steps">, id: string): number {
  return steps.findIndex((step) => step.id === id);
}

/** The briefing with a step put in after another; `null`: at the end. The same object when it is full or has the step. */
export function withStep(briefing: Briefing, step: BriefingStep, after: string | null = null): Briefing {
  if (briefing.steps.length >= MOST_STEPS || positionOf(briefing, step.id) >= 0) return briefing;
  const at = after === null ? -1 : positionOf(briefing, after);
  return { ...briefing, steps: briefing.steps.toSpliced(at < 0 ? briefing.steps.length : at + 1, 0, step) };
}

/** The briefing with a step changed; parts are put in order, and never none. The same object where it is not there. */
export function withStepChanged(briefing: Briefing, id: string, change: StepChange): Briefing {
  const at = positionOf(briefing, id);
  const before = briefing.steps[at];
  if (!before) return briefing;
  const shows = change.shows === undefined ? before.shows : inPartOrder(change.shows);
  return {
    ...briefing,
    steps: briefing.steps.with(at, { ...before, ...change, shows: shows.length === 0 ? before.shows : shows }),
  };
}

/** The briefing with a step moved to a position among the others, held within its ends. */
export function withStepMoved(briefing: Briefing, id: string, to: number): Briefing {
  const at = positionOf(briefing, id);
  const step = briefing.steps[at];
  const target = Math.max(0, Math.min(briefing.steps.length - 1, to));
  if (!step || target === at) return briefing;
  return { ...briefing, steps: briefing.steps.toSpliced(at, 1).toSpliced(target, 0, step) };
}

/** The briefing with a step twice, the second under another id right after the first. */
export function withStepDoubled(briefing: Briefing, id: string, newId: string): Briefing {
  const step = briefing.steps[positionOf(briefing, id)];
  return step ? withStep(briefing, { ...step, id: newId }, id) : briefing;
}

/** The briefing without a step. */
export function withoutStep(briefing: Briefing, id: string): Briefing {
  const at = positionOf(briefing, id);
  return at < 0 ? briefing : { ...briefing, steps: briefing.steps.toSpliced(at, 1) };
}
