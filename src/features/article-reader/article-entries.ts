import type { Article } from "#domain/article/article.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { EvidenceIndex } from "#domain/evidence/evidence-index.ts";
import type { QuoteId } from "#domain/shared/ids.ts";

/** One line of the list of articles. */
export type ArticleEntry = {
  readonly article: Article;
  readonly quotes: number;
  /** How many of its quotes are linked to the selection; `null` when nothing is selected. */
  readonly linked: number | null;
};

/** The articles of a dossier, the newest first. */
export function articleEntries(
  dossier: Dossier,
  index: EvidenceIndex,
  lit: ReadonlySet<QuoteId> | null,
): readonly ArticleEntry[] {
  return [...dossier.articles]
    .sort((one, other) => (one.published < other.published ? 1 : -Number(one.published > other.published)))
    .map((article) => {
      const quotes = index.quotesIn(article.id);
      return { article, quotes: quotes.length, linked: lit && quotes.filter((id) => lit.has(id)).length };
    });
}
