import { itemName } from "#domain/dossier/item-name.ts";
import type { Lookup } from "#domain/dossier/lookup.ts";
import { fold } from "#domain/find/folded.ts";
import type { RefKind } from "#domain/shared/ref.ts";
import type { Note } from "#domain/workspace/document.ts";
import { inOrder } from "#domain/workspace/notes.ts";

/** A note with what its item is called; `null` where that is not on the desk any more. */
export type NoteRow = { readonly note: Note; readonly name: string | null };

/** All notes with the names of their items, the latest first. */
export function noteRows(notes: readonly Note[], lookup: Lookup): readonly NoteRow[] {
  return inOrder(notes)
    .map((note) => ({ note, name: itemName(note.about, lookup) }))
    .reverse();
}

/** Those about one kind of item (`null`: any) in which every word stands, in the note or in the name of its item. */
export function filtered(rows: readonly NoteRow[], words: string, kind: RefKind | null): readonly NoteRow[] {
  const wanted = fold(words).text.split(" ").filter(Boolean);
  return rows.filter(({ note, name }) => {
    if (kind !== null && note.about.kind !== kind) return false;
    const text = fold(`${note.text} ${name ?? ""}`).text;
    return wanted.every((word) => text.includes(word));
  });
}

/** The kinds of item that have notes, each with how many, in the order given. */
export function kindsOf(rows: readonly NoteRow[], order: readonly RefKind[]): readonly (readonly [RefKind, number])[] {
  return order
    .map((kind) => [kind, rows.filter(({ note }) => note.about.kind === kind).length] as const)
    .filter(([, count]) => count > 0);
}
