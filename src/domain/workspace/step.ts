import { applyPatches, type Draft, enablePatches, type Patch, produceWithPatches } from "immer";
import type { Ref } from "../shared/ref.ts";
import { COLLECTIONS, type Collection, type WorkspaceDocument } from "./document.ts";

enablePatches();

/** An edit, as a pure description of what it does to any document. */
export type Command = {
  /** What was done, in words that follow "Undo": "new quote", "rename the workspace". */
  readonly label: string;
  /** What the edit is about, so that undo can lead there; `null`: the workspace itself. */
  readonly about: Ref | null;
  /** Changes the draft; leaving it alone makes the command one that did nothing. */
  readonly change: (draft: Draft<WorkspaceDocument>) => void;
};

/** One thing done, that can be undone: what changed and the way back. */
export type Step = {
  readonly label: string;
  readonly about: Ref | null;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
};

/** A row that an edit touched; `about` stands for what the workspace says of itself. */
export type TouchedRow =
  | { readonly collection: Collection; readonly id: string }
  | { readonly collection: "about"; readonly id: "" };

/** The document after a command, and the step that led there; `null` when the command changed nothing. */
export function run(
  document: WorkspaceDocument,
  command: Command,
): { readonly document: WorkspaceDocument; readonly step: Step } | null {
  const [after, patches, inverse] = produceWithPatches(document, (draft) => command.change(draft));
  if (patches.length === 0) return null;
  return { document: after, step: { label: command.label, about: command.about, patches, inverse } };
}

/** The document with a step taken. */
export function redoStep(document: WorkspaceDocument, step: Step): WorkspaceDocument {
  return applyPatches(document, step.patches);
}

/** The document with a step taken back. */
export function undoStep(document: WorkspaceDocument, step: Step): WorkspaceDocument {
  return applyPatches(document, step.inverse);
}

/** What a step did as a command: over another document it finds a way back of its own. Throws where what it changes is gone. */
export const again = ({ label, about, patches }: Step): Command => ({
  label,
  about,
  change: (draft) => void applyPatches(draft, patches),
});

/** Two steps in a row as one, under the name of the first: what a gesture did, or a second stroke of the same edit. */
export function joinSteps(first: Step, second: Step): Step {
  return {
    label: first.label,
    about: second.about ?? first.about,
    patches: [...first.patches, ...second.patches],
    inverse: [...second.inverse, ...first.inverse],
  };
}

/** Rows that differ between two documents; compares identities, so it costs as much as there are rows. */
export function touchedRows(before: WorkspaceDocument, after: WorkspaceDocument): readonly TouchedRow[] {
  const touched: TouchedRow[] = before.about === after.about ? [] : [{ collection: "about", id: "" }];
  for (const collection of COLLECTIONS) {
    const [old, now] = [before[collection], after[collection]];
    if (old === now) continue;
    for (const id of Object.keys(now)) if (old[id] !== now[id]) touched.push({ collection, id });
    for (const id of Object.keys(old)) if (!Object.hasOwn(now, id)) touched.push({ collection, id });
  }
  return touched;
}
