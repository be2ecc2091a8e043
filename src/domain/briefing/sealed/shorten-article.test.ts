import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { type Article, plainText } from "../../article/article.ts";
import type { Quote } from "../../evidence/evidence.ts";
import type { QuoteId } from "../../shared/ids.ts";
import { shortenArticle } from "./shorten-article.ts";

const base = sampleDossier().articles[0] as Article;
const article = (...texts: readonly string[]): Article => ({
  ...base,
  blocks: texts.map((text) => ({ kind: "paragraph", text })),
});
const over = (of: Article, exact: string, from = 0): Quote => {
  const start = plainText(of).indexOf(exact, from);
  const anchor = { exact, prefix: "before", suffix: "after", start, end: start + exact.length };
  return { ...(sampleDossier().quotes[0] as Quote), id: `q-${exact}` as QuoteId, article: of.id, anchor };
};

describe("an article of which only passages travel", () => {
  it("keeps passages in text order, each a paragraph, those that overlap as one", () => {
    const whole = article("One two three four.", "Five six seven.");
    const quotes = [over(whole, "six"), over(whole, "two three"), over(whole, "three four")];
    const short = shortenArticle(whole, quotes);
    expect(short.article.blocks.map(({ text }) => text)).toEqual(["two three four", "six"]);
    const text = plainText(short.article);
    for (const { anchor } of short.quotes) expect(text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
  });

  it("keeps a quote over two blocks, and signs of any kind", () => {
    const whole = article("An end 𝟙 here", "and مرحبا a beginning");
    const quotes = [over(whole, "𝟙 here\nand مرحبا")];
    const short = shortenArticle(whole, quotes);
    expect(short.article.blocks.map(({ text }) => text)).toEqual(["𝟙 here", "and مرحبا"]);
    expect(plainText(short.article)).toBe(quotes[0]?.anchor.exact);
  });

  it("leaves a lost quote lost, and an article without quotes empty", () => {
    const whole = article("One two.", "two");
    const lost = { ...over(whole, "two"), anchor: { exact: "two", prefix: "", suffix: "", start: 0, end: 3 } };
    const short = shortenArticle(whole, [lost, over(whole, "One")]);
    const [first] = short.quotes;
    expect(plainText(short.article).slice(first?.anchor.start, first?.anchor.end)).toBe("");
    expect(shortenArticle(whole, []).article.blocks).toEqual([]);
  });
});
