import type { WorkspaceDocument, WorkspaceId } from "#domain/workspace/document.ts";
import { printWorkspace } from "#domain/workspace/workspace-text.ts";
import type { Shelf } from "./shelf.ts";

type Kept = { document: WorkspaceDocument; revision: number; savedAt: Date; removed: boolean };

/** A shelf that lasts as long as the page, where the browser gives no storage (R21). It keeps no layers. */
export function createMemoryShelf(): Shelf {
  const kept = new Map<WorkspaceId, Kept>();
  return {
    list: async () =>
      [...kept].map(([id, { document, revision, savedAt, removed }]) => ({
        id,
        title: document.about.title,
        dossier: document.about.dossier,
        revision,
        savedAt,
        removed,
        size: [...printWorkspace(document)].reduce((sum, { length }) => sum + length, 0),
        quarantined: 0,
      })),
    holds: async (id) => kept.has(id),
    open: async (id) => {
      const found = kept.get(id);
      if (!found) return null;
      return { document: found.document, revision: found.revision, savedAt: found.savedAt, quarantined: [] };
    },
    save: async (document, _touched, base) => {
      const before = kept.get(document.about.id);
      const revision = before?.revision ?? 0;
      if (!before && base > 0) return { kind: "cleared" };
      if (revision !== base) return { kind: "overtaken", revision };
      const savedAt = new Date();
      kept.set(document.about.id, { document, revision: revision + 1, savedAt, removed: before?.removed ?? false });
      return { kind: "saved", revision: revision + 1, at: savedAt };
    },
    setRemoved: async (id, removed) => {
      const found = kept.get(id);
      if (found) kept.set(id, { ...found, removed });
    },
    purge: async (id) => void kept.delete(id),
    snapshots: async () => [],
    readSnapshot: async () => null,
    dropSnapshots: async () => undefined,
    quarantine: async () => [],
    layer: async () => null,
    keepLayer: async () => ({ kind: "failed", reason: "This browser gives pages no storage." }),
    showLayer: async () => undefined,
    dropLayer: async () => undefined,
    close: () => undefined,
  };
}
