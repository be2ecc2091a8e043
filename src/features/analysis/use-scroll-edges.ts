import { type RefObject, useEffect } from "react";

/** Less than this out of sight is nothing. */
const SLACK_PX = 2;

/**
 * Marks a row that scrolls sideways with `data-before` and `data-after` while some of it lies out of sight there, so that
 * its edge can show it.
 */
export function useScrollEdges(row: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = row.current;
    if (!element) return;
    const mark = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      element.toggleAttribute("data-before", scrollLeft > SLACK_PX);
      element.toggleAttribute("data-after", scrollWidth - clientWidth - scrollLeft > SLACK_PX);
    };
    mark();
    element.addEventListener("scroll", mark, { passive: true });
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(mark);
    observer?.observe(element);
    return () => {
      element.removeEventListener("scroll", mark);
      observer?.disconnect();
    };
  }, [row]);
}
