import type { Dossier } from "#domain/dossier/dossier.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { hideItem, removeRecord } from "#domain/workspace/commands/rows.ts";
import { rowOf } from "#domain/workspace/document.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

/** A quote of one's own goes; one of the dossier is put out of sight, since the dossier is not ours to change. */
export function removeQuote(id: QuoteId, store: WorkspaceStore, dossier: Dossier): void {
  const { history, perform } = store.getState();
  if (lookupOf(dossier).quote(id)) {
    perform(hideItem({ kind: "quote", id }, ""));
    return;
  }
  const row = rowOf(history.document.quotes, id);
  if (!row) return;
  const removal = removeRecord({ collection: "quotes", row }, "removal of a quote");
  perform({
    ...removal,
    change: (draft) => {
      removal.change(draft);
      delete draft.anchorings[id];
    },
  });
}
