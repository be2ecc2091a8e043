import { createContext, type ReactNode, useContext, useDeferredValue, useSyncExternalStore } from "react";
import { useStore } from "zustand";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import type { WorkspaceState, WorkspaceStore } from "./workspace-store.ts";

const WorkspaceContext = createContext<WorkspaceStore | null>(null);

/** Gives one desk its workspace; `null` while there is none yet. */
export function WorkspaceProvider(props: { readonly store: WorkspaceStore | null; readonly children: ReactNode }) {
  return <WorkspaceContext value={props.store}>{props.children}</WorkspaceContext>;
}

const nobody = () => () => undefined;

/** The document as it is now; `null` while no workspace is open. */
export function useDocumentIfOpen(store: WorkspaceStore | null): WorkspaceDocument | null {
  return useSyncExternalStore(store?.subscribe ?? nobody, () => store?.getState().history.document ?? null);
}

/**
 * The document to derive views from: as it is now, but within a gesture, and when another workspace takes the place of
 * this one, as soon as there is time. What a form previews while somebody types must never hold the next key up, and a
 * workspace of ten thousand quotes is drawn in slices (R8). `null` while no workspace is open.
 */
export function useDocumentShown(store: WorkspaceStore | null): WorkspaceDocument | null {
  const document = useDocumentIfOpen(store);
  const isOpen = useSyncExternalStore(
    store?.subscribe ?? nobody,
    () => store !== null && store.getState().history.gesture !== null,
  );
  const later = useDeferredValue(document);
  const isOther = document !== null && later !== null && document.about.id !== later.about.id;
  return isOpen || isOther ? later : document;
}

/** The store, or `null` while no workspace is open. */
export function useWorkspaceIfOpen(): WorkspaceStore | null {
  return useContext(WorkspaceContext);
}

/** The store itself; only where a workspace is open. */
export function useWorkspaceStore(): WorkspaceStore {
  const store = useContext(WorkspaceContext);
  if (!store) throw new Error("No open workspace above this component");
  return store;
}

/** One derived value of the workspace; the component renders again only when it changes. */
export function useWorkspace<Value>(select: (state: WorkspaceState) => Value): Value {
  return useStore(useWorkspaceStore(), select);
}

/** The document as it is now. */
export function useWorkspaceDocument(): WorkspaceDocument {
  return useWorkspace((state) => state.history.document);
}
