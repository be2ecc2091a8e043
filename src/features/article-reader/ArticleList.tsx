import type { ArticleId } from "#domain/shared/ids.ts";
import { writeCount, writeDate } from "#domain/shared/wording.ts";
import { useOwnership } from "#state/workspace/ownership-context.tsx";
import { OwnerMark } from "#ui/OwnerMark.tsx";
import type { ArticleEntry } from "./article-entries.ts";
import type { Coding } from "./coding.ts";

/** The articles: title, date, whose it is, how many quotes, and how many of them are linked to the selection. */
export function ArticleList(props: {
  readonly entries: readonly ArticleEntry[];
  readonly open: ArticleId | null;
  readonly onOpen: (article: ArticleId) => void;
  /** What else can be done with an article; nothing where nothing can be kept. */
  readonly tools: Coding["article"] | undefined;
}) {
  const ownership = useOwnership();
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
              <OwnerMark ownership={ownership({ kind: "article", id: article.id })} />
              {quotes === 0 ? "No quotes yet" : writeCount(quotes, "quote")}
              {linked ? <span className="article-row-linked">{linked} linked</span> : null}
            </span>
          </button>
          {props.tools?.(article)}
        </li>
      ))}
    </ul>
  );
}
