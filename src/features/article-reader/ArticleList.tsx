import type { ArticleId } from "#domain/shared/ids.ts";
import { writeCount, writeDate } from "#domain/shared/wording.ts";
import type { ArticleEntry } from "./article-entries.ts";

/** The dossier's articles: title, date, how many quotes, and how many of them are linked to the selection. */
export function ArticleList(props: {
  readonly entries: readonly ArticleEntry[];
  readonly open: ArticleId | null;
  readonly onOpen: (article: ArticleId) => void;
}) {
  return (
    <ul className="article-list">
      {props.entries.map(({ article, quotes, linked }) => (
        <li key={article.id}>
          <button
            type="button"
            className="article-row"
            aria-current={article.id === props.open ? "true" : undefined}
            onClick={() => props.onOpen(article.id)}
          >
            <span className="article-row-title" dir="auto">
              {article.title}
            </span>
            <span className="article-row-date">{writeDate(article.published)}</span>
            <span className="article-row-count">
              {quotes === 0 ? "No quotes yet" : writeCount(quotes, "quote")}
              {linked ? <span className="article-row-linked">{linked} linked</span> : null}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
