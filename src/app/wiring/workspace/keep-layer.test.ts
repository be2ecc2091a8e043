import { afterEach, describe, expect, it, vi } from "vitest";
import { createMemoryShelf } from "#data/local/workspaces/memory-shelf.ts";
import type { LayerFile, LayerSaved, Shelf } from "#data/local/workspaces/shelf.ts";
import { readWorkspaceFile } from "#data/local/workspaces/workspace-file.ts";
import { startHistory } from "#domain/workspace/history.ts";
import { printWorkspace } from "#domain/workspace/workspace-text.ts";
import { secondCoderOf } from "#state/workspace/second-coder.ts";
import { createWorkspaceStore, type SaveState } from "#state/workspace/workspace-store.ts";
import { aWorkspace } from "#tests/support/workspaces.ts";
import { keepLayer } from "./keep-layer.ts";

const SAVED: SaveState = { kind: "saved", at: null };
const OTHER_TAB: SaveState = { kind: "read-only", reason: "another tab", canTakeOver: true };
const fileOf = (id: string) => {
  const document = aWorkspace(id);
  return { text: [...printWorkspace(document)].join(""), document, unread: [] };
};
const [NOOR, IMRAN] = [fileOf("noor"), fileOf("imran")];

let stop = () => {};
afterEach(() => stop());

/** A desk with the workspace `w1` on it, whose layers are kept in a map; `next` are answers given before it works. */
function desk(how: { readonly isKept?: boolean; readonly next?: readonly LayerSaved[] } = {}) {
  const layers = new Map<string, LayerFile>();
  const answers = [...(how.next ?? [])];
  let isTorn = false;
  const shelf: Shelf = {
    ...createMemoryShelf(),
    layer: async (id) => {
      if (isTorn) throw new Error("The connection is gone.");
      const found = layers.get(id);
      if (!found) return null;
      const content = readWorkspaceFile(found.text);
      if (!("message" in content)) return { kind: "layer", ...found, content };
      const row = { collection: "second coder", path: "second coder", reason: "torn", value: found.text } as const;
      return { kind: "broken", row };
    },
    keepLayer: async (id, layer) => {
      const answer = answers.shift() ?? { kind: "kept" };
      if (answer.kind === "kept") layers.set(id, layer);
      return answer;
    },
    showLayer: async (id, shown) => void layers.set(id, { text: layers.get(id)?.text ?? "", shown }),
    dropLayer: async (id) => void layers.delete(id),
  };
  const store = createWorkspaceStore(aWorkspace("w1"), SAVED);
  const begin = vi.fn(async () => undefined);
  let isKept = how.isKept ?? true;
  const keeper = keepLayer(store, { shelf: () => shelf, isKept: () => isKept, begin });
  ({ stop } = keeper);
  const layer = secondCoderOf(store);
  const open = async (id: string, save = SAVED) => {
    store.setState({ history: startHistory(aWorkspace(id)), save });
    await keeper.open();
    await keeper.idle();
  };
  return {
    ...{ store, layers, keeper, begin, open },
    gestures: layer.getState(),
    coder: () => layer.getState().coder,
    fault: () => layer.getState().fault,
    connectionGoes: () => {
      isTorn = true;
    },
    storageOpens: () => {
      isKept = true;
    },
  };
}

