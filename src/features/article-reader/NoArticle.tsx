import type { ReactNode } from "react";
import type { Failure } from "#domain/dossier/dossier.ts";
import { type ArticleId, isAddedArticle } from "#domain/shared/ids.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { Notice } from "#ui/Notice.tsx";
import { ArticleList } from "./ArticleList.tsx";
import type { ArticleEntry } from "./article-entries.ts";
import type { Coding } from "./coding.ts";

/** The reader without an article: why there is none, and what can be opened. */
export function NoArticle(props: {
  readonly entries: readonly ArticleEntry[];
  /** An article was asked for that is not here. */
  readonly asked: ArticleId | null;
  readonly failure: Failure | null;
  readonly onOpen: (article: ArticleId) => void;
  readonly tools: Coding["article"] | undefined;
  /** What else can be done where there is no article. */
  readonly children: ReactNode;
}) {
  const { entries, asked, failure } = props;
  const dossier = useDossier();
  const isHidden = dossier.ground?.articles.some(({ id }) => id === asked);
  const rests = dossier.events.length + dossier.arrangements.length > 0;
  return (
    <div className="reader-empty">
      {failure === null ? null : (
        <Notice tone="warn" title="The articles did not come.">
          {failure.message} The graph, the timeline and the evidence are not affected.
        </Notice>
      )}
      {asked === null ? null : isHidden ? (
        <Notice tone="note" title="You have hidden this article.">
          Hidden items, in the workspace menu, shows it again.
        </Notice>
      ) : isAddedArticle(asked) ? (
        <Notice tone="note" title="This article is not here any more, or not in this workspace.">
          {entries.length === 0 ? "Another workspace may hold it." : "Those that are here can be opened below."}
        </Notice>
      ) : failure === null ? (
        <Notice tone="warn" title="This article is not at hand.">
          “<bdi>{asked}</bdi>” is missing from the dossier or could not be read. The others can be opened below.
        </Notice>
      ) : null}
      <h2 className="reader-empty-title">
        {entries.length === 0 && !rests
          ? "Bring an article in to see which ties it supports."
          : "Open an article to see which ties it supports."}
      </h2>
      {props.children}
      {entries.length === 0 ? (
        <p className="reader-empty-text">
          {failure !== null
            ? "None of the articles is at hand."
            : rests
              ? "There is no article here. The ties rest on events and arrangements, listed under Evidence."
              : "Its text can be pasted, and files dropped, anywhere on the desk."}
        </p>
      ) : (
        <>
          <h3 className="reader-section">Articles</h3>
          <ArticleList entries={entries} open={null} onOpen={props.onOpen} tools={props.tools} />
        </>
      )}
    </div>
  );
}
