import type { Ref } from "#domain/shared/ref.ts";
import { putRecord, removeRecord } from "#domain/workspace/commands/rows.ts";
import type { Note } from "#domain/workspace/document.ts";
import { newNote } from "#domain/workspace/notes.ts";
import { useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";

const REFUSED = "Nothing can be changed here.";

/** Writes, changes and deletes notes, each as one step; answers by what stood in the way, `null` when it was done. */
export function useNoteWork() {
  const store = useWorkspaceStore();
  const announce = useAnnounce();
  return {
    add: (about: Ref, text: string): string | null => {
      if (text.trim() === "") return "Write the note first.";
      const { history, perform } = store.getState();
      const row = newNote({ about, text }, history.document.notes, crypto.randomUUID());
      if (!perform(putRecord({ collection: "notes", row }, "new note"))) return REFUSED;
      announce("The note was added.");
      return null;
    },
    change: (note: Note, text: string): string | null => {
      if (text.trim() === "") return "Write the note, or delete it.";
      if (text.trim() === note.text) return null;
      const row = { ...note, text: text.trim() };
      if (!store.getState().perform(putRecord({ collection: "notes", row }))) return REFUSED;
      announce("The note was changed.");
      return null;
    },
    remove: (row: Note): void => {
      if (store.getState().perform(removeRecord({ collection: "notes", row })))
        announce("The note was deleted. Undo brings it back.");
    },
  };
}
