import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import {
  EMBED_SIZES,
  type EmbedCode,
  embedSrc,
  type StillImage,
  writeElement,
  writeIframe,
  writeStill,
} from "#domain/embedding/embed-code.ts";
import { writeDiscovery, writeOembed } from "#domain/embedding/oembed.ts";
import { legalText } from "#domain/exchange/xml.ts";
import { hostileText } from "#tests/support/hostile-text.ts";

/** Titles that would end an attribute, an element or a script. */
const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'> & &amp; "quoted" 'so'\n\t</iframe>`;

const aCode = (change: Partial<EmbedCode> = {}): EmbedCode => ({
  app: "https://desk.example/",
  query: "view=graph&v=1&theme=dark&d=pakistan-russia&sel=tie.PAK~RUS&series=RUS>*.crude",
  title: "Pakistan–Russia is cordial",
  size: EMBED_SIZES[0].size,
  ...change,
});
const aStill = (change: Partial<StillImage> = {}): StillImage => ({
  src: "pakistan-russia-graph.png",
  width: 1600,
  height: 1000,
  alt: "Pakistan–Russia is cordial. 21 ties.",
  href: "https://desk.example/?sel=tie.PAK~RUS",
  ...change,
});
const script = { src: "https://desk.example/embed/0.1.0/element.js", integrity: "sha384-abc+/=" };

/** The elements that a page makes of the code, and nothing beside them. */
function elementsIn(html: string): readonly Element[] {
  const page = new DOMParser().parseFromString(`<!doctype html><body><main>${html}</main><hr>`, "text/html");
  // What breaks out of its element would end before it or reach past it.
  expect(page.body.lastElementChild?.tagName).toBe("HR");
  expect(page.body.children).toHaveLength(2);
  return [...(page.querySelector("main")?.children ?? [])];
}
const onlyIn = (html: string): Element => {
  const [element, ...more] = elementsIn(html);
  if (element === undefined || more.length > 0) throw new Error(`One element is expected in ${html}`);
  return element;
};
const attributesOf = (element: Element | null) =>
  Object.fromEntries([...(element?.attributes ?? [])].map(({ name, value }) => [name, value]));

describe("the code of a plain frame", () => {
  it("says all that the specification asks for", () => {
    expect(attributesOf(onlyIn(writeIframe(aCode(), true)))).toEqual({
      src: embedSrc(aCode()),
      title: "Pakistan–Russia is cordial",
      width: "800",
      height: "500",
      loading: "lazy",
      frameborder: "0",
      sandbox: "allow-scripts allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox",
      allow: "fullscreen; clipboard-write",
      referrerpolicy: "strict-origin-when-cross-origin",
    });
  });

  it("leaves its own origin out where host and app share one", () => {
    const frame = onlyIn(writeIframe(aCode(), false));
    expect(frame.getAttribute("sandbox")).not.toContain("allow-same-origin");
    expect(frame.getAttribute("sandbox")).toContain("allow-scripts");
  });

  it("is as wide as there is room where no width is chosen", () => {
    const fluid = onlyIn(writeIframe(aCode({ size: EMBED_SIZES[2].size }), true));
    expect([fluid.getAttribute("width"), fluid.getAttribute("height")]).toEqual(["100%", "500"]);
  });

  it("holds nothing that a strict policy of the host forbids", () => {
    const all = [writeIframe(aCode(), true), writeElement(aCode(), script, aStill()), writeStill(aStill())];
    for (const element of all.flatMap(elementsIn).flatMap((one) => [one, ...one.querySelectorAll("*")])) {
      expect(element.getAttributeNames().filter((name) => name === "style" || name.startsWith("on"))).toEqual([]);
      if (element.tagName === "SCRIPT") expect(element.textContent).toBe("");
    }
  });
});

describe("the code of the element", () => {
  it("is its script, by the sum of an exact version, and the element around what stands in its place", () => {
    const [tag, element, ...more] = elementsIn(writeElement(aCode(), script, aStill()));
    expect(more).toEqual([]);
    expect(attributesOf(tag ?? null)).toEqual({
      src: script.src,
      integrity: script.integrity,
      crossorigin: "anonymous",
      defer: "",
    });
    expect(element?.tagName).toBe("ENTENTE-VIEW");
    expect(attributesOf(element ?? null)).toEqual({
      src: "https://desk.example/",
      view: "graph",
      theme: "dark",
      d: "pakistan-russia",
      sel: "tie.PAK~RUS",
      series: "RUS>*.crude",
      label: aCode().title,
      height: "500",
    });
    expect(attributesOf(element?.querySelector("a") ?? null)).toEqual({ href: aStill().href });
    expect(attributesOf(element?.querySelector("a > img") ?? null)).toEqual({
      src: aStill().src,
      alt: aStill().alt,
      width: "1600",
      height: "1000",
    });
  });

  it("has no sum where the script goes on improving, a height of its own where it is fluid, and words without an image", () => {
    const code = aCode({ size: EMBED_SIZES[2].size });
    const [tag, element] = elementsIn(
      writeElement(code, { src: "https://desk.example/embed/v1/element.js", integrity: null }, aStill({ src: null })),
    );
    expect(attributesOf(tag ?? null)).toEqual({ src: "https://desk.example/embed/v1/element.js", defer: "" });
    expect(attributesOf(element ?? null)).toMatchObject({ height: "auto", "min-height": "500" });
    expect(element?.querySelector("img")).toBeNull();
    expect(element?.querySelector("a")?.textContent).toBe(aStill().alt);
  });
});

describe("titles and addresses of any make", () => {
  const titles = (html: string) => onlyIn(html).getAttribute("title");

  it("never leave their attribute", () => {
    expect(titles(writeIframe(aCode({ title: HOSTILE }), true))).toBe(HOSTILE);
    const [, element] = elementsIn(writeElement(aCode({ title: HOSTILE }), script, aStill({ alt: HOSTILE })));
    expect(element?.getAttribute("label")).toBe(HOSTILE);
    expect(element?.querySelector("img")?.getAttribute("alt")).toBe(HOSTILE);
    expect(onlyIn(writeStill(aStill({ alt: HOSTILE, src: null }))).textContent).toBe(HOSTILE);
  });

  const anyText = fc.oneof(hostileText, fc.constant(HOSTILE));

  // Never more, in a search for new cases either: each document that jsdom has parsed slows down the next.
  test.prop([anyText, anyText], { numRuns: 100 })("come out of a page as they went in", (title, query) => {
    const code = aCode({ title, query });
    const frame = onlyIn(writeIframe(code, true));
    expect(frame.getAttribute("title")).toBe(legalText(title));
    expect(frame.getAttribute("src")).toBe(legalText(embedSrc(code)));
    const [, element] = elementsIn(writeElement(code, script, aStill({ alt: title })));
    expect(element?.getAttribute("label")).toBe(legalText(title));
    expect(element?.getAttributeNames().filter((name) => name.startsWith("on"))).toEqual([]);
    const response = writeOembed({
      code,
      provider: { name: "Entente", url: "https://desk.example/" },
    });
    expect(titles(response.html)).toBe(legalText(title));
    const page = new DOMParser().parseFromString(writeDiscovery(query, title), "text/html");
    expect(page.querySelector("link")?.getAttribute("href")).toBe(legalText(query));
  });
});
