import { afterEach, describe, expect, it } from "vitest";
import { standInForDeniedStorage } from "./denied-storage.ts";

const own = Object.getOwnPropertyDescriptor(globalThis, "localStorage");

afterEach(() => {
  if (own) Object.defineProperty(globalThis, "localStorage", own);
  else Reflect.deleteProperty(globalThis, "localStorage");
  Reflect.deleteProperty(document, "cookie");
});

describe("a storage in place of a denied one", () => {
  it("leaves a storage alone that can be had", () => {
    const before = globalThis.localStorage;
    standInForDeniedStorage();
    expect(globalThis.localStorage).toBe(before);
  });

  it("keeps texts for as long as the page lasts where asking throws", () => {
    Object.defineProperty(globalThis, "localStorage", {
      configurable: true,
      get: () => {
        throw new DOMException("denied", "SecurityError");
      },
    });
    standInForDeniedStorage();
    expect(localStorage.getItem("a")).toBeNull();
    localStorage.setItem("a", "b");
    expect(localStorage.getItem("a")).toBe("b");
    localStorage.removeItem("a");
    expect(localStorage.getItem("a")).toBeNull();
  });

  it("has no cookies where asking for them throws", () => {
    Object.defineProperty(document, "cookie", {
      configurable: true,
      get: () => {
        throw new DOMException("sandboxed", "SecurityError");
      },
    });
    standInForDeniedStorage();
    expect(document.cookie).toBe("");
  });
});
