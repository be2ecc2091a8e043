import type { Dossier } from "#domain/dossier/dossier.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { removeQuotes } from "#domain/workspace/commands/change-quotes.ts";
import { hideItem } from "#domain/workspace/commands/rows.ts";
import { rowOf } from "#domain/workspace/document.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

/**
 * A quote of one's own goes; one of the dossier is put out of sight, since the dossier is not ours to change, and never
 * without a reason: `false` where that is still to be written (`null`).
 */
export function removeQuote(id: QuoteId, store: WorkspaceStore, dossier: Dossier, reason: string | null): boolean {
  const { history, perform } = store.getState();
  if (lookupOf(dossier).quote(id)) return reason !== null && perform(hideItem({ kind: "quote", id }, reason));
  return rowOf(history.document.quotes, id) !== null && perform(removeQuotes([id], () => false, ""));
}
