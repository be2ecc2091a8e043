import type { Dossier } from "../dossier/dossier.ts";
import { lookupOf } from "../dossier/lookup.ts";
import type { EvidenceIndex } from "../evidence/evidence-index.ts";
import { type ArticleId, type QuoteId, type TieId, tiesAround } from "../shared/ids.ts";
import { monthAt } from "../shared/month.ts";
import { type Ref, sameRef } from "../shared/ref.ts";
import { isEvidence, type Lens } from "./lens.ts";
import { withinWindow } from "./within-window.ts";

/** What the reader shows: an article (`null`: none is open) and the quote it is turned to (`null`: none in particular). */
export type ReaderPlace = { readonly article: ArticleId | null; readonly quote: QuoteId | null };

/** What of the lens decides where the reader is. */
export type PlaceInput = Pick<Lens, "selection" | "thread" | "article" | "window" | "clock">;

/**
 * Which article is shown and which quote is the current one. A quote shows its own article. A tie, triad, actor, month or event
 * stays in the open article if that holds a quote of it, else goes to the first quote of it in any article, those in the
 * window before the others; where it has no quotes the open article stays. A quote or article nobody knows changes
 * nothing.
 */
export function placeInReader(lens: PlaceInput, index: EvidenceIndex, dossier: Dossier): ReaderPlace {
  const lookup = lookupOf(dossier);
  const open = lens.article ?? dossier.opening.article;
  const { selection } = lens;
  if (selection?.kind === "article" && lookup.article(selection.id)) return { article: selection.id, quote: null };
  const quote = selection?.kind === "quote" ? lookup.quote(selection.id) : null;
  if (quote) return { article: quote.article, quote: quote.id };
  const linked = selection ? quotesOn(selection, index, dossier) : [];
  const inside = linked.filter((id) => withinWindow({ kind: "quote", id }, index, lens));
  const here = (id: QuoteId) => lookup.quote(id)?.article === open;
  const first = inside.find(here) ?? linked.find(here) ?? inside[0] ?? linked[0];
  return first ? { article: lookup.quote(first)?.article ?? open, quote: first } : { article: open, quote: null };
}

/** The tie whose evidence is being gone through: the selected one, or the one that led to the selected evidence. */
export function threadOf(lens: Pick<Lens, "selection" | "thread">, index: EvidenceIndex): TieId | null {
  const { selection, thread } = lens;
  if (selection?.kind === "tie") return selection.id;
  if (selection === null || thread === null || !isEvidence(selection)) return null;
  return index.itemsFor(selection).some((item) => item.tie === thread) ? thread : null;
}

/** The quotes one goes through with next and previous: those of the tie in hand, across articles, else of the article. */
export function quotesInHand(lens: PlaceInput, index: EvidenceIndex, dossier: Dossier): readonly QuoteId[] {
  const thread = threadOf(lens, index);
  const ofTie = thread === null ? [] : quotesOn({ kind: "tie", id: thread }, index, dossier);
  if (ofTie.length > 0) return ofTie;
  const { article } = placeInReader(lens, index, dossier);
  return article === null ? [] : index.quotesIn(article);
}

/**
 * The quote `step` quotes after the current one (before it when negative); `null` at either end and where there are
 * none. Without a current quote the first answers next, the last previous.
 */
export function nextQuote(lens: PlaceInput, index: EvidenceIndex, dossier: Dossier, step: 1 | -1): QuoteId | null {
  const quotes = quotesInHand(lens, index, dossier);
  const { quote } = placeInReader(lens, index, dossier);
  const at = quote === null ? -1 : quotes.indexOf(quote);
  if (at < 0) return (step > 0 ? quotes[0] : quotes.at(-1)) ?? null;
  return quotes[at + step] ?? null;
}

const last = new WeakMap<Dossier, { readonly selection: Ref; readonly answer: readonly QuoteId[] }>();

/**
 * Quotes that speak to what is selected, article by article from the oldest on, within one in text order: of a tie those
 * that bear on it; of a triad or an actor those on its ties; of a month those dated in it; of an event those on its ties dated in
 * its month; of an arrangement those on its tie; of a source those that rest on it. The last answer is kept with the
 * dossier.
 */
export function quotesOn(selection: Ref, index: EvidenceIndex, dossier: Dossier): readonly QuoteId[] {
  if (selection.kind === "tie") return index.quotesOf(selection.id);
  const before = last.get(dossier);
  if (before && sameRef(before.selection, selection)) return before.answer;
  const linked = new Set(linkedQuotes(selection, index));
  const answer =
    linked.size === 0
      ? []
      : articlesByDate(dossier).flatMap((article) => index.quotesIn(article).filter((id) => linked.has(id)));
  last.set(dossier, { selection, answer });
  return answer;
}

function linkedQuotes(selection: Ref, index: EvidenceIndex): QuoteId[] {
  switch (selection.kind) {
    case "quote":
      return [selection.id];
    case "article":
      return [...index.quotesIn(selection.id)];
    case "arrangement":
      return quoteIds(index.itemsFor(selection).flatMap((item) => index.itemsOf(item.tie).map(({ ref }) => ref)));
    case "source":
      return quoteIds(index.evidenceFrom(selection.id));
    case "triad":
      return tiesAround(selection.id).flatMap((tie) => index.quotesOf(tie));
    case "actor":
      return index.tiesOf(selection.id).flatMap((tie) => quoteIds(index.itemsOf(tie).map((item) => item.ref)));
    case "month":
      return quoteIds(index.evidenceIn(selection.id));
    case "event":
      return aroundEvent(selection, index);
    default:
      return [];
  }
}

function aroundEvent(event: Ref, index: EvidenceIndex): QuoteId[] {
  const items = index.itemsFor(event);
  const ties = new Set(items.map((item) => item.tie));
  return items.flatMap((item) =>
    quoteIds(index.evidenceIn(monthAt(item.eventMonth))).filter((id) =>
      index.itemsFor({ kind: "quote", id }).some((other) => ties.has(other.tie)),
    ),
  );
}

const quoteIds = (refs: readonly Ref[]) => refs.flatMap((ref) => (ref.kind === "quote" ? [ref.id] : []));

/** Articles from the oldest on; those of one date keep the order of the dossier. */
function articlesByDate(dossier: Dossier): readonly ArticleId[] {
  return [...dossier.articles]
    .sort((one, other) => (one.published < other.published ? -1 : Number(one.published > other.published)))
    .map((article) => article.id);
}
