import { type Ref, sameRef } from "../shared/ref.ts";
import type { Note, Rows } from "./document.ts";

/**
 * A note as it is first written: trimmed, under an id that says where it stands among the notes there are, since no clock
 * is to be relied on for their order. `unique` tells notes from each other that were written in two copies of a workspace.
 */
export function newNote(note: Pick<Note, "about" | "text">, rows: Rows<Note>, unique: string): Note {
  const last = Object.keys(rows).reduce((highest, id) => Math.max(highest, placeOf(id)), 0);
  return { id: `n${String(last + 1).padStart(6, "0")}-${unique}`, about: note.about, text: note.text.trim() };
}

/** The notes on one item, in the order in which they were written. */
export function notesOn(about: Ref, rows: Rows<Note>): readonly Note[] {
  return inOrder(Object.values(rows).filter((note) => sameRef(note.about, about)));
}

/** Notes in the order in which they were written; those that do not say when, first. */
export function inOrder(notes: readonly Note[]): readonly Note[] {
  return notes.toSorted(
    (one, other) => placeOf(one.id) - placeOf(other.id) || (one.id < other.id ? -1 : Number(one.id > other.id)),
  );
}

const PLACE = /^n(\d{6,15})-/;

/** The place an id gives its note; 0 for one that says nothing of it. */
function placeOf(id: string): number {
  return Number(PLACE.exec(id)?.[1] ?? 0);
}
