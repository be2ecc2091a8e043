/** Strokes of each sign in a square of 12. */
const SIGNS = {
  yes: "M2 6.5 5 9.5 10 3",
  no: "M2.5 2.5l7 7m0-7-7 7",
  both: "M1.5 4.5h9m-9 3.5h9",
  unknown: "M3.5 4.2A2.5 2.5 0 1 1 6 6.6v1.2M6 10v.6",
} as const;

/** A small sign before a word: agreement, disagreement, both at once, or not known. Never alone. */
export function VerdictMark({ sign }: { readonly sign: keyof typeof SIGNS }) {
  return (
    <svg className="verdict-mark" width={12} height={12} viewBox="0 0 12 12" aria-hidden="true">
      <path d={SIGNS[sign]} fill="none" stroke="currentColor" strokeWidth={1.6} strokeLinecap="round" />
    </svg>
  );
}
