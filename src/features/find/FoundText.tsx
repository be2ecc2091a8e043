import type { TextRange } from "#domain/find/folded.ts";

/** A text with the stretches that were asked for marked in it. */
export function FoundText(props: {
  readonly text: string;
  readonly ranges: readonly TextRange[];
  readonly className?: string;
}) {
  const { text, ranges, className } = props;
  let at = 0;
  const parts = ranges.map(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return (
      <span key={start}>
        {before}
        <mark>{text.slice(start, end)}</mark>
      </span>
    );
  });
  return (
    <span dir="auto" className={className}>
      {parts}
      {text.slice(at)}
    </span>
  );
}
