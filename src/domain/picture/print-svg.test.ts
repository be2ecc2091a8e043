import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { hostileText } from "#tests/support/hostile-text.ts";
import { elementsNamed, parseXml } from "#tests/support/strict-xml.ts";
import { legalText } from "../exchange/xml.ts";
import { framedPicture, type PictureWords } from "./framed-picture.ts";
import { type Picture, type PictureColours, TONES } from "./picture.ts";
import { printSvg } from "./print-svg.ts";
import { boxAt, groupOf, textAt } from "./shapes.ts";
import { wrapText } from "./wrap-text.ts";

const COLOURS = Object.fromEntries(TONES.map((tone) => [tone, `colour-of-${tone}`])) as PictureColours;
const widthOf = (text: string, size: number) => [...text].length * size * 0.53;
const printed = (picture: Picture, title = "Title") =>
  printSvg(picture, {
    colours: COLOURS,
    title,
    description: title,
    fonts: [
      { family: "Archivo Variable", source: "data:font/woff2;base64,AAAA", weights: "100 900", widths: "62% 125%" },
    ],
    scale: 2,
  });
const WORDS: PictureWords = {
  title: "Pakistan–Russia is cordial",
  window: "Oct 2024 – Sep 2025",
  about: "Event time",
  legend: [{ width: 10, shapes: [boxAt({ x: 0, y: 0, width: 10, height: 4 }, "s1")], word: "Crude" }],
  source: "Sources: Dawn, The News",
  made: "Sample data, made on 30 Sep 2025",
};
const BODY: Picture = {
  width: 400,
  height: 100,
  shapes: [groupOf([textAt("RUS", 20, 20, { casing: "ground" })], { opacity: 0.5, words: "Russia" })],
};

describe("a picture as SVG", () => {
  it("is as large as asked for and keeps its shapes", () => {
    const { attributes } = parseXml(printed(BODY));
    expect(attributes).toMatchObject({ width: "800", height: "200", viewBox: "0 0 400 100", role: "img" });
  });

  test.prop([fc.oneof(hostileText, fc.constantFrom("<script>alert(1)</script>", "]]>", "\u202Ex", "a\u0000b"))])(
    "holds any words as text, no script, and no address but its own",
    (words) => {
      const framed = framedPicture(
        { ...BODY, shapes: [textAt(words, 1, 1), groupOf([], { words })] },
        { ...WORDS, title: words },
        widthOf,
      );
      const svg = printed(framed, words);
      const root = parseXml(svg);
      const names = new Set(["svg", "title", "desc", "style", "g", "text", "rect", "path", "circle"]);
      const visit = (element: typeof root): void => {
        expect(names).toContain(element.name);
        for (const name of Object.keys(element.attributes)) expect(name).not.toMatch(/^on|href/);
        element.children.forEach(visit);
      };
      visit(root);
      expect(elementsNamed(root, "title")[0]?.text).toBe(legalText(words));
      expect(elementsNamed(root, "text").map(({ text }) => text)).toContain(legalText(words));
      const style = elementsNamed(root, "style")[0]?.text ?? "";
      for (const [, address] of style.matchAll(/url\(([^)]*)\)/g)) expect(address).toMatch(/^data:font\/woff2;/);
    },
  );

  it("says its window in brackets, its source and its date", () => {
    const texts = elementsNamed(parseXml(printed(framedPicture(BODY, WORDS, widthOf))), "text").map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["[", "Oct 2024 – Sep 2025", "]", "RUS", "Crude"]));
    expect(texts).toEqual(expect.arrayContaining([WORDS.source, WORDS.made, WORDS.title]));
  });

  it("has hatching only where something is hatched", () => {
    const hatched = { ...BODY, shapes: [boxAt({ x: 0, y: 0, width: 9, height: 9 }, "hatch")] };
    expect(printed(hatched)).toContain("url(#hatch)");
    expect(printed(hatched)).toContain('<pattern id="hatch"');
    expect(printed(BODY)).not.toContain("hatch");
  });
});

test.prop([hostileText, fc.integer({ min: 20, max: 200 }), fc.integer({ min: 1, max: 4 })])(
  "lines are no wider than their room and no more than asked for",
  (text, width, most) => {
    const lines = wrapText(text, width, { size: 10, weight: 400, widthOf }, most);
    expect(lines.length).toBeLessThanOrEqual(most);
    for (const line of lines) expect(widthOf(line, 10)).toBeLessThanOrEqual(width);
  },
);
