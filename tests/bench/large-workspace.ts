import type { Article } from "#domain/article/article.ts";
import { plainText } from "#domain/article/article.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { ArticleId, QuoteId } from "#domain/shared/ids.ts";
import { emptyWorkspace, type WorkspaceDocument } from "#domain/workspace/document.ts";
import { printWorkspace } from "#domain/workspace/workspace-text.ts";
import { longDossier } from "./pages/long-article.ts";

/** How much there is of everything. */
export type WorkspaceSize = {
  readonly articles: number;
  readonly wordsEach: number;
  readonly quotes: number;
  /** Words of the first article, which is called "long", and how many of the quotes stand in it. */
  readonly longWords: number;
  readonly longQuotes: number;
};

/** One article with its quotes, under ids of its own. */
function coded(id: string, words: number, quotes: number): { readonly article: Article; readonly quotes: Quote[] } {
  const { articles, quotes: made } = longDossier(words, quotes);
  const [article] = articles;
  if (!article) throw new Error("No article was made.");
  const articleId = id as ArticleId;
  return {
    article: { ...article, id: articleId, title: `Article ${id}` },
    quotes: made.map((quote) => ({ ...quote, id: `${id}-${quote.id}` as QuoteId, article: articleId })),
  };
}

/** A workspace over the sample, the same for the same size. */
export function largeWorkspace(size: WorkspaceSize): WorkspaceDocument {
  const others = Math.max(1, size.articles - 1);
  const each = Math.floor((size.quotes - size.longQuotes) / others);
  const all = [
    coded("long", size.longWords, size.longQuotes),
    ...Array.from({ length: size.articles - 1 }, (_, at) => coded(`a${at}`, size.wordsEach + at, each)),
  ];
  const about = { id: "large", title: "Large", dossier: "pakistan-russia", today: "2025-09-02" };
  return {
    ...emptyWorkspace(about),
    articles: Object.fromEntries(all.map(({ article }) => [article.id, article])),
    quotes: Object.fromEntries(all.flatMap(({ quotes }) => quotes.map((quote) => [quote.id, quote]))),
  };
}

/** The same as the text of its file. */
export const largeWorkspaceText = (size: WorkspaceSize): string => [...printWorkspace(largeWorkspace(size))].join("");

/** How many UTF-16 units the articles of a document hold. */
export const textLength = ({ articles }: WorkspaceDocument): number =>
  Object.values(articles).reduce((sum, article) => sum + plainText(article).length, 0);
