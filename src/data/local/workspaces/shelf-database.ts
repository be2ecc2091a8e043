import { Dexie, type Table } from "dexie";
import { calendarDay } from "#domain/shared/month.ts";
import { COLLECTIONS, type WorkspaceDocument, type WorkspaceId } from "#domain/workspace/document.ts";
import type { TouchedRow } from "#domain/workspace/step.ts";
import { canonical, printWorkspace } from "#domain/workspace/workspace-text.ts";
import { decodeAbout, decodeRow } from "./row-schemas.ts";
import type { NoShelf, OpenedWorkspace, Saved, Shelf, ShelfEntry, ShelfEvents, Snapshot } from "./shelf.ts";
import type { RefusedRow } from "./workspace-file.ts";

const NAME = "entente-workspaces";
/**
 * The version of the database. Version 2 brought trade records and what became of quotes in a replaced article: rows like
 * any other, so nothing stored changes its form; the number keeps older code from writing over them (R24).
 */
const VERSION = 2;
const TABLES = {
  heads: "id",
  rows: "[workspace+collection+id], workspace",
  snapshots: "[workspace+day], workspace",
  quarantine: "++, workspace",
};
/** The library numbers its versions in tenths. */
const DEXIE_STEPS = 10;
const KEPT_SNAPSHOTS = 5;

type HeadRow = {
  readonly id: string;
  readonly about: unknown;
  readonly revision: number;
  readonly savedAt: number;
  readonly removed: boolean;
};
type StoredRow = {
  readonly workspace: string;
  readonly collection: string;
  readonly id: string;
  readonly value: unknown;
  readonly size: number;
};
type SnapshotRow = {
  readonly workspace: string;
  readonly day: string;
  readonly savedAt: number;
  readonly text: string;
};
type QuarantineRow = { readonly workspace: string; readonly row: RefusedRow };

type Factory = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };

class ShelfDatabase extends Dexie {
  declare readonly heads: Table<HeadRow, string>;
  declare readonly rows: Table<StoredRow, [string, string, string]>;
  declare readonly snapshots: Table<SnapshotRow, [string, string]>;
  declare readonly quarantine: Table<QuarantineRow, number>;

  constructor(factory: Factory) {
    // An edit counts as saved when it is on the disk, not when the system has promised to write it.
    super(NAME, { ...factory, chromeTransactionDurability: "strict", autoOpen: false });
    this.version(1).stores(TABLES);
    this.version(VERSION).stores({});
  }
}

/** The shelf of this browser profile, open; or why there is none. Never rejects. */
export async function openShelf(events: ShelfEvents): Promise<Shelf | NoShelf> {
  try {
    // Even reading these properties throws in a sandboxed frame (R21).
    const { indexedDB, IDBKeyRange } = globalThis;
    if (!indexedDB) return { kind: "none", reason: "This browser gives pages no storage." };
    const factory = { indexedDB, IDBKeyRange };
    const storedVersion = await versionOnDisk(indexedDB);
    if (storedVersion > VERSION) return { kind: "newer", storedVersion, raw: () => printRaw(factory) };
    const database = new ShelfDatabase(factory);
    database.on("versionchange", () => {
      database.close();
      events.onSuperseded();
    });
    database.on("blocked", () => events.onBlocked());
    await database.open();
    return shelfOver(database);
  } catch (cause) {
    return { kind: "none", reason: cause instanceof Error ? cause.message : String(cause) };
  }
}

/** Asked before opening: the library would open what a newer version wrote, and fit it to what this one knows. */
async function versionOnDisk(factory: IDBFactory): Promise<number> {
  const all = (await factory.databases?.()) ?? [];
  return Math.floor((all.find(({ name }) => name === NAME)?.version ?? 0) / DEXIE_STEPS);
}

/** Every table as it lies there, as JSON; opened without a version of our own, so that nothing is changed. */
async function printRaw(factory: Factory): Promise<string> {
  const database = await new Dexie(NAME, factory).open();
  try {
    const read = database.tables.map(async (table) => [table.name, await table.toArray()] as const);
    return canonical({ format: "entente-raw", tables: Object.fromEntries(await Promise.all(read)) });
  } finally {
    database.close();
  }
}

function shelfOver(database: ShelfDatabase): Shelf {
  return {
    list: () => listEntries(database),
    open: (id) => openWorkspace(database, id),
    save: (document, touched, base) => saveRows(database, document, touched, base),
    setRemoved: async (id, removed) => void (await database.heads.update(id, { removed })),
    purge: (id) => purge(database, id),
    snapshots: async (id) => {
      const found = await database.snapshots.where("workspace").equals(id).toArray();
      return found
        .map(({ day, savedAt, text }): Snapshot => ({ day, savedAt: new Date(savedAt), size: text.length }))
        .sort((one, other) => (one.day < other.day ? 1 : -1));
    },
    readSnapshot: async (id, day) => (await database.snapshots.get([id, day]))?.text ?? null,
    quarantine: async (id) => (await database.quarantine.where("workspace").equals(id).toArray()).map(({ row }) => row),
    close: () => database.close(),
  };
}

async function listEntries(database: ShelfDatabase): Promise<readonly ShelfEntry[]> {
  const heads = await database.heads.toArray();
  const sizes = new Map<string, number>();
  await database.rows.each(({ workspace, size }) => sizes.set(workspace, (sizes.get(workspace) ?? 0) + size));
  return heads.flatMap(({ id, about, revision, savedAt, removed }) => {
    const decoded = decodeAbout(about);
    const known = decoded.ok ? decoded.value : null;
    return {
      id,
      title: known?.title ?? "Damaged workspace",
      dossier: known?.dossier ?? null,
      revision,
      savedAt: new Date(savedAt),
      removed,
      size: sizes.get(id) ?? 0,
    };
  });
}

