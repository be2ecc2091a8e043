import type { Dossier } from "#domain/dossier/dossier.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import { stepBack } from "#domain/lens/lens.ts";
import { nextQuote } from "#domain/lens/reader-place.ts";
import { addMonths } from "#domain/shared/month.ts";
import type { LensStore } from "#state/lens/lens-store.ts";
import type { DeskCommands } from "./desk-keys.ts";
import { beginEvidence, goOnWriting } from "./new-evidence.ts";
import { toPane } from "./to-pane.ts";
import type { BriefingKeys } from "./use-briefing.tsx";

type Ways = Pick<DeskCommands, "find" | "help" | "letters"> & {
  /** Hands the wish for new evidence to whoever shows the open article. */
  readonly askEvidence: () => void;
  readonly briefing: BriefingKeys;
  readonly dossier: Dossier;
  readonly lens: LensStore;
  /** Shows all panes again where one fills the desk. */
  readonly unfill: () => void;
};

/** What the keys of the desk do to its lens and its panes. */
export function deskCommands(ways: Ways): DeskCommands {
  const { dossier, lens, unfill, find, help, letters, askEvidence, briefing } = ways;
  const now = () => lens.getState().lens;
  return {
    find,
    help,
    letters,
    addStep: briefing.addStep,
    present: briefing.present,
    toPane: (pane) => toPane(pane, lens, unfill),
    moveWindow: (months) => {
      const { from, to } = now().window;
      lens.getState().setWindow({ from: addMonths(from, months), to: addMonths(to, months) });
    },
    resizeWindow: (months) => {
      const { from, to } = now().window;
      if (addMonths(to, months) >= from) lens.getState().setWindow({ from, to: addMonths(to, months) });
    },
    newEvidence: () => {
      if (goOnWriting()) return;
      briefing.close();
      beginEvidence(lens, unfill, askEvidence);
    },
    analyse: (name) => {
      if (now().analysis === name) lens.getState().set({ analysis: null });
      else lens.getState().set({ analysis: name, ...(name === "change" ? {} : { pane: "reader" as const }) });
    },
    nextQuote: (step) => {
      const id = nextQuote(now(), evidenceIndexOf(dossier), dossier, step);
      if (id === null) return;
      lens.getState().pick({ kind: "quote", id }, "desk");
      lens.getState().set({ tab: "article", analysis: null });
    },
    back: () => {
      // What is selected goes first, then whatever has the reader's place.
      if (now().selection === null && briefing.close()) return;
      lens.getState().replace(stepBack(now()));
    },
  };
}
