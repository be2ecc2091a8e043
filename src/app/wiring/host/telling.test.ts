import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Events, EventType } from "#embed/protocol/contract.ts";
import { EVENTS } from "#embed/protocol/decode.ts";
import { createTelling } from "./telling.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function trialTelling() {
  const told: [EventType, unknown][] = [];
  const { tell, close } = createTelling((type, payload) => told.push([type, payload]));
  const refs = () => told.map(([, payload]) => payload);
  return { told, tell, close, refs };
}

describe("how things stand", () => {
  it("is told at once, then at most ten times in any second, and the last one always", () => {
    const times: number[] = [];
    const refs: unknown[] = [];
    const { tell } = createTelling((_type, payload) => {
      times.push(Date.now());
      refs.push(payload);
    });
    for (let at = 0; at < 3000; at += 1) {
      tell("selection.changed", { ref: `tie.${at}` });
      if (at === 0) expect(refs).toEqual([{ ref: "tie.0" }]);
      vi.advanceTimersByTime(1);
    }
    vi.advanceTimersByTime(10_000);
    expect(refs.at(-1)).toEqual({ ref: "tie.2999" });
    expect(times.length).toBeGreaterThan(20);
    const inSecondFrom = (start: number) => times.filter((time) => time >= start && time < start + 1000).length;
    expect(Math.max(...times.map(inSecondFrom))).toBe(10);
  });

  it("is paced for each kind by itself", () => {
    const { refs, tell } = trialTelling();
    tell("state.changed", { lens: { from: "2024-10" } });
    tell("selection.changed", { ref: "tie.PAK~RUS" });
    tell("step.changed", { step: 1, of: 3 });
    tell("save.changed", { dirty: true, save: "kept" });
    tell("hover.changed", { ref: null });
    tell("size", { width: 800, height: 500 });
    expect(refs()).toHaveLength(6);
  });

  it("is not told twice in a row", () => {
    const { tell, refs } = trialTelling();
    tell("size", { width: 800, height: 500 });
    vi.advanceTimersByTime(5_000);
    tell("size", { width: 800, height: 500 });
    vi.advanceTimersByTime(5_000);
    expect(refs()).toEqual([{ width: 800, height: 500 }]);
  });

  it("is not told at all where it came back to what was told before the pause was over", () => {
    const { tell, refs } = trialTelling();
    tell("hover.changed", { ref: "tie.A~B" });
    tell("hover.changed", { ref: null });
    tell("hover.changed", { ref: "tie.A~B" });
    vi.advanceTimersByTime(1_000);
    expect(refs()).toEqual([{ ref: "tie.A~B" }]);
  });

  it("is not told any more once it is closed", () => {
    const { tell, close, refs } = trialTelling();
    tell("selection.changed", { ref: "tie.A~B" });
    tell("selection.changed", { ref: null });
    close();
    vi.advanceTimersByTime(1_000);
    expect(refs()).toEqual([{ ref: "tie.A~B" }]);
  });
});

it("what happens is told each time, at once", () => {
  const { tell, told } = trialTelling();
  for (let at = 0; at < 3; at += 1) tell("link.open", { href: "https://source.example/", ref: null });
  expect(told).toHaveLength(3);
});

it("a payload of another shape is told as a problem, without what it holds", () => {
  const { tell, told } = trialTelling();
  tell("size", { width: 800, height: Number.NaN });
  expect(told).toEqual([
    ["problem", { code: "internal", message: "size could not be told: height is not a number from 0 to 1000000." }],
  ]);
});

describe("M5: no event carries notes, article text or another dossier", () => {
  const SECRET = "words of an article";
  const EXAMPLES: { readonly [Type in EventType]: Events[Type] } = {
    interactive: { view: "graph" },
    "state.changed": { lens: { from: "2024-10" } },
    "selection.changed": { ref: "tie.PAK~RUS" },
    "hover.changed": { ref: "tie.PAK~RUS" },
    "quote.opened": { ref: "quote.q1" },
    "step.changed": { step: 1, of: 3 },
    "save.changed": { dirty: false, save: "kept" },
    size: { width: 800, height: 500 },
    "link.open": { href: "https://source.example/", ref: "quote.q1" },
    "export.progress": { re: "export-1", done: 0.5 },
    "auth.request": { reason: "The token is over." },
    problem: { code: "network", message: "The dossier could not be read." },
    listen: { hover: true, links: true },
    bye: {},
  };
  const types = Object.keys(EXAMPLES).filter((type): type is EventType => Object.hasOwn(EVENTS, type));

  it("and these are all the events there are", () => {
    expect(types).toEqual(expect.arrayContaining(Object.keys(EVENTS)));
  });

  it.each(types)("%s tells its fields and nothing that stands beside them", (type) => {
    const { told, tell } = trialTelling();
    const beside: object = { note: SECRET, text: SECRET, quote: { text: SECRET }, dossier: { articles: [SECRET] } };
    tell(type, Object.assign({}, EXAMPLES[type], beside));
    expect(told).toEqual([[type, EXAMPLES[type]]]);
  });

  it("no field of an event is named after them", () => {
    const names = types.flatMap((type) => Object.keys(EXAMPLES[type]));
    expect(names.filter((name) => /note|text|article|quote|body|dossier|title/.test(name))).toEqual([]);
  });
});
