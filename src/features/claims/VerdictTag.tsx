import { FIGURES_WORDS, VERDICT_SIGNS, type Verdict } from "#domain/claims/verdict.ts";
import { VerdictMark } from "#ui/VerdictMark.tsx";

/** "✓ Figures agree": sign and words of a verdict, before them whose figures, and after them a figure or two. */
export function VerdictTag(props: {
  readonly verdict: Verdict;
  readonly goods?: string | null;
  readonly more?: string;
}) {
  const { verdict, goods = null, more } = props;
  return (
    <span className={`verdict-tag verdict-${verdict}`}>
      <VerdictMark sign={VERDICT_SIGNS[verdict]} />
      {goods === null ? "Figures" : `${goods} figures`} {FIGURES_WORDS[verdict]}
      {more ? `: ${more}` : null}
    </span>
  );
}
