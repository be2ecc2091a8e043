import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { APP_ANSWERS, type AppRequest } from "./answer-parts.ts";
import { createCalls, type Question, RequestError } from "./calls.ts";
import { LIMITS, NAMESPACE } from "./contract.ts";

function books(post: (question: Question) => void = () => undefined) {
  const sent: Question[] = [];
  const calls = createCalls<AppRequest>(APP_ANSWERS, (question) => {
    sent.push(question);
    post(question);
  });
  const answer = (at: number, rest: object) =>
    calls.settle({ ns: NAMESPACE, v: 1, kind: "response", id: "a", type: "", re: sent[at]?.id ?? "", ...rest });
  return { calls, sent, answer };
}
const state = { lens: { sel: "tie.PAK~RUS" }, view: "graph" };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a call", () => {
  it("goes out under an id of its own and comes back decoded", async () => {
    const { calls, sent, answer } = books();
    const asked = calls.send("state.get", {});
    expect(sent).toEqual([{ kind: "request", id: "state.get-1", type: "state.get", payload: {} }]);
    answer(0, { payload: { ...state, more: 1 } });
    await expect(asked).resolves.toEqual(state);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is answered whatever the order, and only once", async () => {
    const { calls, answer } = books();
    const one = calls.send("undo", {});
    const two = calls.send("redo", {});
    answer(1, { payload: { applied: false } });
    answer(0, { payload: { applied: true } });
    answer(0, { payload: { applied: false } });
    await expect(two).resolves.toEqual({ applied: false });
    await expect(one).resolves.toEqual({ applied: true });
  });

  it("rejects with the fault it is answered by", async () => {
    const { calls, answer } = books();
    const asked = calls.send("undo", {});
    const error = { code: "forbidden", message: "The frame is read-only.", path: "undo", retryable: false };
    answer(0, { error });
    await expect(asked).rejects.toMatchObject({ name: "RequestError", ...error });
  });

  it("rejects where the answer has another shape", async () => {
    const { calls, answer } = books();
    const asked = calls.send("undo", {});
    answer(0, { payload: { applied: "yes" } });
    await expect(asked).rejects.toMatchObject({
      code: "internal",
      message: "The answer to undo: applied is not true or false.",
    });
  });

  it.each([
    [LIMITS.answerMs, {}],
    [LIMITS.longAnswerMs, { limitMs: LIMITS.longAnswerMs }],
  ])("is waited for %d ms and no longer: %o", async (limitMs, options) => {
    const { calls } = books();
    const asked = calls.send("undo", {}, options);
    const refused = expect(asked).rejects.toMatchObject({ code: "timeout", retryable: true });
    await vi.advanceTimersByTimeAsync(limitMs - 1);
    expect(vi.getTimerCount()).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    await refused;
  });

  it("ends with the reason of its signal, and is not sent when that came first", async () => {
    const { calls, sent } = books();
    const abort = new AbortController();
    const asked = calls.send("undo", {}, { signal: abort.signal });
    abort.abort(new Error("No longer wanted."));
    await expect(asked).rejects.toThrow("No longer wanted.");
    await expect(calls.send("undo", {}, { signal: abort.signal })).rejects.toThrow("No longer wanted.");
    expect(sent).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("waits for what is to come first, without a limit, and fails with it", async () => {
    const { calls, sent, answer } = books();
    let open = () => {};
    const first = new Promise<void>((resolve) => {
      open = resolve;
    });
    const asked = calls.send("undo", {}, {}, first);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([]);
    open();
    await vi.advanceTimersByTimeAsync(0);
    answer(0, { payload: { applied: true } });
    await expect(asked).resolves.toEqual({ applied: true });
    await expect(calls.send("undo", {}, {}, Promise.reject(new Error("No frame.")))).rejects.toThrow("No frame.");
    expect([sent.length, vi.getTimerCount()]).toEqual([1, 0]);
  });

  it("is not sent when it was given up while it waited", async () => {
    const { calls, sent } = books();
    const abort = new AbortController();
    const asked = calls.send("undo", {}, { signal: abort.signal }, Promise.resolve());
    abort.abort(new Error("No longer wanted."));
    await expect(asked).rejects.toThrow("No longer wanted.");
    expect([sent.length, vi.getTimerCount()]).toEqual([0, 0]);
  });

  it("can go another way", () => {
    const { calls, sent } = books();
    const there: Question[] = [];
    const asked = calls.send("undo", {}, { via: (message) => there.push(message) });
    calls.close(new RequestError({ code: "not_ready", message: "Over.", retryable: true }));
    expect([sent.length, there.length]).toEqual([0, 1]);
    return expect(asked).rejects.toThrow("Over.");
  });

  it("is a bad request where it cannot be cloned", async () => {
    const { calls } = books(() => {
      throw new Error("A function could not be cloned.");
    });
    await expect(calls.send("undo", {})).rejects.toMatchObject({
      code: "bad_request",
      message: "A function could not be cloned.",
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  it("hears how far it is, and nothing of other calls", async () => {
    const { calls, sent, answer } = books();
    const heard: number[] = [];
    const asked = calls.send("export", { format: "png" }, { onProgress: (done) => heard.push(done) });
    calls.progress({ re: sent[0]?.id ?? "", done: 0.5 });
    calls.progress({ re: "export-9", done: 0.7 });
    const blob = new Blob(["png"]);
    answer(0, { payload: { name: "graph.png", type: "image/png", blob } });
    await expect(asked).resolves.toEqual({ name: "graph.png", type: "image/png", blob });
    calls.progress({ re: sent[0]?.id ?? "", done: 1 });
    expect(heard).toEqual([0.5]);
  });
});

it("ends every call that waits when the books are closed", async () => {
  const { calls } = books();
  const asked = [calls.send("undo", {}), calls.send("redo", {})];
  const gone = new RequestError({ code: "not_ready", message: "The frame is gone.", retryable: false });
  calls.close(gone);
  for (const one of asked) await expect(one).rejects.toBe(gone);
  expect(vi.getTimerCount()).toBe(0);
});
