import type { Briefing } from "../../briefing/briefing.ts";
import { isRowId } from "../document.ts";
import type { Command } from "../step.ts";

/**
 * Puts a briefing in, or a changed one in the place of the one with its id; one of the dossier stays as it is below.
 * `label` ends the sentence "Undone: …": "a new step", "another title of a step".
 */
export function putBriefing(briefing: Briefing, label: string): Command {
  return {
    label,
    about: null,
    change: ({ briefings }) => {
      if (isRowId(briefing.id))
        briefings[briefing.id] = {
          ...briefing,
          steps: briefing.steps.map((step) => ({ ...step, shows: [...step.shows], remembered: [...step.remembered] })),
        };
    },
  };
}

/** Takes a briefing of the workspace out; one of the dossier that had been changed is then again as the dossier has it. */
export function removeBriefing(id: string, label = "removal of a briefing"): Command {
  return {
    label,
    about: null,
    change: ({ briefings }) => {
      delete briefings[id];
    },
  };
}
