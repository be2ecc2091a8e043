import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { holdToken } from "./token.ts";

const BASE = "https://data.example/dossiers/";
type Asked = {
  readonly address: string;
  readonly token: string | null;
  readonly redirect: string | undefined;
  readonly init: RequestInit | undefined;
};

let asked: Asked[];
let answer: (asked: Asked) => Response | Promise<Response>;

beforeEach(() => {
  asked = [];
  answer = () => new Response("[]");
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.stubGlobal("fetch", async (input: RequestInfo | URL, init?: RequestInit) => {
    const address = input instanceof Request ? input.url : String(input);
    const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : {}));
    const one = { address, token: headers.get("authorization"), redirect: init?.redirect, init };
    asked.push(one);
    return answer(one);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const refusing = () => new Response("", { status: 401 });

/** A holder, and the reasons for which a token was asked for. */
function held(base = BASE) {
  const holder = holdToken(base);
  const reasons: string[] = [];
  const stop = holder.onWanted((reason) => reasons.push(reason));
  return { ...holder, reasons, stop, ask: (path = "index.json") => holder.fetch(`${BASE}${path}`) };
}

describe("where a token goes", () => {
  it("is below the source, whichever way it is asked, beside the headers that are there", async () => {
    const { set, fetch: ask } = held();
    set("secret", null);
    await ask(`${BASE}trial/flows.json?v=1`);
    await ask(new URL(`${BASE}index.json`));
    await ask(new Request(`${BASE}index.json`, { headers: { accept: "text/plain" } }));
    expect(asked.map(({ token }) => token)).toEqual(["Bearer secret", "Bearer secret", "Bearer secret"]);
    expect(new Headers(asked[2]?.init?.headers).get("accept")).toBe("text/plain");
  });

  it.each([
    "https://data.example/other/index.json",
    "https://data.example/dossiers",
    "https://data.example/dossiers/../other/index.json",
    "https://data.example/dossiers/%2e%2e/other/index.json",
    "https://data.example/dossiers-of-others/index.json",
    "https://data.example:8443/dossiers/index.json",
    "http://data.example/dossiers/index.json",
    "https://data.example.evil.example/dossiers/index.json",
    "https://user@evil.example/dossiers/",
    "https://evil.example/?https://data.example/dossiers/",
    "snapshots/0.json",
  ])("is not %s", async (address) => {
    const { set, fetch: ask } = held();
    set("secret", null);
    await ask(address);
    expect(asked.map(({ token }) => token)).toEqual([null]);
  });

  it("is nowhere the source sends it: it fails instead", async () => {
    const { set, ask } = held();
    await ask();
    set("secret", null);
    await ask();
    expect(asked.map(({ redirect }) => redirect)).toEqual([undefined, "error"]);
  });

  it("is nowhere before it is given, nor after it is taken back or over", async () => {
    const { set, ask } = held();
    await ask();
    set("secret", Date.now() + 1000);
    await ask();
    vi.advanceTimersByTime(1000);
    await ask();
    set("next", null);
    set(null, null);
    await ask();
    set("late", Date.now());
    await ask();
    expect(asked.map(({ token }) => token)).toEqual([null, "Bearer secret", null, null, null]);
  });

  it("leaves what else is asked as it is", async () => {
    const { set, fetch: ask } = held();
    set("secret", null);
    const { signal } = new AbortController();
    await ask(`${BASE}index.json`, { signal, cache: "no-cache" });
    expect(asked[0]?.init).toMatchObject({ signal, cache: "no-cache" });
  });
});

describe("a source that refuses", () => {
  it("is told of once, however much was asked for at a time, and by whether a token was there", async () => {
    const { ask, reasons, set } = held();
    answer = refusing;
    await Promise.all(["a.json", "b.json", "c.json"].map(ask));
    expect(reasons).toEqual(["The source asks who reads."]);
    set("bad", null);
    await Promise.all(["a.json", "b.json"].map(ask));
    expect(reasons.slice(1)).toEqual(["The source refused the token."]);
  });

  it("is told of again when the reader tries again later, until nobody listens", async () => {
    const { ask, reasons, stop } = held();
    answer = refusing;
    await ask();
    vi.advanceTimersByTime(2000);
    await ask();
    expect(reasons).toHaveLength(2);
    stop();
    vi.advanceTimersByTime(2000);
    await ask();
    expect(reasons).toHaveLength(2);
  });

  it("is not told of for other refusals, nor for those of others", async () => {
    const { fetch: ask, reasons } = held();
    answer = () => new Response("", { status: 403 });
    await ask(`${BASE}index.json`);
    answer = refusing;
    await ask("https://data.example/other/index.json");
    expect(reasons).toEqual([]);
  });

  it("is asked again at once where the token came while it was asked", async () => {
    const { ask, reasons, set } = held();
    answer = ({ token }) => {
      if (token !== null) return new Response("[]");
      set("secret", null);
      return refusing();
    };
    expect((await ask()).ok).toBe(true);
    expect([asked.map(({ token }) => token), reasons]).toEqual([[null, "Bearer secret"], []]);
  });

  it("is asked no more than twice for one question", async () => {
    const { ask, reasons, set } = held();
    let given = 0;
    answer = () => {
      set(`token ${++given}`, null);
      return refusing();
    };
    await ask();
    expect([asked.length, reasons.length]).toEqual([2, 1]);
  });
});

describe("what a new token changes", () => {
  it("is nothing where the source gave all it was asked for", async () => {
    const { ask, set } = held();
    expect(set("one", null)).toBe(false);
    await ask();
    expect(set("two", null)).toBe(false);
  });

  it("may be what the source refused before, in whatever words: then it is asked again, once", async () => {
    for (const status of [401, 403, 404]) {
      const { ask, set } = held();
      answer = () => new Response("", { status });
      await ask();
      answer = () => new Response("[]");
      expect(set("good", null)).toBe(true);
      expect(set("better", null)).toBe(false);
    }
  });

  it("is nothing where it is the one that was refused, is over, or is none", async () => {
    const { ask, set } = held();
    set("bad", null);
    answer = refusing;
    await ask();
    expect(set("bad", null)).toBe(false);
    expect(set("late", Date.now() - 1)).toBe(false);
    expect(set(null, null)).toBe(false);
    expect(set("good", null)).toBe(true);
  });
});

describe("a token that expires", () => {
  const EXPIRES = "The token is about to expire.";
  beforeEach(() => void vi.useFakeTimers());

  it("is wanted anew half a minute before, and by nobody once it was taken back", () => {
    const { set, reasons } = held();
    set("one", Date.now() + 300_000);
    vi.advanceTimersByTime(269_999);
    expect(reasons).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(reasons).toEqual([EXPIRES]);
    set("two", Date.now() + 300_000);
    set(null, null);
    vi.advanceTimersByTime(600_000);
    expect([reasons.length, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it("is wanted anew half way where it lives less than a minute, and is one clock's, that of the last", () => {
    const { set, reasons } = held();
    set("one", Date.now() + 40_000);
    set("two", Date.now() + 20_000);
    vi.advanceTimersByTime(9_999);
    expect(reasons).toEqual([]);
    vi.advanceTimersByTime(1);
    expect([reasons, vi.getTimerCount()]).toEqual([[EXPIRES], 0]);
  });

  it("is not wanted where it is over, has no end, or one that timers do not reach", () => {
    const { set, reasons } = held();
    set("over", Date.now() - 5000);
    set("endless", null);
    expect(vi.getTimerCount()).toBe(0);
    set("of a year", Date.now() + 365 * 86_400_000);
    vi.advanceTimersByTime(364 * 86_400_000);
    expect(reasons).toEqual([]);
    vi.advanceTimersByTime(86_400_000 - 30_000);
    expect(reasons).toEqual([EXPIRES]);
  });
});
