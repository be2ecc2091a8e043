import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { PlacedCoding } from "#domain/analysis/agreement/place-theirs.ts";
import type { WorkspaceDocument, WorkspaceId } from "#domain/workspace/document.ts";
import { useWorkspace, useWorkspaceStore } from "./workspace-context.tsx";
import type { WorkspaceStore } from "./workspace-store.ts";

/** A row of the other coder's file that could not be read. */
export type UnreadRow = { readonly path: string; readonly reason: string };

/** Another coder's workspace, laid over the open one. */
export type SecondCoder = {
  /** The workspace it was brought beside: it is shown over no other. */
  readonly beside: WorkspaceId;
  readonly document: WorkspaceDocument;
  readonly unread: readonly UnreadRow[];
  /** Where the quotes stand on this desk. */
  readonly placed: PlacedCoding;
  /** Whether the articles show the layer. */
  readonly shown: boolean;
};

/** The layer of a second coder and what is done to it. */
export type SecondCoderState = {
  readonly coder: SecondCoder | null;
  /** Lays another coder's workspace over the open one, in the place of the one before; it is shown from now on. */
  readonly bring: (document: WorkspaceDocument, unread: readonly UnreadRow[], placed: PlacedCoding) => void;
  /** Says anew where the quotes of `document` stand; nothing happens when another one has taken its place. */
  readonly place: (document: WorkspaceDocument, placed: PlacedCoding) => void;
  readonly show: (shown: boolean) => void;
  readonly letGo: () => void;
};

const known = new WeakMap<WorkspaceStore, StoreApi<SecondCoderState>>();

/**
 * The layer of a second coder over the workspaces of a desk. It lasts as long as the page and is saved nowhere: the file
 * stays the other coder's, and only what is taken over becomes part of one's own workspace. Over another workspace of the
 * same desk it is out of sight.
 */
export function secondCoderOf(workspace: WorkspaceStore): StoreApi<SecondCoderState> {
  const found = known.get(workspace);
  if (found) return found;
  const store = createStore<SecondCoderState>()((set, get) => ({
    coder: null,
    bring: (document, unread, placed) => {
      const beside = workspace.getState().history.document.about.id;
      set({ coder: { beside, document, unread, placed, shown: true } });
    },
    place: (document, placed) => {
      const { coder } = get();
      if (coder?.document === document) set({ coder: { ...coder, placed } });
    },
    show: (shown) => {
      const { coder } = get();
      if (coder) set({ coder: { ...coder, shown } });
    },
    letGo: () => set({ coder: null }),
  }));
  known.set(workspace, store);
  return store;
}

/** The layer over the workspace that is open; `null` while there is none. Only below an open workspace. */
export function useSecondCoderLayer(): SecondCoder | null {
  const coder = useStore(secondCoderOf(useWorkspaceStore()), (state) => state.coder);
  const open = useWorkspace((state) => state.history.document.about.id);
  return coder?.beside === open ? coder : null;
}

/** What can be done to the layer; the same functions as long as the desk lives. */
export function useSecondCoderGestures(): Omit<SecondCoderState, "coder"> {
  return secondCoderOf(useWorkspaceStore()).getState();
}
