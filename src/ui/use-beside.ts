import { type RefObject, useLayoutEffect } from "react";

const GAP_PX = 3;
const EDGE_PX = 8;
/** A list has at most so much of the window; below the least it opens upwards where there is more. */
const MOST_PX = 264;
const LEAST_PX = 120;

/**
 * Shows a popover over everything, right below what it belongs to and as wide: above where there is more room. It follows
 * while the page is scrolled or the window changes.
 */
export function useBeside(
  panel: RefObject<HTMLElement | null>,
  anchor: RefObject<HTMLElement | null>,
  shown: boolean,
): void {
  useLayoutEffect(() => {
    const element = panel.current;
    const beside = anchor.current;
    if (!shown || !element || !beside) return;
    element.showPopover?.();
    const place = () => {
      const box = beside.getBoundingClientRect();
      // What the keyboard of a phone covers is no room.
      const seen = window.visualViewport;
      const below = (seen ? seen.offsetTop + seen.height : window.innerHeight) - box.bottom - GAP_PX - EDGE_PX;
      const above = box.top - (seen?.offsetTop ?? 0) - GAP_PX - EDGE_PX;
      const isBelow = below >= LEAST_PX || below >= above;
      const { style } = element;
      style.left = `${Math.max(EDGE_PX, Math.min(box.left, window.innerWidth - box.width - EDGE_PX))}px`;
      style.width = `${box.width}px`;
      style.maxHeight = `${Math.min(MOST_PX, Math.max(isBelow ? below : above, LEAST_PX))}px`;
      style.top = isBelow ? `${box.bottom + GAP_PX}px` : "auto";
      style.bottom = isBelow ? "auto" : `${window.innerHeight - box.top + GAP_PX}px`;
    };
    place();
    window.addEventListener("resize", place);
    window.visualViewport?.addEventListener("resize", place);
    document.addEventListener("scroll", place, { capture: true, passive: true });
    return () => {
      window.removeEventListener("resize", place);
      window.visualViewport?.removeEventListener("resize", place);
      document.removeEventListener("scroll", place, { capture: true });
    };
  }, [panel, anchor, shown]);
}
