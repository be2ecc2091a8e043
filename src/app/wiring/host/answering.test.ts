import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RequestError } from "#embed/protocol/calls.ts";
import type { Major, Message } from "#embed/protocol/contract.ts";
import { TRIAL_DESK } from "#tests/support/trial-desk.ts";
import { createAnswering } from "./answering.ts";
import type { FrameDesk, How } from "./frame-desk.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const applied = () => ({ applied: true });
const lens = { from: "2024-10", sel: "tie.PAK~RUS" };
const DESK: FrameDesk = {
  ...TRIAL_DESK,
  "state.get": () => ({ lens, view: "graph" }),
  "state.set": () => ({ lens, ignored: [] }),
};

type Trial = {
  readonly desk?: Partial<FrameDesk> | null;
  readonly major?: Major;
  readonly onPost?: (message: Message) => void;
};

function trialAnswering({ desk = {}, major = 1, onPost }: Trial = {}) {
  const posted: Message[] = [];
  const progress: [string, number][] = [];
  let seated: FrameDesk | null = desk && { ...DESK, ...desk };
  const answering = createAnswering({
    major,
    post: (message) => {
      onPost?.(message);
      posted.push(message);
    },
    desk: () => seated,
    now: () => Date.now(),
    onProgress: (id, done) => progress.push([id, done]),
  });
  const ask = (id: string, type: string, payload: unknown = {}, v: number = major) =>
    answering.receive({ ns: "entente.embed", v, kind: "request", id, type, payload });
  const seat = (given: Partial<FrameDesk> = {}) => {
    seated = { ...DESK, ...given };
    answering.release();
  };
  /** What each request was answered: its payload, or the word for what went wrong. */
  const answers = async () => {
    await vi.advanceTimersByTimeAsync(0);
    return posted.map((one) =>
      one.kind === "response" ? [one.re, one.error?.code ?? one.payload] : ["not an answer"],
    );
  };
  const faults = async () => {
    await vi.advanceTimersByTimeAsync(0);
    return posted.map((one) => (one.kind === "response" ? one.error : null));
  };
  return { ...answering, posted, progress, ask, seat, answers, faults };
}

describe("a request", () => {
  it("is answered by the desk, as a response to its id", async () => {
    const { ask, answers, posted } = trialAnswering();
    ask("a", "state.get");
    expect(await answers()).toEqual([["a", { lens, view: "graph" }]]);
    expect(posted).toMatchObject([{ ns: "entente.embed", v: 1, kind: "response", type: "state.get" }]);
  });

  it("hands the desk its payload, decoded", async () => {
    const select = vi.fn<FrameDesk["select"]>(applied);
    const { ask, answers } = trialAnswering({ desk: { select } });
    ask("a", "select", { ref: "tie.PAK~RUS", html: "<b>" });
    await answers();
    expect(select.mock.calls[0]?.[0]).toEqual({ ref: "tie.PAK~RUS" });
  });

  it("is answered in any order", async () => {
    let paint: () => void = () => undefined;
    const slow: FrameDesk["print"] = () =>
      new Promise((done) => {
        paint = () => done({ applied: true });
      });
    const { ask, answers } = trialAnswering({ desk: { print: slow } });
    ask("slow", "print");
    ask("quick", "undo");
    await answers();
    paint();
    expect(await answers()).toEqual([
      ["quick", { applied: true }],
      ["slow", { applied: true }],
    ]);
  });

  it("for a ping is answered without a desk", async () => {
    const { ask, answers } = trialAnswering({ desk: null });
    ask("a", "ping");
    expect(await answers()).toEqual([["a", {}]]);
  });
});

