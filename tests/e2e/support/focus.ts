import type { Page } from "playwright-core";
import { expect } from "vitest";

/** What has the focus: its name as it is read aloud, and the pane it is in. Empty where nothing has it. */
export const focusNow = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { name: "", pane: null };
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : element.textContent;
    return {
      name: (element.getAttribute("aria-label") ?? label ?? "").trim() || element.tagName,
      pane: element.closest<HTMLElement>("[data-pane]")?.dataset.pane ?? null,
    };
  });

/**
 * Fails where a reader could not see the focus: no ring, or none of it within the window (WCAG 2.4.7, 2.4.11). An
 * input that is drawn by its label, and the field of a dialog, may carry the ring on what holds them.
 */
export async function focusSeen(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return { what: "nothing", ring: false, inView: false };
    const hasRing = (one: Element | null) => {
      if (!one) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
    };
    const box = element.getBoundingClientRect();
    const inView = box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && box.width > 0;
    return {
      what: element.outerHTML.slice(0, 120),
      ring: hasRing(element) || (element instanceof HTMLInputElement && hasRing(element.parentElement)),
      inView,
    };
  });
  expect(seen).toMatchObject({ ring: true, inView: true });
}
