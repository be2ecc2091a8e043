import type { Frame, Page } from "playwright-core";

/** How far a page can be scrolled sideways, in pixels. */
export const sideways = (page: Page | Frame) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Pairs of words that lie over each other, in HTML and in charts; what lies over the desk on purpose apart. */
export const overlaps = (page: Page) =>
  page.evaluate(() => {
    const OVER =
      "canvas, dialog, [role=dialog], [role=tooltip], .sr-only-text, .sr-only-below-desk, .ag-title, .quote-dot";
    type Words = { readonly element: Element; readonly box: DOMRect; readonly text: string };
    /** What of the window an element may show words in. */
    const roomOf = (element: Element) => {
      const room = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
      for (let holder: Element | null = element; holder; holder = holder.parentElement) {
        if (getComputedStyle(holder).overflow === "visible") continue;
        const edge = holder.getBoundingClientRect();
        room.left = Math.max(room.left, edge.left);
        room.top = Math.max(room.top, edge.top);
        room.right = Math.min(room.right, edge.right);
        room.bottom = Math.min(room.bottom, edge.bottom);
      }
      return room;
    };
    const within = (line: DOMRect, room: ReturnType<typeof roomOf>): DOMRect => {
      const left = Math.max(line.left, room.left);
      const top = Math.max(line.top, room.top);
      return new DOMRect(
        left,
        top,
        Math.max(0, Math.min(line.right, room.right) - left),
        Math.max(0, Math.min(line.bottom, room.bottom) - top),
      );
    };
    const words = [...document.querySelectorAll(".desk *")].flatMap((element): Words[] => {
      if (element.closest(OVER) || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        return [];
      const parts = [...element.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const room = parts.length === 0 ? null : roomOf(element);
      if (room === null || room.bottom <= room.top) return [];
      return parts.flatMap((node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].map((line) => ({
          element,
          box: within(line, room),
          text: node.textContent?.trim().slice(0, 30) ?? "",
        }));
      });
    });
    const shown = words.filter(({ box }) => box.width > 2 && box.height > 2);
    return shown.flatMap((one, at) =>
      shown.slice(at + 1).flatMap((other) => {
        if (one.element === other.element) return [];
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        // The boxes of lines reach above and below their letters.
        const slack = Math.min(one.box.height, other.box.height) * 0.4;
        return across > 3 && down > slack ? [`"${one.text}" over "${other.text}"`] : [];
      }),
    );
  });

/**
 * Words in Latin letters that run from right to left, turned by what stands beside them: other words than those which
 * ask for it. In HTML and in charts.
 */
export const turnedWords = (page: Page, asking: readonly string[] = []) =>
  page.evaluate((known) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const turned: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? "";
      for (const { index, 0: word } of text.slice(0, 300).matchAll(/[A-Za-z]{2,12}/g)) {
        if (known.includes(word)) continue;
        const boxAt = (at: number) => {
          const range = document.createRange();
          range.setStart(node, index + at);
          range.setEnd(node, index + at + 1);
          return range.getClientRects()[0];
        };
        const [first, last] = [boxAt(0), boxAt(word.length - 1)];
        if (first && last && Math.abs(first.top - last.top) < 1 && first.left > last.left + 1)
          turned.push(`${word} in "${text.slice(0, 40)}"`);
      }
    }
    return turned;
  }, asking);
