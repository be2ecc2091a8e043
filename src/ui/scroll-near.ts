type How = {
  readonly block: "nearest" | "center" | "start";
  readonly inline?: "nearest";
  /** Only the box it scrolls in is moved, and nothing around that: for what nobody asked to see just now. */
  readonly boxOnly?: boolean;
};

/**
 * Brings an element into sight. Within a frame only what scrolls there is moved: browsers would move the page around it
 * too, which belongs to somebody else. Nothing happens where there is no element.
 */
export function scrollNear(element: Element | null | undefined, how: How = { block: "nearest" }): void {
  if (!element) return;
  const { boxOnly = false, ...where } = how;
  if (window.parent === window && !boxOnly) {
    element.scrollIntoView?.(where);
    return;
  }
  for (let box = element.parentElement; box !== null; box = box.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(box).overflowY)) continue;
    if (box.scrollHeight > box.clientHeight) box.scrollTop += distance(element, box, how.block);
    if (boxOnly) return;
  }
}

/** How far a box has to scroll until an element stands in it as it should, in pixels; the top wins where it is the taller. */
function distance(element: Element, box: Element, block: "nearest" | "center" | "start"): number {
  const margin = Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0;
  const inner = element.getBoundingClientRect();
  const top = box.getBoundingClientRect().top + box.clientTop;
  const above = inner.top - margin - top;
  const below = inner.bottom - (top + box.clientHeight);
  if (block === "start") return above;
  if (block === "center") return (above + below) / 2;
  return above < 0 ? above : Math.max(0, Math.min(below, above));
}
