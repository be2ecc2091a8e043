import type { Shelf } from "#data/local/workspaces/shelf.ts";
import { takeRows } from "#domain/workspace/combine.ts";
import { emptyWorkspace, type WorkspaceDocument } from "#domain/workspace/document.ts";
import { touchedRows } from "#domain/workspace/step.ts";
import { secondCoderOf } from "#state/workspace/second-coder.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import type { WorkspaceSeat } from "./workspace-seat.ts";

const NOTHING = emptyWorkspace({ id: "", title: "", dossier: null, today: "" });

/** A desk that began in memory, and the storage that has opened for it since. */
export type CarryOver = {
  readonly store: WorkspaceStore;
  readonly seat: WorkspaceSeat;
  /** The workspace it began with. */
  readonly first: WorkspaceDocument;
  /** Moves the seat to the storage. */
  readonly move: () => void;
  /** Opens the workspace of before. `false`: there is none. */
  readonly openLast: () => Promise<boolean>;
  /** Puts a document on the desk that is on no shelf yet, and saves it. */
  readonly adopt: (document: WorkspaceDocument) => Promise<void>;
};

/**
 * Takes everything that was done while the storage was closed to where it is kept (R22): what was added to the workspace
 * the desk began with is joined to the one of before, as one step; other workspaces are kept beside it. Nothing is lost
 * where that cannot be: it is then kept as a workspace of its own.
 */
export async function carryOver({ store, seat, first, move, openLast, adopt }: CarryOver): Promise<void> {
  await untilNoGesture(store);
  await seat.letGo();
  const { shelf: memory } = seat.keeping();
  const layer = secondCoderOf(store);
  const { coder } = layer.getState();
  const { document } = store.getState().history;
  move();
  await moveOthers(memory, seat.keeping().shelf, document.about.id);
  if (document.about.id !== first.about.id || !(await openLast())) {
    if (document === first) await seat.show(first, { document: first, revision: 0 }, null);
    else await adopt(document);
    return;
  }
  // A second coder's file lies over the work that goes there.
  if (coder?.beside === first.about.id) layer.getState().bring(coder, coder.placed);
  const touched = touchedRows(first, document);
  if (touched.length === 0) return;
  const joined = store.getState().perform(takeRows(document, touched, "what was done while the storage was closed"));
  // The workspace of before is written by another tab.
  if (!joined) await adopt(document);
}

/** What a hand is about to do is not cut off. */
function untilNoGesture(store: WorkspaceStore): Promise<void> {
  return new Promise((resolve) => {
    if (store.getState().history.gesture === null) {
      resolve();
      return;
    }
    const stop = store.subscribe(({ history }) => {
      if (history.gesture !== null) return;
      stop();
      resolve();
    });
  });
}

async function moveOthers(from: Shelf, to: Shelf, open: string): Promise<void> {
  for (const { id } of await from.list()) {
    const found = id === open ? null : await from.open(id);
    if (found) await to.save(found.document, touchedRows(NOTHING, found.document), 0);
  }
}
