import { createContext, type ReactNode, useContext } from "react";
import { useStore } from "zustand";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import type { WorkspaceState, WorkspaceStore } from "./workspace-store.ts";

const WorkspaceContext = createContext<WorkspaceStore | null>(null);

/** Gives one desk its workspace. */
export function WorkspaceProvider(props: { readonly store: WorkspaceStore; readonly children: ReactNode }) {
  return <WorkspaceContext value={props.store}>{props.children}</WorkspaceContext>;
}

/** The store itself; only below its provider. */
export function useWorkspaceStore(): WorkspaceStore {
  const store = useContext(WorkspaceContext);
  if (!store) throw new Error("No WorkspaceProvider above this component");
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
