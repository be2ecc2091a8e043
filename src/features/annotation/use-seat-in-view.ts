import { type RefObject, useLayoutEffect } from "react";

/** The words a sheet must not cover come to rest at least this far above it, and below the top of the view. */
const CLEAR_PX = 12;

/**
 * Tells a form how high the view of the page is (`--view`), and moves the page until the form's foot is in it: when the
 * form comes, and when it grows. A sheet at the lower end of the window is in view as it is: there the words are kept
 * above it. Nothing while `topPx` is `null`.
 */
export function useSeatInView(
  seat: RefObject<HTMLElement | null>,
  page: RefObject<HTMLElement | null>,
  topPx: number | null,
  /** Where the words in hand are by now; keeps its identity as long as they are the same. */
  wordsBox: () => DOMRect | null,
): void {
  useLayoutEffect(() => {
    const element = seat.current;
    const scroller = page.current?.parentElement;
    if (!element || !scroller || topPx === null) return;
    const settle = () => {
      const view = scroller.getBoundingClientRect();
      element.style.setProperty("--view", `${view.height}px`);
      const own = element.getBoundingClientRect();
      if (getComputedStyle(element).position !== "fixed") {
        scroller.scrollTop += Math.max(0, own.bottom - view.bottom);
        return;
      }
      const words = wordsBox();
      if (words === null) return;
      const coveredPx = words.bottom + CLEAR_PX - own.top;
      scroller.scrollTop += Math.max(0, Math.min(coveredPx, words.top - view.top - CLEAR_PX));
    };
    settle();
    const observer = new ResizeObserver(settle);
    observer.observe(element);
    observer.observe(scroller);
    // Notes that come below their paragraph move the words.
    if (page.current) observer.observe(page.current);
    return () => observer.disconnect();
  }, [seat, page, topPx, wordsBox]);
}