describe("the layer of a second coder", () => {
  it("is kept beside its workspace, which is on the disk by then, and found there again", async () => {
    const { layers, gestures, coder, keeper, begin, open } = desk();
    gestures.bring(NOOR, null);
    expect(coder()?.kept).toEqual({ kind: "keeping" });
    await keeper.idle();
    expect(begin).toHaveBeenCalledOnce();
    expect(coder()?.kept).toEqual({ kind: "kept" });
    expect([...layers]).toEqual([["w1", { text: NOOR.text, shown: true }]]);
    gestures.show(false);
    await open("w2");
    expect(coder()).toBeNull();
    expect(layers.get("w1")).toEqual({ text: NOOR.text, shown: false });
    await open("w1");
    expect(coder()).toMatchObject({
      beside: "w1",
      text: NOOR.text,
      shown: false,
      placed: null,
      kept: { kind: "kept" },
    });
  });

  it("is another one from the moment another file is brought, and none once it is closed, until that is undone", async () => {
    const { layers, gestures, coder, keeper } = desk();
    gestures.bring(NOOR, null);
    gestures.bring(IMRAN, null);
    await keeper.idle();
    expect(layers.get("w1")?.text).toBe(IMRAN.text);
    const closed = coder();
    gestures.letGo();
    await keeper.idle();
    expect(layers.size).toBe(0);
    if (closed) gestures.takeBack(closed);
    await keeper.idle();
    expect(layers.get("w1")?.text).toBe(IMRAN.text);
  });

  it("R21 lasts as long as the page where there is no storage, over its own workspace, and is kept once there is", async () => {
    const { layers, gestures, coder, keeper, open, storageOpens } = desk({ isKept: false });
    gestures.bring(NOOR, null);
    await keeper.idle();
    expect(coder()?.kept).toMatchObject({ kind: "page", reason: expect.stringContaining("keeps nothing") });
    await open("w2");
    expect(coder()).toBeNull();
    await open("w1");
    expect(coder()).toMatchObject({ text: NOOR.text, kept: { kind: "page" } });
    expect(layers.size).toBe(0);
    storageOpens();
    await open("w1");
    expect(coder()?.kept).toEqual({ kind: "kept" });
    expect(layers.get("w1")?.text).toBe(NOOR.text);
  });

  it("R25 says why it could not be written, and is kept when that is tried again", async () => {
    const { layers, gestures, coder, keeper } = desk({ next: [{ kind: "full" }, { kind: "failed", reason: "torn" }] });
    gestures.bring(NOOR, null);
    await keeper.idle();
    expect(coder()?.kept).toMatchObject({ reason: expect.stringContaining("no more room"), canRetry: true });
    gestures.keepAgain();
    await keeper.idle();
    expect(coder()?.kept).toMatchObject({ reason: expect.stringContaining("torn"), canRetry: true });
    gestures.keepAgain();
    await keeper.idle();
    expect(coder()?.kept).toEqual({ kind: "kept" });
    expect(layers.get("w1")?.text).toBe(NOOR.text);
  });

  it("R28 is seen in a tab that only reads, which writes nothing of it until it has taken over", async () => {
    const { layers, gestures, coder, keeper, open } = desk();
    layers.set("w1", { text: NOOR.text, shown: true });
    await open("w1", OTHER_TAB);
    expect(coder()).toMatchObject({ text: NOOR.text, shown: true });
    gestures.show(false);
    gestures.letGo();
    await keeper.idle();
    expect(layers.get("w1")).toEqual({ text: NOOR.text, shown: true });
    gestures.bring(IMRAN, null);
    await keeper.idle();
    expect(coder()?.kept).toMatchObject({ kind: "page", reason: expect.stringContaining("read-only") });
    expect(layers.get("w1")?.text).toBe(NOOR.text);
    await open("w1");
    expect(coder()).toMatchObject({ text: IMRAN.text, kept: { kind: "kept" } });
    expect(layers.get("w1")?.text).toBe(IMRAN.text);
  });

  it("R31 is kept again once a workspace that was cleared is saved anew", async () => {
    const { store, layers, gestures, coder, keeper } = desk();
    gestures.bring(NOOR, null);
    await keeper.idle();
    layers.clear();
    store.getState().setSave({ kind: "unsaved", cause: "cleared", reason: "", remedy: "" });
    expect(coder()?.kept).toMatchObject({ kind: "page", reason: expect.stringContaining("was cleared") });
    store.getState().setSave({ kind: "saving" });
    store.getState().setSave(SAVED);
    await keeper.idle();
    expect(coder()?.kept).toEqual({ kind: "kept" });
    expect(layers.get("w1")?.text).toBe(NOOR.text);
  });

  it("R27 that cannot be read is told of until another file is brought, and nothing is deleted for it", async () => {
    const { layers, gestures, coder, fault, keeper, open } = desk();
    layers.set("w1", { text: "{", shown: true });
    await open("w1");
    await keeper.idle();
    expect(coder()).toBeNull();
    expect(fault()).toMatchObject({ reason: "torn" });
    expect(layers.size).toBe(1);
    await open("w2");
    expect(fault()).toBeNull();
    await open("w1");
    gestures.bring(NOOR, null);
    expect(fault()).toBeNull();
  });

  it("R26 stays on the screen and on the disk where it cannot be read again just now", async () => {
    const { layers, gestures, coder, keeper, open, connectionGoes } = desk();
    gestures.bring(NOOR, null);
    await keeper.idle();
    connectionGoes();
    await open("w1");
    expect(coder()).toMatchObject({ text: NOOR.text, kept: { kind: "kept" } });
    expect(layers.get("w1")?.text).toBe(NOOR.text);
  });
});
