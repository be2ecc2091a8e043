import { waitFor } from "@testing-library/react";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { putRecord } from "#domain/workspace/commands/rows.ts";
import { emptyWorkspace, type WorkspaceDocument } from "#domain/workspace/document.ts";
import { perform, startHistory } from "#domain/workspace/history.ts";
import { touchedRows } from "#domain/workspace/step.ts";
import { aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import type { Shelf } from "./shelf.ts";
import { openShelf } from "./shelf-database.ts";
import { SHELF_VERSION } from "./shelf-tables.ts";
import { readWorkspaceFile } from "./workspace-file.ts";

/** What the browser calls the version after ours: the database layer counts in tens. */
const NEWER = (SHELF_VERSION + 1) * 10;

const NEVER = { onSuperseded: async () => undefined, onBlocked: () => undefined, onClosed: () => undefined };
const NOTHING = emptyWorkspace({ id: "none", title: "", dossier: null, today: "2025-09-02" });
const withQuote = (document: WorkspaceDocument, id: string) =>
  perform(startHistory(document), putRecord({ collection: "quotes", row: aQuote(id) })).document;

async function kept(events: Partial<Parameters<typeof openShelf>[0]> = {}): Promise<Shelf> {
  const shelf = await openShelf({ ...NEVER, ...events });
  if ("kind" in shelf) throw new Error(`There is no shelf: ${JSON.stringify(shelf)}`);
  return shelf;
}

const saveNew = (shelf: Shelf, document: WorkspaceDocument) => shelf.save(document, touchedRows(NOTHING, document), 0);

/** The connection of somebody else, who keeps hold of the database until it is closed. */
function otherTab(version: number, upgrade: (database: IDBDatabase) => void = () => undefined): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open("entente-workspaces", version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function storesOfVersion1(database: IDBDatabase): void {
  database.createObjectStore("heads", { keyPath: "id" });
  database
    .createObjectStore("rows", { keyPath: ["workspace", "collection", "id"] })
    .createIndex("workspace", "workspace");
  for (const name of ["snapshots", "quarantine"])
    database
      .createObjectStore(name, name === "quarantine" ? { autoIncrement: true } : { keyPath: ["workspace", "day"] })
      .createIndex("workspace", "workspace");
}

const deleted = () =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.deleteDatabase("entente-workspaces");
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe("a shelf that an older tab blocks", () => {
  it("says so and opens by itself once that tab lets go (R22)", async () => {
    const older = await otherTab(10, storesOfVersion1);
    const onBlocked = vi.fn();
    const opening = kept({ onBlocked });
    await waitFor(() => expect(onBlocked).toHaveBeenCalledOnce());
    older.close();
    expect(await (await opening).list()).toEqual([]);
  });
});

describe("a shelf that a newer tab takes over", () => {
  it("lets the last edits be written, then closes and never writes again (R23)", async () => {
    const after = withQuote(aWorkspace(), "last");
    const onSuperseded = vi.fn(async () => {
      await shelf.save(after, touchedRows(aWorkspace(), after), 1);
    });
    const shelf: Shelf = await kept({ onSuperseded });
    await saveNew(shelf, aWorkspace());
    const newer = await otherTab(NEWER);
    expect(onSuperseded).toHaveBeenCalledOnce();
    const late = withQuote(after, "late");
    expect(await shelf.save(late, touchedRows(after, late), 2)).toMatchObject({ kind: "failed" });
    await expect(shelf.list()).rejects.toThrow(/newer Entente/);
    const all = newer.transaction("rows").objectStore("rows").getAll();
    await new Promise((resolve) => {
      all.onsuccess = resolve;
    });
    expect(all.result.map(({ id }: { readonly id: string }) => id)).toEqual(["last"]);
    expect(newer.version).toBe(NEWER);
  });

  it("does not wait for ever for a save that does not end", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const onSuperseded = vi.fn(() => new Promise<void>(() => undefined));
    await kept({ onSuperseded });
    const newer = otherTab(NEWER);
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(500);
      expect(await Promise.race([newer, Promise.resolve(null)])).not.toBeNull();
    });
  });
});

