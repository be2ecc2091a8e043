import type { Briefing } from "#domain/briefing/briefing.ts";
import { paceAt, writeClockTime } from "#domain/briefing/talk.ts";

/** What is left of the time set for a step, in seconds: below 0 it is over; `null`: none is set. */
export function leftOfStep(own: number | null, sinceEntered: number): number | null {
  return own === null ? null : own - Math.max(0, sinceEntered);
}

/**
 * How a talk stands against the plan at a step: seconds behind it, below 0 ahead of it, 0 while this step is due.
 * `null` where a step up to this one has no time set: there is no plan to hold the talk against.
 */
export function behindPlan(briefing: Pick<Briefing, "steps">, at: number, elapsed: number): number | null {
  if (briefing.steps.slice(0, at + 1).some(({ seconds }) => seconds === null)) return null;
  const { due, dueWith } = paceAt(briefing, at);
  if (due === null || dueWith === null) return null;
  return Math.max(0, elapsed - dueWith) + Math.min(0, elapsed - due);
}

/** "1:10 behind", "0:40 ahead", "on time". */
export function writePlan(behind: number): string {
  if (Math.abs(behind) < 1) return "on time";
  return `${writeClockTime(Math.abs(behind))} ${behind > 0 ? "behind" : "ahead"}`;
}
