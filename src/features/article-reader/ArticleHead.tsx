import type { ReactNode } from "react";
import type { Failure } from "#domain/dossier/dossier.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import { writeCount, writeDate } from "#domain/shared/wording.ts";

/** What the article is, when it came out, how much evidence it carries; its title and standfirst. */
export function ArticleHead(props: {
  readonly text: ArticleText;
  /** Why the quotes of the dossier did not come. */
  readonly failure: Failure | null;
  /** What became of its quotes when the text was replaced, where that can be decided. */
  readonly waiting: ReactNode;
  /** What lies over its words beside one's own quotes. */
  readonly legend: ReactNode;
}) {
  const { text, failure } = props;
  const { article } = text;
  const lost = text.placed.lost.length;
  const facts = [article.label, article.author, article.publisher].filter((fact) => fact !== null);
  return (
    <header className="reader-head">
      <p className="reader-meta">
        {facts.map((fact) => (
          <span key={fact} dir="auto">
            {fact}
          </span>
        ))}
        <time dir="ltr" dateTime={article.published}>
          {writeDate(article.published)}
        </time>
        <span dir="ltr">{carried(text, failure)}</span>
      </p>
      <h2 className="reader-title" dir="auto">
        {article.title}
      </h2>
      {article.standfirst === null ? null : (
        <p className="reader-standfirst" dir="auto">
          {article.standfirst}
        </p>
      )}
      {failure === null ? null : (
        <p className="reader-lost">
          The quotes did not come. {failure.message} The text is complete; what it supports is not known here.
        </p>
      )}
      {props.waiting}
      {lost === 0 || props.waiting ? null : (
        <p className="reader-lost">
          The words of {writeCount(lost, "quote")} are not in this text. {lost === 1 ? "It is" : "They are"} kept in the
          list of quotes and still {lost === 1 ? "counts" : "count"} as evidence.
        </p>
      )}
      {props.legend}
    </header>
  );
}

/** "24 quotes on 9 ties". */
function carried({ quotes, tieCount }: ArticleText, failure: Failure | null): string {
  if (quotes.length === 0) return failure === null ? "No quotes yet" : "Quotes not at hand";
  return `${writeCount(quotes.length, "quote")} on ${writeCount(tieCount, "tie")}`;
}