describe("a shelf that is cleared underneath", () => {
  it("tells, says that the workspace is not there, and takes it as a new one (R31)", async () => {
    const onClosed = vi.fn();
    const shelf = await kept({ onClosed });
    await saveNew(shelf, aWorkspace());
    expect(await shelf.holds("w1")).toBe(true);
    await deleted();
    expect(onClosed).toHaveBeenCalledOnce();
    expect(await shelf.holds("w1")).toBe(false);
    const after = withQuote(aWorkspace(), "q1");
    expect(await shelf.save(after, touchedRows(aWorkspace(), after), 1)).toEqual({ kind: "cleared" });
    expect(await saveNew(shelf, after)).toMatchObject({ kind: "saved", revision: 1 });
    expect(Object.keys((await shelf.open("w1"))?.document.quotes ?? {})).toEqual(["q1"]);
  });
});

describe("damage", () => {
  it("of what a workspace says of itself goes to quarantine once, and the rows open (R27)", async () => {
    const shelf = await kept();
    const broken = { ...aWorkspace().about, title: 7 } as unknown as WorkspaceDocument["about"];
    await saveNew(shelf, { ...withQuote(aWorkspace(), "q1"), about: broken });
    for (const _visit of [1, 2]) {
      const opened = await shelf.open("w1");
      expect(opened?.document.about.title).toBe("Damaged workspace");
      expect(Object.keys(opened?.document.quotes ?? {})).toEqual(["q1"]);
    }
    expect(await shelf.quarantine("w1")).toMatchObject([{ collection: "about", path: "about.title", value: broken }]);
    expect((await shelf.list())[0]?.quarantined).toBe(1);
  });
});

describe("daily copies", () => {
  /** One edit on each of these days, as the clock of the machine has them. */
  async function editedOn(...days: readonly Date[]) {
    vi.useFakeTimers({ toFake: ["Date"] });
    const shelf = await kept();
    let before = aWorkspace();
    for (const [at, day] of days.entries()) {
      vi.setSystemTime(day);
      const after = withQuote(before, `q${at + 1}`);
      const saved = await shelf.save(after, touchedRows(at === 0 ? NOTHING : before, after), at);
      expect(saved.kind).toBe("saved");
      before = after;
    }
    return shelf;
  }
  const september = (day: number) => new Date(2025, 8, day, 12);

  it("keeps the workspace as it was before the first edit of a day, for five days (R27)", async () => {
    const shelf = await editedOn(...[1, 2, 3, 4, 5, 6, 7, 8].map(september));
    const snapshots = await shelf.snapshots("w1");
    expect(snapshots.map(({ day }) => day)).toEqual([
      "2025-09-08",
      "2025-09-07",
      "2025-09-06",
      "2025-09-05",
      "2025-09-04",
    ]);
    const read = readWorkspaceFile((await shelf.readSnapshot("w1", "2025-09-04")) ?? "");
    expect("document" in read && Object.keys(read.document.quotes)).toEqual(["q1", "q2", "q3"]);
  });

  it("are still kept after a clock that ran years ahead is set right, the newest by revision first (R29)", async () => {
    const ahead = [1, 2, 3, 4, 5, 6].map((day) => new Date(2099, 0, day, 12));
    const shelf = await editedOn(...ahead, september(1), september(2));
    const days = (await shelf.snapshots("w1")).map(({ day }) => day);
    expect(days).toEqual(["2025-09-02", "2025-09-01", "2099-01-06", "2099-01-05", "2099-01-04"]);
  });

  it("can be thrown away to make room", async () => {
    const shelf = await editedOn(september(1), september(2));
    expect(await shelf.snapshots("w1")).toHaveLength(1);
    await shelf.dropSnapshots("w1");
    expect(await shelf.snapshots("w1")).toEqual([]);
    expect(await shelf.holds("w1")).toBe(true);
  });
});
