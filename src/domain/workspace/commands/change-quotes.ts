import type { Act, Attribution, Bearing, Quote } from "../../evidence/evidence.ts";
import type { ActorId, QuoteId } from "../../shared/ids.ts";
import { printRef } from "../../shared/ref.ts";
import type { Aspect } from "../../shared/stance.ts";
import { writeCount } from "../../shared/wording.ts";
import { isRowId } from "../document.ts";
import type { Command } from "../step.ts";
import { putAll } from "./put-all.ts";

/** What is done to many quotes at once. */
export type QuoteChange =
  /** An actor; or a label for whoever is meant, without an actor; or nobody, with neither. */
  | { readonly kind: "speaker"; readonly speaker: ActorId | null; readonly label: string | null }
  | { readonly kind: "addressee"; readonly addressee: ActorId | null }
  | { readonly kind: "act"; readonly act: Act }
  | { readonly kind: "attribution"; readonly attribution: Attribution }
  /** Of bearings in one aspect, or in any where `from` is `null`. */
  | { readonly kind: "aspect"; readonly from: Aspect | null; readonly aspect: Aspect }
  /** Above 0, at most 1. */
  | { readonly kind: "confidence"; readonly confidence: number };

/** What a step is called after. */
const WORDS: Readonly<Record<QuoteChange["kind"], string>> = {
  speaker: "another speaker",
  addressee: "another addressee",
  act: "another kind of statement",
  attribution: "another attribution",
  aspect: "another kind of tie",
  confidence: "another confidence",
};

/** A quote after a change; the very quote where it changes nothing. */
export function quoteWith(quote: Quote, change: QuoteChange): Quote {
  switch (change.kind) {
    case "speaker": {
      const label = change.speaker === null ? change.label?.trim() || null : null;
      if (quote.speaker === change.speaker && quote.speakerLabel === label) return quote;
      return { ...quote, speaker: change.speaker, speakerLabel: label };
    }
    case "addressee":
      return quote.addressee === change.addressee ? quote : { ...quote, addressee: change.addressee };
    case "act":
      return quote.act === change.act ? quote : { ...quote, act: change.act };
    case "attribution":
      return quote.attribution === change.attribution ? quote : { ...quote, attribution: change.attribution };
    case "aspect":
      return withBearings(quote, inAspect(quote.bearings, change.from, change.aspect));
    case "confidence":
      return withBearings(
        quote,
        quote.bearings.map((bearing) =>
          bearing.confidence === change.confidence ? bearing : { ...bearing, confidence: change.confidence },
        ),
      );
  }
}

function withBearings(quote: Quote, bearings: readonly Bearing[]): Quote {
  return bearings.every((bearing, at) => bearing === quote.bearings[at]) ? quote : { ...quote, bearings };
}

/**
 * Bearings moved to another aspect. One stays as it is where the quote bears on its tie in that aspect already: two would
 * say two things of one tie at once, and to drop either would lose what somebody coded.
 */
function inAspect(bearings: readonly Bearing[], from: Aspect | null, aspect: Aspect): readonly Bearing[] {
  const taken = new Set(bearings.filter((bearing) => bearing.aspect === aspect).map(({ tie }) => tie));
  return bearings.map((bearing) => {
    const isMeant = bearing.aspect !== aspect && (from === null || bearing.aspect === from);
    if (!isMeant || taken.has(bearing.tie)) return bearing;
    taken.add(bearing.tie);
    return { ...bearing, aspect };
  });
}

/** What a change would come to. */
export type ChangeEffect = {
  /** The quotes it changes, as they would be. */
  readonly changed: readonly Quote[];
  /** How many bearings stay, since their quote bears on the tie in that aspect already. */
  readonly stay: number;
};

/** What a change would do to quotes, so that it can be said beforehand. */
export function effectOf(quotes: readonly Quote[], change: QuoteChange): ChangeEffect {
  const changed: Quote[] = [];
  let stay = 0;
  for (const quote of quotes) {
    const after = quoteWith(quote, change);
    if (after !== quote) changed.push(after);
    if (change.kind === "aspect")
      stay += after.bearings.filter(
        ({ aspect }) => aspect !== change.aspect && (change.from === null || aspect === change.from),
      ).length;
  }
  return { changed, stay };
}

/**
 * Changes many quotes as one step. Those of the dossier become changed copies of the workspace. About the first that
 * changes, so that undo leads there.
 */
export function changeQuotes(quotes: readonly Quote[], change: QuoteChange): Command {
  const { changed } = effectOf(quotes, change);
  const [first] = changed;
  const label = `${WORDS[change.kind]} for ${writeCount(changed.length, "quote")}`;
  return putAll({ quotes: changed }, label, first ? { kind: "quote", id: first.id } : null);
}

/**
 * Takes many quotes away as one step: those of the workspace go, with what was noted of their place; those of the dossier
 * are put out of sight with the reason, since the dossier is not ours to change.
 */
export function removeQuotes(ids: readonly QuoteId[], isOfDossier: (id: QuoteId) => boolean, reason: string): Command {
  const [first] = ids;
  return {
    label: `removal of ${ids.length === 1 ? "a quote" : writeCount(ids.length, "quote")}`,
    about: first === undefined ? null : { kind: "quote", id: first },
    change: (draft) => {
      for (const id of ids) {
        const ref = { kind: "quote", id } as const;
        if (isOfDossier(id)) {
          const name = printRef(ref);
          if (isRowId(name)) draft.hidden[name] = { id: name, ref, reason: reason.trim() };
          continue;
        }
        delete draft.quotes[id];
        delete draft.anchorings[id];
      }
    },
  };
}
