import { describe, expect, it } from "vitest";
import type { Page, PageItem } from "./page-lines.ts";
import { pageText } from "./page-text.ts";

const item = (text: string, x: number, y: number, more: Partial<PageItem> = {}): PageItem => ({
  text,
  x,
  y,
  width: text.length * 5,
  size: 10,
  endsLine: false,
  ...more,
});
const lines = (texts: readonly string[], top = 700): readonly PageItem[] =>
  texts.map((text, at) => item(text, 72, top - at * 12, { endsLine: true }));
const page = (...items: readonly PageItem[]): Page => ({ width: 600, height: 800, items });
const textsOf = (...pages: readonly Page[]): readonly string[] => pageText(pages).blocks.map(({ text }) => text);

describe("pages as text", () => {
  it("puts a blank between letters that stand apart, none where they touch, and keeps raised figures on the line", () => {
    const one = page(
      item("The min", 72, 700),
      item("ister", 107, 700),
      item("said", 136, 700),
      item("2", 156, 704, { size: 6, width: 4 }),
    );
    expect(textsOf(one)).toEqual(["The minister said2"]);
  });

  it("mends words at the margin: away with the hyphen, unless the text writes the word with it or a capital follows", () => {
    expect(
      textsOf(page(...lines(["The con-", "tract of Indo-", "Russian trade, a well-", "known well-known thing."]))),
    ).toEqual(["The contract of Indo-Russian trade, a well-known well-known thing."]);
    expect(textsOf(page(...lines(["a soft\u00AD", "ware here and more"])))).toEqual(["a software here and more"]);
    expect(textsOf(page(...lines(["from 2019-", "2024 it rose"])))).toEqual(["from 2019- 2024 it rose"]);
  });

  it("begins a paragraph at a gap, an indent after a sentence, a bullet, and larger letters", () => {
    const one = page(
      item("Large letters", 72, 760, { size: 18, endsLine: true }),
      ...lines(["First paragraph goes on to the end", "of its line."], 700),
      ...lines(["After a gap."], 650),
      item("Set in by an indent, again", 90, 638, { endsLine: true }),
      ...lines(["• a bullet"], 626),
    );
    expect(pageText([one]).blocks).toEqual([
      { kind: "heading", text: "Large letters" },
      { kind: "paragraph", text: "First paragraph goes on to the end of its line." },
      { kind: "paragraph", text: "After a gap." },
      { kind: "paragraph", text: "Set in by an indent, again" },
      { kind: "list", text: "a bullet" },
    ]);
  });

  it("reads columns one after the other, a sentence running on from the first to the second", () => {
    const left = lines(["The left column of the page", "runs on without an end into"], 500);
    const right = ["the right column of the page.", "And on."].map((text, at) =>
      item(text, 320, 500 - at * 12, { endsLine: true }),
    );
    const [text] = textsOf(page(...left, ...right));
    expect(text).toContain("without an end into the right column of the page.");
  });

  it("R48 joins letters written from right to left", () => {
    const one = page(item("قال", 300, 700, { width: 20 }), item("الوزير", 270, 700, { width: 28 }));
    expect(textsOf(one)).toEqual(["قال الوزير"]);
  });

  it("gives nothing for pages without letters", () => {
    expect(pageText([page(), page(item("  ", 1, 1))])).toEqual({ blocks: [], doubtful: [] });
  });
});
