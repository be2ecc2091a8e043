import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { decodeMessage } from "#embed/protocol/decode.ts";
import { delivered, holdClocks, pass, TRIAL_DESK } from "#tests/support/trial-desk.ts";
import { type FrameDesk, type FrameWindow, openHostBridge } from "./host-bridge.ts";

const PORTAL = "https://portal.example";
const PARENT = { name: "the page around" };

beforeEach(holdClocks);
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const lens = { from: "2024-10" };
const DESK: FrameDesk = {
  ...TRIAL_DESK,
  export: () => Promise.reject(new Error("no paper")),
  "auth.set": () => new Promise(() => undefined),
  print: () => {
    throw new Error("no printer");
  },
};

type Heard = {
  readonly kind: string;
  readonly type: string;
  readonly re?: string;
  readonly payload?: unknown;
  readonly code?: string;
};

function trialFrame({ isAlone = false, isReadonly = true } = {}) {
  const ears = new Set<(event: MessageEvent<unknown>) => void>();
  const around = { visibilityState: "visible" as DocumentVisibilityState };
  const frame: FrameWindow & { parent: unknown } = {
    parent: PARENT,
    document: around,
    addEventListener: (_type, listen) => void ears.add(listen),
    removeEventListener: (_type, listen) => void ears.delete(listen),
  };
  if (isAlone) frame.parent = frame;
  const bridge = openHostBridge({
    origins: Promise.resolve([PORTAL]),
    app: "0.1.0",
    readonly: () => isReadonly,
    window: frame,
    now: () => Date.now(),
  });
  const changes: string[] = [];
  bridge.subscribe(() => changes.push(bridge.connection()));
  /** A script of the page around: it connects, and answers pings for as long as it lives. */
  const host = ({ protocols = [1, 0], origin = PORTAL, answersPings = true } = {}) => {
    const { port1: port, port2 } = new MessageChannel();
    const heard: Heard[] = [];
    const v = Math.max(...protocols);
    const post = (message: object) => port.postMessage({ ns: "entente.embed", v, id: "e1", ...message });
    const host = { heard, port, answersPings, v, post };
    port.onmessage = ({ data }: MessageEvent<unknown>) => {
      const message = decodeMessage(data);
      if (!message) throw new Error("The frame said what cannot be read.");
      const { kind, type, payload } = message;
      const code = message.kind === "response" && message.error ? { code: message.error.code } : { payload };
      heard.push({ kind, type, ...(message.kind === "response" ? { re: message.re } : {}), ...code });
      if (message.kind === "request" && type === "ping" && host.answersPings)
        post({ kind: "response", id: "pong", re: message.id, type, payload: {} });
    };
    const payload = { protocols, sdk: "trial", nonce: "n1" };
    const data = { ns: "entente.embed", v, kind: "request", id: "connect-1", type: "connect", payload };
    const event = new MessageEvent<unknown>("message", { data, origin });
    Object.defineProperties(event, { source: { value: frame.parent }, ports: { value: [port2] } });
    for (const listen of ears) listen(event);
    const ask = (id: string, type: string, payload: unknown = {}) => post({ kind: "request", id, type, payload });
    const say = (type: string, payload: unknown = {}) => post({ kind: "event", type, payload });
    const isWelcome = () => heard[0]?.type === "connect";
    return Object.assign(host, { ask, say, isWelcome });
  };
  return { bridge, host, changes, around, ears };
}

async function connected(options?: Parameters<ReturnType<typeof trialFrame>["host"]>[0]) {
  const frame = trialFrame();
  await delivered();
  const host = frame.host(options);
  await delivered();
  return { ...frame, first: host };
}

describe("the handshake", () => {
  it("is refused without a word, on the port and in the console, to any other origin", async () => {
    const said = (["log", "info", "warn", "error"] as const).map((name) => vi.spyOn(console, name));
    const { bridge, first } = await connected({ origin: "https://elsewhere.example" });
    expect([first.heard, bridge.connection()]).toEqual([[], "waiting"]);
    expect(said.flatMap((spy) => spy.mock.calls)).toEqual([]);
  });

  it("M15: in the protocol of the trial, a lens is text and the console says so once", async () => {
    const warned = vi.spyOn(console, "warn").mockReturnValue();
    const { bridge, first, host } = await connected({ protocols: [0] });
    bridge.attend(DESK);
    bridge.tell("state.changed", { lens });
    first.ask("a", "state.get");
    await delivered();
    expect(first.heard.slice(1).map(({ payload }) => payload)).toEqual([
      { lens: "from=2024-10" },
      { lens: "from=2024-10", view: "graph" },
    ]);
    first.say("bye");
    await delivered();
    expect(host({ protocols: [0] }).heard).toEqual([]);
    await delivered();
    expect(bridge.connection()).toBe("connected");
    expect(warned.mock.calls).toEqual([[expect.stringContaining("protocol 0")]]);
  });
});

