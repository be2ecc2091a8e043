import { type RefObject, useLayoutEffect } from "react";
import type { QuoteId } from "#domain/shared/ids.ts";

const dotOf = (within: ParentNode, quote: QuoteId) =>
  within.querySelector<HTMLElement>(`[data-dot="${CSS.escape(quote)}"]`);

/**
 * Lets Tab stop at the dot of one quote, and at no other. Not left to the rendering of dots: a button whose place in the
 * tab order changes while it has the focus makes the browser lay the page out on the spot.
 */
export function useTabStop(list: RefObject<HTMLElement | null>, quote: QuoteId | null): void {
  useLayoutEffect(() => {
    if (list.current) putTabStop(list.current, quote === null ? null : dotOf(list.current, quote));
  });
}

/** Gives a quote that is mounted to the keyboard, and Tab's stop with it; nothing moves. */
export function focusDot(within: ParentNode, quote: QuoteId): void {
  const dot = dotOf(within, quote);
  if (!dot) return;
  dot.tabIndex = 0;
  dot.focus({ preventScroll: true });
  putTabStop(within, dot);
}

function putTabStop(within: ParentNode, dot: HTMLElement | null): void {
  for (const other of within.querySelectorAll<HTMLElement>('[data-dot][tabindex="0"]'))
    if (other !== dot) other.tabIndex = -1;
  if (dot && dot.tabIndex !== 0) dot.tabIndex = 0;
}
