import type { Actor } from "#domain/alliance/actor.ts";
import { ACTS, ATTRIBUTIONS, type Quote } from "#domain/evidence/evidence.ts";
import { ASPECTS, type Aspect } from "#domain/shared/stance.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { effectOf, type QuoteChange } from "#domain/workspace/commands/change-quotes.ts";
import { actorNamed } from "#domain/workspace/quote-draft.ts";

/**
 * A change of many quotes as it stands in its form: one choice or some words, which bearings are meant, and whether
 * nobody is to be named: no words alone say nothing yet.
 */
export type BulkDraft = {
  readonly words: string;
  readonly choice: string;
  readonly from: string;
  readonly nobody: boolean;
};

export const EMPTY_DRAFT: BulkDraft = { words: "", choice: "", from: "", nobody: false };

/** What a form spells; the first thing that is missing, in words for the reader. */
export type ReadChange =
  | { readonly ok: true; readonly change: QuoteChange }
  | { readonly ok: false; readonly missing: string };

const missing = (words: string): ReadChange => ({ ok: false, missing: words });
const read = (change: QuoteChange): ReadChange => ({ ok: true, change });

/** The change that a form of its kind spells. */
export function readChange(kind: QuoteChange["kind"], draft: BulkDraft, actors: readonly Actor[]): ReadChange {
  const words = draft.words.trim();
  const named = actorNamed(words, actors);
  switch (kind) {
    case "speaker":
      if (draft.nobody) return read({ kind, speaker: null, label: null });
      if (words === "") return missing("Write who speaks, or choose that nobody is named.");
      return read({ kind, speaker: named?.id ?? null, label: named === null ? words || null : null });
    case "addressee":
      if (draft.nobody) return read({ kind, addressee: null });
      if (words === "") return missing("Write to whom it is said, or choose nobody in particular.");
      if (named === null) return missing(`Nobody here is called “${words}”. Choose an actor, or nobody in particular.`);
      return read({ kind, addressee: named.id });
    case "act": {
      const act = ACTS.find((one) => one === draft.choice);
      return act ? read({ kind, act }) : missing("Choose a kind of statement.");
    }
    case "attribution": {
      const attribution = ATTRIBUTIONS.find((one) => one === draft.choice);
      return attribution ? read({ kind, attribution }) : missing("Choose an attribution.");
    }
    case "aspect": {
      const aspect = aspectIn(draft.choice);
      return aspect ? read({ kind, from: aspectIn(draft.from), aspect }) : missing("Choose a kind of tie.");
    }
    case "confidence": {
      const confidence = Number(words.replace(",", "."));
      if (words === "" || !(confidence > 0 && confidence <= 1))
        return missing("The confidence is a number above 0, at most 1.");
      return read({ kind, confidence });
    }
  }
}

const aspectIn = (words: string): Aspect | null => ASPECTS.find((one) => one === words) ?? null;

/** What a change would come to, before it is made: "9 of 12 quotes would change." */
export function writeEffect(quotes: readonly Quote[], change: QuoteChange): string {
  const { changed, stay } = effectOf(quotes, change);
  const kept =
    stay === 0
      ? ""
      : ` ${writeCount(stay, "bearing")} ${stay === 1 ? "stays" : "stay"}: the quote bears on that tie in this kind already.`;
  if (changed.length === 0) return `Nothing would change.${kept}`;
  const all = changed.length === quotes.length;
  return `${all ? writeCount(quotes.length, "quote") : `${changed.length} of ${writeCount(quotes.length, "quote")}`} would change.${kept}`;
}
