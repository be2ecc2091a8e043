import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { lensOf, parametersOf, placeOf, queryOf } from "./address.ts";

const PAGE = "https://portal.example/news/today.html";
const host = (attributes: Readonly<Record<string, string>>) => {
  const element = document.createElement("div");
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};
const place = (src: string) => {
  const found = placeOf(src, PAGE);
  if (!found) throw new Error(`${src} is no place.`);
  return found;
};

describe("a place", () => {
  it.each([
    ["https://app.example/entente/", "https://app.example/entente/"],
    ["https://app.example/entente", "https://app.example/entente/"],
    ["https://app.example", "https://app.example/"],
    ["https://app.example/entente/index.html?sel=tie.IND~RUS", "https://app.example/entente/"],
    ["https://app.example/entente/embed/", "https://app.example/entente/"],
    ["https://app.example/entente/embed", "https://app.example/entente/"],
    ["https://app.example/entente/embed/index.html?view=graph#top", "https://app.example/entente/"],
    ["https://app.example/embed/embed/index.html", "https://app.example/embed/"],
    ["http://localhost:4173", "http://localhost:4173/"],
    ["//app.example/a/", "https://app.example/a/"],
    ["../entente/", "https://portal.example/entente/"],
  ])("is found in %s", (src, folder) => {
    expect(place(src)).toMatchObject({ folder, origin: new URL(folder).origin });
  });

  it.each(["", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://", "http://["])(
    "is none in %s",
    (src) => {
      expect(placeOf(src, PAGE)).toBeNull();
    },
  );

  test.prop([fc.string()])("never comes of anything but the web, and no text throws", (src) => {
    const found = placeOf(src, PAGE);
    if (found) expect(found.folder).toMatch(/^https?:\/\/[^/]+\/(?:.*\/)?$/);
  });
});

describe("the parameters", () => {
  it("are those of the attributes, over those of the address", () => {
    const element = host({
      theme: "dark",
      sel: "tie.PAK~RUS",
      readonly: "",
      min: "",
      label: "A graph",
      height: "auto",
    });
    expect(parametersOf(element, place("https://app.example/embed/?view=graph&theme=light&scenario=calm"))).toEqual({
      v: "1",
      view: "graph",
      theme: "dark",
      scenario: "calm",
      sel: "tie.PAK~RUS",
      readonly: "1",
    });
  });

  it("are escaped in a query", () => {
    expect(queryOf({ v: "1", series: "RUS>IND.crude", label: "a b&c" })).toBe(
      "?v=1&series=RUS%3EIND.crude&label=a+b%26c",
    );
  });

  it("of the lens are told from the others", () => {
    expect(lensOf({ v: "1", view: "graph", d: "trial", sel: "tie.A~B", scenario: "calm" })).toEqual({
      d: "trial",
      sel: "tie.A~B",
    });
  });
});
