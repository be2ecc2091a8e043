import { writeCount } from "../shared/wording.ts";
import type { OutcomeState, Reason } from "./outcome.ts";

const REASON_WORDS: Readonly<Record<Reason, string>> = {
  number: "a number",
  date: "a date",
  negation: "a negation",
  name: "a name",
  wording: "wording",
};

/** "What differs: a number, a name.", or that no word does. */
export function writeReasons(reasons: readonly Reason[]): string {
  if (reasons.length === 0) return "The words are the same.";
  return `What differs: ${reasons.map((reason) => REASON_WORDS[reason]).join(", ")}.`;
}

/** States in the order in which they are told. */
const TOLD = ["found", "moved", "changed", "ambiguous", "lost"] as const;

/** "12 found, 3 moved, 1 changed": the states there are, in that order; empty where there is none. */
export function writeTally(
  tally: Readonly<Record<OutcomeState, number>>,
  states: readonly OutcomeState[] = TOLD,
): string {
  return TOLD.filter((state) => states.includes(state) && tally[state] > 0)
    .map((state) => `${tally[state]} ${state}`)
    .join(", ");
}

/** "3 quotes wait: 1 changed, 1 ambiguous, 1 lost"; empty where none does. */
export function writeWaiting(tally: Readonly<Record<OutcomeState, number>>): string {
  const count = tally.changed + tally.ambiguous + tally.lost;
  if (count === 0) return "";
  const told = writeTally(tally, ["changed", "ambiguous", "lost"]);
  return `${writeCount(count, "quote")} ${count === 1 ? "waits" : "wait"}: ${told}`;
}
