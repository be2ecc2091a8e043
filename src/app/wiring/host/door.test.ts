import { fc } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { type FrameWindow, type Handshake, watchDoor } from "./door.ts";

const PORTAL = "https://portal.example";
const PARENT = { name: "the page around" };
const CONNECT = {
  ns: "entente.embed",
  v: 1,
  kind: "request",
  id: "connect-1",
  type: "connect",
  payload: { protocols: [1, 0], sdk: "trial", nonce: "n1" },
};

type Sent = {
  readonly data?: unknown;
  readonly origin?: string;
  readonly source?: unknown;
  readonly ports?: readonly MessagePort[];
};

const newPort = () => new MessageChannel().port2;

function trialDoor(origins: Promise<readonly string[]> = Promise.resolve([PORTAL]), parent: unknown = PARENT) {
  const ears = new Set<(event: MessageEvent<unknown>) => void>();
  const frame: FrameWindow = {
    parent,
    document: { visibilityState: "visible" },
    addEventListener: (_type, listen) => void ears.add(listen),
    removeEventListener: (_type, listen) => void ears.delete(listen),
  };
  const knocks: Handshake[] = [];
  const stop = watchDoor(frame, origins, (handshake) => knocks.push(handshake));
  const send = (sent: Sent = {}) => {
    const { origin = PORTAL, source = PARENT, ports = [newPort()] } = sent;
    // `undefined` is something a page can send too.
    const data = "data" in sent ? sent.data : CONNECT;
    const event = new MessageEvent<unknown>("message", { data, origin });
    Object.defineProperties(event, { source: { value: source }, ports: { value: ports } });
    for (const listen of ears) listen(event);
  };
  return { knocks, send, stop, ears };
}

function originsToCome() {
  let resolve: (list: readonly string[]) => void = () => undefined;
  const promise = new Promise<readonly string[]>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** A door whose origins are known. */
async function openDoor(origins: readonly string[] = [PORTAL]) {
  const known = Promise.resolve(origins);
  const door = trialDoor(known);
  await known;
  return door;
}

describe("M1: a connect is heard", () => {
  it("from the parent, from an exact origin, with one port", async () => {
    const { knocks, send } = await openDoor();
    const port = newPort();
    send({ ports: [port] });
    expect(knocks).toEqual([{ port, id: "connect-1", nonce: "n1", major: 1 }]);
  });

  it.each([
    [[1, 0], 1],
    [[0], 0],
    [[7, 1], 1],
    [[0, 1, 2], 1],
  ])("in protocols %j as major %i, the newest that both ends speak", async (protocols, major) => {
    const { knocks, send } = await openDoor();
    send({ data: { ...CONNECT, v: 7, payload: { ...CONNECT.payload, protocols } } });
    expect(knocks.map((knock) => knock.major)).toEqual([major]);
  });

  it("with fields of a later version, which are passed over", async () => {
    const { knocks, send } = await openDoor();
    send({ data: { ...CONNECT, trace: 1, payload: { ...CONNECT.payload, hints: { fast: true } } } });
    expect(knocks).toHaveLength(1);
  });
});

describe("M1: nothing else is heard", () => {
  const withPayload = (payload: unknown): Sent => ({ data: { ...CONNECT, payload } });
  it.each<[string, Sent]>([
    ["another window", { source: { name: "a window beside" } }],
    ["no window", { source: null }],
    ["an origin that is not listed", { origin: "https://elsewhere.example" }],
    ["an origin that only begins like one", { origin: `${PORTAL}.evil.example` }],
    ["another port of the host", { origin: `${PORTAL}:8443` }],
    ["another scheme", { origin: "http://portal.example" }],
    ["an origin with a slash", { origin: `${PORTAL}/` }],
    ["no origin", { origin: "" }],
    ["a page without an origin", { origin: "null" }],
    ["no port", { ports: [] }],
    ["two ports", { ports: [newPort(), newPort()] }],
    ["another namespace", { data: { ...CONNECT, ns: "entente" } }],
    ["an event", { data: { ...CONNECT, kind: "event" } }],
    ["a response", { data: { ...CONNECT, kind: "response", re: "x" } }],
    ["another request", { data: { ...CONNECT, type: "state.get" } }],
    ["no id", { data: { ...CONNECT, id: undefined } }],
    ["an id without end", { data: { ...CONNECT, id: "x".repeat(129) } }],
    ["text", { data: JSON.stringify(CONNECT) }],
    ["no payload", withPayload(undefined)],
    ["no common major", withPayload({ ...CONNECT.payload, protocols: [2, 3] })],
    ["no majors", withPayload({ ...CONNECT.payload, protocols: [] })],
    ["majors as text", withPayload({ ...CONNECT.payload, protocols: ["1"] })],
    ["one major that is no list", withPayload({ ...CONNECT.payload, protocols: 1 })],
    ["no nonce", withPayload({ protocols: [1], sdk: "trial" })],
    ["a nonce without end", withPayload({ ...CONNECT.payload, nonce: "x".repeat(129) })],
    ["too much", withPayload({ ...CONNECT.payload, more: "x".repeat(1_000_001) })],
  ])("%s", async (_what, sent) => {
    const { knocks, send } = await openDoor([PORTAL, "null", "*", "https://*.example"]);
    send(sent);
    expect(knocks).toEqual([]);
  });

  it("a page that is its own parent", async () => {
    const ears: ((event: MessageEvent<unknown>) => void)[] = [];
    const frame: FrameWindow & { parent: unknown } = {
      parent: null,
      document: { visibilityState: "visible" },
      addEventListener: (_type, listen) => void ears.push(listen),
      removeEventListener: () => undefined,
    };
    frame.parent = frame;
    const knocks: Handshake[] = [];
    const known = Promise.resolve([PORTAL]);
    watchDoor(frame, known, (handshake) => knocks.push(handshake));
    await known;
    const event = new MessageEvent<unknown>("message", { data: CONNECT, origin: PORTAL });
    Object.defineProperties(event, { source: { value: frame }, ports: { value: [newPort()] } });
    for (const listen of ears) listen(event);
    expect(knocks).toEqual([]);
  });

  it("whatever it is, and it never throws", async () => {
    const { knocks, send } = await openDoor();
    const junk = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true });
    const wrapped = fc.record({ ...constants(CONNECT), payload: junk });
    fc.assert(
      fc.property(fc.oneof(junk, wrapped), fc.nat(2), (data, count) => {
        send({ data, ports: Array.from({ length: count }, newPort) });
      }),
      { examples: [[undefined, 1]] },
    );
    expect(knocks).toHaveLength(0);
  });
});

