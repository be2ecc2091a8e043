import { Dexie } from "dexie";
import { canonical } from "#domain/workspace/workspace-text.ts";
import type { NoShelf, Shelf, ShelfEvents } from "./shelf.ts";
import { dropLayer, keepLayer, openLayer, showLayer } from "./shelf-layer.ts";
import { saveEdit } from "./shelf-save.ts";
import {
  type Factory,
  listEntries,
  listSnapshots,
  openWorkspace,
  purge,
  SHELF_VERSION,
  ShelfDatabase,
  shelfName,
} from "./shelf-tables.ts";

/** The library numbers its versions in tenths. */
const DEXIE_STEPS = 10;
/** What is asked of the storage while the browser clears it is never answered: it is left alone for so long. */
const CLEARING_MS = 500;
/** After this time a question about the storage counts as not answered. */
const ANSWER_MS = 2_000;
/** How long a newer tab is kept waiting while the last edits are written (R23). */
const LAST_WRITE_MS = 3_000;

/** The shelf of this browser profile, open; or why there is none. Never rejects; waits as long as another tab blocks it. */
export async function openShelf(events: ShelfEvents): Promise<Shelf | NoShelf> {
  try {
    // In a frame without an origin every question is refused, and Chromium reports the refusal of one as a fault (R21).
    if (globalThis.origin === "null") return { kind: "none", reason: "This frame has no storage of its own." };
    // Where storage is switched off, even reading these properties may throw.
    const { indexedDB, IDBKeyRange } = globalThis;
    if (!indexedDB) return { kind: "none", reason: "This browser gives pages no storage." };
    if (globalThis.parent !== globalThis.window && (await isRefusedOnOpening(indexedDB)))
      return { kind: "none", reason: "This browser gives frames of other sites no storage." };
    const factory = { indexedDB, IDBKeyRange };
    const newer = (storedVersion: number): NoShelf => ({ kind: "newer", storedVersion, raw: () => printRaw(factory) });
    const database = new ShelfDatabase(factory);
    const connection = connect(database, factory, events);
    const storedVersion = await connection.open();
    return storedVersion === null ? shelfOver(database, connection) : newer(storedVersion);
  } catch (cause) {
    return { kind: "none", reason: cause instanceof Error ? cause.message : String(cause) };
  }
}

const PROBE = "entente-probe";

/**
 * Whether a database can be asked for and is refused when it is opened, as browsers do in frames of other sites. Found
 * out without the library, which tries three times and complains each time.
 */
function isRefusedOnOpening(indexedDB: IDBFactory): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = indexedDB.open(PROBE);
    asked.onerror = (event) => {
      event.preventDefault();
      resolve(true);
    };
    asked.onsuccess = () => {
      asked.result.close();
      indexedDB.deleteDatabase(PROBE);
      resolve(false);
    };
    // Silence is for the library to deal with.
    setTimeout(() => resolve(false), ANSWER_MS);
  });
}

/** The one connection of a shelf, which is opened again where it was closed, and never once a newer tab has taken over. */
type Connection = {
  /** Opens the database; the version that is stored where it is newer than this code, and then nothing is open. */
  readonly open: () => Promise<number | null>;
  /** Resolves when the database is open; rejects when it must not be. */
  readonly ready: () => Promise<void>;
  readonly close: () => void;
};

function connect(database: ShelfDatabase, factory: Factory, events: ShelfEvents): Connection {
  let superseded = false;
  let settled = Promise.resolve();
  const close = () => database.close();
  const open = async () => {
    // Asked before opening: the library would open what a newer version wrote, and fit it to what this one knows.
    const storedVersion = await versionOnDisk(factory.indexedDB);
    if (storedVersion > SHELF_VERSION) return storedVersion;
    await database.open();
    const opened = Math.floor(database.backendDB().version / DEXIE_STEPS);
    if (opened > SHELF_VERSION) {
      close();
      return opened;
    }
    // The browser closes connections by itself, as it does when its data are cleared (R26, R31).
    database.backendDB().addEventListener("close", () => {
      settled = pause(CLEARING_MS);
      void settled.then(events.onClosed);
    });
    return null;
  };
  const supersede = () => {
    superseded = true;
    close();
  };
  const ready = async () => {
    if (!superseded && database.isOpen()) return;
    await settled;
    if (!superseded && (await open()) !== null) superseded = true;
    if (superseded) throw new Error("A newer Entente has taken over what is stored here. Reload the page.");
  };
  database.on("versionchange", ({ newVersion }) => {
    if (newVersion === null) {
      // The database is being deleted.
      close();
      events.onClosed();
    } else void within(LAST_WRITE_MS, events.onSuperseded()).finally(supersede);
    // The library would close at once, before the last edits are written.
    return false;
  });
  database.on("blocked", () => events.onBlocked());
  return { open, ready, close };
}

/** Waits for some work, but no longer than so. Never rejects. */
function within(ms: number, work: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    work.then(done, done);
  });
}

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });

/** 0: there is none, or the browser does not say. Rejects where it does not answer. */
async function versionOnDisk(factory: IDBFactory): Promise<number> {
  const silence = pause(ANSWER_MS).then(() => Promise.reject(new Error("The storage does not answer.")));
  const all = (await Promise.race([factory.databases?.(), silence])) ?? [];
  return Math.floor((all.find(({ name }) => name === shelfName())?.version ?? 0) / DEXIE_STEPS);
}

/** Every table as it lies there, as JSON; opened without a version of our own, so that nothing is changed. */
async function printRaw(factory: Factory): Promise<string> {
  const database = await new Dexie(shelfName(), factory).open();
  try {
    const read = database.tables.map(async (table) => [table.name, await table.toArray()] as const);
    return canonical({ format: "entente-raw", tables: Object.fromEntries(await Promise.all(read)) });
  } finally {
    database.close();
  }
}

function shelfOver(database: ShelfDatabase, { ready, close }: Connection): Shelf {
  const { heads, snapshots, quarantine } = database;
  const opened = <Result>(work: () => PromiseLike<Result>) => ready().then(work);
  return {
    list: () => opened(() => listEntries(database)),
    holds: (id) => opened(async () => (await heads.get(id)) !== undefined),
    open: (id) => opened(() => openWorkspace(database, id)),
    save: (document, touched, base) => saveEdit(database, { document, touched, base }, ready),
    setRemoved: (id, removed) => opened(async () => void (await heads.update(id, { removed }))),
    purge: (id) => opened(() => purge(database, id)),
    snapshots: (id) => opened(() => listSnapshots(database, id)),
    readSnapshot: (id, day) => opened(async () => (await snapshots.get([id, day]))?.text ?? null),
    dropSnapshots: (id) => opened(async () => void (await snapshots.where("workspace").equals(id).delete())),
    quarantine: (id) =>
      opened(async () => (await quarantine.where("workspace").equals(id).toArray()).map(({ row }) => row)),
    layer: (id) => opened(() => openLayer(database, id)),
    keepLayer: (id, layer) => keepLayer(database, id, layer, ready),
    showLayer: (id, shown) => opened(() => showLayer(database, id, shown)),
    dropLayer: (id) => opened(() => dropLayer(database, id)),
    close,
  };
}
