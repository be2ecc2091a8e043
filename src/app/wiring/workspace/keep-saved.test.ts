import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { editsAside } from "#data/local/workspaces/last-edits.ts";
import { createMemoryShelf } from "#data/local/workspaces/memory-shelf.ts";
import type { Saved, Shelf } from "#data/local/workspaces/shelf.ts";
import { putRecord } from "#domain/workspace/commands/rows.ts";
import { createWorkspaceStore } from "#state/workspace/workspace-store.ts";
import { aQuote, aWorkspace } from "#tests/support/workspaces.ts";
import { keepSaved } from "./keep-saved.ts";

const quote = (id: string) => putRecord({ collection: "quotes", row: aQuote(id) }, "new quote");
let stop = () => {};

/** A store that is saved on a shelf; `next` are answers the shelf gives before it works, or by how many ms it is late. */
function kept(...next: readonly (Saved | "hangs" | number)[]) {
  const answers = [...next];
  const under = createMemoryShelf();
  const shelf: Shelf = {
    ...under,
    save: async (document, touched, base) => {
      const answer = answers.shift();
      if (answer === "hangs") return new Promise<Saved>(() => undefined);
      if (typeof answer === "number")
        await new Promise((resolve) => {
          setTimeout(() => resolve(null), answer);
        });
      else if (answer) return answer;
      return under.save(document, touched, base);
    },
  };
  const document = aWorkspace();
  const store = createWorkspaceStore(document);
  const keeper = keepSaved(store, shelf, { document, revision: 0 }, (at) => ({ kind: "saved", at }));
  ({ stop } = keeper);
  return {
    store,
    shelf,
    keeper,
    state: () => store.getState(),
    quotes: async () => Object.keys((await shelf.open("w1"))?.document.quotes ?? {}),
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  stop();
  localStorage.clear();
  vi.useRealTimers();
});

