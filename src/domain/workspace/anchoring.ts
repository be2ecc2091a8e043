import type { OutcomeState } from "../annotation/outcome.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { lookupOf } from "../dossier/lookup.ts";
import { type ArticleText, articleTextOf } from "../evidence/article-text.ts";
import type { Quote } from "../evidence/evidence.ts";
import type { QuoteId } from "../shared/ids.ts";
import { type Anchoring, type Rows, rowOf } from "./document.ts";

/** How many quotes are in each of the states. */
export type StateTally = Readonly<Record<OutcomeState, number>>;

/**
 * What became of a quote, as it is shown (R43); `null`: its words stand where they stood. A quote whose words are not at
 * their place is lost whether a row says so or not: its article may have been changed elsewhere.
 */
export function anchoringOf(id: QuoteId, dossier: Dossier, rows: Rows<Anchoring>): Anchoring | null {
  const quote = lookupOf(dossier).quote(id);
  const text = quote && articleTextOf(dossier, quote.article);
  return text ? anchoringIn(text, quote, rows) : rowOf(rows, id);
}

function anchoringIn({ placed }: ArticleText, quote: Quote, rows: Rows<Anchoring>): Anchoring | null {
  const row = rowOf(rows, quote.id);
  const stands = placed.blockOf.has(quote.id);
  if (row !== null && !(row.state === "moved" && !stands)) return row;
  if (stands) return null;
  return { id: quote.id, article: quote.article, state: "lost", was: quote.anchor.exact, places: [] };
}

/** Whether a quote waits for somebody to decide where it stands; until then it goes on counting as evidence. */
export function isWaiting({ state, kept }: Anchoring): boolean {
  return state !== "moved" && kept !== true;
}

/** The quotes of an article that are not simply where they were, in text order, with what became of each. */
export function unsettledQuotes(
  text: ArticleText,
  rows: Rows<Anchoring>,
): readonly { readonly quote: Quote; readonly anchoring: Anchoring }[] {
  return text.quotes.flatMap((quote) => {
    const anchoring = anchoringIn(text, quote, rows);
    return anchoring === null ? [] : [{ quote, anchoring }];
  });
}

/** How many there are of each state. */
export function tallyStates(list: readonly { readonly state: OutcomeState }[]): StateTally {
  const tally = { found: 0, moved: 0, changed: 0, ambiguous: 0, lost: 0 };
  for (const { state } of list) tally[state] += 1;
  return tally;
}
