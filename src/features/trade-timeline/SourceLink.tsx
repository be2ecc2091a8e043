import type { Lookup } from "#domain/dossier/lookup.ts";
import type { SourceId } from "#domain/shared/ids.ts";
import { sourceHref } from "#domain/shared/source.ts";
import { cutTitle } from "./cut-title.ts";

/**
 * A source by its title: a link where it names a web page, else a button that opens its record.
 * Where room is `short` it is cut; the whole title is the name of the link.
 */
export function SourceLink(props: {
  readonly id: SourceId;
  readonly lookup: Lookup;
  readonly short?: boolean;
  readonly onPick: () => void;
}) {
  const source = props.lookup.source(props.id);
  const href = source ? sourceHref(source) : null;
  const title = source?.title ?? props.id;
  const text = <bdi>{props.short ? cutTitle(title) : title}</bdi>;
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
