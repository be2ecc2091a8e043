import { FIGURES_WORDS, VERDICT_SIGNS, type Verdict } from "#domain/claims/verdict.ts";
import { VerdictMark } from "#ui/VerdictMark.tsx";

/** "✓ Figures agree": sign and words of a verdict, and after them a figure or two. */
export function VerdictTag(props: { readonly verdict: Verdict; readonly more?: string }) {
  const { verdict, more } = props;
  return (
    <span className={`verdict-tag verdict-${verdict}`}>
      <VerdictMark sign={VERDICT_SIGNS[verdict]} />
      Figures {FIGURES_WORDS[verdict]}
      {more ? `: ${more}` : null}
    </span>
  );
}
