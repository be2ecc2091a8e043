import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TIME_LIMIT_MS } from "./failure.ts";
import { fetchText } from "./fetch-text.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const silent: typeof fetch = () => new Promise(() => undefined);
const ask = (fetching: typeof fetch, signal = new AbortController().signal) =>
  fetchText("https://data.example/flows.json", "The trade source", { fetch: fetching, now: () => 0 }, signal);

/** A body that sends one character each time the clock reaches `everyMs`, `times` times. */
function dripping(times: number, everyMs: number): ReadableStream<Uint8Array> {
  let sent = 0;
  return new ReadableStream({
    pull: (controller) =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          sent += 1;
          controller.enqueue(new Uint8Array([65]));
          if (sent === times) controller.close();
          resolve();
        }, everyMs);
      }),
  });
}

describe("asking for a text", () => {
  it("gives the text without a byte order mark, and may keep it", async () => {
    const answer = await ask(async () => new Response("\uFEFF[1]"));
    expect(answer).toEqual({ ok: true, value: { text: "[1]", keep: true } });
  });

  it("keeps nothing that the server says not to store", async () => {
    const answer = await ask(async () => new Response("[1]", { headers: { "cache-control": "private, no-store" } }));
    expect(answer).toEqual({ ok: true, value: { text: "[1]", keep: false } });
  });

  it("always asks afresh", async () => {
    const asked: (RequestInit | undefined)[] = [];
    await ask(async (_address, init) => {
      asked.push(init);
      return new Response("[]");
    });
    expect(asked[0]?.cache).toBe("no-cache");
  });

  it("R10 says that nobody answered", async () => {
    const answer = await ask(() => Promise.reject(new TypeError("Failed to fetch")));
    expect(answer).toMatchObject({
      ok: false,
      reason: { failure: { kind: "unreachable", status: null, message: "The trade source did not answer." } },
    });
  });

  it("R11 gives up after 20 seconds of silence", async () => {
    const asking = ask(silent);
    await vi.advanceTimersByTimeAsync(TIME_LIMIT_MS - 1);
    let done = false;
    asking.finally(() => {
      done = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await asking).toMatchObject({
      ok: false,
      reason: { failure: { kind: "slow", message: "The trade source did not answer within 20 seconds." } },
    });
  });

  it("R11 gives up on a body that stops coming", async () => {
    const stuck = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new Uint8Array([91])) });
    const asking = ask(async () => new Response(stuck));
    await vi.advanceTimersByTimeAsync(TIME_LIMIT_MS);
    expect(await asking).toMatchObject({ ok: false, reason: { failure: { kind: "slow" } } });
  });

  it("reads a long body to its end, as long as it keeps coming", async () => {
    const asking = ask(async () => new Response(dripping(5, 15_000)));
    await vi.advanceTimersByTimeAsync(80_000);
    expect(await asking).toMatchObject({ ok: true, value: { text: "AAAAA" } });
  });

  it("stops at once when told to, even where the answer does not listen", async () => {
    const stopping = new AbortController();
    const asking = ask(silent, stopping.signal);
    stopping.abort();
    expect(await asking).toMatchObject({ ok: false, reason: { failure: { kind: "cancelled" } } });
  });

  it("leaves no timer behind", async () => {
    await ask(async () => new Response("[]"));
    expect(vi.getTimerCount()).toBe(0);
  });
});
