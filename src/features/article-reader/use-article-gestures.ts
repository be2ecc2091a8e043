import { type RefObject, useEffect, useRef } from "react";
import type { QuoteId, TieId } from "#domain/shared/ids.ts";
import type { Ref } from "#domain/shared/ref.ts";

/** What a press or a pointer over the article means. */
export type ArticleGestures = {
  /** Quotes under the pointer, innermost first; never empty. */
  readonly onQuotes: (quotes: readonly QuoteId[]) => void;
  readonly onTie: (tie: TieId) => void;
  readonly onCard: (quote: QuoteId) => void;
  readonly onHover: (ref: Ref | null) => void;
};

/**
 * Hears presses and hovers of a whole article in one place, since a long one has thousands of marks. Everything a press
 * does is also reached by keys: dots are buttons, and the card holds the ties.
 */
export function useArticleGestures(page: RefObject<HTMLElement | null>, gestures: ArticleGestures): void {
  const latest = useRef(gestures);
  useEffect(() => {
    latest.current = gestures;
  });
  useEffect(() => {
    const element = page.current;
    if (!element) return;
    const press = (event: MouseEvent) => {
      const found = readTarget(event.target);
      if (!found) return;
      if (found.kind === "tie") latest.current.onTie(found.tie);
      else if (found.kind === "card") latest.current.onCard(found.quote);
      else if (found.isDot || document.getSelection()?.isCollapsed !== false) latest.current.onQuotes(found.quotes);
    };
    const over = (event: PointerEvent) => {
      if (event.pointerType === "touch") return;
      latest.current.onHover(hoverOf(event.target));
    };
    const leave = () => latest.current.onHover(null);
    const ring = (event: FocusEvent) => ringQuote(element, event);
    element.addEventListener("focusin", ring);
    element.addEventListener("focusout", ring);
    element.addEventListener("click", press);
    element.addEventListener("pointerover", over);
    element.addEventListener("pointerleave", leave);
    return () => {
      element.removeEventListener("focusin", ring);
      element.removeEventListener("focusout", ring);
      element.removeEventListener("click", press);
      element.removeEventListener("pointerover", over);
      element.removeEventListener("pointerleave", leave);
    };
  }, [page]);
}

/** Draws the focus ring of a dot round all the words of its quote. */
function ringQuote(page: HTMLElement, event: FocusEvent): void {
  const dot = event.target instanceof HTMLElement ? event.target : null;
  const quote = dot?.dataset.dot;
  if (!dot || quote === undefined) return;
  const ringed = event.type === "focusin" && dot.matches(":focus-visible");
  for (const mark of page.querySelectorAll(`[data-quote="${CSS.escape(quote)}"]`))
    mark.toggleAttribute("data-ringed", ringed);
}

type Target =
  | { readonly kind: "tie"; readonly tie: TieId }
  | { readonly kind: "card"; readonly quote: QuoteId }
  | { readonly kind: "quotes"; readonly quotes: readonly QuoteId[]; readonly isDot: boolean };

function readTarget(target: EventTarget | null): Target | null {
  if (!(target instanceof Element)) return null;
  const tie = dataOf(target, "tie");
  if (tie !== null) return { kind: "tie", tie: tie as TieId };
  const card = dataOf(target, "card");
  if (card !== null) return { kind: "card", quote: card as QuoteId };
  const dot = dataOf(target, "dot");
  if (dot !== null) return { kind: "quotes", quotes: [dot as QuoteId], isDot: true };
  const quotes = quotesAround(target);
  return quotes.length === 0 ? null : { kind: "quotes", quotes, isDot: false };
}

function hoverOf(target: EventTarget | null): Ref | null {
  if (!(target instanceof Element)) return null;
  const found = readTarget(target);
  if (found?.kind === "tie") return { kind: "tie", id: found.tie };
  const note = dataOf(target, "note");
  const quote = found?.kind === "card" ? found.quote : (found?.quotes[0] ?? note);
  return quote ? { kind: "quote", id: quote as QuoteId } : null;
}

const dataOf = (target: Element, name: string): string | null =>
  target.closest<HTMLElement>(`[data-${name}]`)?.dataset[name] ?? null;

const quotesAround = (target: Element): readonly QuoteId[] =>
  (dataOf(target, "under")?.split(" ") ?? []) as readonly string[] as readonly QuoteId[];

/** Which of the quotes under the pointer a press picks: the innermost, or the next one out from the one already picked. */
export function quoteToPick(under: readonly QuoteId[], picked: QuoteId | null): QuoteId | null {
  const at = picked === null ? -1 : under.indexOf(picked);
  return under[(at + 1) % under.length] ?? null;
}
