import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeCleanInBothThemes } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";

const READER = '[data-pane="reader"]';
const reader = (page: Page) => page.getByRole("region", { name: "Reader" });
const mark = (page: Page, words: string) => reader(page).locator("mark").filter({ hasText: words }).first();
const selected = (page: Page) => new URL(page.url()).searchParams.get("sel");
const untilSelected = (page: Page, wanted: string) =>
  page.waitForFunction((sel) => new URL(location.href).searchParams.get("sel") === sel, wanted);

/** Where a quote's first line lies within the reader's page, once two frames in a row agree. */
const restingTop = (page: Page, quote: string) =>
  page.evaluate(async (id) => {
    const frame = () => new Promise(requestAnimationFrame);
    const top = () => {
      const found = document.querySelector(`[data-quote="${id}"]`)?.getClientRects()[0]?.top;
      const view = document.querySelector(".reader-scroll")?.getBoundingClientRect().top;
      return found === undefined || view === undefined ? Number.NaN : found - view;
    };
    let before = Number.NaN;
    let steady = 0;
    for (let tries = 0; tries < 300 && steady < 6; tries += 1) {
      await frame();
      const now = top();
      steady = Math.abs(now - before) < 0.5 ? steady + 1 : 0;
      before = now;
    }
    return before;
  }, quote);

