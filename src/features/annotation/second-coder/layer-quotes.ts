import { differencesOf } from "#domain/analysis/agreement/disagreements.ts";
import { pairQuotes, type QuotePair } from "#domain/analysis/agreement/pair-quotes.ts";
import { leadingBearing } from "#domain/article/quote-words.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { type Stance, stanceName } from "#domain/shared/stance.ts";

/** A quote of the second coder's where it stands in the open article, beside one's own of the same passage. */
export type LayerQuote = {
  readonly hers: Quote;
  /** `null`: the passage is marked by the other coder alone. */
  readonly mine: Quote | null;
  readonly pair: QuotePair & { readonly other: Quote };
  /** The stance of the line above the words; `null`: it bears on no tie. */
  readonly stance: Stance | null;
  readonly agrees: boolean;
  /** The words stand elsewhere than the other coder marked them. */
  readonly moved: boolean;
  /** How many of the other coder's quotes before it reach into it: its line is drawn so much higher. */
  readonly depth: number;
};

/** Lines above lines: more than that would touch the words above. */
const DEEPEST = 2;

/** The second coder's quotes of one article in text order, each with one's own of the same passage. */
export function layerQuotes(
  mine: readonly Quote[],
  hers: readonly Quote[],
  moved: ReadonlySet<QuoteId>,
): readonly LayerQuote[] {
  const reaching: Quote[] = [];
  return pairQuotes(mine, hers).flatMap((pair): LayerQuote[] => {
    const { one, other } = pair;
    if (other === null) return [];
    const depth = Math.min(DEEPEST, reaching.filter(({ anchor }) => anchor.end > other.anchor.start).length);
    reaching.push(other);
    const agrees = one !== null && differencesOf(one, other).length === 0;
    const stance = leadingBearing(other, null)?.stance ?? null;
    return [{ hers: other, mine: one, pair, stance, agrees, moved: moved.has(other.id), depth }];
  });
}

/** "Noor: cordial; you: neutral. very dynamic leader": a line as it is read aloud. */
export function writeLayerQuote({ hers, mine, stance, agrees }: LayerQuote, name: string): string {
  const word = (found: Stance | null) => (found === null ? "on no tie" : stanceName(found));
  const own = mine === null ? "not marked by you" : `you: ${word(leadingBearing(mine, null)?.stance ?? null)}`;
  return `${name}: ${word(stance)}; ${agrees ? "you agree" : own}. ${hers.anchor.exact}`;
}