describe("the connection", () => {
  it("M2: is alone after three seconds, and a host may still come", async () => {
    const { bridge, host, changes } = trialFrame();
    await pass(2_999);
    expect(bridge.connection()).toBe("waiting");
    await pass(1);
    expect(bridge.connection()).toBe("alone");
    host();
    await delivered();
    expect([bridge.connection(), changes]).toEqual(["connected", ["alone", "connected"]]);
  });

  it("does not become alone again by the clock once a host came", async () => {
    const { changes } = await connected();
    await pass(10_000);
    expect(changes).toEqual(["connected"]);
  });

  it("is alone from the start where no page is around", async () => {
    const { bridge, host } = trialFrame({ isAlone: true });
    await delivered();
    host();
    expect(bridge.connection()).toBe("alone");
  });

  it("M3: ends with bye, and whoever comes next is connected", async () => {
    const { bridge, first, host, changes } = await connected();
    first.say("bye");
    await delivered();
    expect(bridge.connection()).toBe("alone");
    const second = host();
    await delivered();
    expect([second.isWelcome(), changes]).toEqual([true, ["connected", "alone", "connected"]]);
  });

  it("ends when the port is closed, where that is told", async () => {
    const { bridge, first } = await connected();
    first.port.close();
    await delivered();
    expect(bridge.connection()).toBe("alone");
  });

  it("stays with the first host while that one answers", async () => {
    const { first, host } = await connected();
    const second = host();
    await pass(10_000);
    first.ask("a", "ping");
    await delivered();
    expect(second.heard).toEqual([]);
    expect(first.heard.at(-1)).toMatchObject({ re: "a" });
  });

  it("counts a refusal of the ping as a sign of life", async () => {
    const { first, host } = await connected();
    first.answersPings = false;
    const second = host();
    await delivered();
    const asked = first.heard.at(-1);
    expect(asked?.type).toBe("ping");
    first.post({
      kind: "response",
      re: "ping-1",
      type: "ping",
      error: { code: "unknown_type", message: "", retryable: false },
    });
    await pass(10_000);
    expect(second.heard).toEqual([]);
  });

  it("M3: goes to the newest that knocked where the first is silent for two seconds: a host that reloads its script", async () => {
    const { first, host, bridge } = await connected();
    first.answersPings = false;
    const [second, third] = [host(), host()];
    await pass(1_999);
    expect([second.heard, third.heard]).toEqual([[], []]);
    await pass(1);
    expect([second.isWelcome(), third.isWelcome(), bridge.connection()]).toEqual([false, true, "connected"]);
    expect(first.heard.at(-1)).toMatchObject({ kind: "event", type: "bye" });
    expect(first.heard.filter(({ type }) => type === "ping")).toHaveLength(1);
  });

  it("goes to the newest at once where the first says bye while it is asked", async () => {
    const { first, host } = await connected();
    first.answersPings = false;
    const second = host();
    await delivered();
    first.say("bye");
    await delivered();
    expect(second.isWelcome()).toBe(true);
    const third = host();
    await pass(5_000);
    expect(third.heard).toEqual([]);
  });

  it("is tried again for one that knocks later", async () => {
    const { first, host } = await connected();
    const second = host();
    await pass(3_000);
    first.answersPings = false;
    const third = host();
    await pass(2_000);
    expect([second.isWelcome(), third.isWelcome()]).toEqual([false, true]);
  });
});

