import type { Lookup } from "#domain/dossier/lookup.ts";
import type { SourceId } from "#domain/shared/ids.ts";
import { sourceHref } from "#domain/shared/source.ts";

/** Titles beyond this are cut where room is short; the whole title is the name of the link. */
const SHORT = 34;

/** A source by its title: a link where it names a web page, else a button that opens its record. */
export function SourceLink(props: {
  readonly id: SourceId;
  readonly lookup: Lookup;
  readonly short?: boolean;
  readonly onPick: () => void;
}) {
  const source = props.lookup.source(props.id);
  const href = source ? sourceHref(source) : null;
  const title = source?.title ?? props.id;
  const text = <bdi>{props.short ? shorten(title) : title}</bdi>;
  if (href === null) {
    return (
      <button type="button" className="tt-source" title={title} aria-label={title} onClick={props.onPick}>
        {text}
      </button>
    );
  }
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" title={title} aria-label={title}>
      {text}
    </a>
  );
}

/** Cut between words, by grapheme. */
function shorten(text: string): string {
  const letters = [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].map(
    ({ segment }) => segment,
  );
  if (letters.length <= SHORT) return text;
  const cut = letters.slice(0, SHORT).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > SHORT / 2 ? cut.slice(0, space) : cut).replace(/[,;:]$/, "")}…`;
}
