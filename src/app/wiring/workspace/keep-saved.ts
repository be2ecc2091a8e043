import { forgetEditsAside, putEditsAside } from "#data/local/workspaces/last-edits.ts";
import type { Saved, Shelf } from "#data/local/workspaces/shelf.ts";
import { emptyWorkspace, type WorkspaceDocument } from "#domain/workspace/document.ts";
import { settled } from "#domain/workspace/history.ts";
import { type TouchedRow, touchedRows } from "#domain/workspace/step.ts";
import type { SaveState, WorkspaceStore } from "#state/workspace/workspace-store.ts";

/** A row of edits is written together once the hand rests, and at the latest after the second time (R1: within 2 s). */
const REST_MS = 300;
const LATEST_MS = 1_200;
/** After a failed write: the next attempt, until one succeeds. */
const RETRY_MS = 5_000;

/** What is on the shelf already. */
export type Kept = { readonly document: WorkspaceDocument; readonly revision: number };

/** A workspace that is being saved. */
export type Keeper = {
  /** Writes what is not written yet, now; resolves when it was tried. */
  readonly flush: () => Promise<void>;
  /** Sees to it that the shelf has the workspace, where nothing in it was changed yet too. */
  readonly begin: () => Promise<void>;
  /** Asks whether the shelf still has the workspace, and says so where it has not (R31). */
  readonly check: () => Promise<void>;
  /** Writes all of it, as a workspace the shelf has never had. */
  readonly saveAnew: () => Promise<void>;
  /** Rows that are not written yet. */
  readonly pending: () => readonly TouchedRow[];
  /** What the shelf has of it, and when it was written here; `null`: it was not. */
  readonly kept: () => Kept & { readonly savedAt: Date | null };
  /** Stops watching. What is not written yet stays so: flush first. */
  readonly stop: () => void;
};

/**
 * Saves the workspace of a store whenever it changes, one transaction at a time, and says truly where the work is (R2):
 * nothing is called saved before the disk has it. Once another tab has saved the same workspace it never writes again.
 */
