import { describe, expect, it } from "vitest";
import { sampleDossier } from "#tests/support/sample-dossier.ts";
import type { Article } from "../../article/article.ts";
import type { ArticleId } from "../../shared/ids.ts";
import { matchArticles } from "./match-articles.ts";

const { articles } = sampleDossier();
const renamed = (article: Article): Article => ({ ...article, id: `mine-${article.id}` as ArticleId });

describe("articles of two coders", () => {
  it("are the same by their text, whatever their ids", () => {
    const matched = matchArticles(articles, articles.map(renamed));
    expect([...matched]).toEqual(articles.map(({ id }) => [`mine-${id}`, id]));
  });

  it("are not the same in another version", () => {
    const [first, ...rest] = articles;
    const changed = { ...first, blocks: [{ kind: "paragraph", text: "Corrected." }] } as Article;
    expect([...matchArticles(articles, [changed, ...rest]).keys()]).toEqual(rest.map(({ id }) => id));
  });

  it("keep their id among copies", () => {
    const [one] = articles;
    if (one === undefined) throw new Error("no article");
    const copies = [renamed(one), one];
    expect(matchArticles(copies, [one]).get(one.id)).toBe(one.id);
    expect(matchArticles(copies, [{ ...one, id: "x" as ArticleId }]).get("x" as ArticleId)).toBe(copies[0]?.id);
  });
});
