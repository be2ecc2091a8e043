import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { articleId, quoteOf, TALKS } from "#tests/support/reader-dossier.ts";
import type { Article } from "./article.ts";
import { inTextOrder, placeQuotes } from "./passages.ts";
import { blockAt, textMapOf } from "./text-map.ts";

const articleOf = (texts: readonly string[]): Article => ({
  ...TALKS,
  id: articleId("made"),
  blocks: texts.map((text) => ({ kind: "paragraph", text })),
});

const anchored = (article: Article, id: string, start: number, end: number) => {
  const quote = quoteOf(article, id, "");
  const exact = textMapOf(article).text.slice(start, end);
  return { ...quote, anchor: { ...quote.anchor, exact, start, end } };
};

describe("the map of an article's text", () => {
  it("joins blocks by one line break and knows where each stands", () => {
    const map = textMapOf(articleOf(["ab", "", "cde"]));
    expect(map.text).toBe("ab\n\ncde");
    expect(map.blocks).toEqual([
      { start: 0, end: 2 },
      { start: 3, end: 3 },
      { start: 4, end: 7 },
    ]);
  });

  it("finds the block of an offset, its line break included", () => {
    const map = textMapOf(articleOf(["ab", "", "cde"]));
    expect([-1, 0, 1, 2, 3, 4, 6, 7, 99].map((offset) => blockAt(map, offset))).toEqual([0, 0, 0, 0, 1, 2, 2, 2, 2]);
    expect(blockAt(textMapOf(articleOf([])), 0)).toBe(-1);
  });
});

describe("laying quotes over blocks", () => {
  const article = articleOf(["one two", "three", "four five"]);

  it("gives a quote to its block, in the block's own offsets", () => {
    const placed = placeQuotes(article, [quoteOf(article, "a", "five")]);
    expect(placed.byBlock).toEqual([[], [], [{ quote: "a", start: 5, end: 9, last: true }]]);
    expect([...placed.blockOf]).toEqual([["a", 2]]);
  });

  it("cuts a quote that runs over blocks, and says where it ends", () => {
    const placed = placeQuotes(article, [anchored(article, "long", 4, 18)]);
    expect(placed.byBlock).toEqual([
      [{ quote: "long", start: 4, end: 7, last: false }],
      [{ quote: "long", start: 0, end: 5, last: false }],
      [{ quote: "long", start: 0, end: 4, last: true }],
    ]);
  });

  it("R7 never moves a quote to other words: what does not stand there is lost", () => {
    const moved = quoteOf(article, "moved", "two");
    const placed = placeQuotes(article, [
      { ...moved, anchor: { ...moved.anchor, start: 0, end: 3 } },
      { ...moved, id: anchored(article, "empty", 2, 2).id, anchor: anchored(article, "empty", 2, 2).anchor },
    ]);
    expect(placed.lost).toEqual(["moved", "empty"]);
    expect(placed.byBlock).toEqual([[], [], []]);
  });

  it("orders by beginning, the longer first, then by id", () => {
    const quotes = [anchored(article, "c", 4, 6), anchored(article, "b", 4, 6), anchored(article, "a", 4, 7)];
    expect(inTextOrder([...quotes, anchored(article, "z", 0, 1)]).map((quote) => quote.id)).toEqual([
      "z",
      "a",
      "b",
      "c",
    ]);
  });

  test.prop([
    fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 6 }),
    fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 }),
  ])("every placed quote, its parts joined by line breaks, is its words", (texts, spans) => {
    const made = articleOf(texts);
    const { length } = textMapOf(made).text;
    const quotes = spans.map(([one, other], at) =>
      anchored(made, `q${at}`, Math.min(one, other, length), Math.min(Math.max(one, other), length)),
    );
    const placed = placeQuotes(made, quotes);
    for (const quote of quotes) {
      if (placed.lost.includes(quote.id)) continue;
      const parts = placed.byBlock.flatMap((passages, block) =>
        passages
          .filter((passage) => passage.quote === quote.id)
          .map((passage) => texts[block]?.slice(passage.start, passage.end)),
      );
      expect(parts.join("")).toBe(quote.anchor.exact.replaceAll("\n", ""));
    }
  });
});
