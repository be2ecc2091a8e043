import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { putRecord, removeRecord } from "#domain/workspace/commands/rows.ts";
import { emptyWorkspace, rowOf, type WorkspaceDocument } from "#domain/workspace/document.ts";
import { perform, startHistory } from "#domain/workspace/history.ts";
import { type Command, touchedRows } from "#domain/workspace/step.ts";
import { printWorkspace } from "#domain/workspace/workspace-text.ts";
import { aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import { createMemoryShelf } from "./memory-shelf.ts";
import type { Shelf } from "./shelf.ts";
import { openShelf } from "./shelf-database.ts";
import { SHELF_VERSION } from "./shelf-tables.ts";

const NEVER = { onSuperseded: async () => undefined, onBlocked: () => undefined, onClosed: () => undefined };
const text = (document: WorkspaceDocument) => [...printWorkspace(document)].join("");
const edited = (document: WorkspaceDocument, ...commands: readonly Command[]) =>
  commands.reduce(perform, startHistory(document)).document;
const quoted = (id: string, note: string | null = null) =>
  putRecord({ collection: "quotes", row: { ...aQuote(id), note } });

async function kept(events = NEVER): Promise<Shelf> {
  const shelf = await openShelf(events);
  if ("kind" in shelf) throw new Error(`There is no shelf: ${JSON.stringify(shelf)}`);
  return shelf;
}

/** Saves one document after another, as edits follow each other. */
async function saveAll(shelf: Shelf, ...documents: readonly WorkspaceDocument[]) {
  let before = emptyWorkspace({ id: "none", title: "", dossier: null, today: "2025-09-02" });
  let revision = 0;
  for (const document of documents) {
    const saved = await shelf.save(document, touchedRows(before, document), revision);
    if (saved.kind !== "saved") throw new Error(`Not saved: ${saved.kind}`);
    revision = saved.revision;
    before = document;
  }
  return revision;
}

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe.each([
  ["in the database", kept],
  ["in memory", async () => createMemoryShelf()],
])("a shelf %s", (_where, make) => {
  it("gives back what was saved, edit by edit", async () => {
    const shelf = await make();
    const first = edited(aWorkspace(), quoted("q1"), quoted("q2"));
    const second = edited(first, quoted("q1", "changed"), removeRecord({ collection: "quotes", row: aQuote("q2") }));
    expect(await saveAll(shelf, first, second)).toBe(2);
    const opened = await shelf.open("w1");
    expect(opened?.revision).toBe(2);
    expect(opened && text(opened.document)).toBe(text(second));
  });

  it("writes nothing over what another tab has saved since (R28)", async () => {
    const shelf = await make();
    await saveAll(shelf, aWorkspace(), edited(aWorkspace(), quoted("theirs")));
    const late = edited(aWorkspace(), quoted("mine"));
    expect(await shelf.save(late, touchedRows(aWorkspace(), late), 1)).toEqual({ kind: "overtaken", revision: 2 });
    expect(rowOf((await shelf.open("w1"))?.document.quotes ?? {}, "theirs")).not.toBeNull();
  });

  it("lists workspaces with their size, throws one in the bin, takes it out, and forgets it for good", async () => {
    const shelf = await make();
    await saveAll(shelf, edited(aWorkspace(), quoted("q1")));
    expect(await shelf.list()).toMatchObject([{ id: "w1", title: "My layer", revision: 1, removed: false }]);
    expect((await shelf.list())[0]?.size).toBeGreaterThan(200);
    await shelf.setRemoved("w1", true);
    expect((await shelf.list())[0]?.removed).toBe(true);
    expect(await shelf.open("w1")).not.toBeNull();
    await shelf.setRemoved("w1", false);
    await shelf.purge("w1");
    expect(await shelf.list()).toEqual([]);
    expect(await shelf.open("w1")).toBeNull();
  });
});

describe("the shelf in the database", () => {
  it("is none where there is no IndexedDB, or asking for it throws (R21)", async () => {
    vi.stubGlobal("indexedDB", undefined);
    expect(await openShelf(NEVER)).toMatchObject({ kind: "none" });
    vi.unstubAllGlobals();
    Object.defineProperty(globalThis, "indexedDB", {
      configurable: true,
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
    expect(await openShelf(NEVER)).toMatchObject({ kind: "none", reason: expect.stringContaining("denied") });
    Reflect.deleteProperty(globalThis, "indexedDB");
  });

  it("opens nothing that a newer version wrote, and says which (R24)", async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open("entente-workspaces", (SHELF_VERSION + 1) * 10);
      request.onupgradeneeded = () => request.result.createObjectStore("heads", { keyPath: "id" }).put({ id: "w9" });
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
    });
    const found = await openShelf(NEVER);
    expect(found).toMatchObject({ kind: "newer", storedVersion: SHELF_VERSION + 1 });
    expect("raw" in found && JSON.parse(await found.raw()).tables.heads).toEqual([{ id: "w9" }]);
  });

  it("takes what version 1 wrote along, as it stands", async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open("entente-workspaces", 10);
      request.onupgradeneeded = () => {
        const { result } = request;
        const head = { id: "w1", about: aWorkspace().about, revision: 4, savedAt: 0, removed: false };
        result.createObjectStore("heads", { keyPath: "id" }).put(head);
        const rows = result.createObjectStore("rows", { keyPath: ["workspace", "collection", "id"] });
        rows.createIndex("workspace", "workspace");
        rows.put({ workspace: "w1", collection: "quotes", id: "q1", value: aQuote("q1"), size: 1 });
        for (const name of ["snapshots", "quarantine"])
          result
            .createObjectStore(
              name,
              name === "quarantine" ? { autoIncrement: true } : { keyPath: ["workspace", "day"] },
            )
            .createIndex("workspace", "workspace");
      };
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
    });
    const opened = await (await kept()).open("w1");
    expect(opened).toMatchObject({ revision: 4, quarantined: [], document: { quotes: { q1: aQuote("q1") } } });
  });

  it("puts a damaged row in quarantine and opens the rest (R27)", async () => {
    const shelf = await kept();
    const broken = { ...aQuote("bad"), anchor: { exact: "x" } } as unknown as ReturnType<typeof aQuote>;
    await saveAll(shelf, edited(aWorkspace(), quoted("good"), putRecord({ collection: "quotes", row: broken })));
    const opened = await shelf.open("w1");
    expect(Object.keys(opened?.document.quotes ?? {})).toEqual(["good"]);
    expect(opened?.quarantined).toMatchObject([{ collection: "quotes", path: "quotes[bad].anchor.prefix" }]);
    expect((await shelf.open("w1"))?.quarantined).toEqual([]);
    expect((await shelf.quarantine("w1")).map(({ value }) => value)).toEqual([broken]);
  });

  it("keeps fields of a newer version through save and open (R6)", async () => {
    const shelf = await kept();
    const row = { ...aQuote("q1"), mood: { of: "tomorrow" } };
    await saveAll(shelf, edited(aWorkspace(), putRecord({ collection: "quotes", row })));
    expect((await shelf.open("w1"))?.document.quotes.q1).toEqual(row);
  });
});
