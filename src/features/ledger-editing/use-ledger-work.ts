import type { Dossier } from "#domain/dossier/dossier.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import type { EvidenceItem, EvidenceRef } from "#domain/evidence/evidence-item.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { sameRef } from "#domain/shared/ref.ts";
import type { Note } from "#domain/workspace/document.ts";
import type { Weighable } from "#domain/workspace/evidence-draft.ts";
import { newNote } from "#domain/workspace/notes.ts";
import type { Command } from "#domain/workspace/step.ts";
import { useLensStore } from "#state/lens/lens-context.tsx";
import { useWorkspaceStore } from "#state/workspace/workspace-context.tsx";

/** Carries an edit of a tie's ledger out; it is about the tie, so that undo leads to its ledger. `false`: refused. */
export function useLedgerWork(tie: TieId): (command: Command) => boolean {
  const store = useWorkspaceStore();
  return (command) => store.getState().perform({ ...command, about: { kind: "tie", id: tie } });
}

/** Leads from an item that goes to its tie, where it was selected, so that the ledger stays open. */
export function useLeave(): (item: EvidenceItem) => void {
  const lens = useLensStore();
  return ({ ref, tie }) => {
    const { lens: now, pick } = lens.getState();
    if (sameRef(now.selection, ref)) pick({ kind: "tie", id: tie }, "reader");
  };
}

/** The record of a piece of evidence as the desk shows it; `null` where it is gone. */
export function weighableOf(ref: EvidenceRef, dossier: Dossier): Weighable | null {
  const lookup = lookupOf(dossier);
  if (ref.kind === "quote") {
    const row = lookup.quote(ref.id);
    return row && { collection: "quotes", row };
  }
  if (ref.kind === "event") {
    const row = lookup.event(ref.id);
    return row && { collection: "events", row };
  }
  const row = lookup.arrangement(ref.id);
  return row && { collection: "arrangements", row };
}

/** Makes a comment on a piece of evidence, to be recorded. */
export function useNewNote(): (about: EvidenceRef, text: string) => Note {
  const store = useWorkspaceStore();
  return (about, text) => newNote({ about, text }, store.getState().history.document.notes, crypto.randomUUID());
}

/** "a quote", "an event", "an arrangement": what a step is called after. */
export const withArticle = ({ kind }: EvidenceRef) => (kind === "quote" ? "a quote" : `an ${kind}`);
