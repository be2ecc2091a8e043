import { fc } from "@fast-check/vitest";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { APP_ANSWERS } from "#embed/protocol/answer-parts.ts";
import type { Events, Major } from "#embed/protocol/contract.ts";
import { decodeMessage } from "#embed/protocol/decode.ts";
import { shaped } from "#embed/protocol/shapes.ts";
import { delivered, holdClocks, pass, TRIAL_DESK } from "#tests/support/trial-desk.ts";
import type { FrameDesk } from "./frame-desk.ts";
import { openLine } from "./line.ts";

beforeEach(holdClocks);
afterEach(() => void vi.useRealTimers());

const lens = { from: "2024-10" };
const DESK: FrameDesk = {
  ...TRIAL_DESK,
  export: (_payload, { progress }) => {
    progress(0.5);
    return Promise.reject(new Error("no paper"));
  },
  "auth.set": () => new Promise(() => undefined),
  present: () => ({ step: Number.NaN, of: 3 }),
  redo: () => delivered().then(() => ({ applied: true })),
  print: () => {
    throw new Error("no printer");
  },
};

type Said = {
  readonly kind: string;
  readonly type: string;
  readonly v: number;
  readonly re?: string;
  readonly payload?: unknown;
};

function trialLine(major: Major = 1) {
  const { port1, port2 } = new MessageChannel();
  const heard: Said[] = [];
  const host = { answersPings: true, isVisible: true };
  const post = (message: object) => port1.postMessage({ ns: "entente.embed", v: major, id: "h1", ...message });
  port1.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = decodeMessage(data);
    if (!message) throw new Error("The frame said what cannot be read.");
    heard.push(message);
    if (message.kind === "request" && message.type === "ping" && host.answersPings)
      post({ kind: "response", re: message.id, type: "ping", payload: {} });
  };
  const ends: string[] = [];
  const wishes: Events["listen"][] = [];
  const line = openLine(
    { port: port2, id: "connect-1", nonce: "n1", major },
    {
      app: "0.1.0",
      isReadonly: () => true,
      desk: () => DESK,
      isVisible: () => host.isVisible,
      now: () => Date.now(),
      onListen: (wish) => wishes.push(wish),
      onEnd: () => ends.push("ended"),
    },
  );
  return { line, heard, host, post, port: port1, ends, wishes };
}

describe("the answer to a connect", () => {
  it.each<Major>([1, 0])("says in protocol %i what the frame can do", async (major) => {
    const { heard } = trialLine(major);
    await delivered();
    expect(heard).toMatchObject([{ kind: "response", type: "connect", re: "connect-1", v: major }]);
    const payload = heard[0]?.payload;
    expect(APP_ANSWERS.connect(payload, "")).toEqual(payload);
    expect(payload).toMatchObject({
      protocol: major,
      app: "0.1.0",
      nonce: "n1",
      capabilities: { readonly: true, deprecated: ["protocol 0"] },
      views: ["desk", "graph", "timeline", "reader", "story"],
      limits: { requestsPerSecond: 100, messageBytes: 1_000_000 },
    });
  });

  it("names what is answered and told, and nothing that is the host's", async () => {
    const { heard } = trialLine();
    await delivered();
    const read = shaped(APP_ANSWERS.connect)(heard[0]?.payload, "");
    if (!("value" in read)) throw new Error(read.reason);
    const { requests, events, formats } = read.value.capabilities;
    expect([...requests].sort()).toEqual([...Object.keys(DESK), "ping"].sort());
    expect(events).toContain("export.progress");
    expect(events).not.toContain("listen");
    expect(formats).toContain("evidence-csv");
  });
});

