import type { OpenedWorkspace } from "#data/local/workspaces/shelf.ts";
import type { WorkspaceId } from "#domain/workspace/document.ts";
import { type History, startHistory } from "#domain/workspace/history.ts";

/** A history, and what the shelf had of its workspace when that was let go. */
type Past = { readonly history: History; readonly revision: number; readonly savedAt: number };

/** What was done to workspaces that were let go, as long as the page lives. */
export type PastKept = {
  /** Keeps a history that ends at what the shelf has. Nothing is kept where nothing was done. */
  readonly put: (history: History, kept: { readonly revision: number; readonly savedAt: Date }) => void;
  /**
   * The history of a workspace that was found on the shelf: what was done to it on this page, where nobody has written it
   * since; else one that begins anew. It is given once.
   */
  readonly take: (opened: OpenedWorkspace) => History;
  readonly forget: (id: WorkspaceId) => void;
};

/** Keeps the undo of workspaces while another one is on the desk. */
export function keepPast(): PastKept {
  const kept = new Map<WorkspaceId, Past>();
  return {
    put: (history, { revision, savedAt }) => {
      const { document, past, future } = history;
      if (past.length + future.length > 0)
        kept.set(document.about.id, { history, revision, savedAt: savedAt.getTime() });
    },
    take: ({ document, revision, savedAt, quarantined }) => {
      const found = kept.get(document.about.id);
      kept.delete(document.about.id);
      // Revisions begin anew where a workspace was deleted for good and came again: the time tells them apart.
      const isSame = found?.revision === revision && found.savedAt === savedAt.getTime() && quarantined.length === 0;
      return isSame ? found.history : startHistory(document);
    },
    forget: (id) => void kept.delete(id),
  };
}
