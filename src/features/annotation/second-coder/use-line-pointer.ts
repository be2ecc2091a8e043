import { type RefObject, useEffect, useRef } from "react";
import type { QuoteId } from "#domain/shared/ids.ts";
import type { Line } from "../page-lines.ts";
import { quotesAt } from "./layer-lines.ts";

/** A pointer that only passes opens nothing; one that leaves has time to reach the card. */
const LINGER_MS = 180;
const LEAVE_MS = 320;
/** While it stands on the page, the pointer says that it can press. */
const OVER = "data-over-line";

type On = {
  /** The pointer rests on lines; `null`: it has left them. */
  readonly rest: (quotes: readonly QuoteId[] | null) => void;
  readonly press: (quotes: readonly QuoteId[]) => void;
};

/**
 * Hears pointers on the lines above the words by where the lines are: nothing is laid over the text, so that words can be
 * selected through them. A press on a line means the line and not the quote below it.
 */
export function useLinePointer(page: RefObject<HTMLElement | null>, lines: readonly Line[], on: On): void {
  const latest = useRef({ lines, on });
  useEffect(() => {
    latest.current = { lines, on };
  });
  useEffect(() => {
    const element = page.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over = "";
    const under = (event: MouseEvent, pointer: "mouse" | "touch") => {
      if (event.target instanceof Element && event.target.closest("[data-coding], button, a")) return [];
      const corner = element.getBoundingClientRect();
      return quotesAt(latest.current.lines, event.clientX - corner.left, event.clientY - corner.top, pointer);
    };
    const wait = (quotes: readonly QuoteId[] | null, forMs: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current.on.rest(quotes), forMs);
    };
    const move = (event: PointerEvent) => {
      if (event.pointerType === "touch" || event.buttons !== 0) return;
      const quotes = under(event, "mouse");
      const now = quotes.join(" ");
      // On the card the pointer is where it is to be.
      if (event.target instanceof Element && event.target.closest(".coder-card")) {
        clearTimeout(timer);
        over = "card";
        return;
      }
      if (now === over) return;
      over = now;
      element.toggleAttribute(OVER, quotes.length > 0);
      wait(quotes.length > 0 ? quotes : null, quotes.length > 0 ? LINGER_MS : LEAVE_MS);
    };
    const leave = () => {
      over = "";
      element.removeAttribute(OVER);
      wait(null, LEAVE_MS);
    };
    const press = (event: MouseEvent) => {
      const byTouch = event instanceof PointerEvent && event.pointerType === "touch";
      const quotes = under(event, byTouch ? "touch" : "mouse");
      if (quotes.length === 0 || document.getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      event.stopPropagation();
      clearTimeout(timer);
      latest.current.on.press(quotes);
    };
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("click", press, true);
    return () => {
      clearTimeout(timer);
      element.removeAttribute(OVER);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("click", press, true);
    };
  }, [page]);
}
