import { fc, test } from "@fast-check/vitest";
import { afterEach, describe, expect, it } from "vitest";
import { keepNothing } from "./frame-scope.ts";
import { forgetPlaces, loadPlaces, parsePlaces, printPlaces, savePlaces, type TextStore } from "./places-cache.ts";

const KEY = { dossier: "pakistan-russia", hash: "abc", variant: "landscape" } as const;

function memoryStore(): TextStore & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (name) => texts.get(name) ?? null,
    setItem: (name, text) => void texts.set(name, text),
    removeItem: (name) => void texts.delete(name),
  };
}
const refusing: TextStore = {
  getItem: () => {
    throw new DOMException("denied", "SecurityError");
  },
  setItem: () => {
    throw new DOMException("full", "QuotaExceededError");
  },
  removeItem: () => {
    throw new DOMException("denied", "SecurityError");
  },
};
const tenths = fc.integer({ min: -99_999, max: 99_999 }).map((value) => Math.fround(value / 10));

describe("kept places", () => {
  test.prop([fc.array(tenths, { maxLength: 40 }).filter((list) => list.length % 2 === 0), fc.array(fc.nat(30))])(
    "come back as they were",
    (list, pins) => {
      const count = list.length / 2;
      const pinned = [...new Set(pins)].filter((at) => at < count);
      const kept = { places: Float32Array.from(list), pinned };
      expect(parsePlaces(printPlaces(kept, "h"), "h", count)).toEqual(kept);
    },
  );

  test.prop([fc.oneof(fc.string(), fc.json())])("are never taken from what is not theirs", (text) => {
    expect(parsePlaces(text, "h", 3)).toBeNull();
  });

  it("belong to the actors and ties they were computed for", () => {
    const text = printPlaces({ places: Float32Array.from([1, 2, 3, 4]), pinned: [1] }, "h");
    expect(parsePlaces(text, "h", 2)).not.toBeNull();
    expect(parsePlaces(text, "other", 2)).toBeNull();
    expect(parsePlaces(text, "h", 3)).toBeNull();
    expect(parsePlaces(text.replace("10", '"x"'), "h", 2)).toBeNull();
    expect(parsePlaces(text.replace("[1]", "[1,7,-1,0.5]"), "h", 2)?.pinned).toEqual([1]);
  });

  it("are kept apart by dossier and variant, and forgotten on request", () => {
    const store = memoryStore();
    const kept = { places: Float32Array.from([1, 2]), pinned: [] };
    expect(savePlaces(KEY, kept, store)).toBe(true);
    expect(loadPlaces(KEY, 1, store)).toEqual(kept);
    expect(loadPlaces({ ...KEY, variant: "portrait" }, 1, store)).toBeNull();
    expect(loadPlaces({ ...KEY, dossier: "other" }, 1, store)).toBeNull();
    forgetPlaces(KEY, store);
    expect(loadPlaces(KEY, 1, store)).toBeNull();
  });

  it("R21 are done without where the storage refuses or is missing", () => {
    const kept = { places: Float32Array.from([1, 2]), pinned: [] };
    expect(savePlaces(KEY, kept, refusing)).toBe(false);
    expect(loadPlaces(KEY, 1, refusing)).toBeNull();
    expect(() => forgetPlaces(KEY, refusing)).not.toThrow();
    expect(savePlaces(KEY, kept, null)).toBe(false);
    expect(loadPlaces(KEY, 1, null)).toBeNull();
  });

  it("are not kept for graphs too large for the store", () => {
    const store = memoryStore();
    expect(savePlaces(KEY, { places: new Float32Array(2 * 6_001), pinned: [] }, store)).toBe(false);
    expect(store.texts.size).toBe(0);
  });
});

describe("the places of an embedded view", () => {
  const root = document.documentElement;
  afterEach(() => {
    delete root.dataset.page;
    delete root.dataset.keeps;
    localStorage.clear();
  });

  it("are apart from those of the desk, and from those beside another page", () => {
    const kept = { places: Float32Array.of(1, 2), pinned: [] };
    expect(savePlaces(KEY, kept)).toBe(true);
    root.dataset.page = "embed";
    expect(loadPlaces(KEY, 1)).toBeNull();
    savePlaces(KEY, { ...kept, places: Float32Array.of(3, 4) });
    expect(loadPlaces(KEY, 1)?.places).toEqual(Float32Array.of(3, 4));
    delete root.dataset.page;
    expect(loadPlaces(KEY, 1)?.places).toEqual(Float32Array.of(1, 2));
  });

  it("are not kept where the page leaves nothing on the machine", () => {
    root.dataset.page = "embed";
    keepNothing();
    expect(savePlaces(KEY, { places: Float32Array.of(1, 2), pinned: [] })).toBe(false);
    expect(localStorage.length).toBe(0);
  });
});
