import type { Ref, RefKind } from "../shared/ref.ts";
import { writeMonth } from "../shared/wording.ts";
import type { Lookup } from "./lookup.ts";

/** What each kind of thing is called, one and many. */
export const KIND_WORDS: Readonly<Record<RefKind, readonly [one: string, many: string]>> = {
  actor: ["Actor", "Actors"],
  tie: ["Tie", "Ties"],
  triad: ["Triad", "Triads"],
  quote: ["Quote", "Quotes"],
  event: ["Event", "Events"],
  arrangement: ["Arrangement", "Arrangements"],
  month: ["Month", "Months"],
  article: ["Article", "Articles"],
  source: ["Source", "Sources"],
};

/**
 * What an item is called where it is spoken of: "Pakistan–Russia", "Sep 2025", a quote by its words. `null` where the
 * dossier has it no more. Ties, triads and months are always there.
 */
export function itemName(ref: Ref, lookup: Lookup): string | null {
  switch (ref.kind) {
    case "tie":
      return lookup.tieName(ref.id);
    case "triad":
      return lookup.triadName(ref.id);
    case "month":
      return writeMonth(ref.id);
    case "actor":
      return lookup.actor(ref.id)?.name ?? null;
    case "article":
      return lookup.article(ref.id)?.title ?? null;
    case "event":
      return lookup.event(ref.id)?.title ?? null;
    case "source":
      return lookup.source(ref.id)?.title ?? null;
    case "quote": {
      const quote = lookup.quote(ref.id);
      return quote && quoted(quote.anchor.exact);
    }
    case "arrangement": {
      const arrangement = lookup.arrangement(ref.id);
      return arrangement && `${lookup.tieName(arrangement.bearing.tie)}: ${arrangement.kind.replaceAll("_", " ")}`;
    }
  }
}

/** In quotation marks, unless the words bring their own. */
const quoted = (words: string) => (/^[“"«„].*[”"»“]$/s.test(words) ? words : `“${words}”`);
