import { type Article, plainText } from "../../article/article.ts";
import type { ArticleId } from "../../shared/ids.ts";

/**
 * Which of the one coder's articles each article of the other's is: the one of the same plain text, since two coders who
 * bring the same article in give it different ids, and a quote's offsets hold in the same text alone. Articles of the
 * other that the one does not have, or has in another version, are left out. Of several copies the first counts, unless
 * one has the same id.
 */
export function matchArticles(ones: readonly Article[], others: readonly Article[]): ReadonlyMap<ArticleId, ArticleId> {
  const byText = new Map<string, ArticleId[]>();
  for (const article of ones) {
    const text = plainText(article);
    byText.set(text, [...(byText.get(text) ?? []), article.id]);
  }
  const matched = new Map<ArticleId, ArticleId>();
  for (const article of others) {
    const found = byText.get(plainText(article)) ?? [];
    const id = found.includes(article.id) ? article.id : found[0];
    if (id !== undefined) matched.set(article.id, id);
  }
  return matched;
}
