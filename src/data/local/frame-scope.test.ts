import { afterEach, describe, expect, it, vi } from "vitest";
import { frameScope, keepNothing, keepsNothing } from "./frame-scope.ts";

const page = (kind: string | undefined, referrer: string) => {
  const documentElement = document.createElement("html");
  if (kind !== undefined) documentElement.dataset.page = kind;
  return { documentElement, referrer };
};
const around = (origins: readonly string[] | undefined) => vi.stubGlobal("location", { ancestorOrigins: origins });
afterEach(() => vi.unstubAllGlobals());

describe("what tells the storage of an embedded view apart", () => {
  it("is nothing on the pages of the app itself, wherever they are shown", () => {
    around(["https://portal.example"]);
    expect(frameScope(page(undefined, "https://portal.example/"))).toBe("");
    expect(frameScope(page("stage", "https://portal.example/"))).toBe("");
  });

  it("is the origin of the page around, the nearest one", () => {
    around(["https://portal.example", "https://top.example"]);
    expect(frameScope(page("embed", ""))).toBe(" in https://portal.example");
  });

  it("is what the referrer says where the browser does not tell, and one for all others", () => {
    around(undefined);
    expect(frameScope(page("embed", "https://portal.example/news/7"))).toBe(" in https://portal.example");
    expect(frameScope(page("embed", ""))).toBe(" in unknown");
  });
});

it("a page that keeps nothing is one from when it is told so", () => {
  const frame = page("embed", "");
  expect(keepsNothing(frame)).toBe(false);
  keepNothing(frame);
  expect([keepsNothing(frame), keepsNothing(page("embed", ""))]).toEqual([true, false]);
});
