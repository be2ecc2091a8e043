import { IDBFactory, IDBKeyRange, IDBObjectStore } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { putRecord } from "#domain/workspace/commands/rows.ts";
import { emptyWorkspace, type WorkspaceDocument } from "#domain/workspace/document.ts";
import { perform, startHistory } from "#domain/workspace/history.ts";
import { touchedRows } from "#domain/workspace/step.ts";
import { printWorkspace } from "#domain/workspace/workspace-text.ts";
import { aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import type { Shelf } from "./shelf.ts";
import { openShelf } from "./shelf-database.ts";

const NEVER = { onSuperseded: async () => undefined, onBlocked: () => undefined, onClosed: () => undefined };
const NOTHING = emptyWorkspace({ id: "none", title: "", dossier: null, today: "2025-09-02" });
const print = (document: WorkspaceDocument) => [...printWorkspace(document)].join("");
const withQuote = (document: WorkspaceDocument, id: string) =>
  perform(startHistory(document), putRecord({ collection: "quotes", row: aQuote(id) })).document;
const MINE = withQuote(aWorkspace("mine"), "q1");
const THEIRS = print(withQuote(aWorkspace("theirs"), "q2"));

/** A shelf on which there is one's own workspace. */
async function withMine(): Promise<Shelf> {
  const shelf = await openShelf(NEVER);
  if ("kind" in shelf) throw new Error(`There is no shelf: ${JSON.stringify(shelf)}`);
  await shelf.save(MINE, touchedRows(NOTHING, MINE), 0);
  return shelf;
}

/** Writes over the stored layer as a failing disk would. */
async function damage(value: unknown): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("entente-workspaces");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const work = database.transaction("rows", "readwrite");
  work.objectStore("rows").put({ workspace: "mine", collection: "second coder", id: "file", value, size: 1 });
  await new Promise((resolve) => {
    work.oncomplete = resolve;
  });
  database.close();
}

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the layer of a second coder on the shelf", () => {
  it("comes back as the file it was, hidden where it was hidden, and is no part of the workspace", async () => {
    const shelf = await withMine();
    const [before] = await shelf.list();
    expect(await shelf.layer("mine")).toBeNull();
    expect(await shelf.keepLayer("mine", { text: THEIRS, shown: true })).toEqual({ kind: "kept" });
    const found = await shelf.layer("mine");
    expect(found).toMatchObject({ kind: "layer", text: THEIRS, shown: true, content: { refused: [] } });
    expect(found?.kind === "layer" && print(found.content.document)).toBe(THEIRS);
    const opened = await shelf.open("mine");
    expect(opened && print(opened.document)).toBe(print(MINE));
    expect(opened?.revision).toBe(1);
    expect((await shelf.list())[0]?.size).toBe((before?.size ?? 0) + THEIRS.length);
    await shelf.showLayer("mine", false);
    expect(await shelf.layer("mine")).toMatchObject({ shown: false, text: THEIRS });
    await shelf.showLayer("mine", true);
    expect(await shelf.layer("mine")).toMatchObject({ shown: true });
  });

  it("lists the records at fault of a file that is read in part", async () => {
    const shelf = await withMine();
    const text = THEIRS.replace('"attribution"', '"atribution"');
    await shelf.keepLayer("mine", { text, shown: true });
    expect(await shelf.layer("mine")).toMatchObject({
      kind: "layer",
      content: { refused: [{ path: "quotes[0].attribution" }] },
    });
    expect(await shelf.quarantine("mine")).toEqual([]);
  });

  it("is gone when it is closed, and with the workspace; it comes back with an undone deletion", async () => {
    const shelf = await withMine();
    const layer = { text: THEIRS, shown: false };
    await shelf.keepLayer("mine", layer);
    await shelf.dropLayer("mine");
    await shelf.showLayer("mine", false);
    expect(await shelf.layer("mine")).toBeNull();
    await shelf.keepLayer("mine", layer);
    await shelf.setRemoved("mine", true);
    await shelf.setRemoved("mine", false);
    expect(await shelf.layer("mine")).toMatchObject(layer);
    await shelf.purge("mine");
    expect(await shelf.layer("mine")).toBeNull();
    expect(await shelf.keepLayer("mine", layer)).toEqual({ kind: "cleared" });
  });

  it.each([
    ["ends early", THEIRS.slice(0, -40), "The file ends early or is not JSON."],
    ["is something else", "[]", "This is no Entente workspace."],
    ["is no text", { shown: true }, "The file ends early or is not JSON."],
    [
      "does not say what it is",
      THEIRS.replace(/"created": ?"[^"]*"/, '"created":"soon"'),
      "What the workspace says of itself cannot be read: about.created, a date such as 2025-09-02.",
    ],
  ])("R27 goes to quarantine where it %s, and one's own work opens whole", async (_how, value, reason) => {
    const shelf = await withMine();
    await damage(value);
    expect(await shelf.layer("mine")).toMatchObject({ kind: "broken", row: { collection: "second coder", reason } });
    expect(await shelf.layer("mine")).toBeNull();
    expect(await shelf.quarantine("mine")).toMatchObject([{ collection: "second coder", reason, value }]);
    const opened = await shelf.open("mine");
    expect(opened && print(opened.document)).toBe(print(MINE));
    expect(opened?.quarantined).toEqual([]);
    expect((await shelf.list())[0]?.quarantined).toBe(1);
  });

  it("R25 says that there is no room", async () => {
    const shelf = await withMine();
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("no room", "QuotaExceededError");
    });
    expect(await shelf.keepLayer("mine", { text: THEIRS, shown: true })).toEqual({ kind: "full" });
    put.mockRestore();
    expect(await shelf.layer("mine")).toBeNull();
  });
});
