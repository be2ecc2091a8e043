import { noteOnce, wasNoted } from "#data/local/noted-once.ts";
import { askToPersist, isPersistent } from "#data/local/storage-room.ts";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import { settled, stepSince } from "#domain/workspace/history.ts";
import { touchedRows } from "#domain/workspace/step.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

/** An import is a big one from so many records, or so many characters of articles. */
const MANY_RECORDS = 200;
const LONG_CHARACTERS = 50_000;
const ASKED = "asked-to-persist";

/**
 * Asks the browser to keep what is stored here for good when the first big import comes in (R25): once in a profile,
 * since a browser that asks the reader must not ask again and again.
 */
export function askToPersistOnImport(store: WorkspaceStore, isKept: () => boolean) {
  const onImport = (after: WorkspaceDocument, before: WorkspaceDocument | null = null) => {
    if (!isKept() || wasNoted(ASKED) || !isBig(before, after)) return;
    noteOnce(ASKED);
    void isPersistent().then((already) => {
      if (already === false) void askToPersist();
    });
  };
  store.subscribe(({ history }, { history: before }) => {
    const isNew = stepSince(before, history) !== null && history.future.length === 0;
    if (isNew) onImport(settled(history), settled(before));
  });
  return { onImport };
}

function isBig(before: WorkspaceDocument | null, after: WorkspaceDocument): boolean {
  const come = before === null ? null : touchedRows(before, after);
  const articles =
    come === null
      ? Object.values(after.articles)
      : come.flatMap(({ collection, id }) => (collection === "articles" ? (after.articles[id] ?? []) : []));
  const long = articles.reduce((sum, { blocks }) => sum + blocks.reduce((all, { text }) => all + text.length, 0), 0);
  return long >= LONG_CHARACTERS || (come ?? Object.keys(after.quotes)).length >= MANY_RECORDS;
}
