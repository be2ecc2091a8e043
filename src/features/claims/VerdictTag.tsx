import { FIGURES_WORDS, type Verdict } from "#domain/claims/verdict.ts";
import { VerdictMark } from "#ui/VerdictMark.tsx";

const SIGN_OF = { supported: "yes", contradicted: "no", mixed: "both", untestable: "unknown" } as const;

/** "✓ Figures agree": sign and words of a verdict, and after them a figure or two. */
export function VerdictTag(props: { readonly verdict: Verdict; readonly more?: string }) {
  const { verdict, more } = props;
  return (
    <span className={`verdict-tag verdict-${verdict}`}>
      <VerdictMark sign={SIGN_OF[verdict]} />
      Figures {FIGURES_WORDS[verdict]}
      {more ? `: ${more}` : null}
    </span>
  );
}
