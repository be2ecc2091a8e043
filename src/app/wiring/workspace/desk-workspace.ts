import { createMemoryShelf } from "#data/local/workspaces/memory-shelf.ts";
import type { NoShelf, OpenedWorkspace, Shelf } from "#data/local/workspaces/shelf.ts";
import { openShelf } from "#data/local/workspaces/shelf-database.ts";
import type { RefusedRow } from "#data/local/workspaces/workspace-file.ts";
import { calendarDay } from "#domain/shared/month.ts";
import { takeRows } from "#domain/workspace/combine.ts";
import { emptyWorkspace, type WorkspaceDocument, type WorkspaceId } from "#domain/workspace/document.ts";
import { BLANK } from "#domain/workspace/overlay.ts";
import type { OpenWorkspace } from "#features/workspace/index.ts";
import { createWorkspaceStore, type SaveState } from "#state/workspace/workspace-store.ts";
import { type Keeper, type Kept, keepSaved } from "./keep-saved.ts";
import { lastWorkspaceOf, rememberWorkspace } from "./last-workspace.ts";
import { holdWorkspace, type WorkspaceLock } from "./workspace-lock.ts";

const OTHER_TAB: SaveState = {
  kind: "read-only",
  reason: "This workspace is open in another tab, which saves it.",
  canTakeOver: true,
};
const NEWER_TAB: SaveState = {
  kind: "read-only",
  reason: "A newer Entente is open in another tab. Reload this page to go on.",
  canTakeOver: false,
};

const newId = () => crypto.randomUUID();

/** A workspace with nothing in it, over a dossier or alone. */
const freshWorkspace = (dossier: string | null, title = "My workspace") =>
  emptyWorkspace({ id: newId(), title, dossier, today: calendarDay(new Date()) });

/** A copy of a workspace under an id of its own. */
const copyOf = (document: WorkspaceDocument, title: string): WorkspaceDocument => ({
  ...document,
  about: { ...document.about, id: newId(), title },
});

/**
 * Opens the workspace that was last open over this dossier, or a new one that is written with its first edit. Where there
 * is no storage the work lasts as long as the page, and says so. Never rejects.
 */
export async function openDeskWorkspace(dossier: string): Promise<OpenWorkspace> {
  const over = dossier === BLANK ? null : dossier;
  const store = createWorkspaceStore(freshWorkspace(over));
  let close: () => void = () => undefined;
  const found = await openShelf({
    onSuperseded: () => {
      close();
      store.getState().setSave(NEWER_TAB);
    },
    onBlocked: () => undefined,
  });
  const isKept = "save" in found;
  const shelf = isKept ? found : createMemoryShelf();
  const savedState = (at: Date | null): SaveState => (isKept ? { kind: "saved", at } : withoutShelf(found));
  let lock: WorkspaceLock | null = null;
  let keeper: Keeper | null = null;
  let quarantined: readonly RefusedRow[] = [];

  const letGo = async () => {
    await keeper?.flush();
    keeper?.stop();
    keeper = null;
    lock?.release();
    lock = null;
  };
  close = () => {
    keeper?.stop();
    lock?.release();
  };
  const hold = async (id: WorkspaceId, takeOver: boolean) => {
    lock = isKept
      ? await holdWorkspace(id, {
          takeOver,
          onWanted: async () => keeper?.flush(),
          onLost: () => {
            keeper?.stop();
            keeper = null;
            store.getState().setSave(OTHER_TAB);
          },
        })
      : { held: true, release: () => undefined };
    return lock.held;
  };
  /** `kept` is what the shelf has of the document: everything else of it is written when it changes. */
  const show = async (document: WorkspaceDocument, kept: Kept, savedAt: Date | null) => {
    const held = lock?.held ?? (await hold(document.about.id, false));
    store.getState().open(document, held ? savedState(savedAt) : OTHER_TAB);
    if (held) keeper = keepSaved(store, shelf, kept, savedState);
    rememberWorkspace(dossier, document.about.id);
  };
  const showOpened = async (opened: OpenedWorkspace) => {
    quarantined = opened.quarantined;
    await show(opened.document, opened, opened.savedAt);
  };
  const switchTo = async (id: WorkspaceId) => {
    const opened = await shelf.open(id).catch(() => null);
    if (!opened) return false;
    await letGo();
    await showOpened(opened);
    return true;
  };
  const adopt = async (document: WorkspaceDocument) => {
    await letGo();
    quarantined = [];
    await show(document, { document: freshWorkspace(null), revision: 0 }, null);
    store.getState().setSave({ kind: "saving" });
    await keeper?.flush();
  };
  // What the browser remembers beside the disk may be lost when it is killed; the disk still has the work.
  const last = lastWorkspaceOf(dossier) ?? (await newestOver(shelf, over));
  if (last === null || !(await switchTo(last))) {
    const { document } = store.getState().history;
    await show(document, { document, revision: 0 }, null);
  }

  return {
    store,
    shelf,
    quarantined: () => quarantined,
    raw: !isKept && found.kind === "newer" ? found.raw : null,
    switchTo,
    create: (title) => adopt(freshWorkspace(over, title)),
    adoptCopy: (document, title) => adopt(copyOf(document, title)),
    takeOver: async () => {
      const { document } = store.getState().history;
      const unsaved = keeper?.pending() ?? [];
      await letGo();
      // The other tab saves while it lets go: what counts is what it leaves on the shelf.
      await hold(document.about.id, true);
      const opened = await shelf.open(document.about.id).catch(() => null);
      if (!opened) return;
      await showOpened(opened);
      if (unsaved.length > 0) store.getState().perform(takeRows(document, unsaved, "changes made in this tab"));
    },
    flush: async () => keeper?.flush(),
    close,
  };
}

/** The workspace over a dossier that was saved last; `null` where there is none, or the list cannot be read. */
async function newestOver(shelf: Shelf, dossier: string | null): Promise<WorkspaceId | null> {
  const list = await shelf.list().catch(() => []);
  const own = list.filter((entry) => entry.dossier === dossier && !entry.removed);
  const [newest] = own.sort((one, other) => other.savedAt.getTime() - one.savedAt.getTime());
  return newest?.id ?? null;
}

function withoutShelf(found: NoShelf | Shelf): SaveState {
  if ("save" in found) return { kind: "saved", at: null };
  return {
    kind: "memory",
    reason:
      found.kind === "newer"
        ? "What is stored here was written by a newer Entente. It is left alone; what you do now lasts as long as this page."
        : "This browser keeps nothing for this page. What you do lasts as long as it is open: export it before you leave.",
  };
}