async function openWorkspace(database: ShelfDatabase, id: WorkspaceId): Promise<OpenedWorkspace | null> {
  const [head, stored] = await database.transaction("r", database.heads, database.rows, () =>
    Promise.all([database.heads.get(id), database.rows.where("workspace").equals(id).toArray()]),
  );
  if (!head) return null;
  const about = decodeAbout(head.about);
  const quarantined: RefusedRow[] = [];
  const rows: Record<string, Record<string, unknown>> = Object.fromEntries(COLLECTIONS.map((name) => [name, {}]));
  for (const { collection: name, id: rowId, value } of stored) {
    const collection = COLLECTIONS.find((known) => known === name);
    if (!collection) continue;
    const decoded = decodeRow(collection, value);
    const target = rows[collection];
    if (decoded.ok && target) target[rowId] = decoded.value;
    else if (!decoded.ok)
      quarantined.push({
        collection,
        path: `${collection}[${rowId}]${decoded.path}`,
        reason: decoded.reason,
        value,
      });
  }
  if (quarantined.length > 0) await setAside(database, id, quarantined);
  const title = { id, title: "Damaged workspace", dossier: null, created: "1970-01-01", coder: "", method: null };
  const document = { ...rows, about: about.ok ? about.value : title } as unknown as WorkspaceDocument;
  return { document, revision: head.revision, savedAt: new Date(head.savedAt), quarantined };
}

/** Damaged rows leave the workspace and are kept for whoever can read them. */
async function setAside(database: ShelfDatabase, workspace: string, rows: readonly RefusedRow[]): Promise<void> {
  await database.transaction("rw", database.rows, database.quarantine, async () => {
    await database.quarantine.bulkAdd(rows.map((row) => ({ workspace, row })));
    await database.rows.bulkDelete(
      rows.map(({ collection, path }) => [workspace, collection, /\[(.*?)\]/.exec(path)?.[1] ?? ""]),
    );
  });
}

async function saveRows(
  database: ShelfDatabase,
  document: WorkspaceDocument,
  touched: readonly TouchedRow[],
  base: number,
): Promise<Saved> {
  const { id } = document.about;
  const write = () =>
    database.transaction("rw", database.heads, database.rows, database.snapshots, async (): Promise<Saved> => {
      const head = await database.heads.get(id);
      const revision = head?.revision ?? 0;
      if (revision !== base) return { kind: "overtaken", revision };
      const at = new Date();
      await keepSnapshot(database, id, head, at);
      const gone: [string, string, string][] = [];
      const put: StoredRow[] = [];
      for (const row of touched) {
        if (row.collection === "about") continue;
        const value: unknown = Object.hasOwn(document[row.collection], row.id)
          ? document[row.collection][row.id]
          : null;
        if (value === null) gone.push([id, row.collection, row.id]);
        else put.push({ workspace: id, collection: row.collection, id: row.id, value, size: canonical(value).length });
      }
      await database.rows.bulkDelete(gone);
      await database.rows.bulkPut(put);
      await database.heads.put({
        id,
        about: document.about,
        revision: revision + 1,
        savedAt: at.getTime(),
        removed: head?.removed ?? false,
      });
      return { kind: "saved", revision: revision + 1, at };
    });
  try {
    return await write();
  } catch (first) {
    if (isFull(first)) return { kind: "full" };
    // The browser may have closed the connection or aborted for reasons of its own: once more, then say so (R26).
    try {
      if (!database.isOpen()) await database.open();
      return await write();
    } catch (cause) {
      if (isFull(cause)) return { kind: "full" };
      return { kind: "failed", reason: cause instanceof Error ? cause.message : String(cause) };
    }
  }
}

/** Before the first edit of a calendar day the workspace is kept as it was; five days are kept (R27). */
async function keepSnapshot(database: ShelfDatabase, id: string, head: HeadRow | undefined, at: Date): Promise<void> {
  if (!head) return;
  const day = calendarDay(at);
  if (calendarDay(new Date(head.savedAt)) === day || (await database.snapshots.get([id, day]))) return;
  const rows: Record<string, Record<string, unknown>> = Object.fromEntries(COLLECTIONS.map((name) => [name, {}]));
  await database.rows
    .where("workspace")
    .equals(id)
    .each(({ collection, id: rowId, value }) => {
      const target = rows[collection];
      if (target) target[rowId] = value;
    });
  const text = [...printWorkspace({ ...rows, about: head.about } as unknown as WorkspaceDocument)].join("");
  await database.snapshots.put({ workspace: id, day, savedAt: head.savedAt, text });
  const days = (await database.snapshots.where("workspace").equals(id).toArray()).map((one) => one.day).sort();
  await database.snapshots.bulkDelete(days.slice(0, -KEPT_SNAPSHOTS).map((old) => [id, old]));
}

async function purge(database: ShelfDatabase, id: WorkspaceId): Promise<void> {
  const { heads, rows, snapshots, quarantine } = database;
  await database.transaction("rw", heads, rows, snapshots, quarantine, async () => {
    await heads.delete(id);
    for (const table of [rows, snapshots, quarantine]) await table.where("workspace").equals(id).delete();
  });
}

const nameOf = (cause: unknown): string => (cause instanceof Error ? cause.name : "");

/** Whether the browser refused for want of room, said by the error itself or by the one within. */
function isFull(cause: unknown): boolean {
  if (nameOf(cause) === "QuotaExceededError") return true;
  const inner: unknown = cause instanceof Error && "inner" in cause ? cause.inner : null;
  return inner !== null && inner !== cause && isFull(inner);
}
