import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { APP_ANSWERS, answerPart } from "./answer-parts.ts";
import {
  ERROR_CODES,
  type ErrorCode,
  type EventType,
  EXPORT_FORMATS,
  LIMITS,
  LOAD_MODES,
  NAMESPACE,
  PRESENT_ACTIONS,
  type RequestType,
  THEMES,
  UI_LEVELS,
  VIEWS,
} from "./contract.ts";
import {
  decodeEvent,
  decodeMessage,
  decodeRequest,
  EVENTS,
  isRequestType,
  REQUESTS as PARTS,
  weigh,
} from "./decode.ts";
import { HOST_ANSWERS } from "./host-answer-parts.ts";
import { type Shape, shaped } from "./shapes.ts";

/** What the answer to a request has to look like, whoever gives it. */
const answerOf = (type: RequestType): Shape<unknown> =>
  shaped<unknown>(answerPart<RequestType, RequestType>({ ...APP_ANSWERS, ...HOST_ANSWERS }, type));

const name = fc.string({ maxLength: 60 });
const lens = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 12 }).filter((key) => key !== "__proto__"),
  fc.string({ maxLength: 40 }),
  { maxKeys: 12 },
);
const nothing = fc.constant({});
const refOrNone = fc.option(name, { nil: null });

const REQUESTS: { readonly [Type in RequestType]: fc.Arbitrary<unknown> } = {
  connect: fc.record({ protocols: fc.array(fc.nat({ max: 9 }), { maxLength: 5 }), sdk: name, nonce: name }),
  "state.get": nothing,
  "state.set": fc.record({ lens, partial: fc.boolean() }, { requiredKeys: ["lens"] }),
  select: fc.record({ ref: refOrNone }),
  focus: fc.record({ ref: name }),
  "months.set": fc.record({ from: fc.constant("2024-10"), to: fc.constant("2025-09") }),
  "view.set": fc.record({ view: fc.constantFrom(...VIEWS) }),
  "step.set": fc.record({ step: fc.integer({ min: 1, max: 10_000 }) }),
  "theme.set": fc.record({ theme: fc.constantFrom(...THEMES), tokens: lens }, { requiredKeys: [] }),
  "locale.set": fc.record({ lang: fc.constantFrom("en", "ur-PK", "zh-Hant-TW") }),
  "ui.set": fc.record({ ui: fc.constantFrom(...UI_LEVELS) }),
  "data.load": fc.oneof(
    fc.record({ rows: fc.array(fc.object(), { maxLength: 4 }), mode: fc.constantFrom(...LOAD_MODES) }),
    fc.record({ dossier: fc.record({ files: lens }), mode: fc.constantFrom(...LOAD_MODES) }),
  ),
  export: fc.record(
    { format: fc.constantFrom(...EXPORT_FORMATS), scale: fc.integer({ min: 1, max: 4 }) },
    { requiredKeys: ["format"] },
  ),
  "auth.set": fc.record({ token: name, expiresAt: name }, { requiredKeys: ["token"] }),
  present: fc.record(
    { action: fc.constantFrom(...PRESENT_ACTIONS), step: fc.integer({ min: 1, max: 99 }) },
    { requiredKeys: ["action"] },
  ),
  undo: nothing,
  redo: nothing,
  print: nothing,
  "snapshot.get": fc.record({ id: name }),
  ping: nothing,
};

const PAYLOADS: { readonly [Type in EventType]: fc.Arbitrary<unknown> } = {
  interactive: fc.record({ view: name }),
  "state.changed": fc.record({ lens }),
  "selection.changed": fc.record({ ref: refOrNone }),
  "hover.changed": fc.record({ ref: refOrNone }),
  "quote.opened": fc.record({ ref: name }),
  "step.changed": fc.record({ step: fc.integer({ min: 1, max: 99 }), of: fc.integer({ min: 1, max: 99 }) }),
  "save.changed": fc.record({ dirty: fc.boolean(), save: name }),
  size: fc.record({ width: fc.nat({ max: 5000 }), height: fc.nat({ max: 5000 }) }),
  "link.open": fc.record({ href: fc.webUrl(), ref: refOrNone }),
  "export.progress": fc.record({ re: name, done: fc.double({ min: 0, max: 1, noNaN: true }) }),
  "auth.request": fc.record({ reason: name }),
  problem: fc.record({ code: fc.constantFrom<ErrorCode>(...ERROR_CODES), message: name }),
  listen: fc.record({ hover: fc.boolean(), links: fc.boolean(), autoheight: fc.boolean() }, { requiredKeys: [] }),
  bye: nothing,
};

