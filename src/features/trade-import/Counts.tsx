import { writeNumber } from "#domain/shared/wording.ts";

/** How many rows are ready, need a fix, or are to be looked at. */
export type RowCounts = { readonly ready: number; readonly fix: number; readonly check: number };

const PARTS = [
  ["ready", "ready"],
  ["fix", "need a fix"],
  ["check", "to check"],
] as const;

/** The three counts, and the same as a thin bar. */
export function Counts({ counts }: { readonly counts: RowCounts }) {
  return (
    <div className="ti-counts">
      {PARTS.map(([part, words]) => (
        <p key={part} data-part={part} data-none={counts[part] === 0 || undefined}>
          <b>{writeNumber(counts[part])}</b> {part === "fix" && counts.fix === 1 ? "needs a fix" : words}
        </p>
      ))}
      <div className="ti-bar" aria-hidden="true">
        {PARTS.map(([part]) =>
          counts[part] === 0 ? null : <i key={part} data-part={part} style={{ flexGrow: counts[part] }} />,
        )}
      </div>
    </div>
  );
}
