import { useMemo } from "react";
import type { WordsAndBarrels } from "#domain/analysis/divergence/words-and-barrels.ts";
import type { SourceId } from "#domain/shared/ids.ts";
import { sourceHref } from "#domain/shared/source.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { LeadButton } from "../LeadButton.tsx";
import { useLeads } from "../use-leads.ts";

const NAMED = 2;

/** Where the figures of the lower strip come from: the sources behind most months by name, all of them with the records. */
export function ChartSources({ lines }: { readonly lines: WordsAndBarrels }) {
  const { records } = useLeads();
  const sources = useMemo(() => sourcesOf(lines), [lines]);
  const more = sources.length - NAMED;
  return (
    <p className="strips-sources">
      <b>Source:</b>{" "}
      {sources.slice(0, NAMED).map((id) => (
        <Source key={id} id={id} lines={lines} />
      ))}
      {more > 0 ? (
        <LeadButton
          name={`${writeCount(more, "more source")}: open the records`}
          onPress={() => records(lines.choice, lines.unit, lines.span)}
        >
          {writeCount(more, "more source")}
        </LeadButton>
      ) : null}
      <span>Hatched: not recorded. Dashed top: at least. Lit: where they part.</span>
    </p>
  );
}

function Source({ id, lines }: { readonly id: SourceId; readonly lines: WordsAndBarrels }) {
  const lookup = useLookup();
  const { records } = useLeads();
  const source = lookup.source(id);
  const href = source === null ? null : sourceHref(source);
  const title = <bdi>{source?.title ?? id}</bdi>;
  return href === null ? (
    <LeadButton
      name={`${source?.title ?? id}: open the records`}
      onPress={() => records(lines.choice, lines.unit, lines.span)}
    >
      {title}
    </LeadButton>
  ) : (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  );
}

/** Sources by how many months rest on them. */
function sourcesOf({ cells }: WordsAndBarrels): readonly SourceId[] {
  const counts = new Map<SourceId, number>();
  for (const { source } of cells.flatMap(({ flows }) => flows)) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts].sort((one, other) => other[1] - one[1]).map(([id]) => id);
}