describe("liveness", () => {
  const pings = (heard: readonly Said[]) => heard.filter(({ type }) => type === "ping").length;

  it("is asked every fifteen seconds, and two pings that are not answered end it with bye", async () => {
    const { heard, host, ends } = trialLine();
    await pass(15_000);
    await pass(15_000);
    expect(pings(heard)).toBe(2);
    host.answersPings = false;
    await pass(15_000);
    await pass(10_000);
    expect(ends).toEqual([]);
    await pass(5_000);
    await pass(10_000);
    expect([ends, heard.at(-1)?.type, vi.getTimerCount()]).toEqual([["ended"], "bye", 0]);
  });

  it("one that is missed is forgiven", async () => {
    const { host, ends } = trialLine();
    for (let round = 0; round < 6; round += 1) {
      host.answersPings = round % 2 === 1;
      await pass(15_000);
    }
    expect(ends).toEqual([]);
  });

  it("is not asked while the page is hidden", async () => {
    const { heard, host, ends } = trialLine();
    host.isVisible = false;
    host.answersPings = false;
    for (let round = 0; round < 10; round += 1) await pass(15_000);
    expect([pings(heard), ends]).toEqual([0, []]);
  });
});

describe("what is asked of the host", () => {
  it("is answered by it, once", async () => {
    const { line, heard, post } = trialLine();
    const answer = line.ask("snapshot.get", { id: "a1" });
    await delivered();
    expect(heard.at(-1)).toMatchObject({ kind: "request", type: "snapshot.get", payload: { id: "a1" } });
    const response = { kind: "response", re: "snapshot.get-1", type: "snapshot.get" };
    post({ ...response, payload: { text: "{}" } });
    post({ ...response, payload: { text: "another" } });
    await expect(answer).resolves.toEqual({ text: "{}" });
  });

  it("is refused when the answer is none", async () => {
    const { line, post } = trialLine();
    const answer = line.ask("snapshot.get", { id: "a1" });
    post({ kind: "response", re: "snapshot.get-1", type: "snapshot.get", payload: { html: "<b>" } });
    await expect(answer).rejects.toMatchObject({ code: "internal" });
  });

  it("is refused when the host leaves", async () => {
    const { line, post, ends } = trialLine();
    const answer = line.ask("snapshot.get", { id: "a1" });
    post({ kind: "event", type: "bye" });
    await expect(answer).rejects.toMatchObject({ code: "not_ready" });
    expect(ends).toEqual(["ended"]);
  });
});

describe("what comes through the port", () => {
  it("progress of an export is told by the id of its request, then the answer", async () => {
    const { heard, post } = trialLine();
    post({ kind: "request", id: "x", type: "export", payload: { format: "svg" } });
    await delivered();
    expect(heard.slice(1)).toMatchObject([
      { kind: "event", type: "export.progress", payload: { re: "x", done: 0.5 } },
      { kind: "response", re: "x", error: { code: "internal", message: "no paper" } },
    ]);
  });

  it("M3: each request gets exactly one answer, whatever else is said, and nothing throws", async () => {
    const junk = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true });
    const payload = fc.oneof(junk, fc.constantFrom({}, { ref: null }, { format: "svg" }, { action: "next" }, { lens }));
    const type = fc.oneof(fc.constantFrom(...Object.keys(DESK), "ping", "connect", "state.burn"), fc.string());
    const ns = fc.constant("entente.embed");
    const id = fc.constantFrom("a", "b", "c");
    const request = fc.record({ ns, v: fc.constantFrom(1, 1, 1, 0), kind: fc.constant("request"), id, type, payload });
    const other = fc.record({
      ns,
      v: fc.nat(2),
      kind: fc.constantFrom("event", "response"),
      id: fc.string(),
      re: fc.oneof(fc.constant("ping-1"), fc.string()),
      type: fc.oneof(fc.constantFrom("listen", "size", "ping"), fc.string()),
      payload: junk,
      error: junk,
    });
    const said = fc.oneof(junk, other, request).filter((one) => decodeMessage(one)?.type !== "bye");
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 150, size: "max" }), async (all) => {
        const { heard, host, port, line, ends } = trialLine();
        host.isVisible = false;
        for (const one of all) port.postMessage(one);
        await pass(0);
        await pass(10_000);
        await pass(50_000);
        const answered = heard.slice(1).flatMap(({ kind, re }) => (kind === "response" ? [re] : []));
        const asked = all.flatMap((one) => {
          const message = decodeMessage(one);
          return message?.kind === "request" ? [message.id] : [];
        });
        expect(answered.sort()).toEqual(asked.sort());
        expect(ends).toEqual([]);
        line.hangUp();
        await delivered();
      }),
      { numRuns: 60 },
    );
  });
});
