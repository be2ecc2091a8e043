import { DEFAULT_METHOD, sameMethod } from "#domain/reading/method.ts";
import type { Desk } from "./code-of.ts";
import { type EmbedChoice, storyOf } from "./embed-choice.ts";

/**
 * What a live frame would not show of this desk, in a sentence; `null`: nothing. It asks for the dossier as it is
 * published: what a workspace adds to that is on this machine alone.
 */
export function writeLiveCaveat(choice: EmbedChoice, { dossier, method }: Omit<Desk, "lens">): string | null {
  const { ground } = dossier;
  if (ground === undefined) return sameMethod(method, DEFAULT_METHOD) ? null : METHOD_STAYS;
  const story = storyOf(choice, dossier);
  if (story !== null && !ground.briefings.some(({ id }) => id === story.id))
    return "This briefing is in your workspace alone, so a live frame cannot show it. Freeze it, or publish the dossier first.";
  return "What your workspace adds or hides is on this machine alone and not in a live frame. A frozen copy holds it.";
}

const METHOD_STAYS =
  "You have changed how evidence is weighed. A live frame weighs it as everybody’s desk does at first, and may show other ties than yours. A frozen copy holds your method.";