const junk = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withNullPrototype: true,
  withSparseArray: true,
  withTypedArray: true,
});
/** Junk that gets past the first look: it has the envelope's fields, filled with anything. */
const envelopeOfJunk = fc.record(
  {
    ns: fc.oneof(fc.constant(NAMESPACE), junk),
    v: fc.oneof(fc.constant(1), junk),
    kind: fc.oneof(fc.constantFrom("request", "response", "event"), junk),
    id: fc.oneof(name, junk),
    type: fc.oneof(fc.constantFrom(...Object.keys(REQUESTS), ...Object.keys(PAYLOADS)), junk),
    re: fc.oneof(name, junk),
    payload: junk,
    error: junk,
  },
  { requiredKeys: [] },
);
const requestTypes = Object.keys(REQUESTS).filter(isRequestType);
const around = { ns: NAMESPACE, v: 1, id: "one" };

describe("what anybody may send", () => {
  test.prop([fc.oneof(junk, envelopeOfJunk)])("is read without a throw, or dropped", (given) => {
    const message = decodeMessage(given);
    if (message === null) return;
    expect(message.ns).toBe(NAMESPACE);
    expect(typeof message.id).toBe("string");
    if (message.kind === "response") expect(typeof message.re).toBe("string");
  });

  test.prop([junk, fc.constantFrom(...requestTypes)])(
    "answers every payload with a value or a fault",
    (given, type) => {
      const read = decodeRequest(type, given);
      expect("value" in read || ERROR_CODES.includes(read.code)).toBe(true);
      expect(() => answerOf(type)(given, "")).not.toThrow();
    },
  );

  test.prop([junk, fc.oneof(fc.constantFrom(...Object.keys(PAYLOADS)), fc.string())])(
    "passes over events it cannot read",
    (given, type) => {
      const read = decodeEvent(EVENTS, type, given);
      expect(read === null || read.type === type).toBe(true);
    },
  );

  it("is not taken for a request by a name every object has", () => {
    expect(["constructor", "__proto__", "toString", ""].some(isRequestType)).toBe(false);
    expect(decodeEvent(EVENTS, "constructor", {})).toBeNull();
  });
});

describe("what the contract allows", () => {
  it.each(requestTypes)("comes through as it was: the request %s", (type) => {
    fc.assert(
      fc.property(REQUESTS[type], (payload) => void expect(decodeRequest(type, payload)).toEqual({ value: payload })),
    );
  });

  it.each(Object.keys(PAYLOADS))("comes through as it was: the event %s", (type) => {
    const payloads = new Map(Object.entries(PAYLOADS)).get(type) ?? nothing;
    fc.assert(
      fc.property(payloads, (payload) => void expect(decodeEvent(EVENTS, type, payload)).toEqual({ type, payload })),
    );
  });

  test.prop([junk, fc.constantFrom(...requestTypes)])("is told as a value or a reason by the shapes", (given, type) => {
    const read = answerOf(type)(given, "");
    if ("reason" in read) expect(read.reason).toMatch(/^is not /);
  });

  it("names the way to what is wrong in it", () => {
    const given = { lens: {}, ignored: [{ path: "lens.sel", reason: "gone" }, { path: 7 }] };
    expect(answerOf("state.set")(given, "")).toEqual({
      path: "ignored.1.path",
      reason: "is not text of at most 4096 characters",
    });
    expect(answerOf("undo")(7, "")).toEqual({ path: "", reason: "is not an object" });
  });

  it("has a shape for each request and each event", () => {
    expect(Object.keys(PARTS)).toEqual(Object.keys(REQUESTS));
    expect(Object.keys(EVENTS).sort()).toEqual(Object.keys(PAYLOADS).sort());
  });

  it("may carry fields nobody knows yet: they are passed over", () => {
    expect(decodeRequest("select", { ref: "tie.PAK~RUS", since: 2 })).toEqual({ value: { ref: "tie.PAK~RUS" } });
    expect(decodeMessage({ ...around, kind: "event", type: "size", payload: 1, more: true })).toEqual({
      ...around,
      kind: "event",
      type: "size",
      payload: 1,
    });
  });

  test.prop([lens])("takes a lens as the text of an address too, as major 0 spells it", (record) => {
    const text = new URLSearchParams(record).toString();
    expect(decodeRequest("state.set", { lens: text })).toEqual({ value: { lens: record } });
  });

  it("may leave the payload out where nothing is asked for", () => {
    expect(decodeRequest("state.get", undefined)).toEqual({ value: {} });
    expect(decodeRequest("select", undefined)).toMatchObject({ code: "bad_request", path: "ref" });
  });
});

