import { afterEach, describe, expect, it, vi } from "vitest";
import { createMemoryShelf } from "#data/local/workspaces/memory-shelf.ts";
import { putRecord } from "#domain/workspace/commands/rows.ts";
import { emptyWorkspace, type WorkspaceDocument } from "#domain/workspace/document.ts";
import { touchedRows } from "#domain/workspace/step.ts";
import { createWorkspaceStore } from "#state/workspace/workspace-store.ts";
import { aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import { createSeat } from "./workspace-seat.ts";

const NOTHING = emptyWorkspace({ id: "", title: "", dossier: null, today: "" });
const quote = (id: string) => putRecord({ collection: "quotes", row: aQuote(id) }, `quote ${id}`);
const closes: (() => void)[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const close of closes.splice(0)) close();
});

/** A seat over a shelf with two workspaces, the first of them open and changed twice, once back. */
async function worked() {
  const shelf = createMemoryShelf();
  const put = async (document: WorkspaceDocument) => shelf.save(document, touchedRows(NOTHING, document), 0);
  const one = aWorkspace("one");
  await put(one);
  await put(aWorkspace("two"));
  const store = createWorkspaceStore(one);
  const seat = createSeat(store, "a dossier", { kind: "memory", reason: "blocked" });
  closes.push(seat.close);
  seat.move({ shelf, isKept: false, savedState: (at) => ({ kind: "saved", at }) });
  await seat.switchTo("one");
  const { perform, undo } = store.getState();
  for (const id of ["a", "b", "c"]) perform(quote(id));
  undo();
  const quotes = () => Object.keys(store.getState().history.document.quotes).sort();
  const steps = () => {
    const { past, future } = store.getState().history;
    return [past.map(({ label }) => label), future.map(({ label }) => label)];
  };
  return { shelf, put, store, seat, quotes, steps };
}

describe("a workspace that comes back to the desk", () => {
  it("has its own undo and redo as before", async () => {
    const { store, seat, shelf, quotes, steps } = await worked();
    await seat.switchTo("two");
    expect(steps()).toEqual([[], []]);
    store.getState().perform(quote("z"));
    await seat.switchTo("one");
    expect(steps()).toEqual([["quote a", "quote b"], ["quote c"]]);
    store.getState().undo();
    expect(quotes()).toEqual(["a"]);
    await seat.keeper()?.flush();
    expect(Object.keys((await shelf.open("one"))?.document.quotes ?? {})).toEqual(["a"]);
    await seat.switchTo("two");
    expect(steps()).toEqual([["quote z"], []]);
    await seat.switchTo("one");
    store.getState().redo();
    store.getState().redo();
    expect(quotes()).toEqual(["a", "b", "c"]);
  });

  it("keeps it too where nothing was done in between", async () => {
    const { seat, steps } = await worked();
    for (const id of ["two", "one", "two", "one"]) await seat.switchTo(id);
    expect(steps()).toEqual([["quote a", "quote b"], ["quote c"]]);
  });

  it("begins anew where somebody else has written it meanwhile", async () => {
    const { shelf, seat, quotes, steps } = await worked();
    await seat.switchTo("two");
    const found = await shelf.open("one");
    if (!found) throw new Error("It is gone.");
    const changed = { ...found.document, quotes: { d: aQuote("d") } };
    await shelf.save(changed, touchedRows(found.document, changed), found.revision);
    await seat.switchTo("one");
    expect(quotes()).toEqual(["d"]);
    expect(steps()).toEqual([[], []]);
  });

  it("begins anew where another one came in its place under as high a revision", async () => {
    const { shelf, put, seat, quotes, steps } = await worked();
    await seat.switchTo("two");
    const revision = (await shelf.open("one"))?.revision ?? 0;
    await shelf.purge("one");
    const other = { ...aWorkspace("one"), quotes: { e: aQuote("e") } };
    vi.setSystemTime(Date.now() + 1_000);
    await put(other);
    for (let at = 1; at < revision; at += 1) await shelf.save(other, [], at);
    await seat.switchTo("one");
    expect(quotes()).toEqual(["e"]);
    expect(steps()).toEqual([[], []]);
  });
});

describe("an open workspace", () => {
  it("is not left while it cannot be written, so that nothing of it is lost", async () => {
    const { shelf, store, seat, quotes } = await worked();
    const full = { ...shelf, save: async () => ({ kind: "full" }) as const };
    await seat.letGo();
    seat.move({ shelf: full, isKept: false, savedState: (at) => ({ kind: "saved", at }) });
    await seat.switchTo("one");
    store.getState().perform(quote("last"));
    await expect(seat.switchTo("two")).rejects.toThrow("It stays open");
    expect(quotes()).toEqual(["a", "b", "last"]);
  });

  it("stays as it is when it is opened once more", async () => {
    const { store, seat, quotes } = await worked();
    store.getState().perform(quote("last"));
    expect(await seat.switchTo("one")).toBe(true);
    expect(quotes()).toEqual(["a", "b", "last"]);
  });
});
