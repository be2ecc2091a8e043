import { calendarDay } from "#domain/shared/month.ts";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import type { TouchedRow } from "#domain/workspace/step.ts";
import { canonical, printWorkspace } from "#domain/workspace/workspace-text.ts";
import type { Saved } from "./shelf.ts";
import { byRevision, emptyRows, type HeadRow, type ShelfDatabase, type StoredRow } from "./shelf-tables.ts";

const KEPT_SNAPSHOTS = 5;

/** An edit to be written: the document after it, the rows it touched, and the revision it was made over. */
export type Edit = {
  readonly document: WorkspaceDocument;
  readonly touched: readonly TouchedRow[];
  readonly base: number;
};

/**
 * Writes an edit in one transaction: all of it or nothing. `ready` sees to it that the database is open, and rejects
 * where it must not be written to any more. Never rejects.
 */
export async function saveEdit(database: ShelfDatabase, edit: Edit, ready: () => Promise<void>): Promise<Saved> {
  const attempt = async () => {
    await ready();
    return await write(database, edit);
  };
  try {
    return await attempt();
  } catch (first) {
    if (isFull(first)) return { kind: "full" };
    // The browser may have closed the connection or aborted for reasons of its own: once more, then say so (R26).
    try {
      return await attempt();
    } catch (cause) {
      if (isFull(cause)) return { kind: "full" };
      return { kind: "failed", reason: cause instanceof Error ? cause.message : String(cause) };
    }
  }
}

function write(database: ShelfDatabase, { document, touched, base }: Edit): Promise<Saved> {
  const { id } = document.about;
  const { heads, rows, snapshots } = database;
  return database.transaction("rw", heads, rows, snapshots, async (): Promise<Saved> => {
    const head = await heads.get(id);
    const revision = head?.revision ?? 0;
    if (!head && base > 0) return { kind: "cleared" };
    if (revision !== base) return { kind: "overtaken", revision };
    const at = new Date();
    await keepSnapshot(database, head, at);
    const { gone, put } = changesOf(document, touched);
    await rows.bulkDelete(gone);
    await rows.bulkPut(put);
    await heads.put({
      id,
      about: document.about,
      revision: revision + 1,
      savedAt: at.getTime(),
      removed: head?.removed ?? false,
    });
    return { kind: "saved", revision: revision + 1, at };
  });
}

function changesOf(document: WorkspaceDocument, touched: readonly TouchedRow[]) {
  const { id } = document.about;
  const gone: [string, string, string][] = [];
  const put: StoredRow[] = [];
  for (const row of touched) {
    if (row.collection === "about") continue;
    const rows = document[row.collection];
    const value: unknown = Object.hasOwn(rows, row.id) ? rows[row.id] : null;
    if (value === null) gone.push([id, row.collection, row.id]);
    else put.push({ workspace: id, collection: row.collection, id: row.id, value, size: canonical(value).length });
  }
  return { gone, put };
}

/**
 * Before the first edit of a calendar day the workspace is kept as it was; five are kept (R27). Which are the newest is
 * told by their revisions: a clock that once ran ahead must not push out what comes after (R29).
 */
async function keepSnapshot(database: ShelfDatabase, head: HeadRow | undefined, at: Date): Promise<void> {
  if (!head) return;
  const { id, revision, savedAt } = head;
  const day = calendarDay(at);
  if (calendarDay(new Date(savedAt)) === day || (await database.snapshots.get([id, day]))) return;
  const rows = emptyRows();
  await database.rows
    .where("workspace")
    .equals(id)
    .each(({ collection, id: rowId, value }) => {
      const target = rows[collection];
      if (target) target[rowId] = value;
    });
  const text = [...printWorkspace({ ...rows, about: head.about } as unknown as WorkspaceDocument)].join("");
  await database.snapshots.put({ workspace: id, day, savedAt, revision, text });
  const kept = await database.snapshots.where("workspace").equals(id).toArray();
  const old = kept.sort(byRevision).slice(KEPT_SNAPSHOTS);
  await database.snapshots.bulkDelete(old.map((one) => [id, one.day]));
}

const nameOf = (cause: unknown): string => (cause instanceof Error ? cause.name : "");

/** Whether the browser refused for want of room, said by the error itself or by the one within. */
function isFull(cause: unknown): boolean {
  if (nameOf(cause) === "QuotaExceededError") return true;
  const inner: unknown = cause instanceof Error && "inner" in cause ? cause.inner : null;
  return inner !== null && inner !== cause && isFull(inner);
}
