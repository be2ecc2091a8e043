import { afterEach, describe, expect, it } from "vitest";
import { createMemoryShelf } from "#data/local/workspaces/memory-shelf.ts";
import { putRecord } from "#domain/workspace/commands/rows.ts";
import { emptyWorkspace } from "#domain/workspace/document.ts";
import { touchedRows } from "#domain/workspace/step.ts";
import { secondCoderOf } from "#state/workspace/second-coder.ts";
import { createWorkspaceStore } from "#state/workspace/workspace-store.ts";
import { aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import { carryOver } from "./carry-over.ts";
import { createSeat } from "./workspace-seat.ts";

const quote = (id: string) => putRecord({ collection: "quotes", row: aQuote(id) }, "new quote");
const NOTHING = emptyWorkspace({ id: "", title: "", dossier: null, today: "" });
const closes: (() => void)[] = [];
afterEach(() => {
  for (const close of closes.splice(0)) close();
});

/** A desk in memory, beside a shelf that was closed and has a workspace of before, unless told otherwise. */
async function waiting(how: { readonly hasLast: boolean }) {
  const first = aWorkspace("begun");
  const store = createWorkspaceStore(first);
  const seat = createSeat(store, "a dossier", { kind: "memory", reason: "blocked" });
  closes.push(seat.close);
  await seat.show(first, { document: first, revision: 0 }, null);
  const disk = createMemoryShelf();
  const before = { ...aWorkspace("w1"), quotes: { old: aQuote("old") } };
  if (how.hasLast) await disk.save(before, touchedRows(NOTHING, before), 0);
  const adopt = async (document: typeof first) => {
    await seat.letGo();
    await seat.show(document, { document: NOTHING, revision: 0 }, null);
    await seat.keeper()?.flush();
  };
  const arrive = () =>
    carryOver({
      store,
      seat,
      first,
      move: () => seat.move({ shelf: disk, isKept: false, savedState: (at) => ({ kind: "saved", at }) }),
      openLast: () => seat.switchTo("w1"),
      adopt,
    });
  const now = () => store.getState().history;
  return { store, seat, disk, adopt, arrive, now };
}

describe("storage that opens late", () => {
  it("gets what was done meanwhile joined to the workspace of before, as one step", async () => {
    const { store, seat, disk, arrive, now } = await waiting({ hasLast: true });
    store.getState().perform(quote("q1"));
    store.getState().perform(quote("q2"));
    await arrive();
    expect(now().document.about.id).toBe("w1");
    expect(Object.keys(now().document.quotes).sort()).toEqual(["old", "q1", "q2"]);
    expect(now().past.map(({ label }) => label)).toEqual(["what was done while the storage was closed"]);
    await seat.keeper()?.flush();
    expect(Object.keys((await disk.open("w1"))?.document.quotes ?? {}).sort()).toEqual(["old", "q1", "q2"]);
  });

  it("gets the layer of a second coder over the workspace of before, since it lay over what is joined to it", async () => {
    const { store, arrive, now } = await waiting({ hasLast: true });
    const layer = secondCoderOf(store);
    layer.getState().bring({ text: "theirs", document: aWorkspace("theirs"), unread: [] }, null);
    await arrive();
    expect(now().document.about.id).toBe("w1");
    expect(layer.getState().coder).toMatchObject({ beside: "w1", text: "theirs" });
  });

  it("just opens the workspace of before where nothing was done", async () => {
    const { arrive, now } = await waiting({ hasLast: true });
    await arrive();
    expect(Object.keys(now().document.quotes)).toEqual(["old"]);
    expect(now().past).toEqual([]);
  });

  it("keeps it as it is where there was none before, and every other one begun meanwhile", async () => {
    const { store, disk, adopt, arrive, now } = await waiting({ hasLast: false });
    store.getState().perform(quote("q1"));
    await adopt({ ...aWorkspace("other"), quotes: { o: aQuote("o") } });
    await arrive();
    expect(now().document.about.id).toBe("other");
    expect((await disk.list()).map(({ id }) => id).sort()).toEqual(["begun", "other"]);
    expect(Object.keys((await disk.open("begun"))?.document.quotes ?? {})).toEqual(["q1"]);
  });

  it("waits until the hand has finished what it is about", async () => {
    const { store, arrive, now } = await waiting({ hasLast: true });
    store.getState().begin();
    store.getState().performWithin(quote("draft"));
    const arriving = arrive();
    await Promise.resolve();
    expect(now().document.about.id).toBe("begun");
    store.getState().cancel();
    await arriving;
    expect(Object.keys(now().document.quotes)).toEqual(["old"]);
  });
});
