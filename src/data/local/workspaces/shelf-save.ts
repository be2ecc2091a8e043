import { Dexie } from "dexie";
import { calendarDay } from "#domain/shared/month.ts";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import type { TouchedRow } from "#domain/workspace/step.ts";
import { printWorkspace } from "#domain/workspace/workspace-text.ts";
import type { Saved } from "./shelf.ts";
import { byRevision, emptyRows, type HeadRow, type ShelfDatabase, type StoredRow } from "./shelf-tables.ts";

const KEPT_SNAPSHOTS = 5;
/** UTF-16 units of JSON, and rows, that are written in one go: about what a page does within one frame. */
const PORTION_UNITS = 250_000;
const PORTION_ROWS = 200;

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
export function saveEdit(database: ShelfDatabase, edit: Edit, ready: () => Promise<void>): Promise<Saved> {
  return written(() => write(database, edit), ready);
}

/** The outcome of a transaction that is tried twice, or why the disk does not have it. Never rejects. */
export async function written<Outcome>(
  work: () => PromiseLike<Outcome>,
  ready: () => Promise<void>,
): Promise<Outcome | Extract<Saved, { readonly kind: "full" | "failed" }>> {
  const attempt = async () => {
    await ready();
    return await work();
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
    await rows.bulkDelete(goneOf(document, touched));
    // Some at a time: the database copies what it is given at once, and 50 MB in one go would hold the page up.
    for (const put of portionsOf(document, touched)) await rows.bulkPut(put);
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

const rowIn = (document: WorkspaceDocument, { collection, id }: TouchedRow): unknown => {
  if (collection === "about") return null;
  const rows = document[collection];
  return Object.hasOwn(rows, id) ? rows[id] : null;
};

function goneOf(document: WorkspaceDocument, touched: readonly TouchedRow[]): [string, string, string][] {
  return touched
    .filter((row) => row.collection !== "about" && rowIn(document, row) === null)
    .map(({ collection, id }) => [document.about.id, collection, id]);
}

/** Longer texts are measured as they are and not printed: the records of a trade file are one of 10 MB. */
const LONG_TEXT = 100_000;

/** UTF-16 units of a row as JSON, but for what a long text of its own would need beside its letters. */
function sizeOf(value: unknown): number {
  let long = 0;
  const printed = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== "string" || part.length < LONG_TEXT) return part;
    long += part.length;
    return "";
  });
  return printed.length + long;
}

/** What is to be written, in portions; an edit of usual size is one. */
function* portionsOf(document: WorkspaceDocument, touched: readonly TouchedRow[]): Generator<StoredRow[], void> {
  let portion: StoredRow[] = [];
  let units = 0;
  for (const row of touched) {
    const value = rowIn(document, row);
    if (value === null) continue;
    const size = sizeOf(value);
    portion.push({ workspace: document.about.id, collection: row.collection, id: row.id, value, size });
    units += size;
    if (units < PORTION_UNITS && portion.length < PORTION_ROWS) continue;
    yield portion;
    portion = [];
    units = 0;
  }
  yield portion;
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
  const text = await printInPortions({ ...rows, about: head.about } as unknown as WorkspaceDocument);
  await database.snapshots.put({ workspace: id, day, savedAt, revision, text });
  const kept = await database.snapshots.where("workspace").equals(id).toArray();
  const old = kept.sort(byRevision).slice(KEPT_SNAPSHOTS);
  await database.snapshots.bulkDelete(old.map((one) => [id, one.day]));
}

/** The text of a workspace, printed while its transaction is kept open. */
async function printInPortions(document: WorkspaceDocument): Promise<string> {
  const parts: string[] = [];
  let units = 0;
  for (const part of printWorkspace(document)) {
    parts.push(part);
    units += part.length;
    if (units < PORTION_UNITS) continue;
    units = 0;
    await Dexie.waitFor(new Promise<void>((resume) => setTimeout(resume)));
  }
  return parts.join("");
}

const nameOf = (cause: unknown): string => (cause instanceof Error ? cause.name : "");

/** Whether the browser refused for want of room, said by the error itself or by the one within. */
function isFull(cause: unknown): boolean {
  if (nameOf(cause) === "QuotaExceededError") return true;
  const inner: unknown = cause instanceof Error && "inner" in cause ? cause.inner : null;
  return inner !== null && inner !== cause && isFull(inner);
}
