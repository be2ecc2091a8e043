import { Dexie, type Table } from "dexie";
import { COLLECTIONS, type WorkspaceDocument, type WorkspaceId } from "#domain/workspace/document.ts";
import { canonical } from "#domain/workspace/workspace-text.ts";
import { runBreathing } from "../../files/breathe.ts";
import { frameScope } from "../frame-scope.ts";
import { forgetEditsAside } from "./last-edits.ts";
import { decodeAbout, decodeRow } from "./row-schemas.ts";
import type { OpenedWorkspace, ShelfEntry, Snapshot } from "./shelf.ts";
import type { RefusedRow } from "./workspace-file.ts";

/** The name of the database in the browser; an embedded view has one of its own for each portal. */
export const shelfName = (): string => `entente-workspaces${frameScope()}`;
/**
 * The version of the database. Version 2 brought trade records and what became of quotes in a replaced article, version 3
 * trade files, mappings and sides, version 4 briefings: rows like any other, so nothing stored changes its form; the number keeps older code
 * from writing over them (R24).
 */
export const SHELF_VERSION = 4;
const TABLES = {
  heads: "id",
  rows: "[workspace+collection+id], workspace",
  snapshots: "[workspace+day], workspace",
  quarantine: "++, workspace",
};

/** The name of a workspace that does not say its own. */
const DAMAGED = "Damaged workspace";

/** What is known of a workspace without its rows. */
export type HeadRow = {
  readonly id: string;
  readonly about: unknown;
  readonly revision: number;
  readonly savedAt: number;
  readonly removed: boolean;
};
/** A row of a workspace as it lies on the disk. */
export type StoredRow = {
  readonly workspace: string;
  readonly collection: string;
  readonly id: string;
  readonly value: unknown;
  readonly size: number;
};
/** A workspace as it was before the first edit of a day, as the text of its file. */
export type SnapshotRow = {
  readonly workspace: string;
  readonly day: string;
  readonly savedAt: number;
  /** Revision it was kept of; 0 in what was kept before it was written down. */
  readonly revision?: number;
  readonly text: string;
};
type QuarantineRow = { readonly workspace: string; readonly row: RefusedRow };

/** What opens databases, and names ranges of their keys. */
export type Factory = { readonly indexedDB: IDBFactory; readonly IDBKeyRange: typeof IDBKeyRange };

/** The database of workspaces; not open yet. */
export class ShelfDatabase extends Dexie {
  declare readonly heads: Table<HeadRow, string>;
  declare readonly rows: Table<StoredRow, [string, string, string]>;
  declare readonly snapshots: Table<SnapshotRow, [string, string]>;
  declare readonly quarantine: Table<QuarantineRow, number>;

  constructor(factory: Factory) {
    // An edit counts as saved when it is on the disk, not when the system has promised to write it.
    super(shelfName(), { ...factory, chromeTransactionDurability: "strict", autoOpen: false });
    this.version(1).stores(TABLES);
    this.version(SHELF_VERSION).stores({});
  }
}

/** All workspaces, in no order. */
export async function listEntries(database: ShelfDatabase): Promise<readonly ShelfEntry[]> {
  const heads = await database.heads.toArray();
  const sizes = new Map<string, number>();
  const damaged = new Map<string, number>();
  await database.rows.each(({ workspace, size }) => sizes.set(workspace, (sizes.get(workspace) ?? 0) + size));
  await database.quarantine.each(({ workspace }) => damaged.set(workspace, (damaged.get(workspace) ?? 0) + 1));
  return heads.map(({ id, about, revision, savedAt, removed }) => {
    const decoded = decodeAbout(about);
    const known = decoded.ok ? decoded.value : null;
    return {
      id,
      title: known?.title ?? DAMAGED,
      dossier: known?.dossier ?? null,
      revision,
      savedAt: new Date(savedAt),
      removed,
      size: sizes.get(id) ?? 0,
      quarantined: damaged.get(id) ?? 0,
    };
  });
}

