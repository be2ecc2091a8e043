import type { Dossier } from "../dossier/dossier.ts";

type Noted = { readonly id: string; readonly note: string | null };

/**
 * A dossier with what a workspace adds and changes, but for its notes: quotes and trade records bear the note they have in
 * the dossier itself, and none where they are not in it. Notes are written for oneself and kept in the browser.
 */
export function withoutOwnNotes(seen: Dossier, base: Dossier): Dossier {
  if (seen === base) return base;
  return { ...seen, quotes: noted(seen.quotes, base.quotes), flows: noted(seen.flows, base.flows) };
}

function noted<Row extends Noted>(rows: readonly Row[], base: readonly Row[]): readonly Row[] {
  if (rows === base) return rows;
  const notes = new Map(base.map(({ id, note }) => [id, note]));
  return rows.map((row) => {
    const note = notes.get(row.id) ?? null;
    return row.note === note ? row : { ...row, note };
  });
}
