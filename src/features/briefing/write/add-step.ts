import { type Briefing, type BriefingStep, MOST_STEPS } from "#domain/briefing/briefing.ts";
import { captureStep } from "#domain/briefing/capture-step.ts";
import { positionOf, withStep } from "#domain/briefing/edit-briefing.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Lens } from "#domain/lens/lens.ts";
import type { Method } from "#domain/reading/method.ts";
import { calendarDay } from "#domain/shared/month.ts";
import { putBriefing } from "#domain/workspace/commands/briefings.ts";
import { stepSince } from "#domain/workspace/history.ts";
import type { Step } from "#domain/workspace/step.ts";
import type { BriefingDeskStore } from "#state/briefing/briefing-desk.tsx";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { briefingNow, emptyBriefing, newStepId, whyNoWork } from "./use-briefing-work.ts";

/** A step that was captured, with where it stands and what was done to the workspace. */
export type AddedStep = {
  readonly briefing: Briefing;
  readonly step: BriefingStep;
  /** From 1 on. */
  readonly place: number;
  readonly done: Step | null;
};

type Desk = {
  readonly dossier: Dossier;
  readonly method: Method;
  readonly desk: BriefingDeskStore;
  readonly workspace: WorkspaceStore | null;
};

/**
 * Adds what is on the desk to the briefing at hand: after the step at hand where its pane is open, else at the end. Where
 * there is no briefing one is begun. Answers by what was added, or why nothing was.
 */
export function addStep(lens: Lens, { dossier, method, desk, workspace }: Desk): AddedStep | string {
  const why = whyNoWork(workspace);
  if (workspace === null || why !== null) return why ?? "";
  const { briefing: atHand, step: stepAtHand, isOpen, take } = desk.getState();
  const id = atHand ?? dossier.briefings[0]?.id ?? null;
  const known = (id === null ? null : briefingNow(workspace, dossier, id)) ?? dossier.briefings[0] ?? null;
  const before = known ?? emptyBriefing(dossier.briefings);
  if (before.steps.length >= MOST_STEPS)
    return `“${before.title}” has ${MOST_STEPS} steps, the most a briefing can have. Remove one, or begin another.`;
  // What lies below the pane of the briefing is not what the desk shows.
  const seen: Lens = isOpen && lens.pane === "reader" ? { ...lens, pane: "graph" } : lens;
  const step = captureStep(dossier, seen, method, { id: newStepId(), today: calendarDay(new Date()) });
  const briefing = withStep(before, step, isOpen ? stepAtHand : null);
  const { history } = workspace.getState();
  workspace.getState().perform(putBriefing(briefing, known === null ? "new briefing with a step" : "new step"));
  take(briefing.id, isOpen ? step.id : stepAtHand);
  const place = positionOf(briefing, step.id) + 1;
  return { briefing, step, place, done: stepSince(history, workspace.getState().history) };
}

/** "Step 8 added to “A trial”: Pakistan–Russia is cordial". */
export const addedWords = ({ place, briefing, step }: AddedStep): string =>
  `Step ${place} added to “${briefing.title}”: ${step.title}`;

/** Said where there is nothing to present. */
export const NOTHING_TO_PRESENT = "There is no step to present yet. B keeps what is on the desk as one.";
