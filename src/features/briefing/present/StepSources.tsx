import type { Source } from "#domain/shared/source.ts";

/** So many sources are named on a step; the others are counted. */
const NAMED = 4;

/** Where everything on a step comes from. It cannot be turned off. */
export function StepSources({ sources }: { readonly sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  const named = sources
    .slice(0, NAMED)
    .map(({ publisher, title, date }) => [publisher ?? title, date].filter(Boolean).join(", "));
  const rest = sources.length - named.length;
  return (
    <p className="talk-sources">
      <b>{sources.length === 1 ? "Source:" : "Sources:"}</b> <bdi>{named.join("; ")}</bdi>
      {rest > 0 ? ` and ${rest} more.` : "."}
    </p>
  );
}
