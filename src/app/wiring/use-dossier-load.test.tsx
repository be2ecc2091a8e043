import { QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createDeskQueryClient, type DossierLoad, useDossierLoad } from "./use-dossier-load.ts";

// The database has tests of its own, and a clock that stands still would never let it open.
vi.mock("#data/local/copies.ts", async (original) => {
  const copies = await original<typeof import("#data/local/copies.ts")>();
  return { ...copies, createCopies: copies.createMemoryCopies };
});

const BASE = "https://data.example/dossiers/";
const SOURCE = { kind: "folder", base: BASE } as const;
const head = { id: "trial", title: "A trial", updated: "2025-09-30" };
const file = (part: string) => ({
  part,
  path: `${part}.json`,
  mediaType: "application/json",
  count: 0,
  bytes: 2,
  sha256: "0".repeat(64),
});
const FOLDER: Readonly<Record<string, string>> = {
  "index.json": JSON.stringify({ schemaVersion: 1, dossiers: [head] }),
  "trial/dossier.json": JSON.stringify({ schemaVersion: 1, ...head, parts: [file("actors"), file("flows")] }),
  "trial/actors.json": "[]",
  "trial/flows.json": "[]",
};

/** Paths that nobody answers, and paths that never come. */
let failing: ReadonlySet<string>;
let silent: ReadonlySet<string>;
let asked: string[];

const folder: typeof fetch = async (address) => {
  const path = String(address).slice(BASE.length);
  asked.push(path);
  if (failing.has(path)) throw new TypeError("Failed to fetch");
  if (silent.has(path)) return new Promise(() => undefined);
  return new Response(FOLDER[path] ?? "", { status: path in FOLDER ? 200 : 404 });
};

beforeEach(() => {
  [failing, silent, asked] = [new Set(), new Set(), []];
  vi.useFakeTimers();
  vi.stubGlobal("fetch", folder);
  vi.spyOn(Math, "random").mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function open(dossier: string | null = null) {
  const cache = createDeskQueryClient();
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <QueryClientProvider client={cache}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(() => useDossierLoad(SOURCE, dossier), { wrapper });
  return () => result.current;
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

function as<Kind extends DossierLoad["kind"]>(load: DossierLoad, kind: Kind): Extract<DossierLoad, { kind: Kind }> {
  if (load.kind !== kind) throw new Error(`It is ${load.kind}, not ${kind}.`);
  return load as Extract<DossierLoad, { kind: Kind }>;
}

const timesAsked = (path: string) => asked.filter((one) => one === path).length;

describe("the load of a dossier", () => {
  it("is loading, then ready with the dossier and the list", async () => {
    const load = open();
    expect(load().kind).toBe("loading");
    await pass(50);
    const ready = as(load(), "ready");
    expect(ready.dossier.title).toBe("A trial");
    expect(ready.list.map(({ id }) => id)).toEqual(["trial"]);
    expect(ready.refreshing).toBe(false);
  });

  it("R10 asks again after 1, 2, 4 and 8 seconds, says so meanwhile, then stops", async () => {
    failing = new Set(["index.json"]);
    const load = open();
    await pass(0);
    const times: number[] = [];
    for (let ms = 0; ms < 30_000; ms += 250) {
      const before = timesAsked("index.json");
      if (ms === 1500) expect(as(load(), "loading").again).toMatchObject({ attempt: 2, attempts: 4 });
      await pass(250);
      if (timesAsked("index.json") > before) times.push(Math.round((ms + 250) / 1000));
    }
    expect(times).toEqual([1, 3, 7, 15]);
    expect(as(load(), "failed").failure.message).toBe("The data source did not answer.");
  });

  it("R10 is loading again on Retry, and ready when the source is back", async () => {
    failing = new Set(["index.json"]);
    const load = open();
    await pass(20_000);
    failing = new Set();
    act(() => as(load(), "failed").retry());
    expect(load().kind).toBe("loading");
    await pass(50);
    expect(load().kind).toBe("ready");
  });

  it("R10 opens without the part that failed, and completes it by itself", async () => {
    failing = new Set(["trial/flows.json"]);
    const load = open();
    await pass(50);
    expect(as(load(), "ready").dossier.parts.flows.kind).toBe("absent");
    failing = new Set();
    await pass(1100);
    expect(as(load(), "ready").dossier.parts.flows.kind).toBe("fresh");
    expect(timesAsked("trial/actors.json")).toBe(1);
    await pass(60_000);
    expect(timesAsked("trial/flows.json")).toBe(2);
  });

  it("R10 stops completing by itself after four attempts, until the reader retries", async () => {
    failing = new Set(["trial/flows.json"]);
    const load = open();
    await pass(120_000);
    expect(timesAsked("trial/flows.json")).toBe(5);
    act(() => as(load(), "ready").retry());
    expect(as(load(), "ready").refreshing).toBe(true);
    await pass(50);
    expect(timesAsked("trial/flows.json")).toBe(6);
  });

  it("R12 fails at once where asking again is of no use", async () => {
    vi.stubGlobal("fetch", async () => new Response("", { status: 403 }));
    const load = open();
    await pass(50);
    expect(as(load(), "failed").failure).toMatchObject({ kind: "denied", status: 403 });
  });

  it("R11 is slow after five seconds, and can be cancelled", async () => {
    silent = new Set(["index.json"]);
    const load = open();
    await pass(4900);
    expect(as(load(), "loading").slow).toBe(false);
    await pass(200);
    expect(as(load(), "loading").slow).toBe(true);
    act(() => as(load(), "loading").cancel());
    await pass(50);
    expect(as(load(), "failed").failure.kind).toBe("cancelled");
    silent = new Set();
    act(() => as(load(), "failed").retry());
    await pass(50);
    expect(load().kind).toBe("ready");
  });

  it("R11 fails after 20 seconds of silence", async () => {
    silent = new Set(["index.json"]);
    const load = open();
    await pass(20_100);
    expect(as(load(), "failed").failure.kind).toBe("slow");
  });

  it("says what is being read", async () => {
    silent = new Set(["index.json"]);
    const load = open();
    await pass(50);
    expect(as(load(), "loading").progress).toEqual({ what: "the list of dossiers", done: 0, total: 1, share: 0 });
  });
});