describe("before the origins are known", () => {
  it("connects wait, and are heard in order once their origin is in the list", async () => {
    const origins = originsToCome();
    const { knocks, send } = trialDoor(origins.promise);
    send({ origin: "https://elsewhere.example" });
    send({ data: { ...CONNECT, id: "first" } });
    send({ data: { ...CONNECT, id: "second" } });
    expect(knocks).toEqual([]);
    origins.resolve([PORTAL]);
    await origins.promise;
    expect(knocks.map(({ id }) => id)).toEqual(["first", "second"]);
  });

  it("only the first eight are kept", async () => {
    const origins = originsToCome();
    const { knocks, send } = trialDoor(origins.promise);
    for (let at = 1; at <= 1000; at += 1) send({ data: { ...CONNECT, id: `c${at}` } });
    origins.resolve([PORTAL]);
    await origins.promise;
    expect(knocks.map(({ id }) => id)).toEqual(["c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"]);
  });

  it("what is no connect takes nobody's place", async () => {
    const origins = originsToCome();
    const { knocks, send } = trialDoor(origins.promise);
    for (let at = 0; at < 50; at += 1) send({ data: { hello: at } });
    send();
    origins.resolve([PORTAL]);
    await origins.promise;
    expect(knocks).toHaveLength(1);
  });

  it("nobody may come in where they cannot be had", async () => {
    const origins = Promise.reject<readonly string[]>(new Error("offline"));
    const { knocks, send } = trialDoor(origins);
    send();
    await origins.catch(() => null);
    send();
    expect(knocks).toEqual([]);
  });

  it("one that is stopped hears no more", async () => {
    const origins = originsToCome();
    const { knocks, send, stop, ears } = trialDoor(origins.promise);
    send();
    stop();
    origins.resolve([PORTAL]);
    await origins.promise;
    expect([knocks.length, ears.size]).toEqual([0, 0]);
  });
});

function constants<Of extends Readonly<Record<string, unknown>>>(of: Of) {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, fc.constant(value)]));
}
