import type { Article } from "../article/article.ts";
import { type PlacedQuotes, placeQuotes } from "../article/passages.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { lookupOf } from "../dossier/lookup.ts";
import type { ArticleId, QuoteId } from "../shared/ids.ts";
import type { Quote } from "./evidence.ts";
import { evidenceIndexOf } from "./evidence-index.ts";

/** An article with its quotes laid over it. */
export type ArticleText = {
  readonly article: Article;
  /** In text order. */
  readonly quotes: readonly Quote[];
  readonly placed: PlacedQuotes;
  readonly quoteOf: (id: QuoteId) => Quote | null;
  /** Position among the article's quotes, from 1; 0 for a quote of another article. */
  readonly rankOf: (id: QuoteId) => number;
  /** How many ties the quotes bear on. */
  readonly tieCount: number;
};

const known = new WeakMap<Dossier, Map<ArticleId, ArticleText>>();

/**
 * An article of a dossier with its quotes; `null` for an article nobody knows. Built when first asked for, then
 * remembered as long as the dossier lives. Cost: n log n in the number of its quotes, plus the blocks.
 */
export function articleTextOf(dossier: Dossier, id: ArticleId): ArticleText | null {
  const texts = known.get(dossier) ?? new Map<ArticleId, ArticleText>();
  known.set(dossier, texts);
  const found = texts.get(id);
  if (found) return found;
  const article = lookupOf(dossier).article(id);
  if (article === null) return null;
  const text = layOut(dossier, article);
  texts.set(id, text);
  return text;
}

function layOut(dossier: Dossier, article: Article): ArticleText {
  const lookup = lookupOf(dossier);
  const quotes = evidenceIndexOf(dossier)
    .quotesIn(article.id)
    .flatMap((id) => lookup.quote(id) ?? []);
  const ranks = new Map(quotes.map((quote, at) => [quote.id, at + 1]));
  const ties = new Set(quotes.flatMap((quote) => quote.bearings.map((bearing) => bearing.tie)));
  return {
    article,
    quotes,
    placed: placeQuotes(article, quotes),
    quoteOf: (id) => quotes[(ranks.get(id) ?? 0) - 1] ?? null,
    rankOf: (id) => ranks.get(id) ?? 0,
    tieCount: ties.size,
  };
}
