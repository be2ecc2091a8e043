import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { restingLens } from "#domain/lens/lens.ts";
import type { QuoteId, TieId } from "#domain/shared/ids.ts";
import { addMonths, type MonthKey } from "#domain/shared/month.ts";
import { createFollowingStore } from "./following-store.ts";
import { createLensStore } from "./lens-store.ts";

const WINDOW = { from: "2024-10" as MonthKey, to: "2025-09" as MonthKey };
const moved = (by: number) => ({ from: WINDOW.from, to: addMonths(WINDOW.to, by) });
const quote = (id: string) => ({ kind: "quote", id: id as QuoteId }) as const;
const TIE = { kind: "tie", id: "PAK~RUS" as TieId } as const;

function setUp() {
  const waiting: (() => void)[] = [];
  const lead = createLensStore(restingLens(WINDOW));
  const { store, follow } = createFollowingStore(lead, (then) => {
    waiting.push(then);
    return () => waiting.splice(waiting.indexOf(then), 1);
  });
  const leave = follow();
  const paint = () => waiting.splice(0).forEach((then) => void then());
  return { lead, store, leave, paint, waiting, picked: () => store.getState().lens.selection };
}

describe("the lens that follows", () => {
  it("shows what the reader picks once the reader has shown it, and only the last of several picks", () => {
    const { lead, picked, paint, waiting } = setUp();
    lead.getState().pick(quote("a"), "reader");
    lead.getState().pick(quote("b"), "reader");
    expect([picked(), waiting.length]).toEqual([null, 1]);
    paint();
    expect(picked()).toEqual(quote("b"));
  });

  it("shows at once what any other view picks, and a window that moves", () => {
    const { lead, store, picked, waiting } = setUp();
    lead.getState().pick(TIE, "graph");
    expect(picked()).toEqual(TIE);
    const window = moved(3);
    lead.getState().pick(quote("a"), "reader");
    lead.getState().setWindow(window);
    expect([picked(), store.getState().lens.window, waiting.length]).toEqual([quote("a"), window, 0]);
  });

  it("waits with what follows from the reader's pick, and is there at once where nothing waits", () => {
    const { lead, store, paint } = setUp();
    lead.getState().hover(quote("h"));
    expect(store.getState().lens.hover).toEqual(quote("h"));
    lead.getState().pick(quote("a"), "reader");
    lead.getState().set({ tab: "evidence" });
    expect(store.getState().lens.tab).toBe("article");
    paint();
    expect(store.getState().lens).toBe(lead.getState().lens);
  });

  it("picks for the lens it follows", () => {
    const { lead, store } = setUp();
    store.getState().pick(TIE, "graph");
    expect(lead.getState().lens.selection).toEqual(TIE);
  });

  it("takes in what happened before it followed, and nothing after it has let go", () => {
    const { lead, store, leave, picked } = setUp();
    leave();
    lead.getState().pick(TIE, "graph");
    expect(picked()).toBeNull();
    expect(createFollowingStore(lead, () => () => undefined).store.getState().lens).toBe(lead.getState().lens);
    expect(store.getState().lens.selection).toBeNull();
  });

  const step = fc.constantFrom("graph", "reader", "hover", "window", "paint");
  test.prop([fc.array(step)])("is where its lead is as soon as everything was painted", (steps) => {
    const { lead, store, paint } = setUp();
    for (const [at, name] of steps.entries()) {
      const { pick, hover, setWindow } = lead.getState();
      if (name === "paint") paint();
      else if (name === "hover") hover(quote(`${at}`));
      else if (name === "window") setWindow(moved(at));
      else pick(quote(`${at}`), name === "graph" ? "graph" : "reader");
    }
    paint();
    expect(store.getState().lens).toBe(lead.getState().lens);
  });
});