export function keepSaved(
  store: WorkspaceStore,
  shelf: Shelf,
  kept: Kept,
  savedState: (at: Date | null) => SaveState,
): Keeper {
  let { document, revision } = kept;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waitingSince: number | null = null;
  let writing: Promise<void> | null = null;
  let stopped = false;
  /** What a gesture has done so far may yet be taken back by Escape: until it ends, only what was before it is kept. */
  const now = () => settled(store.getState().history);
  const isOpen = () => store.getState().history.gesture !== null;
  const isReadOnly = () => store.getState().save.kind === "read-only";
  const isCleared = () => {
    const { save } = store.getState();
    return save.kind === "unsaved" && save.cause === "cleared";
  };
  const { save } = store.getState();
  /** What was put aside when the page went out of sight, or by the page before it, until the shelf has it. */
  let hasAside = true;
  let lastSavedAt = save.kind === "saved" ? save.at : null;
  let writtenAt: Date | null = null;
  const rest = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const schedule = (delayMs: number) => {
    rest();
    timer = setTimeout(() => void flush(), delayMs);
  };
  const pending = () => (now() === document ? [] : touchedRows(document, now()));
  const write = async () => {
    waitingSince = null;
    const target = now();
    const saved = await shelf.save(target, touchedRows(document, target), revision);
    if (stopped) return;
    if (saved.kind !== "saved") {
      store.getState().setSave(afterSetback(saved));
      if (saved.kind === "full" || saved.kind === "failed") schedule(RETRY_MS);
      return;
    }
    document = target;
    revision = saved.revision;
    lastSavedAt = saved.at;
    writtenAt = saved.at;
    // What was done while this was written is still nowhere but here.
    if (hasAside && now() !== target) putEditsAside(now(), pending(), revision);
    else if (hasAside) {
      forgetEditsAside(document.about.id);
      hasAside = false;
    }
    if (now() === target) store.getState().setSave(savedState(saved.at));
    else schedule(REST_MS);
  };
  const writeNow = () => {
    writing = write().finally(() => {
      writing = null;
    });
    return writing;
  };
  const flush = async (): Promise<void> => {
    rest();
    // Several may have waited for the same write: whoever comes second waits for what the first one began.
    while (writing) await writing;
    if (stopped || isReadOnly() || now() === document) return;
    await writeNow();
  };
  const stopWatching = store.subscribe((state, before) => {
    if (state.history === before.history || isReadOnly() || isCleared()) return;
    if (isOpen() && now() === document) return;
    if (now() === document && !writing) {
      rest();
      store.getState().setSave(savedState(lastSavedAt));
      return;
    }
    if (state.save.kind !== "saving" && state.save.kind !== "unsaved") store.getState().setSave({ kind: "saving" });
    waitingSince ??= performance.now();
    schedule(performance.now() - waitingSince > LATEST_MS ? 0 : REST_MS);
  });
  const check = async () => {
    // Before the first write there is nothing to be missed, and what cannot be asked now is told by the next write.
    if (stopped || revision === 0 || (await shelf.holds(store.getState().history.document.about.id).catch(() => true)))
      return;
    if (!stopped) store.getState().setSave(CLEARED);
  };
  const onHidden = () => {
    if (!stopped && !isReadOnly()) {
      putEditsAside(now(), pending(), revision);
      hasAside = true;
    }
    void flush();
  };
  const unlisten = listenToPage({ onHidden, onShown: () => void check() });
  return {
    flush,
    begin: async () => {
      await flush();
      if (revision > 0) await check();
      else if (!stopped && !isReadOnly()) await writeNow();
    },
    check,
    saveAnew: async () => {
      while (writing) await writing;
      document = emptyWorkspace({ id: "", title: "", dossier: null, today: "" });
      revision = 0;
      store.getState().setSave({ kind: "saving" });
      await flush();
    },
    pending,
    kept: () => ({ document, revision, savedAt: writtenAt }),
    stop: () => {
      stopped = true;
      rest();
      stopWatching();
      unlisten();
    },
  };
}

/** Hears when the page goes out of sight or ends, and when it is back; answers by the way to stop (R30). */
function listenToPage(on: { readonly onHidden: () => void; readonly onShown: () => void }): () => void {
  const turn = () => (document.visibilityState === "hidden" ? on.onHidden() : on.onShown());
  const back = ({ persisted }: PageTransitionEvent) => persisted && on.onShown();
  document.addEventListener("visibilitychange", turn);
  addEventListener("pagehide", on.onHidden);
  addEventListener("pageshow", back);
  return () => {
    document.removeEventListener("visibilitychange", turn);
    removeEventListener("pagehide", on.onHidden);
    removeEventListener("pageshow", back);
  };
}

const CLEARED: SaveState = {
  kind: "unsaved",
  cause: "cleared",
  reason: "What this browser kept of the workspace was cleared. All of it is still here, in this page alone.",
  remedy: "Export it, or save it anew.",
};

function afterSetback(saved: Exclude<Saved, { readonly kind: "saved" }>): SaveState {
  switch (saved.kind) {
    case "cleared":
      return CLEARED;
    case "overtaken":
      return {
        kind: "read-only",
        reason: "Another tab has saved this workspace since. What you changed here last is still shown: export it.",
        canTakeOver: true,
      };
    case "full":
      return {
        kind: "unsaved",
        cause: "full",
        reason: "The browser gives this page no more room.",
        remedy: "Free some space, or export the workspace. Saving is tried again by itself.",
      };
    case "failed":
      return {
        kind: "unsaved",
        cause: "failed",
        reason: `The browser did not write: ${saved.reason}`,
        remedy: "Saving is tried again by itself. Until then, export the workspace to be safe.",
      };
  }
}
