import type { Saved, Shelf } from "#data/local/workspaces/shelf.ts";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
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
  /** Rows that are not written yet. */
  readonly pending: () => readonly TouchedRow[];
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
  const now = () => store.getState().history.document;
  /** What a gesture has done so far may yet be taken back by Escape. */
  const isOpen = () => store.getState().history.gesture !== null;
  const isReadOnly = () => store.getState().save.kind === "read-only";
  const rest = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const schedule = (delayMs: number) => {
    rest();
    timer = setTimeout(() => void flush(), delayMs);
  };
  const write = async () => {
    waitingSince = null;
    const target = now();
    const saved = await shelf.save(target, touchedRows(document, target), revision);
    if (stopped) return;
    if (saved.kind !== "saved") {
      store.getState().setSave(afterSetback(saved));
      if (saved.kind !== "overtaken") schedule(RETRY_MS);
      return;
    }
    document = target;
    revision = saved.revision;
    if (now() === target) store.getState().setSave(savedState(saved.at));
    else schedule(REST_MS);
  };
  const flush = async (): Promise<void> => {
    rest();
    if (writing) await writing;
    if (stopped || isReadOnly() || isOpen() || now() === document) return;
    writing = write().finally(() => {
      writing = null;
    });
    await writing;
  };
  const stopWatching = store.subscribe((state, before) => {
    if (state.history === before.history || isReadOnly() || isOpen()) return;
    if (now() === document && !writing) {
      rest();
      store.getState().setSave(savedState(null));
      return;
    }
    if (state.save.kind !== "saving" && state.save.kind !== "unsaved") store.getState().setSave({ kind: "saving" });
    waitingSince ??= performance.now();
    schedule(performance.now() - waitingSince > LATEST_MS ? 0 : REST_MS);
  });
  const onHidden = () => {
    if (globalThis.document.visibilityState === "hidden") void flush();
  };
  const onPageHide = () => void flush();
  globalThis.document.addEventListener("visibilitychange", onHidden);
  addEventListener("pagehide", onPageHide);
  return {
    flush,
    pending: () => (now() === document ? [] : touchedRows(document, now())),
    stop: () => {
      stopped = true;
      rest();
      stopWatching();
      globalThis.document.removeEventListener("visibilitychange", onHidden);
      removeEventListener("pagehide", onPageHide);
    },
  };
}

function afterSetback(saved: Exclude<Saved, { readonly kind: "saved" }>): SaveState {
  if (saved.kind === "overtaken")
    return {
      kind: "read-only",
      reason: "Another tab has saved this workspace since. What you changed here last is still shown: export it.",
      canTakeOver: true,
    };
  if (saved.kind === "full")
    return {
      kind: "unsaved",
      full: true,
      reason: "The browser gives this page no more room.",
      remedy: "Export the workspace, or delete articles or old workspaces. Saving is tried again by itself.",
    };
  return {
    kind: "unsaved",
    full: false,
    reason: `The browser did not write: ${saved.reason}`,
    remedy: "Saving is tried again by itself. Until then, export the workspace to be safe.",
  };
}
