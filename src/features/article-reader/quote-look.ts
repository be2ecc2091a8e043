import { leadingBearing } from "#domain/article/quote-words.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { EvidenceIndex } from "#domain/evidence/evidence-index.ts";
import type { Lens } from "#domain/lens/lens.ts";
import { placeInReader, quotesOn, threadOf } from "#domain/lens/reader-place.ts";
import { withinWindow } from "#domain/lens/within-window.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import type { Stance } from "#domain/shared/stance.ts";

/** How one quote is shown: what the selection makes of it, its stroke, and whether it lies outside the window. */
export type QuoteLook = {
  readonly state: "rest" | "current" | "lit" | "dim";
  /** `null`: it bears on no tie. */
  readonly stance: Stance | null;
  readonly outside: boolean;
};

export type LookOf = (quote: Quote) => QuoteLook;

/** The looks of quotes as of a lens; `stateOf` is the part of a look that is cheap to ask of thousands. */
export type QuoteLooks = { readonly lookOf: LookOf; readonly stateOf: (quote: QuoteId) => QuoteLook["state"] };

/** What of the lens decides how quotes look. */
export type LookInput = Pick<Lens, "selection" | "thread" | "article" | "window" | "clock">;

/** Quotes linked to the selection; `null` when nothing is selected that would set some quotes apart from others. */
export function litQuotes(lens: LookInput, index: EvidenceIndex, dossier: Dossier): ReadonlySet<QuoteId> | null {
  const { selection } = lens;
  if (selection === null || selection.kind === "article") return null;
  const thread = threadOf(lens, index);
  if (thread !== null) return new Set(quotesOn({ kind: "tie", id: thread }, index, dossier));
  if (selection.kind !== "quote") return new Set(quotesOn(selection, index, dossier));
  const ties = new Set(index.itemsFor(selection).map((item) => item.tie));
  return new Set([...ties].flatMap((id) => quotesOn({ kind: "tie", id }, index, dossier)));
}

/** The looks of quotes under a lens; each worked out when first asked for, then kept. `lit`: those it lights, where known. */
export function quoteLooks(
  lens: LookInput,
  index: EvidenceIndex,
  dossier: Dossier,
  lit = litQuotes(lens, index, dossier),
): QuoteLooks {
  const { quote: current } = placeInReader(lens, index, dossier);
  const thread = threadOf(lens, index);
  const stateOf = (id: QuoteId): QuoteLook["state"] => {
    if (id === current) return "current";
    if (lit === null) return "rest";
    return lit.has(id) ? "lit" : "dim";
  };
  const known = new Map<QuoteId, QuoteLook>();
  const lookOf = (quote: Quote) => {
    const found = known.get(quote.id);
    if (found) return found;
    const look: QuoteLook = {
      state: stateOf(quote.id),
      stance: leadingBearing(quote, thread)?.stance ?? null,
      outside: quote.bearings.length > 0 && !withinWindow({ kind: "quote", id: quote.id }, index, lens),
    };
    known.set(quote.id, look);
    return look;
  };
  return { lookOf, stateOf };
}
