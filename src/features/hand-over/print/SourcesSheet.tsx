import type { Source } from "#domain/shared/source.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { SheetTop, SourceWords } from "./sheet-parts.tsx";

/** Every source of a briefing once, in the order in which its steps rest on them: the last page, or pages. */
export function SourcesSheet({
  sources,
  briefing,
  about,
}: {
  readonly sources: readonly Source[];
  readonly briefing: string;
  /** When it was made, and of what. */
  readonly about: string;
}) {
  return (
    <article className="paper" data-kind="sources">
      <SheetTop>{about}</SheetTop>
      <p className="paper-over">{`${briefing} · Sources`}</p>
      <h1>{`Everything here rests on ${writeCount(sources.length, "source")}`}</h1>
      <ol className="paper-listed">
        {sources.map((source) => (
          <li key={source.id}>
            <SourceWords source={source} />
          </li>
        ))}
      </ol>
    </article>
  );
}
