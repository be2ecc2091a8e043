import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { putRecord } from "#domain/workspace/commands/rows.ts";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import { printWorkspace } from "#domain/workspace/workspace-text.ts";
import type { OpenWorkspace } from "#features/workspace/index.ts";
import { aQuote } from "#tests/support/workspaces.ts";
import { openDeskWorkspace } from "./desk-workspace.ts";

const text = (document: WorkspaceDocument) => [...printWorkspace(document)].join("");
const open = ({ store }: OpenWorkspace) => store.getState().history.document;
const opened: OpenWorkspace[] = [];
const desk = async () => {
  const workspace = await openDeskWorkspace("pakistan-russia");
  opened.push(workspace);
  return workspace;
};

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
  localStorage.clear();
});
afterEach(() => {
  for (const { close, shelf } of opened.splice(0)) {
    close();
    shelf.close();
  }
  vi.unstubAllGlobals();
});

/** A desk with a workspace that was worked in, and the file of it. */
async function worked() {
  const workspace = await desk();
  workspace.store.getState().perform(putRecord({ collection: "quotes", row: aQuote("q1") }));
  await workspace.flush();
  return { workspace, file: open(workspace) };
}

describe("a workspace that comes as a file", () => {
  it("is the workspace it was, to the letter, where that one is gone", async () => {
    const { workspace, file } = await worked();
    await workspace.create("Another");
    await workspace.shelf.purge(file.about.id);
    await workspace.adoptFile(file, file.about.title);
    expect(text(open(workspace))).toBe(text(file));
    expect(await workspace.shelf.holds(file.about.id)).toBe(true);
  });

  it("gets an id of its own where that one is open, kept, or can still be taken back", async () => {
    const { workspace, file } = await worked();
    await workspace.adoptFile(file, "While it is open");
    expect(open(workspace).about.id).not.toBe(file.about.id);
    await workspace.adoptFile(file, "While it is kept");
    expect(open(workspace).about.id).not.toBe(file.about.id);
    await workspace.shelf.setRemoved(file.about.id, true);
    await workspace.adoptFile(file, "While it can be taken back");
    expect(open(workspace).about).toMatchObject({ title: "While it can be taken back" });
    expect(open(workspace).about.id).not.toBe(file.about.id);
    const titles = (await workspace.shelf.list()).map(({ title }) => title);
    expect(titles.sort()).toEqual([
      "My workspace",
      "While it can be taken back",
      "While it is kept",
      "While it is open",
    ]);
  });
});