describe("what is told", () => {
  it("goes to the host as events, and to nobody when none is there", async () => {
    const { bridge, host } = trialFrame();
    bridge.tell("interactive", { view: "graph" });
    await delivered();
    const first = host();
    bridge.tell("selection.changed", { ref: "tie.PAK~RUS" });
    await delivered();
    expect(first.heard.slice(1)).toEqual([
      { kind: "event", type: "selection.changed", payload: { ref: "tie.PAK~RUS" } },
    ]);
  });

  it("is told afresh to the next host", async () => {
    const { bridge, first, host } = await connected();
    bridge.tell("size", { width: 800, height: 500 });
    first.say("bye");
    await delivered();
    const second = host();
    bridge.tell("size", { width: 800, height: 500 });
    await delivered();
    expect(second.heard.at(-1)).toMatchObject({ type: "size" });
  });

  it("holds what is hovered only when the host asked for it", async () => {
    const { bridge, first, changes } = await connected();
    bridge.tell("hover.changed", { ref: "tie.A~B" });
    first.say("listen", { links: true });
    first.say("listen", { hover: true });
    await delivered();
    expect([bridge.listening(), changes.length]).toEqual([{ hover: true, links: true }, 3]);
    bridge.tell("hover.changed", { ref: "tie.C~D" });
    await delivered();
    expect(first.heard.slice(1).map(({ payload }) => payload)).toEqual([{ ref: "tie.C~D" }]);
  });

  it("what a host asked for ends with it", async () => {
    const { bridge, first, host } = await connected();
    first.say("listen", { hover: true, links: true });
    await delivered();
    const before = bridge.listening();
    expect([before, bridge.hosts()]).toEqual([{ hover: true, links: true }, 1]);
    first.say("bye");
    await delivered();
    expect(bridge.listening(), "nobody takes links over any more").toEqual({ hover: false, links: false });
    host();
    expect(bridge.listening()).toEqual({ hover: false, links: false });
    expect(bridge.hosts()).toBe(2);
  });

  it("events the frame does not know, or of another shape, are passed over", async () => {
    const { bridge, first } = await connected();
    first.say("weather", { rain: true });
    first.say("listen", { hover: "yes" });
    first.say("constructor");
    await delivered();
    expect([bridge.connection(), bridge.listening().hover, first.heard.length]).toEqual(["connected", false, 1]);
  });
});

describe("what is asked of the host", () => {
  it("is refused when none is connected", async () => {
    const { bridge, host } = trialFrame();
    await delivered();
    await expect(bridge.askHost("ping", {})).rejects.toMatchObject({ code: "not_ready" });
    host();
    const answer = bridge.askHost("ping", {});
    await expect(answer).resolves.toEqual({});
  });
});

describe("requests", () => {
  it("wait for the desk, and for the next one when it is gone", async () => {
    const { bridge, first } = await connected();
    const answers = () => first.heard.slice(1).map(({ re }) => re);
    first.ask("a", "undo");
    await delivered();
    expect(answers()).toEqual([]);
    const leave = bridge.attend(DESK);
    await delivered();
    expect(answers()).toEqual(["a"]);
    leave();
    first.ask("b", "undo");
    await delivered();
    expect(answers()).toEqual(["a"]);
    bridge.attend({ ...DESK });
    leave();
    first.ask("c", "undo");
    await delivered();
    expect(answers()).toEqual(["a", "b", "c"]);
  });

  it("that run are aborted when the host leaves", async () => {
    const { bridge, first } = await connected();
    const signals: AbortSignal[] = [];
    bridge.attend({
      ...DESK,
      print: (_payload, { signal }) => {
        signals.push(signal);
        return new Promise(() => undefined);
      },
    });
    first.ask("a", "print");
    await delivered();
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    first.say("bye");
    await delivered();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

describe("disposing", () => {
  it("says bye, stops every clock, and hears nobody any more", async () => {
    const { bridge, first, host, ears } = await connected();
    bridge.dispose();
    await delivered();
    expect(first.heard.at(-1)).toMatchObject({ kind: "event", type: "bye" });
    expect([ears.size, vi.getTimerCount(), bridge.connection()]).toEqual([0, 0, "alone"]);
    expect(host().heard).toEqual([]);
    bridge.tell("interactive", { view: "graph" });
    bridge.dispose();
  });

  it("before anybody came leaves nothing behind", async () => {
    const { bridge, ears } = trialFrame();
    bridge.dispose();
    await delivered();
    expect([ears.size, vi.getTimerCount()]).toEqual([0, 0]);
  });

  it("while one waits at the door does not let it in", async () => {
    const { bridge, first, host } = await connected();
    first.answersPings = false;
    const second = host();
    bridge.dispose();
    await pass(3_000);
    expect(second.heard).toEqual([]);
  });
});
