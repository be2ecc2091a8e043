import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { restingLens } from "#domain/lens/lens.ts";
import type { ActorId } from "#domain/shared/ids.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import { createLensStore } from "#state/lens/lens-store.ts";
import { followAddress } from "./address-bar.ts";

const WINDOW = { from: "2024-10" as MonthKey, to: "2025-09" as MonthKey };
const PAK = { kind: "actor", id: "PAK" as ActorId } as const;
const IND = { kind: "actor", id: "IND" as ActorId } as const;
let stop = () => {};

function follow() {
  const store = createLensStore(restingLens(WINDOW));
  const read = vi.fn();
  stop = followAddress(store, {
    print: () => {
      const { selection, window } = store.getState().lens;
      return [selection ? `sel=${selection.kind}.${selection.id}` : "", `to=${window.to}`].filter(Boolean).join("&");
    },
    read,
  });
  return { ...store.getState(), read };
}

beforeEach(() => {
  // A step of its own: nothing lies ahead of it.
  history.pushState(null, "", "/desk/?scenario=calm&utm=1#top");
  vi.useFakeTimers();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe("the address bar", () => {
  it("takes a step for each pick, so that Back walks through selections", () => {
    const { pick } = follow();
    const before = history.length;
    pick(PAK, "graph");
    pick(IND, "graph");
    vi.advanceTimersByTime(0);
    expect(history.length).toBe(before + 2);
    expect(location.search).toContain("sel=actor.IND");
  });

  it("writes the step of a pick with what stood then, though the window moves right after it", () => {
    const { pick, setWindow } = follow();
    const before = history.length;
    pick(PAK, "graph");
    setWindow({ ...WINDOW, to: "2025-10" as MonthKey });
    pick(IND, "graph");
    dispatchEvent(new Event("pagehide"));
    expect(history.length).toBe(before + 2);
    expect(location.search).toContain("sel=actor.IND&to=2025-10");
  });

  it("rewrites the present step when the window moves, once the hand rests", () => {
    const { setWindow } = follow();
    const before = history.length;
    setWindow({ ...WINDOW, to: "2025-10" as MonthKey });
    setWindow({ ...WINDOW, to: "2025-11" as MonthKey });
    expect(location.search).not.toContain("to=");
    vi.runAllTimers();
    expect(location.search).toContain("to=2025-11");
    expect(history.length).toBe(before);
  });

  it("keeps the scenario and the fragment, and says nothing of a hover", () => {
    const { pick, hover } = follow();
    pick(PAK, "graph");
    hover(IND);
    vi.runAllTimers();
    expect(location.href).toContain("/desk/?scenario=calm&sel=actor.PAK&to=2025-09#top");
  });

  it("puts the lens back on Back without writing a new step", () => {
    const { read } = follow();
    const before = history.length;
    dispatchEvent(new PopStateEvent("popstate"));
    vi.runAllTimers();
    expect(read).toHaveBeenCalledWith(location.search);
    expect(history.length).toBe(before);
  });

  it("writes what is still waiting when the page goes away", () => {
    const { setWindow } = follow();
    setWindow({ ...WINDOW, to: "2025-12" as MonthKey });
    dispatchEvent(new Event("pagehide"));
    expect(location.search).toContain("to=2025-12");
  });
});
