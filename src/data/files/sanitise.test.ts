import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { parseInert } from "./inert-page.ts";
import { quietMarkup } from "./quiet-markup.ts";
import { sanitisedBody } from "./sanitise.ts";

const clean = async (markup: string): Promise<HTMLElement> => {
  const body = await sanitisedBody(parseInert(quietMarkup(markup)), undefined);
  if (body === null) throw new Error("No body");
  return body;
};

const ALLOWED = /^(?:class|id|href|dir|lang|role|itemprop)$/;

describe("a sanitised body", () => {
  it("holds text elements alone, in a document without a window", async () => {
    const body = await clean(
      '<p onclick=x style=y data-z=1>a<x-y>b</x-y><a href="javascript:1">c</a></p><svg><p>d</p></svg>',
    );
    expect(body.textContent).toBe("abcd");
    expect(body.ownerDocument.defaultView).toBeNull();
    expect(
      [...body.querySelectorAll("*")]
        .flatMap((element) => [...element.attributes])
        .filter(({ name }) => !ALLOWED.test(name)),
    ).toEqual([]);
    expect(body.querySelector("svg, x-y, [href]")).toBeNull();
  });

  it("keeps its order and leaves nothing unclean when it is sanitised in pieces", async () => {
    const many = Array.from({ length: 900 }, (_, at) => `<p onclick=x>${at}<script>y</script></p>\n`);
    const body = await clean(
      `<h1>head</h1><main><x-wrap><div>${many.join("")}</div></x-wrap></main>tail<form><p>end</p></form>`,
    );
    const numbers = [...body.querySelectorAll("p")].map((element) => element.textContent);
    expect(numbers).toEqual([...Array.from({ length: 900 }, (_, at) => String(at)), "end"]);
    expect(body.textContent.startsWith("head")).toBe(true);
    expect(body.querySelector("[onclick], script, [id^=place]")).toBeNull();
  });

  const tag = fc.constantFrom(
    "p",
    "b",
    "svg",
    "math",
    "style",
    "script",
    "template",
    "table",
    "td",
    "select",
    "option",
    "mtext",
    "mglyph",
    "foreignObject",
    "noscript",
    "title",
    "img src=x onerror=globalThis.hostileRan=1",
    "iframe",
    "a href=javascript:1",
    "form",
    "textarea",
    "x-y",
  );
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name.split(" ")[0]}>`),
    fc.constantFrom("words", "<!--", "-->", "&lt;img src=x&gt;", "<![CDATA[", "]]>", '"', "'>"),
  );
  test.prop([fc.array(piece, { maxLength: 25 })], { numRuns: 150 })(
    "R59 lets nothing through that could run",
    async (pieces) => {
      const body = await clean(pieces.join(""));
      expect(
        body.querySelector("script, style, img, iframe, svg, math, form, template, object, embed, select, textarea"),
      ).toBeNull();
      for (const element of body.querySelectorAll("*")) {
        for (const { name, value } of element.attributes) {
          expect(name).toMatch(ALLOWED);
          expect(value).not.toMatch(/^\s*javascript:/i);
        }
      }
      expect("hostileRan" in globalThis).toBe(false);
    },
  );
});