describe("a request is refused", () => {
  it.each<[string, string, unknown, string]>([
    ["of a type nobody knows", "state.burn", {}, "unknown_type"],
    ["named after a property of every object", "constructor", {}, "unknown_type"],
    ["that is the host's to answer", "snapshot.get", { id: "x" }, "unknown_type"],
    ["to connect again through the port", "connect", { protocols: [1], sdk: "s", nonce: "n" }, "unknown_type"],
    ["of another shape", "select", { ref: 7 }, "bad_request"],
    ["without its payload", "months.set", undefined, "bad_request"],
    ["with a text in place of its payload", "select", "tie.PAK~RUS", "bad_request"],
    ["that is too large", "select", { ref: null, more: "x".repeat(1_000_001) }, "too_large"],
    ["with more data than is read", "data.load", { mode: "preview", rows: ["x".repeat(50_000_001)] }, "too_large"],
  ])("%s", async (_what, type, payload, code) => {
    const { ask, answers } = trialAnswering();
    ask("a", type, payload);
    expect(await answers()).toEqual([["a", code]]);
  });

  it("with the field that is at fault", async () => {
    const { ask, faults } = trialAnswering();
    ask("a", "state.set", { lens: { from: 7 } });
    expect(await faults()).toEqual([
      {
        code: "bad_request",
        path: "lens.from",
        message: "lens.from is not text of at most 4096 characters.",
        retryable: false,
      },
    ]);
  });

  it("in another protocol than was agreed", async () => {
    const { ask, answers } = trialAnswering();
    ask("a", "state.get", {}, 2);
    expect(await answers()).toEqual([["a", "unsupported_version"]]);
  });

  it("under an id that is in use, and the first one is still answered", async () => {
    let answer: () => void = () => undefined;
    const print: FrameDesk["print"] = () =>
      new Promise((done) => {
        answer = () => done({ applied: true });
      });
    const { ask, answers } = trialAnswering({ desk: { print } });
    ask("a", "print");
    ask("a", "undo");
    expect(await answers()).toEqual([["a", "bad_request"]]);
    answer();
    await answers();
    ask("a", "undo");
    expect((await answers()).slice(1)).toEqual([
      ["a", { applied: true }],
      ["a", { applied: true }],
    ]);
  });

  it("over a hundred in a second, each one told so, and heard again afterwards", async () => {
    const { ask, answers, faults } = trialAnswering();
    for (let at = 0; at < 250; at += 1) ask(`r${at}`, at % 2 ? "undo" : "ping");
    const codes = (await answers()).map(([, answer]) => answer);
    expect(codes).toHaveLength(250);
    expect(codes.filter((code) => code === "rate_limited")).toHaveLength(150);
    expect((await faults()).find((fault) => fault?.code === "rate_limited")).toMatchObject({ retryable: true });
    vi.advanceTimersByTime(1_000);
    ask("later", "undo");
    expect((await answers()).at(-1)).toEqual(["later", { applied: true }]);
  });
});

describe("data that is handed over", () => {
  const rows = { rows: [], mode: "merge" };

  it("is a feed that was given bit by bit, all at once: a thousand a second, and the lens after it", async () => {
    const { ask, answers } = trialAnswering();
    for (let at = 0; at < 1_010; at += 1) ask(`rows ${at}`, "data.load", rows);
    ask("lens", "state.set", { lens });
    const given = await answers();
    expect(given.filter(([, answer]) => answer === "rate_limited")).toHaveLength(10);
    expect(given).toContainEqual(["lens", { lens, ignored: [] }]);
  });

  it("waits with the rest for the desk, and leaves room for it", async () => {
    const { ask, answers, seat } = trialAnswering({ desk: null });
    for (let at = 0; at < 300; at += 1) ask(`rows ${at}`, "data.load", rows);
    ask("lens", "state.set", { lens });
    expect(await answers()).toEqual([]);
    seat();
    expect((await answers()).at(-1)).toEqual(["lens", { lens, ignored: [] }]);
  });
});

describe("the time of a request", () => {
  const never = () => new Promise<never>(() => undefined);
  /** Something that comes when it is told to. */
  function coming() {
    let come = () => {};
    const promise = new Promise<void>((done) => {
      come = done;
    });
    return { promise, come: () => come() };
  }

  it("begins with what it cannot do without, which is waited for a minute in all, however often", async () => {
    const source = coming();
    const undo = async (_payload: unknown, { wait }: How) => {
      wait(source.promise);
      await source.promise;
      wait(never());
      return never();
    };
    const { ask, faults } = trialAnswering({ desk: { undo } });
    ask("a", "undo");
    await vi.advanceTimersByTimeAsync(50_000);
    source.come();
    await vi.advanceTimersByTimeAsync(9_999);
    expect(await faults()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await faults()).toMatchObject([{ code: "timeout", message: "No answer to undo within 60 s." }]);
  });

  it("is a minute for data, wait or not: who gave it has given it up by then", async () => {
    const source = coming();
    const load = async (_payload: unknown, { wait }: How) => {
      wait(source.promise);
      return never();
    };
    const { ask, faults } = trialAnswering({ desk: { "data.load": load } });
    ask("a", "data.load", { rows: [], mode: "merge" });
    await vi.advanceTimersByTimeAsync(40_000);
    source.come();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await faults()).toMatchObject([{ code: "timeout" }]);
  });
});

