import type { Article } from "#domain/article/article.ts";
import { type Source, sourceHref } from "#domain/shared/source.ts";
import { writeSourceDate } from "#domain/shared/source-words.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";

/** The sources an article rests on. A link only where the locator is a plain web address; nothing is fetched. */
export function ArticleFoot(props: { readonly article: Article }) {
  const lookup = useLookup();
  const sources = props.article.sources.flatMap((id) => lookup.source(id) ?? []);
  if (sources.length === 0) return null;
  return (
    <footer className="reader-foot">
      <h3>{sources.length === 1 ? "Source" : "Sources"}</h3>
      <ul>
        {sources.map((source) => (
          <li key={source.id}>
            <SourceLine source={source} />
          </li>
        ))}
      </ul>
    </footer>
  );
}

/** Title as a link where there is an address, then publisher and date as the compiler noted them. */
export function SourceLine(props: { readonly source: Source }) {
  const { source } = props;
  const href = sourceHref(source);
  const rest = [source.publisher, writeSourceDate(source.date)].filter(Boolean).join(", ");
  return (
    <>
      {href === null ? (
        <span dir="auto">{source.title}</span>
      ) : (
        <a href={href} target="_blank" rel="noreferrer noopener" dir="auto">
          {source.title}
        </a>
      )}
      {rest === "" ? null : <span dir="auto">. {rest}</span>}
    </>
  );
}
