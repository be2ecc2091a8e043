import { createStore, type StoreApi } from "zustand/vanilla";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import {
  beginGesture,
  cancelGesture,
  endGesture,
  type History,
  perform,
  performBeside,
  redo,
  startHistory,
  undo,
} from "#domain/workspace/history.ts";
import type { Command, Step } from "#domain/workspace/step.ts";

/** There is no room; the browser did not write; what was kept is gone and only this page has it. */
export type UnsavedCause = "full" | "failed" | "cleared";

/** Where the reader's work is (R2). */
export type SaveState =
  /** On the disk; `at` is a time of day for people, `null` while nothing was ever written. */
  | { readonly kind: "saved"; readonly at: Date | null }
  | { readonly kind: "saving" }
  /** Not on the disk: why, and what to do. */
  | { readonly kind: "unsaved"; readonly cause: UnsavedCause; readonly reason: string; readonly remedy: string }
  /** There is no storage: the work lasts as long as the page. */
  | { readonly kind: "memory"; readonly reason: string }
  /** Nothing can be changed here: why, and whether the work can be taken over. */
  | { readonly kind: "read-only"; readonly reason: string; readonly canTakeOver: boolean };

/** One workspace, open: its document, what was done to it, and where it is kept. */
export type WorkspaceState = {
  readonly history: History;
  readonly save: SaveState;
  /**
   * Carries an edit out, beside a gesture that is open: it stays however that ends. `false`: refused, since the workspace
   * is read-only here. An edit that changes nothing is no step.
   */
  readonly perform: (command: Command) => boolean;
  /** Opens a gesture: what is done within it is one step, until it ends or is cancelled. */
  readonly begin: () => void;
  /** Carries an edit out within the open gesture; answers as `perform` does. */
  readonly performWithin: (command: Command) => boolean;
  readonly end: (label?: string) => void;
  readonly cancel: () => void;
  /** Takes the last step back and answers by it; `null` when there is none, a gesture is open, or the workspace is read-only. */
  readonly undo: () => Step | null;
  readonly redo: () => Step | null;
  /** Puts another workspace on the desk, with what was done to it. */
  readonly open: (history: History, save: SaveState) => void;
  readonly setSave: (save: SaveState) => void;
};

/** A store that holds one workspace. */
export type WorkspaceStore = StoreApi<WorkspaceState>;

/** A store for one desk. It writes nowhere: wiring watches it and saves. */
export function createWorkspaceStore(
  document: WorkspaceDocument,
  save: SaveState = { kind: "saved", at: null },
): WorkspaceStore {
  return createStore<WorkspaceState>()((set, get) => {
    const isReadOnly = () => get().save.kind === "read-only";
    const step = (next: (history: History) => History): boolean => {
      if (isReadOnly()) return false;
      const { history } = get();
      const after = next(history);
      if (after !== history) set({ history: after });
      return true;
    };
    return {
      history: startHistory(document),
      save,
      perform: (command) => step((history) => performBeside(history, command)),
      begin: () => void step(beginGesture),
      performWithin: (command) => step((history) => perform(history, command)),
      end: (label) => void step((history) => endGesture(history, label)),
      cancel: () => void step(cancelGesture),
      undo: () => {
        const before = get().history;
        return step(undo) && get().history !== before ? (get().history.future.at(-1) ?? null) : null;
      },
      redo: () => {
        const before = get().history;
        return step(redo) && get().history !== before ? (get().history.past.at(-1) ?? null) : null;
      },
      open: (history, state) => set({ history, save: state }),
      setSave: (state) => set({ save: state }),
    };
  });
}