describe("what the desk throws", () => {
  const throwing = (cause: unknown): Partial<FrameDesk> => ({
    undo: () => {
      throw cause;
    },
  });

  it("is the refusal where it is a RequestError", async () => {
    const fault = { code: "forbidden", message: "This view is read-only.", path: "ref", retryable: false } as const;
    const { ask, faults } = trialAnswering({ desk: throwing(new RequestError(fault)) });
    ask("a", "undo");
    expect(await faults()).toEqual([fault]);
  });

  it.each<[string, unknown, string]>([
    ["an error", new TypeError("places is undefined"), "places is undefined"],
    ["something that is no error", { secret: 1 }, "Something went wrong in the frame."],
    ["an error without end", new Error("x".repeat(9_000)), "x".repeat(1_000)],
  ])("is internal otherwise, without its stack: %s", async (_what, cause, message) => {
    const { ask, faults } = trialAnswering({ desk: throwing(cause) });
    ask("a", "undo");
    expect(await faults()).toEqual([{ code: "internal", message, retryable: false }]);
  });

  it("is the same where it is a promise that is broken", async () => {
    const { ask, faults } = trialAnswering({ desk: { undo: async () => Promise.reject(new Error("no paper")) } });
    ask("a", "undo");
    expect(await faults()).toEqual([{ code: "internal", message: "no paper", retryable: false }]);
  });
});

describe("what the desk answers", () => {
  it("is held to its shape: other fields stay here", async () => {
    const stuffed = { applied: true, note: "mine" };
    const { ask, answers } = trialAnswering({ desk: { undo: () => stuffed } });
    ask("a", "undo");
    expect(await answers()).toEqual([["a", { applied: true }]]);
  });

  it("is internal where it has another shape", async () => {
    const { ask, faults } = trialAnswering({ desk: { present: () => ({ step: Number.NaN, of: 3 }) } });
    ask("a", "present", { action: "next" });
    expect(await faults()).toMatchObject([
      { code: "internal", message: expect.stringContaining("step is not a number") },
    ]);
  });

  it("is internal where it cannot be cloned", async () => {
    const onPost = (message: Message) => {
      if (message.kind === "response" && message.payload)
        throw new DOMException("It cannot be cloned.", "DataCloneError");
    };
    const { ask, faults } = trialAnswering({ onPost });
    ask("a", "state.get");
    expect(await faults()).toEqual([{ code: "internal", message: "It cannot be cloned.", retryable: false }]);
  });

  it.each<[Major, unknown]>([
    [1, lens],
    [0, "from=2024-10&sel=tie.PAK%7ERUS"],
  ])("spells a lens as protocol %i does", async (major, spelled) => {
    const { ask, answers } = trialAnswering({ major });
    ask("a", "state.get");
    ask("b", "state.set", { lens: "from=2024-10" });
    expect(await answers()).toEqual([
      ["a", { lens: spelled, view: "graph" }],
      ["b", { lens: spelled, ignored: [] }],
    ]);
  });
});

