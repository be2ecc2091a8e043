import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import { dragEdge } from "#domain/annotation/drag-edge.ts";
import { textMapOf } from "#domain/article/text-map.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { TextRange } from "#domain/find/folded.ts";
import { edgeBox, offsetAtPoint } from "./text-places.ts";

/** So near the upper or lower end of what is seen the page goes on, by so much for each move. */
const VERGE_PX = 36;
const ROLL_PX = 14;
/** While it stands on the page, nothing laid over the words keeps the pointer from them. */
const CARRYING = "data-carrying";

/** What the pointer holds: how far it is from the edge, and the words as they were. */
type Hold = {
  readonly pointer: number;
  readonly dxPx: number;
  readonly dyPx: number;
  readonly before: TextRange;
};

/**
 * Carries one edge of the words with mouse, pen or finger: to whole words, with Alt to single signs. `onCarry` hears when
 * it begins and ends. Whatever ends the pointer's hold leaves the words as they stand then; `drop` puts them back.
 */
export function useEdgeDrag(
  edge: "start" | "end",
  given: {
    readonly page: RefObject<HTMLElement | null>;
    readonly text: ArticleText;
    readonly range: TextRange;
    readonly onRange: (range: TextRange) => void;
    readonly onCarry: (carrying: boolean) => void;
  },
) {
  const hold = useRef<Hold | null>(null);
  const { page, text, range, onRange, onCarry } = given;
  const map = textMapOf(text.article);
  const letGo = () => {
    if (hold.current === null) return;
    hold.current = null;
    page.current?.removeAttribute(CARRYING);
    onCarry(false);
  };
  useEffect(() => {
    const element = page.current;
    return () => element?.removeAttribute(CARRYING);
  }, [page]);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const box = page.current && edgeBox(page.current, map, range, edge);
      if (!box || (event.pointerType === "mouse" && event.button !== 0)) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      event.currentTarget.focus({ preventScroll: true });
      document.getSelection()?.removeAllRanges();
      const middlePx = (box.topPx + box.bottomPx) / 2;
      hold.current = {
        pointer: event.pointerId,
        dxPx: event.clientX - box.xPx,
        dyPx: event.clientY - middlePx,
        before: range,
      };
      page.current?.setAttribute(CARRYING, "");
      onCarry(true);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const held = hold.current;
      const element = page.current;
      if (held === null || held.pointer !== event.pointerId || !element) return;
      roll(element.parentElement, event.clientY);
      const offset = offsetAtPoint(element, map, event.clientX - held.dxPx, event.clientY - held.dyPx);
      if (offset === null) return;
      const next = dragEdge(map.text, range, edge, offset, event.altKey ? "grapheme" : "word");
      if (next !== range) onRange(next);
    },
    onLostPointerCapture: letGo,
    /** Puts the words back as they were; `false` when nothing is held. */
    drop: () => {
      const held = hold.current;
      if (held === null) return false;
      letGo();
      onRange(held.before);
      return true;
    },
  };
}

/** Moves the page on where the pointer is at the end of what is seen. */
function roll(scroller: HTMLElement | null, yPx: number): void {
  if (!scroller) return;
  const view = scroller.getBoundingClientRect();
  if (yPx > view.bottom - VERGE_PX) scroller.scrollTop += ROLL_PX;
  else if (yPx < view.top + VERGE_PX) scroller.scrollTop -= ROLL_PX;
}
