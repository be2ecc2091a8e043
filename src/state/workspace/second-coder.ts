import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { PlacedCoding } from "#domain/analysis/agreement/place-theirs.ts";
import type { WorkspaceDocument, WorkspaceId } from "#domain/workspace/document.ts";
import { useWorkspace, useWorkspaceStore } from "./workspace-context.tsx";
import type { WorkspaceStore } from "./workspace-store.ts";

/** A row of the other coder's file that could not be read. */
export type UnreadRow = { readonly path: string; readonly reason: string };

/** Another coder's file, as it came and as it was read. */
export type CoderFile = {
  readonly text: string;
  readonly document: WorkspaceDocument;
  readonly unread: readonly UnreadRow[];
};

/** Whether a layer comes back with its workspace. */
export type LayerKept =
  | { readonly kind: "kept" }
  /** It is being written. */
  | { readonly kind: "keeping" }
  /** It lasts as long as the page: why, and whether it can be tried again. */
  | { readonly kind: "page"; readonly reason: string; readonly canRetry: boolean };

/** Another coder's workspace, laid over the open one. */
export type SecondCoder = CoderFile & {
  /** The workspace it was brought beside: it is shown over no other. */
  readonly beside: WorkspaceId;
  /** Where the quotes stand on this desk; `null` while they are looked for. */
  readonly placed: PlacedCoding | null;
  /** Whether the articles show the layer. */
  readonly shown: boolean;
  readonly kept: LayerKept;
};

/** The layer of a second coder and what is done to it. */
export type SecondCoderState = {
  readonly coder: SecondCoder | null;
  /** Why the layer that was kept beside the open workspace cannot be read; `null`: it can, or there is none. */
  readonly fault: UnreadRow | null;
  /** Lays another coder's file over the open workspace, in the place of the one before; it is shown from now on. */
  readonly bring: (file: CoderFile, placed: PlacedCoding | null) => void;
  /** Says anew where the quotes of `document` stand; nothing happens when another one has taken its place. */
  readonly place: (document: WorkspaceDocument, placed: PlacedCoding) => void;
  readonly show: (shown: boolean) => void;
  /** Closes the layer. */
  readonly letGo: () => void;
  /** Lays a layer over the open workspace again, as it was when it was closed; nothing happens over another one. */
  readonly takeBack: (coder: SecondCoder) => void;
  /** Tries to keep it again. */
  readonly keepAgain: () => void;
  /** For whoever keeps layers: what was found beside the open workspace, and what became of keeping `document`. */
  readonly find: (coder: SecondCoder | null, fault?: UnreadRow | null) => void;
  readonly setKept: (document: WorkspaceDocument, kept: LayerKept) => void;
};

const KEEPING: LayerKept = { kind: "keeping" };

const known = new WeakMap<WorkspaceStore, StoreApi<SecondCoderState>>();

/**
 * The layer of a second coder over the workspaces of a desk. The file stays the other coder's: only what is taken over
 * becomes part of one's own workspace. It writes nowhere: wiring watches it and keeps it beside the workspace.
 */
export function secondCoderOf(workspace: WorkspaceStore): StoreApi<SecondCoderState> {
  const found = known.get(workspace);
  if (found) return found;
  const openId = () => workspace.getState().history.document.about.id;
  const store = createStore<SecondCoderState>()((set, get) => {
    const change = (changes: Partial<SecondCoder>) => {
      const { coder } = get();
      if (coder) set({ coder: { ...coder, ...changes } });
    };
    return {
      coder: null,
      fault: null,
      bring: (file, placed) =>
        set({ coder: { ...file, beside: openId(), placed, shown: true, kept: KEEPING }, fault: null }),
      place: (document, placed) => {
        if (get().coder?.document === document) change({ placed });
      },
      show: (shown) => change({ shown }),
      letGo: () => set({ coder: null }),
      takeBack: (coder) => {
        if (coder.beside === openId()) set({ coder: { ...coder, kept: KEEPING } });
      },
      keepAgain: () => change({ kept: KEEPING }),
      find: (coder, fault = null) => set({ coder, fault }),
      setKept: (document, kept) => {
        if (get().coder?.document === document) change({ kept });
      },
    };
  });
  known.set(workspace, store);
  return store;
}

/** The layer over the workspace that is open; `null` while there is none. Only below an open workspace. */
export function useSecondCoderLayer(): SecondCoder | null {
  const coder = useStore(secondCoderOf(useWorkspaceStore()), (state) => state.coder);
  const open = useWorkspace((state) => state.history.document.about.id);
  return coder?.beside === open ? coder : null;
}

/** Why the layer kept beside the open workspace cannot be read; `null`: it can, or there is none. */
export function useLayerFault(): UnreadRow | null {
  return useStore(secondCoderOf(useWorkspaceStore()), (state) => state.fault);
}

/** What can be done to the layer; the same functions as long as the desk lives. */
export function useSecondCoderGestures(): Omit<SecondCoderState, "coder" | "fault" | "find" | "setKept"> {
  return secondCoderOf(useWorkspaceStore()).getState();
}
