import { act, renderHook, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { aFrozenFile } from "#tests/support/frozen-copy.ts";
import { type Giving, trialBridge } from "#tests/support/render-frame.tsx";
import { type SnapshotLoad, useSnapshot } from "./use-snapshot.ts";

const copy = aFrozenFile();

let asked: string[];
/** What the server of the app answers. */
let beside: () => Response | Promise<Response>;

beforeEach(() => {
  asked = [];
  beside = () => new Response("", { status: 404 });
  document.documentElement.dataset.root = "../";
  history.replaceState(null, "", "/app/embed/index.html");
  vi.stubGlobal("fetch", async (address: RequestInfo | URL, init?: RequestInit) => {
    asked.push(String(address));
    init?.signal?.throwIfAborted();
    return beside();
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const gives = (text: string) => vi.fn<Giving>(async () => text);
type Start = { readonly id?: string | null; readonly give?: Giving; readonly waits?: boolean };

/** The frozen copy of that name in a frame whose host, if one is there, gives that. */
async function opened({ id: asked, give, waits = false }: Start = {}) {
  const { id: real } = await copy;
  const connection = waits ? "waiting" : give ? "connected" : "alone";
  const trial = trialBridge({ connection, ...(give ? { give } : {}) });
  const hook = renderHook(({ id }: { readonly id: string | null }) => useSnapshot(id, trial.bridge), {
    initialProps: { id: asked === undefined ? real : asked },
  });
  const now = () => hook.result.current;
  return {
    ...trial,
    ...hook,
    real,
    now,
    settled: (kind: SnapshotLoad["kind"]) => waitFor(() => expect(now().kind).toBe(kind)),
  };
}

const faultOf = (load: SnapshotLoad) => (load.kind === "failed" ? load.fault : null);

describe("a frozen copy beside the app", () => {
  it("is read from snapshots/ by its name", async () => {
    const { text, id } = await copy;
    beside = () => new Response(text);
    const { now, settled } = await opened();
    expect(now().kind).toBe("loading");
    await settled("open");
    expect(now()).toMatchObject({ opened: { id, view: "graph" } });
    expect(asked).toEqual([`${location.origin}/app/snapshots/${id}.json`]);
  });

  it("is nobody's business where none is asked for", async () => {
    const { now } = await opened({ id: null });
    expect([now(), asked]).toEqual([{ kind: "none" }, []]);
  });

  it("that was changed is refused in words", async () => {
    const { text } = await copy;
    beside = () => new Response(text.replace("graph", "desk"));
    const { now, settled } = await opened({ give: () => Promise.reject(new Error("It has none.")) });
    await settled("failed");
    expect(faultOf(now())).toMatch(/not the one that was asked for/);
  });

  it("is not asked for where the host has it: what is asked of a server in vain stands in every console", async () => {
    const { text } = await copy;
    const asked = vi.fn(() => new Response("", { status: 404 }));
    beside = asked;
    const { settled } = await opened({ give: gives(text) });
    await settled("open");
    expect(asked).not.toHaveBeenCalled();
  });

  it("is left for live data when its name is taken away", async () => {
    const { rerender, now, settled } = await opened();
    await settled("failed");
    rerender({ id: null });
    expect(now()).toEqual({ kind: "none" });
  });

  it("may be another one, and what came of the first is not shown for it", async () => {
    const { text, id } = await copy;
    const other = await aFrozenFile({ lens: "from=2024-10&to=2025-09" });
    let late = (_answer: Response) => {};
    beside = () =>
      new Promise<Response>((done) => {
        late = done;
      });
    const { rerender, now, settled } = await opened();
    const first = late;
    await waitFor(() => expect(asked).toHaveLength(1));
    beside = () => new Response(other.text);
    rerender({ id: other.id });
    await settled("open");
    await act(async () => first(new Response(text)));
    expect(id).not.toBe(other.id);
    expect(now()).toMatchObject({ opened: { id: other.id } });
  });
});

describe("a frozen copy beside the page around", () => {
  it("that was changed is refused in words, whatever lies beside the app", async () => {
    const { text } = await copy;
    beside = () => new Response(text);
    const { now, settled } = await opened({ give: gives(text.replace("graph", "desk")) });
    await settled("failed");
    expect(faultOf(now())).toMatch(/not the one that was asked for/);
  });

  it("is asked of the host where there is none beside the app", async () => {
    const { text, id } = await copy;
    const give = gives(text);
    const { settled } = await opened({ give });
    await settled("open");
    expect(give).toHaveBeenCalledWith(id);
  });

  it("is asked of it where the server sends a page of its own for whatever it does not have", async () => {
    const { text } = await copy;
    beside = () => new Response("<!doctype html><title>App</title>");
    const { settled } = await opened({ give: gives(text) });
    await settled("open");
  });

  it("is looked for beside the app where the host sends a page of its own for whatever it does not have", async () => {
    const { text } = await copy;
    beside = () => new Response(text);
    const { settled } = await opened({ give: gives("\n<!doctype html><title>A portal</title>") });
    await settled("open");
  });

  it("has to be the one that was asked for", async () => {
    const { text } = await copy;
    const { now, settled } = await opened({ give: gives(`${text} `) });
    await settled("failed");
    expect(faultOf(now())).toMatch(/not the one that was asked for/);
  });

  it("is waited for until the host has come", async () => {
    const { text } = await copy;
    const give = gives(text);
    const { now, settled, become } = await opened({ give, waits: true });
    await waitFor(() => expect(asked).toHaveLength(1));
    expect(now().kind).toBe("loading");
    expect(give).not.toHaveBeenCalled();
    act(() => become("connected"));
    await settled("open");
  });

  it("is asked for again when the host comes after it was given up", async () => {
    const { text } = await copy;
    const give = vi.fn<Giving>(() => Promise.reject(new Error("No host is connected.")));
    const { settled, become } = await opened({ give, waits: true });
    act(() => become("alone"));
    await settled("failed");
    give.mockResolvedValue(text);
    act(() => become("connected"));
    await settled("open");
  });
});

describe("a frozen copy that is nowhere", () => {
  it("is said with where it was looked for, its name, and what to do", async () => {
    const { now, settled, real } = await opened();
    await settled("failed");
    expect(faultOf(now())).toContain(`Put ${real}.json there as it was saved.`);
    expect(faultOf(now())).toMatch(/neither in snapshots\/ beside this app nor beside the page around it/);
  });

  it("is said to be a web page where that came in its place and no host has it", async () => {
    beside = () => new Response("<!doctype html>");
    const { now, settled } = await opened();
    await settled("failed");
    expect(faultOf(now())).toMatch(/^A web page came in the place of the frozen copy/);
  });

  it("is not said to be missing where the server did not answer", async () => {
    for (const answer of [
      () => Promise.reject(new TypeError("Failed to fetch")),
      () => new Response("", { status: 503 }),
    ]) {
      beside = answer;
      const { now, settled } = await opened();
      await settled("failed");
      expect(faultOf(now())).toMatch(/did not answer. Check the connection, then retry/);
    }
  });

  it("is not waited for when the host never comes", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { now } = await opened({ waits: true });
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    await act(() => vi.advanceTimersByTimeAsync(4000));
    await vi.waitFor(() => expect(now().kind).toBe("failed"));
  });

  it("is looked for anew by a retry", async () => {
    const { text } = await copy;
    const { now, settled } = await opened();
    await settled("failed");
    beside = () => new Response(text);
    const load = now();
    act(() => load.kind === "failed" && load.retry());
    expect(now().kind).toBe("loading");
    await settled("open");
  });
});
