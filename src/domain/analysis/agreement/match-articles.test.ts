import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import type { Article } from "../../article/article.ts";
import type { ArticleId } from "../../shared/ids.ts";
import { agreementOf } from "./coder-agreement.ts";
import { matchArticles, moveQuotes } from "./match-articles.ts";

const { articles, quotes } = sampleDossier();
const renamed = (article: Article): Article => ({ ...article, id: `mine-${article.id}` as ArticleId });

describe("articles of two coders", () => {
  it("are the same by their text, whatever their ids", () => {
    const others = articles.map(renamed);
    const matched = matchArticles(articles, others);
    expect([...matched]).toEqual(articles.map(({ id }) => [`mine-${id}`, id]));
    const theirs = quotes.map((quote) => ({ ...quote, article: `mine-${quote.article}` as ArticleId }));
    expect(agreementOf(quotes, theirs).passages.both).toBe(0);
    const { moved, left } = moveQuotes(theirs, matched);
    expect(left).toEqual([]);
    expect(agreementOf(quotes, moved).passages).toEqual({ both: quotes.length, onlyOne: 0, onlyOther: 0 });
  });

  it("are not the same in another version, and their quotes are not compared", () => {
    const [first, ...rest] = articles;
    const changed = { ...first, blocks: [{ kind: "paragraph", text: "Corrected." }] } as Article;
    const { moved, left } = moveQuotes(quotes, matchArticles(articles, [changed, ...rest]));
    expect(left.every(({ article }) => article === first?.id)).toBe(true);
    expect(left.length).toBeGreaterThan(0);
    expect(moved.length + left.length).toBe(quotes.length);
  });

  it("keep their id among copies", () => {
    const [one] = articles;
    if (one === undefined) throw new Error("no article");
    const copies = [renamed(one), one];
    expect(matchArticles(copies, [one]).get(one.id)).toBe(one.id);
    expect(matchArticles(copies, [{ ...one, id: "x" as ArticleId }]).get("x" as ArticleId)).toBe(copies[0]?.id);
  });
});
