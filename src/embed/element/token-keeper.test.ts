import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { APP_ANSWERS, type AppRequest } from "#embed/protocol/answer-parts.ts";
import { createCalls } from "#embed/protocol/calls.ts";
import { NAMESPACE } from "#embed/protocol/contract.ts";
import type { Memory } from "./memory.ts";
import type { AuthProvider } from "./published.d.ts";
import { createTokenKeeper } from "./token-keeper.ts";

const NOW = Date.parse("2026-08-01T12:00:00Z");
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

/** `held`: the frame answers nothing until it is let go. */
function keeperWith(provider: AuthProvider | null, { held = false } = {}) {
  const waiting: (() => void)[] = [];
  const memory: Memory = { lens: null, step: null, tokens: null, loads: [], given: {}, provider };
  const sent: unknown[] = [];
  const failed: string[] = [];
  const applied = {
    ns: NAMESPACE,
    v: 1,
    kind: "response",
    id: "a",
    type: "auth.set",
    payload: { applied: true },
  } as const;
  const calls = createCalls<AppRequest>(APP_ANSWERS, ({ id: re, payload }) => {
    sent.push(payload);
    const answer = () => calls.settle({ ...applied, re });
    if (held) waiting.push(answer);
    else queueMicrotask(answer);
  });
  const keeper = createTokenKeeper(memory, calls.send, ({ code, message }) => failed.push(`${code}: ${message}`));
  const release = () => {
    for (const answer of waiting) answer();
  };
  return { memory, sent, failed, keeper, release };
}
const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers({ now: NOW }));
afterEach(() => void vi.useRealTimers());

describe("a token", () => {
  it("is fetched when the frame asks, with the reason, as text or with its expiry", async () => {
    const provider = vi.fn<AuthProvider>().mockResolvedValueOnce("one").mockResolvedValueOnce({ token: "two" });
    const { keeper, sent } = keeperWith(provider);
    keeper.fetchToken("401");
    await settled();
    keeper.fetchToken("expired");
    await settled();
    expect(provider.mock.calls).toEqual([[{ reason: "401" }], [{ reason: "expired" }]]);
    expect(sent).toEqual([{ token: "one" }, { token: "two" }]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is not fetched by a clock of the page's: the frame asks before it expires", async () => {
    const provider = vi.fn<AuthProvider>(async () => ({ token: "t", expiresAt: inSeconds(300) }));
    const { keeper } = keeperWith(provider);
    keeper.fetchToken("401");
    await settled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("that could not be given yet is given once somebody can", async () => {
    const { keeper, memory, sent } = keeperWith(null);
    keeper.fetchToken();
    keeper.fetchToken("401");
    await settled();
    expect(sent).toEqual([]);
    memory.provider = async ({ reason }) => `for ${reason}`;
    keeper.fetchToken();
    await settled();
    expect(sent).toEqual([{ token: "for 401" }]);
    keeper.fetchToken();
    await settled();
    expect(sent).toHaveLength(1);
  });

  it("that cannot be had is an error, and is not tried again by itself", async () => {
    const { keeper, failed } = keeperWith(async () => Promise.reject(new Error("The login is down.")));
    keeper.fetchToken("401");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(failed).toEqual(["forbidden: The login is down."]);
  });

  it("that cannot be had for a frame that is gone is nobody's error", async () => {
    const { keeper, failed } = keeperWith(async () => Promise.reject(new Error("Sign-in was left")));
    keeper.fetchToken("401");
    keeper.fetchToken("");
    await settled();
    expect(failed).toEqual([]);
  });

  it("asked for twice at once is wanted once, for the last reason: a provider set after it is not asked", async () => {
    const provider = vi.fn<AuthProvider>(async () => "mine");
    const { keeper, sent, release } = keeperWith(provider, { held: true });
    keeper.fetchToken("401");
    await settled();
    keeper.fetchToken("403");
    await settled();
    expect(sent).toHaveLength(2);
    release();
    await settled();
    keeper.fetchToken();
    await settled();
    expect(provider.mock.calls).toEqual([[{ reason: "401" }], [{ reason: "403" }]]);
  });

  it("that comes after its frame is gone goes to no other, which may be another origin's", async () => {
    let give = (_token: string) => {};
    const provider = vi.fn<AuthProvider>(
      () =>
        new Promise((done) => {
          give = done;
        }),
    );
    const { keeper, sent } = keeperWith(provider);
    keeper.fetchToken("401");
    await settled();
    const late = give;
    keeper.fetchToken("");
    keeper.fetchToken("401");
    await settled();
    late("for the one before");
    await settled();
    expect(sent).toEqual([]);
    give("for this one");
    await settled();
    expect(sent).toEqual([{ token: "for this one" }]);
  });
});
