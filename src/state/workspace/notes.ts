import { useSyncExternalStore } from "react";
import { printRef, type Ref } from "#domain/shared/ref.ts";
import type { Note, Rows } from "#domain/workspace/document.ts";
import { noteCounts } from "#domain/workspace/note-counts.ts";
import { useWorkspaceIfOpen } from "./workspace-context.tsx";

const NONE: Rows<Note> = {};
const nobody = () => () => undefined;

/** All notes by their ids; empty without a workspace. */
export function useNotes(): Rows<Note> {
  const store = useWorkspaceIfOpen();
  return useSyncExternalStore(store?.subscribe ?? nobody, () => store?.getState().history.document.notes ?? NONE);
}

/** Tells how many notes items have, taken together. */
export function useNoteCount(): (...items: readonly Ref[]) => number {
  const counts = noteCounts(useNotes());
  return (...items) => items.reduce((sum, item) => sum + (counts.get(printRef(item)) ?? 0), 0);
}
