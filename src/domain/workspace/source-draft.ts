import type { SourceId } from "../shared/ids.ts";
import type { Source } from "../shared/source.ts";

/** A source as a form spells it. */
export type SourceDraft = { readonly sourceTitle: string; readonly sourceAddress: string };

/**
 * The source a form names, and the record of it where it is new: one of that title that is known already is taken, unless
 * another address is given. The title may not be empty.
 */
export function readSource(
  draft: SourceDraft,
  known: readonly Source[],
  newId: SourceId,
): { readonly id: SourceId; readonly added: Source | null } {
  const title = draft.sourceTitle.trim();
  const address = draft.sourceAddress.trim();
  const found = known.find(
    (source) =>
      source.title.trim().toLowerCase() === title.toLowerCase() && (address === "" || address === source.locator),
  );
  if (found) return { id: found.id, added: null };
  const rest = { publisher: null, date: null, licence: null, note: null };
  return { id: newId, added: { id: newId, title, locator: address || null, ...rest } };
}