/** A workspace with what could be read of it; what could not is put in quarantine (R27). `null`: there is none. */
export async function openWorkspace(database: ShelfDatabase, id: WorkspaceId): Promise<OpenedWorkspace | null> {
  const [head, stored] = await database.transaction("r", database.heads, database.rows, () =>
    Promise.all([database.heads.get(id), database.rows.where("workspace").equals(id).toArray()]),
  );
  if (!head) return null;
  const { rows, damaged } = await runBreathing(decodeRows(id, stored), undefined);
  const about = decodeAbout(head.about);
  if (!about.ok) {
    const row = { collection: "about", path: `about${about.path}`, reason: about.reason, value: head.about } as const;
    damaged.push({ key: null, row });
  }
  // Where even that cannot be written, they stay where they are and are told of again the next time.
  if (damaged.length > 0) await setAside(database, id, damaged).catch(() => undefined);
  const title = { id, title: DAMAGED, dossier: null, created: "1970-01-01", coder: "", method: null };
  const document = { ...rows, about: about.ok ? about.value : title } as unknown as WorkspaceDocument;
  const quarantined = damaged.map(({ row }) => row);
  return { document, revision: head.revision, savedAt: new Date(head.savedAt), quarantined };
}

/** Stored rows as what they spell, one a step: ten thousand of them would hold the page up. */
function* decodeRows(id: WorkspaceId, stored: readonly StoredRow[]) {
  const rows = emptyRows();
  const damaged: Damaged[] = [];
  for (const { collection: name, id: rowId, value } of stored) {
    const collection = COLLECTIONS.find((known) => known === name);
    const target = collection && rows[collection];
    if (!target) continue;
    const decoded = decodeRow(collection, value);
    if (decoded.ok) target[rowId] = decoded.value;
    else {
      const path = `${collection}[${rowId}]${decoded.path}`;
      damaged.push({ key: [id, collection, rowId], row: { collection, path, reason: decoded.reason, value } });
    }
    yield;
  }
  return { rows, damaged };
}

/** Newest first: by revision, since a clock may jump (R29). */
export async function listSnapshots(database: ShelfDatabase, id: WorkspaceId): Promise<readonly Snapshot[]> {
  const found = await database.snapshots.where("workspace").equals(id).toArray();
  return found.sort(byRevision).map(({ day, savedAt, text }) => ({
    day,
    savedAt: new Date(savedAt),
    size: text.length,
  }));
}

/** Newest first. What has no revision is older than what has one, and then the day decides. */
export function byRevision(one: SnapshotRow, other: SnapshotRow): number {
  const later = (other.revision ?? 0) - (one.revision ?? 0);
  return later !== 0 ? later : Number(one.day < other.day) - Number(one.day > other.day);
}

/** Collections with no rows yet. */
export const emptyRows = (): Record<string, Record<string, unknown>> =>
  Object.fromEntries(COLLECTIONS.map((name) => [name, {}]));

/** Something stored that cannot be read, and the key of its row where it has one. */
export type Damaged = { readonly key: [string, string, string] | null; readonly row: RefusedRow };

/** Damaged rows leave the workspace and are kept for whoever can read them. */
export async function setAside(database: ShelfDatabase, workspace: string, damaged: readonly Damaged[]): Promise<void> {
  const { rows, quarantine } = database;
  await database.transaction("rw", rows, quarantine, async () => {
    const before = await quarantine.where("workspace").equals(workspace).toArray();
    const known = new Set(before.map(({ row }) => canonical(row)));
    const fresh = damaged.filter(({ row }) => !known.has(canonical(row)));
    await quarantine.bulkAdd(fresh.map(({ row }) => ({ workspace, row })));
    await rows.bulkDelete(damaged.flatMap(({ key }) => (key === null ? [] : [key])));
  });
}

/** Deletes a workspace for good, with all that was kept of it. */
export async function purge(database: ShelfDatabase, id: WorkspaceId): Promise<void> {
  const { heads, rows, snapshots, quarantine } = database;
  await database.transaction("rw", heads, rows, snapshots, quarantine, async () => {
    await heads.delete(id);
    for (const table of [rows, snapshots, quarantine]) await table.where("workspace").equals(id).delete();
  });
  forgetEditsAside(id);
}
