import { useRef } from "react";
import { printRef, type Ref } from "#domain/shared/ref.ts";
import { notesOn } from "#domain/workspace/notes.ts";
import { useMayWrite } from "#state/workspace/may-write.ts";
import { useNotes } from "#state/workspace/notes.ts";
import { NoteForm } from "./NoteForm.tsx";
import { NoteItem } from "./NoteItem.tsx";
import "./notes.css";
import { useNoteWork } from "./use-note-work.ts";

/** The notes on one item, in the order in which they were written, and room for one more. */
export function NotesOn({ about }: { readonly about: Ref }) {
  const notes = notesOn(about, useNotes());
  const mayWrite = useMayWrite();
  const work = useNoteWork();
  const seat = useRef<HTMLDivElement>(null);
  return (
    <div ref={seat} className="notes-on">
      {notes.length === 0 ? null : (
        <ul className="notes-list" aria-label="Notes">
          {notes.map((note) => (
            <li key={note.id}>
              <NoteItem
                note={note}
                mayWrite={mayWrite}
                onRemoved={() => seat.current?.querySelector<HTMLElement>(".notes-on > .note-form textarea")?.focus()}
              />
            </li>
          ))}
        </ul>
      )}
      {mayWrite ? (
        <NoteForm
          name={`new ${printRef(about)}`}
          label="New note"
          keep="Add note"
          onKeep={(words) => work.add(about, words)}
        />
      ) : notes.length === 0 ? (
        <p>No notes. Nothing can be changed here.</p>
      ) : null}
    </div>
  );
}
