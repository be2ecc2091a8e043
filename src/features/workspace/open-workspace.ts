import type { Shelf } from "#data/local/workspaces/shelf.ts";
import type { RefusedRow } from "#data/local/workspaces/workspace-file.ts";
import type { WorkspaceDocument, WorkspaceId } from "#domain/workspace/document.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";

/** The workspace of a desk, and what can be done with it and its like; whoever wires the desk provides it. */
export type OpenWorkspace = {
  readonly store: WorkspaceStore;
  /** Where workspaces are kept now; another one once storage that was blocked has opened. */
  readonly shelf: Shelf;
  /** Rows of the opened workspace that could not be read. */
  readonly quarantined: () => readonly RefusedRow[];
  /** Everything on the disk as text, where a newer version wrote it; `null` else (R24). */
  readonly raw: (() => Promise<string>) | null;
  /** Puts another workspace of the shelf on the desk. `false`: it is gone. */
  readonly switchTo: (id: WorkspaceId) => Promise<boolean>;
  /**
   * Puts a workspace on the desk that is on no shelf yet, and saves it: a new one; a copy of another document; or what
   * came as a file, which stays the workspace it is unless that one is here, thrown away ones included.
   */
  readonly create: (title: string) => Promise<void>;
  readonly adoptCopy: (document: WorkspaceDocument, title: string) => Promise<void>;
  readonly adoptFile: (document: WorkspaceDocument, title: string) => Promise<void>;
  /** Takes the right to write from the tab that has it, after it has saved. */
  readonly takeOver: () => Promise<void>;
  /** Writes all of the open workspace, after what was kept of it is gone (R31). */
  readonly saveAnew: () => Promise<void>;
  /** Writes what is not written yet. */
  readonly flush: () => Promise<void>;
  readonly close: () => void;
};
