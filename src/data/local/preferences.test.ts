import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_METHOD } from "#domain/reading/method.ts";
import { loadPreferences, type SavedPreferences, savePreferences } from "./preferences.ts";

const KEY = "entente.preferences";
const WHOLE: SavedPreferences = {
  theme: "dark",
  panes: { left: 51.5, graph: 63 },
  method: { ...DEFAULT_METHOD, halfLife: 60 },
  letterKeys: false,
};

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("preferences on this machine", () => {
  it("come back as they were saved", () => {
    savePreferences(WHOLE);
    expect(loadPreferences()).toEqual(WHOLE);
  });

  it("are empty at first", () => expect(loadPreferences()).toEqual({}));

  it.each(["", "{", "null", "[]", '"dark"', "7"])("are empty where %j was stored", (stored) => {
    localStorage.setItem(KEY, stored);
    expect(loadPreferences()).toEqual({});
  });

  it("lose what is spoiled and keep the rest", () => {
    const spoiled = {
      theme: "purple",
      panes: { left: 51, graph: "wide", right: -3 },
      method: { halfLife: 13, directness: DEFAULT_METHOD.directness },
      letterKeys: "no",
      admin: true,
    };
    localStorage.setItem(KEY, JSON.stringify(spoiled));
    expect(loadPreferences()).toEqual({ panes: { left: 51 } });
  });

  it("remember that nothing fades, and panes as designed", () => {
    savePreferences({ panes: null, method: { ...DEFAULT_METHOD, halfLife: null } });
    expect(loadPreferences()).toEqual({ panes: null, method: { ...DEFAULT_METHOD, halfLife: null } });
  });

  it("refuse a method with a weight outside 0 to 1", () => {
    const directness = { ...DEFAULT_METHOD.directness, event: 3 };
    localStorage.setItem(KEY, JSON.stringify({ method: { halfLife: 24, directness } }));
    expect(loadPreferences()).toEqual({});
  });

  it("R21 are empty, and saving them does nothing, where storage is refused", () => {
    vi.stubGlobal(
      "localStorage",
      new Proxy(
        {},
        {
          get: () => {
            throw new DOMException("The operation is insecure.", "SecurityError");
          },
        },
      ),
    );
    expect(() => savePreferences(WHOLE)).not.toThrow();
    expect(loadPreferences()).toEqual({});
  });
});