describe("saving", () => {
  it("says Saving until the shelf has it, then Saved (R2)", async () => {
    const { state, quotes } = kept();
    state().perform(quote("q1"));
    expect(state().save.kind).toBe("saving");
    expect(await quotes()).toEqual([]);
    await vi.advanceTimersByTimeAsync(400);
    expect(state().save.kind).toBe("saved");
    expect(await quotes()).toEqual(["q1"]);
  });

  it("puts a workspace on the shelf that nothing was changed in, when something is to be kept beside it, once", async () => {
    const { state, shelf, keeper } = kept();
    await keeper.flush();
    expect(await shelf.holds("w1")).toBe(false);
    await keeper.begin();
    expect(state().save).toMatchObject({ kind: "saved", at: expect.any(Date) });
    await keeper.begin();
    expect(await shelf.list()).toMatchObject([{ id: "w1", revision: 1 }]);
    state().perform(quote("q1"));
    await keeper.begin();
    expect((await shelf.open("w1"))?.revision).toBe(2);
  });

  it("writes once at a time, however many wait for a slow write: none overtakes another (R28)", async () => {
    const slow = 900;
    const { state, keeper, quotes, shelf } = kept(slow, slow, slow, slow);
    for (let at = 0; at < 40; at += 1) {
      state().perform(quote(`q${at}`));
      await vi.advanceTimersByTimeAsync(100);
      if (at % 7 === 0) void keeper.flush();
    }
    await vi.advanceTimersByTimeAsync(5_000);
    expect(state().save.kind).toBe("saved");
    expect(await quotes()).toHaveLength(40);
    expect((await shelf.list())[0]?.revision).toBeGreaterThan(1);
  });

  it("never says Saved while the write has not come back (R2)", async () => {
    const { state } = kept("hangs");
    state().perform(quote("q1"));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state().save.kind).toBe("saving");
  });

  it("writes within two seconds even while the hand does not rest (R1)", async () => {
    const { state, quotes } = kept();
    for (let at = 0; at < 20; at += 1) {
      state().perform(quote(`q${at}`));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect((await quotes()).length).toBeGreaterThan(8);
  });

  it("keeps aside what was done while a write was under way, until that is written too (R30)", async () => {
    const { state, quotes } = kept();
    state().perform(quote("q1"));
    dispatchEvent(new Event("pagehide"));
    state().perform(quote("q2"));
    expect(editsAside("w1", 0)?.touched).toEqual([{ collection: "quotes", id: "q1" }]);
    await vi.advanceTimersByTimeAsync(0);
    expect(await quotes()).toEqual(["q1"]);
    expect(editsAside("w1", 1)?.touched).toEqual([{ collection: "quotes", id: "q2" }]);
    await vi.advanceTimersByTimeAsync(400);
    expect(await quotes()).toEqual(["q1", "q2"]);
    expect(localStorage.length).toBe(0);
  });

  it("writes what is waiting at once when the page is left (R30)", async () => {
    const { state, quotes } = kept();
    state().perform(quote("q1"));
    dispatchEvent(new Event("pagehide"));
    await vi.advanceTimersByTimeAsync(0);
    expect(await quotes()).toEqual(["q1"]);
  });

  it("says why it did not write and what to do, and tries again by itself (R25, R26)", async () => {
    const { state, quotes } = kept({ kind: "full" }, { kind: "failed", reason: "the disk is gone" });
    state().perform(quote("q1"));
    await vi.advanceTimersByTimeAsync(400);
    expect(state().save).toMatchObject({ kind: "unsaved", cause: "full" });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(state().save).toMatchObject({ kind: "unsaved", reason: expect.stringContaining("the disk is gone") });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(state().save.kind).toBe("saved");
    expect(await quotes()).toEqual(["q1"]);
  });

  it("stops for good when another tab has saved, and keeps what is on the screen (R28)", async () => {
    const { state, keeper, quotes } = kept({ kind: "overtaken", revision: 9 });
    state().perform(quote("q1"));
    await vi.advanceTimersByTimeAsync(400);
    expect(state().save).toMatchObject({ kind: "read-only", canTakeOver: true });
    expect(state().perform(quote("q2"))).toBe(false);
    await keeper.flush();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await quotes()).toEqual([]);
    expect(Object.keys(state().history.document.quotes)).toEqual(["q1"]);
    expect(keeper.pending()).toEqual([{ collection: "quotes", id: "q1" }]);
  });

  it("says that what was kept is gone, keeps quiet then, and saves all of it anew when asked (R31)", async () => {
    const { state, keeper, shelf, quotes } = kept();
    state().perform(quote("q1"));
    await vi.advanceTimersByTimeAsync(400);
    await shelf.purge("w1");
    await keeper.check();
    expect(state().save).toMatchObject({ kind: "unsaved", cause: "cleared" });
    state().perform(quote("q2"));
    state().undo();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state().save).toMatchObject({ kind: "unsaved", cause: "cleared" });
    expect(await shelf.holds("w1")).toBe(false);
    state().redo();
    await keeper.saveAnew();
    expect(state().save.kind).toBe("saved");
    expect(await quotes()).toEqual(["q1", "q2"]);
  });

  it("notices by the next write that what was kept is gone (R31)", async () => {
    const { state, shelf } = kept();
    state().perform(quote("q1"));
    await vi.advanceTimersByTimeAsync(400);
    await shelf.purge("w1");
    state().perform(quote("q2"));
    await vi.advanceTimersByTimeAsync(400);
    expect(state().save).toMatchObject({ kind: "unsaved", cause: "cleared" });
  });

  it("asks nothing of a workspace that was never written", async () => {
    const { state, keeper } = kept();
    await keeper.check();
    expect(state().save).toEqual({ kind: "saved", at: null });
  });

  it("writes nothing of a gesture before it ends, and nothing at all of one that is cancelled", async () => {
    const { state, quotes } = kept();
    state().begin();
    state().performWithin(quote("draft"));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await quotes()).toEqual([]);
    state().cancel();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await quotes()).toEqual([]);
    expect(state().save.kind).toBe("saved");
    state().begin();
    state().performWithin(quote("kept"));
    state().end();
    await vi.advanceTimersByTimeAsync(400);
    expect(await quotes()).toEqual(["kept"]);
  });

  it("writes an undo like any other edit", async () => {
    const { state, quotes } = kept();
    state().perform(quote("q1"));
    await vi.advanceTimersByTimeAsync(400);
    expect(state().undo()?.label).toBe("new quote");
    await vi.advanceTimersByTimeAsync(400);
    expect(await quotes()).toEqual([]);
    expect(state().redo()?.label).toBe("new quote");
    await vi.advanceTimersByTimeAsync(400);
    expect(await quotes()).toEqual(["q1"]);
  });
});
