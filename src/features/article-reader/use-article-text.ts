import { useMemo } from "react";
import type { Article } from "#domain/article/article.ts";
import { inTextOrder, type PlacedQuotes, placeQuotes } from "#domain/article/passages.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { QuoteId } from "#domain/shared/ids.ts";

/** An article with its quotes laid over it. */
export type ArticleText = {
  readonly article: Article;
  /** In text order. */
  readonly quotes: readonly Quote[];
  readonly placed: PlacedQuotes;
  readonly quoteOf: (id: QuoteId) => Quote | null;
  /** Position among the article's quotes, from 1; 0 for a quote of another article. */
  readonly rankOf: (id: QuoteId) => number;
};

/** Lays the quotes over the article; once for each pair of them. */
export function useArticleText(article: Article, quotes: readonly Quote[]): ArticleText {
  return useMemo(() => {
    const sorted = inTextOrder(quotes);
    const byId = new Map(sorted.map((quote, at) => [quote.id, { quote, rank: at + 1 }]));
    return {
      article,
      quotes: sorted,
      placed: placeQuotes(article, sorted),
      quoteOf: (id) => byId.get(id)?.quote ?? null,
      rankOf: (id) => byId.get(id)?.rank ?? 0,
    };
  }, [article, quotes]);
}