describe("an envelope", () => {
  it.each([
    ["another namespace", { ...around, ns: "entente", kind: "event", type: "size" }],
    ["no version", { ns: NAMESPACE, id: "one", kind: "event", type: "size" }],
    ["another kind", { ...around, kind: "command", type: "size" }],
    ["a response that answers nothing", { ...around, kind: "response", type: "select" }],
    ["half a fault", { ...around, kind: "response", type: "select", re: "a", error: { code: "oops" } }],
    ["an endless id", { ...around, id: "a".repeat(129), kind: "event", type: "size" }],
  ])("with %s is dropped", (_what, given) => {
    expect(decodeMessage(given)).toBeNull();
  });

  it("carries a fault whose code is of a later version", () => {
    const error = { code: "quota", message: "Too much.", retryable: true };
    const given = { ...around, kind: "response", type: "undo", re: "undo-1", error };
    expect(decodeMessage(given)).toEqual(given);
  });

  it("of a response carries its fault", () => {
    const error = { code: "forbidden", message: "No.", retryable: false };
    const given = { ...around, kind: "response", type: "undo", re: "undo-1", error };
    expect(decodeMessage(given)).toEqual(given);
  });
});

describe("a fault of a request", () => {
  it.each([
    ["theme.set", { theme: "dusk" }, "theme", "theme is not one of auto,light,dark."],
    ["months.set", { from: "2024-10" }, "to", "to is not text of at most 10 characters."],
    ["state.set", { lens: { sel: 7 } }, "lens.sel", "lens.sel is not text of at most 4096 characters."],
    ["data.load", { rows: {}, mode: "merge" }, "rows", "rows is not a list of at most 1000000."],
    ["select", [], "", "The payload is not an object."],
  ] as const)("names the field: %s", (type, payload, path, message) => {
    expect(decodeRequest(type, payload)).toEqual({ code: "bad_request", message, path, retryable: false });
  });

  it("is too_large past a megabyte, and past fifty for data", () => {
    const over = { ref: "x".repeat(LIMITS.messageBytes) };
    expect(decodeRequest("select", over)).toMatchObject({ code: "too_large", retryable: false });
    const rows = Array.from({ length: 20 }, () => "x".repeat(100_000));
    expect(decodeRequest("data.load", { rows, mode: "preview" })).toHaveProperty("value");
    const tooMany = Array.from({ length: 6 }, () => "x".repeat(10_000_000));
    expect(decodeRequest("data.load", { rows: tooMany, mode: "preview" })).toMatchObject({ code: "too_large" });
  });
});

describe("the weight of a value", () => {
  it("counts letters, names and numbers", () => {
    expect(weigh("four", 100)).toBe(4);
    expect(weigh({ ab: "four", c: 1 }, 100)).toBe(8 + 2 + 4 + 1 + 8);
    expect(weigh(new Uint8Array(50), 100)).toBe(58);
  });

  it("counts what leads back into itself, or is too deep, as too much", () => {
    const ring: Record<string, unknown> = {};
    ring.self = ring;
    expect(weigh(ring, 1_000_000)).toBeGreaterThan(1_000_000);
  });

  it("does not walk for ever through one list that stands in many places", () => {
    const nest = Array.from({ length: 60 }).reduce<unknown>((inner) => [inner, inner], []);
    expect(weigh(nest, 100_000)).toBeGreaterThan(100_000);
  });

  test.prop([junk])("never throws, and is no less for a larger allowance", (given) => {
    expect(weigh(given, 1e6)).toBeGreaterThanOrEqual(weigh(given, 100) > 100 ? 100 : 0);
  });
});

describe("what is far longer than its message", () => {
  it.each([
    ["a list of nothing", new Array(4_294_967_295)],
    ["a set that holds one", new Set([new Array(4_294_967_295)])],
  ])("is weighed no further than it may weigh: %s", (_what, payload) => {
    expect(weigh(payload, 1_000)).toBeGreaterThan(1_000);
  });
});