describe("the reader", () => {
  it("lights a quote that is picked, its siblings and its note, and writes it into the address", async () => {
    const { page } = await openDesk();
    await mark(page, "very strong relations").click();
    await page.waitForFunction(() => location.search.includes("sel=quote."));
    expect(await mark(page, "very strong relations").getAttribute("class")).toContain("quote-current");
    expect(await reader(page).locator(".note-current").count()).toBe(1);
    expect(await reader(page).locator(".quote-lit").count()).toBeGreaterThan(3);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !location.search.includes("sel="));
    await page.goBack();
    await page.waitForFunction(() => location.search.includes("sel=quote."));
  });

  it("goes to the first quote of a tie picked elsewhere, and stays with the tie through J and K", async () => {
    const { page } = await openDesk({ path: "?article=pakistans-russian-crude-comes-and-stops&tab=evidence" });
    await reader(page)
      .getByRole("button", { name: /^PAK USA: Pakistan–United States, / })
      .first()
      .click();
    await untilSelected(page, "tie.PAK~USA");
    await page.getByRole("tab", { name: "Article" }).click();
    const current = reader(page).locator(".quote-dot-current");
    const first = await current.getAttribute("data-dot");
    expect(first).not.toBeNull();
    const top = await restingTop(page, first ?? "");
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(760);
    await reader(page).focus();
    await page.keyboard.press("j");
    await page.waitForFunction((before) => !location.search.endsWith(before), `sel=tie.PAK~USA`);
    await page.waitForFunction(() => location.search.includes("sel=quote."));
    const second = selected(page);
    await page.keyboard.press("k");
    await page.waitForFunction((id) => location.search.includes(`sel=quote.${id}`), first);
    await page.keyboard.press("j");
    await page.waitForFunction((sel) => new URL(location.href).searchParams.get("sel") === sel, second);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(
      /^Quote \d+ of \d+, /,
    );
  });

  it("scrolls to a quote that a link names, and not for one pressed where it stands", async () => {
    const { page } = await openDesk({ path: "?sel=quote.q-spreading-energy-sources" });
    const top = await restingTop(page, "q-spreading-energy-sources");
    expect(top).toBeGreaterThan(40);
    expect(top).toBeLessThan(700);
    const before = await page.locator(".reader-scroll").evaluate((view) => view.scrollTop);
    expect(before).toBeGreaterThan(0);
    await reader(page).locator("mark.quote-lit").first().scrollIntoViewIfNeeded();
    const kept = await page.locator(".reader-scroll").evaluate((view) => view.scrollTop);
    await reader(page).locator("mark.quote-lit").first().click();
    const pressed = await reader(page).locator(".quote-dot-current").getAttribute("data-dot");
    await restingTop(page, pressed ?? "");
    expect(await page.locator(".reader-scroll").evaluate((view) => view.scrollTop)).toBe(kept);
  });

  it("keeps margin notes apart, each at or below the line of its quote", async () => {
    const { page } = await openDesk();
    const notes = await reader(page)
      .locator(".note")
      .evaluateAll((all) =>
        all.map((note) => {
          const { top, bottom } = note.getBoundingClientRect();
          const line = note.closest("[data-block]")?.querySelector(`[data-quote="${note.getAttribute("data-note")}"]`);
          return { top, bottom, line: line?.getClientRects()[0]?.top ?? 0 };
        }),
      );
    expect(notes.length).toBeGreaterThan(8);
    for (const [at, note] of notes.entries()) {
      expect(note.top).toBeGreaterThanOrEqual(note.line - 1);
      const before = notes[at - 1];
      if (before) expect(note.top).toBeGreaterThanOrEqual(before.bottom);
    }
  });

  it("shows sums in the ledger that add up to what they claim", async () => {
    const { page } = await openDesk({ path: "?sel=tie.IND~RUS&tab=evidence" });
    await reader(page)
      .getByRole("heading", { level: 2, name: /India–Russia is/ })
      .waitFor();
    const lines = await reader(page).locator(".ledger-working").allTextContents();
    const counted = lines.filter((line) => line.startsWith("w "));
    const read = (line: string, pattern: RegExp) => Number((pattern.exec(line)?.[1] ?? "").replace("−", "-"));
    let total = 0;
    let sum = 0;
    for (const line of counted) {
      const [a = 0, b = 0, c = 0] = /w ([\d.]+) × ([\d.]+) × ([\d.]+)/.exec(line)?.slice(1).map(Number) ?? [];
      const weight = read(line, /= ([\d.]+)/);
      expect(Math.abs(a * b * c - weight), line).toBeLessThan(0.011);
      total += weight;
      sum += read(line, /pull ([+−]?[\d.]+)/);
    }
    const foot = (await reader(page).locator(".ledger-sum").textContent()) ?? "";
    expect(Math.abs(total - read(foot, /total weight ([\d.]+)/))).toBeLessThan(0.005 * counted.length + 0.01);
    expect(Math.abs(sum - read(foot, /([+−][\d.]+)/))).toBeLessThan(0.0005 * counted.length + 0.001);
  });

  it("changes every view's reading with the method", async () => {
    const { page } = await openDesk({ path: "?sel=tie.PAK~RUS&tab=evidence" });
    const foot = () => reader(page).locator(".ledger-sum").textContent();
    const before = await foot();
    await reader(page).getByRole("button", { name: "Method" }).click();
    await reader(page).getByRole("spinbutton", { name: "Arrangement" }).fill("0");
    await page.waitForFunction((old) => document.querySelector(".ledger-sum")?.textContent !== old, before);
    await reader(page).getByRole("button", { name: "Reset to the standard method" }).click();
    await page.waitForFunction((old) => document.querySelector(".ledger-sum")?.textContent === old, before);
  });

  it("is clean to axe with a tie selected, in both tabs and themes", async () => {
    const { page } = await openDesk({ path: "?sel=tie.PAK~RUS" });
    await axeCleanInBothThemes(page, READER);
    await page.getByRole("tab", { name: /^Evidence/ }).click();
    await reader(page).getByRole("button", { name: "Method" }).click();
    await axeCleanInBothThemes(page, READER);
  });

  it("R37 jumps instead of gliding where less motion is asked for", async () => {
    const { page } = await openDesk({ reducedMotion: true });
    const moved = await page.evaluate(async () => {
      const view = document.querySelector(".reader-scroll");
      const marks = document.querySelectorAll<HTMLElement>("[data-rail]");
      const last = marks[marks.length - 1];
      last?.click();
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      const first = view?.scrollTop;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
      return { first, second: view?.scrollTop };
    });
    expect(moved.first).toBeGreaterThan(0);
    expect(moved.second).toBe(moved.first);
  });

  it("fits a phone: notes below their paragraphs, a bar with the way to the next quote", async () => {
    const { page } = await openDesk({
      viewport: { width: 390, height: 844 },
      touch: true,
      path: "?sel=tie.PAK~RUS&pane=reader",
    });
    const next = reader(page).getByRole("button", { name: "Next quote" });
    const box = await next.boundingBox();
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await next.click();
    await page.waitForFunction(() => location.search.includes("sel=quote."));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });
});
