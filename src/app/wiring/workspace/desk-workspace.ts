import { editsAside } from "#data/local/workspaces/last-edits.ts";
import type { NoShelf, Shelf } from "#data/local/workspaces/shelf.ts";
import { openShelf } from "#data/local/workspaces/shelf-database.ts";
import { calendarDay } from "#domain/shared/month.ts";
import { takeRows } from "#domain/workspace/combine.ts";
import { emptyWorkspace, type WorkspaceDocument, type WorkspaceId } from "#domain/workspace/document.ts";
import { BLANK } from "#domain/workspace/overlay.ts";
import type { OpenWorkspace } from "#features/workspace/index.ts";
import { createWorkspaceStore, type SaveState, type WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { askToPersistOnImport } from "./ask-to-persist.ts";
import { carryOver } from "./carry-over.ts";
import { lastWorkspaceOf } from "./last-workspace.ts";
import { isHeld, oneAfterAnother } from "./workspace-lock.ts";
import { createSeat, type WorkspaceSeat } from "./workspace-seat.ts";

/** Storage that takes longer than this to open is waited for beside the desk, not before it. */
const PATIENCE_MS = 4_500;
const WAITING: SaveState = {
  kind: "memory",
  reason:
    "The storage of this browser does not open, most likely because a tab with an older Entente keeps hold of it. Close that tab: your workspace then opens here by itself, and what you do until then is joined to it.",
};

const newId = () => crypto.randomUUID();

/** A workspace with nothing in it, over a dossier or alone. */
const freshWorkspace = (dossier: string | null, title = "My workspace") =>
  emptyWorkspace({ id: newId(), title, dossier, today: calendarDay(new Date()) });

/** A workspace under another title. */
const entitled = (document: WorkspaceDocument, title: string): WorkspaceDocument => ({
  ...document,
  about: { ...document.about, title },
});

/** A copy of a workspace under an id of its own. */
const copyOf = (document: WorkspaceDocument, title: string): WorkspaceDocument => ({
  ...document,
  about: { ...document.about, id: newId(), title },
});

/**
 * Whether a workspace of that id is here: on the desk, on the shelf, thrown away or not, in another tab, or put aside by
 * a page that went. Where that cannot be asked, it may be.
 */
async function isHere(
  id: WorkspaceId,
  { store, seat }: { store: WorkspaceStore; seat: WorkspaceSeat },
): Promise<boolean> {
  if (id === store.getState().history.document.about.id || editsAside(id, 0) !== null) return true;
  return (
    (await isHeld(id)) ||
    seat
      .keeping()
      .shelf.holds(id)
      .catch(() => true)
  );
}

/**
 * Opens the workspace that was last open over this dossier, or a new one that is written with its first edit. Where there
 * is no storage the work lasts as long as the page, and says so; where another tab blocks it (R22), until that tab lets
 * go. `joins`: opened at the same time as others, such as frames on one page, which are to share one. Never rejects.
 */
export async function openDeskWorkspace(dossier: string, joins = false): Promise<OpenWorkspace> {
  const over = dossier === BLANK ? null : dossier;
  const store = createWorkspaceStore(freshWorkspace(over));
  const seat = createSeat(store, dossier, WAITING);
  const first = store.getState().history.document;
  let raw: OpenWorkspace["raw"] = null;
  const { found, opening } = await openPatiently(seat);
  const settle = (what: Shelf | NoShelf) => {
    if ("save" in what) seat.move({ shelf: what, isKept: true, savedState: (at) => ({ kind: "saved", at }) });
    else {
      const memory = withoutShelf(what);
      seat.move({ ...seat.keeping(), savedState: () => memory });
      raw = what.kind === "newer" ? what.raw : null;
    }
  };
  const openLast = async () => {
    const last = lastWorkspaceOf(dossier);
    if (last !== null && (await seat.switchTo(last))) return true;
    // What the browser remembers beside the disk may be lost when it is killed, and may name one that nobody ever wrote
    // in; the disk still has the work.
    const newest = await newestOver(seat.keeping().shelf, over);
    return newest !== null && newest !== last && (await seat.switchTo(newest));
  };
  /** The last one, or a new one; where another frame has just made that new one, it is the same. */
  const begin = async () => {
    if (found !== null && (await openLast())) return;
    const last = joins ? lastWorkspaceOf(dossier) : null;
    const shared = last !== null && (await isHeld(last)) ? { ...first, about: { ...first.about, id: last } } : first;
    await seat.show(shared, { document: shared, revision: 0 }, null);
  };
  const adopt = async (document: WorkspaceDocument) => {
    await seat.letGo();
    await seat.show(document, { document: freshWorkspace(null), revision: 0 }, null);
    store.getState().setSave({ kind: "saving" });
    await seat.keeper()?.flush();
  };
  if (found !== null) settle(found);
  await (joins ? oneAfterAnother(dossier, begin) : begin());
  if (found === null)
    void opening.then((what) => {
      const arrival = { store, seat, first, move: () => settle(what), openLast, adopt };
      if ("save" in what) return carryOver(arrival).catch(() => adopt(store.getState().history.document));
      settle(what);
      return store.getState().setSave(seat.keeping().savedState(null));
    });
  return handleOf({ store, seat, over, adopt, raw: () => raw });
}

/** What can be done with the workspace of a desk from now on. */
function handleOf(desk: {
  readonly store: WorkspaceStore;
  readonly seat: WorkspaceSeat;
  readonly over: string | null;
  readonly adopt: (document: WorkspaceDocument) => Promise<void>;
  readonly raw: () => OpenWorkspace["raw"];
}): OpenWorkspace {
  const { store, seat, adopt } = desk;
  const asking = askToPersistOnImport(store, () => seat.keeping().isKept);
  return {
    store,
    get shelf() {
      return seat.keeping().shelf;
    },
    get raw() {
      return desk.raw();
    },
    quarantined: seat.quarantined,
    switchTo: seat.switchTo,
    create: (title) => adopt(freshWorkspace(desk.over, title)),
    adoptCopy: (document, title) => {
      asking.onImport(document);
      return adopt(copyOf(document, title));
    },
    adoptFile: async (document, title) => {
      asking.onImport(document);
      const isNew = !(await isHere(document.about.id, desk));
      return adopt(isNew ? entitled(document, title) : copyOf(document, title));
    },
    takeOver: async () => {
      const { document } = store.getState().history;
      const unsaved = seat.keeper()?.pending() ?? [];
      // Gone from the shelf meanwhile: what is on the screen is all there is.
      if (!(await seat.takeOver(document.about.id))) await adopt(document);
      else if (unsaved.length > 0) store.getState().perform(takeRows(document, unsaved, "changes made in this tab"));
    },
    saveAnew: async () => seat.keeper()?.saveAnew(),
    flush: async () => seat.keeper()?.flush(),
    close: seat.close,
  };
}

/** The shelf or why there is none; `found` is `null` where that takes so long that the desk does not wait for it. */
async function openPatiently(seat: WorkspaceSeat) {
  let onBlocked: () => void = () => undefined;
  const outOfPatience = new Promise<null>((resolve) => {
    onBlocked = () => resolve(null);
    setTimeout(() => resolve(null), PATIENCE_MS);
  });
  const opening = openShelf({
    onSuperseded: seat.supersede,
    onBlocked: () => onBlocked(),
    onClosed: () => void seat.keeper()?.check(),
  });
  return { found: await Promise.race([opening, outOfPatience]), opening };
}

/** The workspace over a dossier that was saved last; `null` where there is none, or the list cannot be read. */
async function newestOver(shelf: Shelf, dossier: string | null): Promise<WorkspaceId | null> {
  const list = await shelf.list().catch(() => []);
  const own = list.filter((entry) => entry.dossier === dossier && !entry.removed);
  const [newest] = own.sort((one, other) => other.savedAt.getTime() - one.savedAt.getTime());
  return newest?.id ?? null;
}

function withoutShelf(found: NoShelf): SaveState {
  return {
    kind: "memory",
    reason:
      found.kind === "newer"
        ? "What is stored here was written by a newer Entente. It is left alone; what you do now lasts as long as this page."
        : "This browser keeps nothing for this page. What you do lasts as long as it is open: export it before you leave.",
  };
}