describe("time", () => {
  const never = () => new Promise<never>(() => undefined);

  it.each([
    ["print", 10_000],
    ["export", 60_000],
    ["data.load", 60_000],
  ])("%s is given %i ms, then aborted and answered", async (type, limitMs) => {
    const heard: AbortSignal[] = [];
    const answerer = (_payload: unknown, how: How) => {
      heard.push(how.signal);
      return never();
    };
    const { ask, answers } = trialAnswering({ desk: { [type]: answerer } });
    ask("a", type, { format: "svg", mode: "preview", rows: [] });
    vi.advanceTimersByTime(limitMs - 1);
    expect([await answers(), heard[0]?.aborted]).toEqual([[], false]);
    vi.advanceTimersByTime(1);
    expect([await answers(), heard[0]?.aborted]).toEqual([[["a", "timeout"]], true]);
  });

  it("has its time from when what it waits for is there, which may take a minute", async () => {
    let come = () => {};
    const print: FrameDesk["print"] = (_payload, { wait }) => {
      wait(
        new Promise<void>((done) => {
          come = done;
        }),
      );
      return never();
    };
    const { ask, answers } = trialAnswering({ desk: { print } });
    ask("a", "print");
    await vi.advanceTimersByTimeAsync(59_999);
    come();
    await vi.advanceTimersByTimeAsync(9_999);
    expect(await answers()).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await answers()).toEqual([["a", "timeout"]]);
    ask("b", "print");
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await answers()).slice(1)).toEqual([["b", "timeout"]]);
  });

  it("an answer that comes too late is dropped, also where the id is in use again", async () => {
    const waiting: (() => void)[] = [];
    const print: FrameDesk["print"] = () => new Promise((done) => void waiting.push(() => done({ applied: true })));
    const { ask, answers } = trialAnswering({ desk: { print } });
    ask("a", "print");
    vi.advanceTimersByTime(10_000);
    ask("a", "print");
    waiting[0]?.();
    expect(await answers()).toEqual([["a", "timeout"]]);
    waiting[1]?.();
    expect((await answers()).slice(1)).toEqual([["a", { applied: true }]]);
  });

  it("closing aborts what runs, forgets what waits, and answers nobody", async () => {
    const heard: AbortSignal[] = [];
    const print: FrameDesk["print"] = (_payload, { signal }) => {
      heard.push(signal);
      return never();
    };
    const { ask, answers, close, seat } = trialAnswering({ desk: { print } });
    ask("a", "print");
    close();
    seat();
    vi.advanceTimersByTime(60_000);
    expect([await answers(), heard[0]?.aborted, vi.getTimerCount()]).toEqual([[], true, 0]);
  });
});

describe("before there is a desk", () => {
  it("requests wait and start in order, refusals and pings do not wait", async () => {
    const started: string[] = [];
    const { ask, answers, seat } = trialAnswering({ desk: null });
    ask("a", "select", { ref: "tie.A~B" });
    ask("b", "undo");
    ask("c", "state.burn");
    ask("d", "ping");
    expect(await answers()).toEqual([
      ["c", "unknown_type"],
      ["d", {}],
    ]);
    const noting = (what: string) => () => {
      started.push(what);
      return { applied: true };
    };
    seat({ select: noting("select"), undo: noting("undo") });
    expect((await answers()).slice(2).map(([re]) => re)).toEqual(["a", "b"]);
    expect(started).toEqual(["select", "undo"]);
  });

  it("a hundred wait and more are told not_ready", async () => {
    const { ask, answers, seat } = trialAnswering({ desk: null });
    for (let at = 0; at < 100; at += 1) ask(`r${at}`, "undo");
    vi.advanceTimersByTime(1_000);
    ask("more", "undo");
    expect(await answers()).toEqual([["more", "not_ready"]]);
    seat();
    expect(await answers()).toHaveLength(101);
  });

  it("they wait no longer than any request", async () => {
    const undo = vi.fn<FrameDesk["undo"]>(applied);
    const { ask, answers, seat } = trialAnswering({ desk: null });
    ask("a", "undo");
    vi.advanceTimersByTime(10_000);
    seat({ undo });
    expect(await answers()).toEqual([["a", "timeout"]]);
    expect(undo).not.toHaveBeenCalled();
  });
});

describe("progress", () => {
  const reporting =
    (steps: readonly number[]) =>
    async (_payload: unknown, { progress }: How) => {
      for (const step of steps) progress(step);
      throw new Error("out of paper");
    };

  it("of an export is told by its id, at most ten times a second, from 0 to 1", async () => {
    const steps = [-1, Number.NaN, 2, ...Array.from({ length: 500 }, (_, at) => at / 500)];
    const { ask, answers, progress } = trialAnswering({ desk: { export: reporting(steps) } });
    ask("a", "export", { format: "png" });
    await answers();
    expect(progress).toHaveLength(10);
    expect(progress.slice(0, 3)).toEqual([
      ["a", 0],
      ["a", 1],
      ["a", 0],
    ]);
  });

  it("of anything else, or after the answer, is not told", async () => {
    const kept: How[] = [];
    const desk: Partial<FrameDesk> = {
      undo: reporting([0.5]),
      export: (_payload, how) => {
        kept.push(how);
        throw new Error("out of paper");
      },
    };
    const { ask, answers, progress } = trialAnswering({ desk });
    ask("a", "undo");
    ask("b", "export", { format: "png" });
    await answers();
    kept[0]?.progress(1);
    expect(progress).toEqual([]);
  });
});
