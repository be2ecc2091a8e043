import { type RefObject, useCallback, useEffect, useRef } from "react";
import type { QuoteId } from "#domain/shared/ids.ts";
import type { BlockHeights } from "./block-heights.ts";
import { glide, prefersStillness } from "./scroll-glide.ts";
import { focusDot } from "./use-tab-stop.ts";

/** A quote comes to rest at a third of the view; one already well inside it is left where it is. */
const REST_SHARE = 0.3;
const MARGIN_PX = 56;

/** What can be brought into view: a quote where it stands, or a block. */
export type TurnTarget = QuoteId | { readonly block: number };

/**
 * Brings a quote into view, or the head of the article, which says so, for one that is not in the text: 240 ms, at once
 * when still. `letGo` stops a movement under way, for a reader who takes the
 * wheel.
 */
export function useTurnTo(parts: {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly page: RefObject<HTMLElement | null>;
  readonly list: RefObject<HTMLElement | null>;
  readonly heights: BlockHeights;
  readonly blockOf: ReadonlyMap<QuoteId, number>;
}) {
  const { scroller, page, list, heights, blockOf } = parts;
  const stop = useRef<() => void>(() => undefined);
  const letGo = useCallback(() => stop.current(), []);
  useEffect(() => letGo, [letGo]);

  const focusOn = useCallback(
    (quote: QuoteId) => {
      if (page.current) focusDot(page.current, quote);
    },
    [page],
  );

  const turnTo = useCallback(
    (target: TurnTarget, how: { readonly focus: boolean; readonly still: boolean }) => {
      const view = scroller.current;
      if (!view) return;
      letGo();
      const quote = typeof target === "string" ? target : null;
      const block = typeof target === "string" ? blockOf.get(target) : target.block;
      const find = (name: string) =>
        quote === null
          ? null
          : (page.current?.querySelector<HTMLElement>(`[data-${name}="${CSS.escape(quote)}"]`) ?? null);
      const focus = () => how.focus && quote !== null && focusOn(quote);
      const topOf = (mark: HTMLElement) =>
        (mark.getClientRects()[0]?.top ?? 0) - view.getBoundingClientRect().top + view.scrollTop;
      const mark = find("quote");
      if (mark) {
        const top = topOf(mark) - view.scrollTop;
        focus();
        if (top > MARGIN_PX && top + mark.getBoundingClientRect().height < view.clientHeight - MARGIN_PX) return;
      }
      const goal = () => {
        if (block === undefined) return 0;
        const now = find("quote");
        const top = now ? topOf(now) : (list.current?.offsetTop ?? 0) + heights.offsetOf(block);
        const most = view.scrollHeight - view.clientHeight;
        return Math.max(0, Math.min(most, top - view.clientHeight * REST_SHARE));
      };
      stop.current = glide(view, goal, how.still || prefersStillness(), focus);
    },
    [scroller, page, list, heights, blockOf, letGo, focusOn],
  );
  return { turnTo, focusOn, letGo };
}
