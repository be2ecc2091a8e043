import type { WorkspaceDocument, WorkspaceId } from "#domain/workspace/document.ts";
import type { TouchedRow } from "#domain/workspace/step.ts";
import type { ReadWorkspace, RefusedRow } from "./workspace-file.ts";

/** One workspace of the shelf, without its rows. */
export type ShelfEntry = {
  readonly id: WorkspaceId;
  readonly title: string;
  /** The dossier it lies over; `null`: it stands alone. */
  readonly dossier: string | null;
  /** Goes up by one with every edit that was saved; what decides between two tabs, never the clock (R28). */
  readonly revision: number;
  /** When it was saved last, for people to read. */
  readonly savedAt: Date;
  /** Whether it was thrown away and can be taken out of the bin again. */
  readonly removed: boolean;
  /** Characters of its rows as JSON: about its bytes. */
  readonly size: number;
  /** Rows that could not be read and were put in quarantine. */
  readonly quarantined: number;
};

/** A workspace as it was found on the shelf. */
export type OpenedWorkspace = {
  readonly document: WorkspaceDocument;
  readonly revision: number;
  readonly savedAt: Date;
  /** Rows that could not be read: put in quarantine, none of them lost (R27). */
  readonly quarantined: readonly RefusedRow[];
};

/** How a save ended. Nothing but `saved` means that the disk has it. */
export type Saved =
  | { readonly kind: "saved"; readonly revision: number; readonly at: Date }
  /** Another tab has saved since: its revision. */
  | { readonly kind: "overtaken"; readonly revision: number }
  /** The shelf had it and has it no more: the browser or somebody has cleared it (R31). */
  | { readonly kind: "cleared" }
  /** The browser gives no more room (R25). */
  | { readonly kind: "full" }
  | { readonly kind: "failed"; readonly reason: string };

/** The whole workspace as it was before the first edit of a day. */
export type Snapshot = {
  /** The calendar day before whose first edit it was kept, `2025-09-02`. */
  readonly day: string;
  /** When that state had been saved, for people to read. */
  readonly savedAt: Date;
  /** Characters of its text: about its bytes. */
  readonly size: number;
};

/** Another coder's file, laid over a workspace. */
export type LayerFile = {
  /** Its text as it came. */
  readonly text: string;
  /** Whether the articles show the layer. */
  readonly shown: boolean;
};

/** The layer of a second coder as it was found beside a workspace. */
export type OpenedLayer =
  | ({ readonly kind: "layer"; readonly content: ReadWorkspace } & LayerFile)
  /** It could not be read at all, and was put in quarantine (R27). */
  | { readonly kind: "broken"; readonly row: RefusedRow };

/** Whether a layer is on the disk now, or why it is not. */
export type LayerSaved = { readonly kind: "kept" } | Extract<Saved, { readonly kind: "cleared" | "full" | "failed" }>;

/** Where workspaces are kept. Every method may reject when the database is gone; a save never does, it says so. */
export type Shelf = {
  readonly list: () => Promise<readonly ShelfEntry[]>;
  /** Whether there is a workspace of that id, thrown away ones included. */
  readonly holds: (id: WorkspaceId) => Promise<boolean>;
  /** `null`: there is none of that id. */
  readonly open: (id: WorkspaceId) => Promise<OpenedWorkspace | null>;
  /** Writes the touched rows of a document in one transaction: all of them or none. A new workspace has revision 0. */
  readonly save: (document: WorkspaceDocument, touched: readonly TouchedRow[], baseRevision: number) => Promise<Saved>;
  /** Throws a workspace in the bin, or takes it out again. */
  readonly setRemoved: (id: WorkspaceId, removed: boolean) => Promise<void>;
  /** Deletes a workspace for good, its snapshots and quarantine too. */
  readonly purge: (id: WorkspaceId) => Promise<void>;
  /** Newest first, at most five. */
  readonly snapshots: (id: WorkspaceId) => Promise<readonly Snapshot[]>;
  /** The text of a snapshot, as a workspace file; `null` when it is gone. */
  readonly readSnapshot: (id: WorkspaceId, day: string) => Promise<string | null>;
  /** Deletes the snapshots of a workspace for good. */
  readonly dropSnapshots: (id: WorkspaceId) => Promise<void>;
  /** Everything in quarantine, as text to be kept elsewhere. */
  readonly quarantine: (id: WorkspaceId) => Promise<readonly RefusedRow[]>;
  /** The layer of a second coder beside a workspace; `null`: there is none. It is no part of the workspace's document. */
  readonly layer: (id: WorkspaceId) => Promise<OpenedLayer | null>;
  /** Keeps a layer beside a workspace, in the place of the one before; in one transaction. Never rejects. */
  readonly keepLayer: (id: WorkspaceId, layer: LayerFile) => Promise<LayerSaved>;
  /** Remembers whether the layer is shown; nothing happens where there is none. */
  readonly showLayer: (id: WorkspaceId, shown: boolean) => Promise<void>;
  /** Deletes the layer for good. */
  readonly dropLayer: (id: WorkspaceId) => Promise<void>;
  readonly close: () => void;
};

/** What the shelf tells whoever opened it. */
export type ShelfEvents = {
  /**
   * A newer tab wants to change the database (R23). What is not written yet can be written until the promise is settled,
   * for three seconds at most; then the shelf is closed, and nothing is ever written on it again.
   */
  readonly onSuperseded: () => Promise<void>;
  /** Opening waits for another tab that will not let go (R22). It goes on by itself once that tab lets go. */
  readonly onBlocked: () => void;
  /** The database was closed by somebody else: what was kept may be gone (R31), or may not (R26). */
  readonly onClosed: () => void;
};

/** Why there is no shelf. */
export type NoShelf =
  /** IndexedDB is missing or refused (R21). */
  | { readonly kind: "none"; readonly reason: string }
  /** What is stored was written by a newer version; `raw` gives all of it as text, to be carried elsewhere (R24). */
  | { readonly kind: "newer"; readonly storedVersion: number; readonly raw: () => Promise<string> };
