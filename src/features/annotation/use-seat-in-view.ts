import { type RefObject, useLayoutEffect } from "react";

/**
 * Tells a form how high the view of the page is (`--view`), and moves the page until the form's foot is in it: when the
 * form comes, and when it grows. Nothing while `topPx` is `null`; a sheet at the lower end of the window is in view as it is.
 */
export function useSeatInView(
  seat: RefObject<HTMLElement | null>,
  page: RefObject<HTMLElement | null>,
  topPx: number | null,
): void {
  useLayoutEffect(() => {
    const element = seat.current;
    const scroller = page.current?.parentElement;
    if (!element || !scroller || topPx === null) return;
    const settle = () => {
      const view = scroller.getBoundingClientRect();
      element.style.setProperty("--view", `${view.height}px`);
      if (getComputedStyle(element).position === "fixed") return;
      const hiddenPx = element.getBoundingClientRect().bottom - view.bottom;
      if (hiddenPx > 0) scroller.scrollTop += hiddenPx;
    };
    settle();
    const observer = new ResizeObserver(settle);
    observer.observe(element);
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [seat, page, topPx]);
}
