import { blank, editsAside } from "#data/local/workspaces/last-edits.ts";
import { createMemoryShelf } from "#data/local/workspaces/memory-shelf.ts";
import type { OpenedWorkspace, Shelf } from "#data/local/workspaces/shelf.ts";
import type { RefusedRow } from "#data/local/workspaces/workspace-file.ts";
import { takeRows } from "#domain/workspace/combine.ts";
import { describe } from "#domain/workspace/commands/about.ts";
import type { WorkspaceDocument, WorkspaceId } from "#domain/workspace/document.ts";
import { cancelGesture, type History, startHistory } from "#domain/workspace/history.ts";
import type { SaveState, WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { keepLayer } from "./keep-layer.ts";
import { type Keeper, type Kept, keepSaved } from "./keep-saved.ts";
import { rememberWorkspace } from "./last-workspace.ts";
import { keepPast } from "./past-kept.ts";
import { holdWorkspace, type WorkspaceLock } from "./workspace-lock.ts";

const OTHER_TAB: SaveState = {
  kind: "read-only",
  reason: "This workspace is open in another tab, which saves it.",
  canTakeOver: true,
};
const STAYS =
  "The open workspace is not saved, and would be lost. It stays open: free some space or save it, or export it and load the page anew.";
const newerTab = (isSaved: boolean): SaveState => ({
  kind: "read-only",
  reason: isSaved
    ? "A newer Entente is open in another tab. What you did is saved; reload this page to go on."
    : "A newer Entente is open in another tab. What you did last could not be saved: export it, then reload this page.",
  canTakeOver: false,
});

/** Where a desk keeps its workspaces, and what it says of it. */
export type Keeping = {
  readonly shelf: Shelf;
  /** Whether it outlasts the page. */
  readonly isKept: boolean;
  readonly savedState: (at: Date | null) => SaveState;
};

/** The place of the open workspace: who may write it, and what saves it. */
export type WorkspaceSeat = {
  readonly keeping: () => Keeping;
  /** From now on workspaces are kept elsewhere; the open one is let go first. */
  readonly move: (to: Keeping) => void;
  readonly keeper: () => Keeper | null;
  readonly quarantined: () => readonly RefusedRow[];
  /** `kept` is what the shelf has of the document: everything else of it is written when it changes. */
  readonly show: (document: WorkspaceDocument, kept: Kept, savedAt: Date | null) => Promise<void>;
  /** Puts a workspace of the shelf on the desk. `false`: there is none, and the open one stays. */
  readonly switchTo: (id: WorkspaceId) => Promise<boolean>;
  /** Opens the same workspace again, after the tab that writes it has let go. */
  readonly takeOver: (id: WorkspaceId) => Promise<boolean>;
  /** Writes what is not written and lets the workspace go. Rejects where that cannot be written: nothing is left behind. */
  readonly letGo: () => Promise<void>;
  /** Writes a last time; from then on nothing changes and nothing is written here (R23). */
  readonly supersede: () => Promise<void>;
  readonly close: () => void;
};

/** A workspace the shelf has never had, where all there is of it was put aside by a page that went. */
function unwritten(id: WorkspaceId): OpenedWorkspace | null {
  const edits = editsAside(id, 0);
  return edits && { document: blank(edits.document.about), revision: 0, savedAt: new Date(), quarantined: [] };
}

/** Does again what a page that went had no time to write (R30), as one step. */
function takeUpLastEdits(store: WorkspaceStore, id: WorkspaceId, revision: number): void {
  const edits = editsAside(id, revision);
  if (edits === null) return;
  const { document, touched } = edits;
  const label = "what was done last before the page was left";
  const { begin, performWithin, end } = store.getState();
  begin();
  performWithin(takeRows(document, touched, label));
  if (touched.some(({ collection }) => collection === "about")) performWithin(describe(document.about, label));
  end(label);
}

/** A seat in memory, until it is moved to a shelf. */
export function createSeat(store: WorkspaceStore, dossier: string, waiting: SaveState): WorkspaceSeat {
  let keeping: Keeping = { shelf: createMemoryShelf(), isKept: false, savedState: () => waiting };
  let lock: WorkspaceLock | null = null;
  let keeper: Keeper | null = null;
  let quarantined: readonly RefusedRow[] = [];
  let isSuperseded = false;
  let shownAt: Date | null = null;
  const past = keepPast();
  const layer = keepLayer(store, {
    shelf: () => keeping.shelf,
    isKept: () => keeping.isKept,
    begin: async () => keeper?.begin(),
  });

  const stop = () => {
    keeper?.stop();
    keeper = null;
    lock?.release();
    lock = null;
  };
  /** What is on the shelf can be undone when the workspace is back on the desk. */
  const keepUndo = () => {
    if (keeper === null || keeper.pending().length > 0) return;
    const { revision, savedAt } = keeper.kept();
    const at = savedAt ?? shownAt;
    if (at !== null) past.put(cancelGesture(store.getState().history), { revision, savedAt: at });
  };
  const letGo = async () => {
    if (isSuperseded) throw new Error("A newer Entente has taken over. Reload the page.");
    await keeper?.flush();
    await layer.idle();
    if (store.getState().save.kind === "unsaved") throw new Error(STAYS);
    keepUndo();
    stop();
  };
  const hold = async (id: WorkspaceId, takeOver: boolean) => {
    const onLost = () => {
      keepUndo();
      keeper?.stop();
      keeper = null;
      // What was never accepted must not stay behind as if it had been.
      store.getState().cancel();
      store.getState().setSave(OTHER_TAB);
    };
    lock = keeping.isKept
      ? await holdWorkspace(id, { takeOver, onWanted: async () => keeper?.flush(), onLost })
      : { held: true, release: () => undefined };
    return lock.held;
  };
  const seat = async (history: History, kept: Kept, savedAt: Date | null, damaged: readonly RefusedRow[]) => {
    const { document } = history;
    const held = lock?.held ?? (await hold(document.about.id, false));
    quarantined = damaged;
    shownAt = savedAt;
    store.getState().open(history, held ? keeping.savedState(savedAt) : OTHER_TAB);
    if (held) keeper = keepSaved(store, keeping.shelf, kept, (at) => keeping.savedState(at));
    if (keeping.isKept) rememberWorkspace(dossier, document.about.id);
    takeUpLastEdits(store, document.about.id, kept.revision);
    void layer.open();
  };
  const seatOpened = (opened: OpenedWorkspace) => {
    const { revision, savedAt } = opened;
    const history = past.take(opened);
    return seat(history, { document: history.document, revision }, savedAt, opened.quarantined);
  };
  const found = (id: WorkspaceId) => keeping.shelf.open(id).catch(() => null);
  return {
    keeping: () => keeping,
    move: (to) => {
      keeping = to;
    },
    keeper: () => keeper,
    quarantined: () => quarantined,
    show: (document, kept, savedAt) => {
      past.forget(document.about.id);
      return seat(startHistory(document), kept, savedAt, []);
    },
    switchTo: async (id) => {
      if (keeper !== null && id === store.getState().history.document.about.id) return true;
      const opened = (await found(id)) ?? unwritten(id);
      if (!opened) return false;
      await letGo();
      await seatOpened(opened);
      return true;
    },
    takeOver: async (id) => {
      await letGo();
      // The other tab saves while it lets go: what counts is what it leaves on the shelf.
      await hold(id, true);
      const opened = await found(id);
      if (opened) await seatOpened(opened);
      return opened !== null;
    },
    letGo,
    supersede: async () => {
      store.getState().cancel();
      await keeper?.flush();
      await layer.idle();
      const isSaved = (keeper?.pending() ?? []).length === 0;
      isSuperseded = true;
      stop();
      store.getState().setSave(newerTab(isSaved));
    },
    close: () => {
      stop();
      layer.stop();
    },
  };
}
