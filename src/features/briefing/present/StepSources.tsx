import type { Source } from "#domain/shared/source.ts";
import { writeSourceDate } from "#domain/shared/source-words.ts";

/** So many sources are named on a step; the others are counted. */
const NAMED = 4;

/** Where everything on a step comes from. It cannot be turned off. */
export function StepSources({ sources }: { readonly sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  const named = sources.slice(0, NAMED);
  const rest = sources.length - named.length;
  return (
    <p className="talk-sources">
      <b>{sources.length === 1 ? "Source:" : "Sources:"}</b>{" "}
      <bdi>
        {named.map(({ id, publisher, title, date }, at) => (
          <span key={id}>
            {at === 0 ? "" : "; "}
            {publisher ?? title}
            {date === null ? null : (
              <>
                , <span className="talk-date">{writeSourceDate(date)}</span>
              </>
            )}
          </span>
        ))}
      </bdi>
      {rest > 0 ? ` and ${rest} more.` : "."}
    </p>
  );
}
