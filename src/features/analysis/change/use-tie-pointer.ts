import { type RefObject, useEffect } from "react";
import type { TieId } from "#domain/shared/ids.ts";
import type { Ways } from "./use-ways.ts";

/**
 * Lets the pointer take hold of what carries `data-tie` within a picture: a press selects the tie, hovering lights it.
 * The keyboard has the same in the lists and the table.
 */
export function useTiePointer(box: RefObject<HTMLElement | null>, ways: Ways): void {
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const tieAt = ({ target }: Event) =>
      target instanceof Element ? ((target.closest<SVGElement>("[data-tie]")?.dataset.tie as TieId) ?? null) : null;
    const onClick = (event: Event) => {
      const tie = tieAt(event);
      if (tie !== null) ways.select(tie);
    };
    const onOver = (event: Event) => ways.hover(tieAt(event));
    const onLeave = () => ways.hover(null);
    element.addEventListener("click", onClick);
    element.addEventListener("pointerover", onOver);
    element.addEventListener("pointerleave", onLeave);
    return () => {
      element.removeEventListener("click", onClick);
      element.removeEventListener("pointerover", onOver);
      element.removeEventListener("pointerleave", onLeave);
    };
  }, [box, ways]);
}
