import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import { type Article, plainText } from "../../article/article.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import type { Quote } from "../../evidence/evidence.ts";
import { runToEnd } from "../../layout/layout-input.ts";
import type { ArticleId } from "../../shared/ids.ts";
import { agreementOf } from "./coder-agreement.ts";
import { placeSteps } from "./place-theirs.ts";

const base = sampleDossier();
const { articles, quotes } = base;
const place = (theirs: Partial<Dossier>, over: readonly Article[] = articles) =>
  runToEnd(placeSteps(over, { ...base, ...theirs }));

const first = articles.find(({ id }) => quotes.some(({ article }) => article === id));
if (!first) throw new Error("No article of the sample has a quote.");
const inFirst = quotes.filter(({ article }) => article === first.id);
/** The one's version of the article, in which a paragraph was put before the others. */
const longer: Article = { ...first, blocks: [{ kind: "paragraph", text: "Added later." }, ...first.blocks] };

describe("the other coder's quotes", () => {
  it("keep their places in the same text, whatever the article is called there", () => {
    const id = (article: string) => `mine-${article}` as ArticleId;
    const theirs = {
      articles: articles.map((article) => ({ ...article, id: id(article.id) })),
      quotes: quotes.map((quote) => ({ ...quote, article: id(quote.article) })),
    };
    const placed = place(theirs);
    expect(placed.quotes).toEqual(quotes);
    expect(placed.moved.size + placed.unplaced.length).toBe(0);
    expect(placed.byArticle.get(first.id)).toEqual(inFirst);
    expect(agreementOf(quotes, placed.quotes).passages).toEqual({ both: quotes.length, onlyOne: 0, onlyOther: 0 });
  });

  it("R42 follow their words into another version of the article, and are named as moved", () => {
    const placed = place({ quotes: inFirst }, [longer]);
    expect(placed.unplaced).toEqual([]);
    expect(placed.moved.size).toBe(inFirst.length);
    const text = plainText(longer);
    for (const { id, anchor } of placed.quotes) {
      expect(text.slice(anchor.start, anchor.end)).toBe(anchor.exact);
      expect(anchor.exact).toBe(inFirst.find((quote) => quote.id === id)?.anchor.exact);
    }
  });

  it("R43 have no place where their words changed or are gone, and none without the article", () => {
    const [one] = inFirst;
    if (!one) throw new Error("no quote");
    const said = "zxqv wkjq pfft blorb";
    const changed: Quote = { ...one, anchor: { ...one.anchor, exact: said } };
    const gone: Quote = { ...one, anchor: { exact: said, prefix: "", suffix: "", start: 0, end: said.length } };
    expect(place({ quotes: [changed, gone] }).unplaced).toEqual([
      { quote: changed, why: "changed", likely: expect.objectContaining({ id: one.id, article: first.id }) },
      { quote: gone, why: "lost", likely: null },
    ]);
    const without = place({ quotes: inFirst }, []);
    expect(without.quotes).toEqual([]);
    expect(without.unplaced.map(({ why }) => why)).toEqual(inFirst.map(() => "no article"));
  });

  it("are looked for when their offsets say other words", () => {
    const [one] = inFirst;
    if (!one) throw new Error("no quote");
    const off: Quote = { ...one, anchor: { ...one.anchor, start: one.anchor.start + 3, end: one.anchor.end + 3 } };
    const placed = place({ quotes: [off] });
    expect(placed.quotes[0]?.anchor).toMatchObject({ start: one.anchor.start, end: one.anchor.end });
    expect([...placed.moved]).toEqual([one.id]);
  });
});
