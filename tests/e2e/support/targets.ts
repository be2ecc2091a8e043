import type { Frame, Page } from "playwright-core";

/**
 * What WCAG 2.5.8 finds wrong with the targets of a page, a line each: those without a square of `least` CSS pixels
 * that answers to the pointer (what is drawn may be smaller), whose circle of that width about the middle meets another
 * target besides, and which no line of a sentence holds to its height. Each is scrolled into view to be measured. Left
 * out: the rail's marks, which the list of quotes does the work of.
 */
export function smallTargets(page: Page | Frame, least: number, within = "body"): Promise<string[]> {
  return page.evaluate(
    ([px, root]) => {
      const TARGETS =
        "a[href], button, input, select, textarea, summary, " +
        ["button", "tab", "separator", "option", "radio", "checkbox", "slider", "switch"]
          .map((role) => `[role=${role}]`)
          .join(", ");
      const half = px / 2 - 0.6;
      const seen = (element: Element) =>
        element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";
      /** What the eye and the pointer take for the target: an input with its words, an input laid out of sight not at all. */
      const bodyOf = (element: HTMLElement) => element.closest("label") ?? element;
      const targets = [
        ...new Set(
          [...document.querySelectorAll<HTMLElement>(root)]
            .flatMap((within) => [...within.querySelectorAll<HTMLElement>(TARGETS)])
            .filter((element) => seen(element) && element.closest(".rail") === null)
            .map(bodyOf),
        ),
      ];
      const answers = (target: Element, x: number, y: number): boolean => {
        const hit = document.elementFromPoint(x, y);
        return hit !== null && (target === hit || target.contains(hit));
      };
      const middle = (box: DOMRect) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
      const SHIFTS = [0, -3, 3, -6, 6, -9, 9];
      /** The square need not lie about the middle of what is drawn. */
      const hasSquare = (target: HTMLElement): boolean => {
        const { x, y } = middle(target.getBoundingClientRect());
        return SHIFTS.some((up) =>
          SHIFTS.some((aside) =>
            [-half, 0, half].every((dx) =>
              [-half, 0, half].every((dy) => answers(target, x + aside + dx, y + up + dy)),
            ),
          ),
        );
      };
      const inSentence = (target: HTMLElement): boolean => {
        // What hangs on a word by its place goes with that word.
        const seat = getComputedStyle(target).position === "absolute" ? target.offsetParent : target;
        // A button in a line of text is laid out as a block within it.
        if (!seat || !/^inline(-block)?$/.test(getComputedStyle(seat).display)) return false;
        let holder = seat.parentElement;
        while (holder && /^(inline|contents)/.test(getComputedStyle(holder).display)) holder = holder.parentElement;
        return (holder?.textContent?.trim().length ?? 0) > (target.textContent?.trim().length ?? 0) + 1;
      };
      const isSmall = (box: DOMRect) => box.width < px - 0.5 || box.height < px - 0.5;
      /** Whether the circle about one target's middle keeps off the other, or off its circle where it is small as well. */
      const isClear = (own: DOMRect, other: DOMRect): boolean => {
        const { x, y } = middle(own);
        const there = middle(other);
        if (isSmall(other)) return Math.hypot(there.x - x, there.y - y) >= px - 0.5;
        const dx = Math.max(other.left - x, 0, x - other.right);
        const dy = Math.max(other.top - y, 0, y - other.bottom);
        return Math.hypot(dx, dy) >= px / 2 - 0.5;
      };
      return targets.flatMap((target) => {
        if (inSentence(target)) return [];
        if (isSmall(target.getBoundingClientRect()))
          target.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
        else return [];
        if (hasSquare(target)) return [];
        const own = target.getBoundingClientRect();
        const near = targets.filter(
          (other) =>
            other !== target &&
            !other.contains(target) &&
            !target.contains(other) &&
            !isClear(own, other.getBoundingClientRect()),
        );
        const visible = near.filter((other) => {
          const { x, y } = middle(other.getBoundingClientRect());
          return answers(other, x, y);
        });
        if (visible.length === 0) return [];
        const nameOf = (element: HTMLElement) =>
          `${element.tagName.toLowerCase()}.${String(element.className).replaceAll(" ", ".")} "${(element.getAttribute("aria-label") ?? element.textContent ?? "").slice(0, 30)}"`;
        return [
          `${nameOf(target)} ${Math.round(own.width)}x${Math.round(own.height)} near ${nameOf(visible[0] ?? target)}`,
        ];
      });
    },
    [least, within] as const,
  );
}
