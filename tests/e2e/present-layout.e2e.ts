import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type DeskOptions, openDesk } from "./support/desk.ts";

type Size = { readonly width: number; readonly height: number };
const ROOM = { width: 1920, height: 1080 };
const LAPTOP = { width: 1440, height: 900 };
const SMALL = { width: 1024, height: 600 };
const UPRIGHT = { width: 390, height: 844 };
const SIDEWAYS = { width: 844, height: 390 };

const stage = (step: number, viewport: Size, options: DeskOptions = {}) =>
  openDesk({ path: `present/index.html?d=pakistan-russia&step=${step}`, viewport, reducedMotion: true, ...options });
const at = (page: Page, step: number) => page.locator(".talk-where b", { hasText: `${step} of 7` }).waitFor();

/** How many points of the outermost pixels of the graph are painted; `null` before anything is. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".talk .ag-canvas canvas");
    const context = canvas?.getContext("2d");
    if (!canvas || !context || canvas.width === 0 || canvas.height === 0) return null;
    const { width, height } = canvas;
    const painted = (...[x, y, w, h]: [number, number, number, number]) =>
      context
        .getImageData(x, y, w, h)
        .data.reduce((sum, value, index) => sum + (index % 4 === 3 && value > 0 ? 1 : 0), 0);
    if (painted(0, 0, width, height) === 0) return null;
    const edges = [
      painted(0, 0, width, 1),
      painted(0, height - 1, width, 1),
      painted(0, 0, 1, height),
      painted(width - 1, 0, 1, height),
    ];
    return edges.reduce((sum, count) => sum + count, 0);
  });
const whole = (page: Page) => expect.poll(() => cutOff(page)).toBe(0);

/** How far an element runs out of what it stands in, in px: beyond its right edge, and below its lower one. */
const overflow = (page: Page, selector: string) =>
  page
    .locator(selector)
    .evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => [
      scrollWidth - clientWidth,
      scrollHeight - clientHeight,
    ]);

describe("the graph of a talk", () => {
  it.each([
    ["a room", ROOM],
    ["a phone held upright", UPRIGHT],
    ["a phone held sideways", SIDEWAYS],
  ])("stands whole on the screen of %s at every step that shows it", async (_, viewport) => {
    const { page } = await stage(1, viewport);
    for (let step = 1; step <= 7; step += 1) {
      await at(page, step);
      if ((await page.locator(".talk-graph").count()) > 0) await whole(page);
      await page.keyboard.press("PageDown");
    }
  });

  it("is whole again when the screen is turned, and at the step after", async () => {
    const { page } = await stage(1, LAPTOP);
    await whole(page);
    for (const size of [UPRIGHT, SIDEWAYS, UPRIGHT]) {
      await page.setViewportSize(size);
      await page.locator(`.talk .ag${size === UPRIGHT ? ".ag-compact" : ":not(.ag-compact)"}`).waitFor();
      await whole(page);
    }
    await page.keyboard.press("PageDown");
    await at(page, 2);
    await whole(page);
  });

  it("says on a phone of which months it is, and what its marks mean", async () => {
    const { page } = await stage(1, UPRIGHT);
    await page.locator(".talk-brackets", { hasText: "Oct 2024 – Sep 2025" }).waitFor();
    await page.locator(".talk-trends", { hasText: "Warming" }).waitFor();
  });
});

describe("what stands beside the graph", () => {
  it.each([
    ["1920 by 1080", ROOM],
    ["1440 by 900", LAPTOP],
  ])("fits a screen of %s at every step", async (_, viewport) => {
    const { page } = await stage(1, viewport);
    for (let step = 1; step <= 7; step += 1) {
      await at(page, step);
      await page.waitForLoadState("networkidle");
      expect(await overflow(page, ".talk-beside")).toEqual([0, 0]);
      await page.keyboard.press("PageDown");
    }
  });

  it.each([
    ["1920 by 1080", ROOM],
    ["1440 by 900", LAPTOP],
    ["1024 by 600", SMALL],
  ])("begins an analysis with the row it is about, at %s", async (_, viewport) => {
    const { page } = await stage(7, viewport);
    const row = page.locator(".talk .triad-row[data-open]");
    await row.waitFor();
    const panel = page.locator(".talk .analysis-panel");
    await expect
      .poll(async () => Math.abs(((await row.boundingBox())?.y ?? 0) - ((await panel.boundingBox())?.y ?? 0)))
      .toBeLessThanOrEqual(1);
    expect(await page.locator(".talk-beside").evaluate((beside) => beside.scrollTop)).toBe(0);
  });

  it("shows the words of a triad and offers nothing that leads away from the stage", async () => {
    const { page } = await stage(7, LAPTOP);
    await page.locator(".talk .triad-words q").waitFor();
    expect(await page.getByRole("button", { name: "Read in article" }).count()).toBe(0);
  });

  it("keeps the height of a chart where there is little room, and scrolls", async () => {
    const { page } = await stage(3, SMALL);
    const chart = page.locator(".talk .tt-chart").first();
    await chart.waitFor();
    await expect.poll(async () => (await chart.boundingBox())?.height).toBeGreaterThanOrEqual(160);
    expect((await overflow(page, ".talk-beside"))[1]).toBeGreaterThan(0);
    expect(await overflow(page, ".talk-timeline")).toEqual([0, 0]);
  });

  it("breaks a word that is longer than its line", async () => {
    const { page } = await stage(1, LAPTOP);
    for (const size of [LAPTOP, UPRIGHT]) {
      await page.setViewportSize(size);
      await page.locator(".talk-title").evaluate((title) => {
        title.textContent = "W".repeat(200);
      });
      expect((await overflow(page, ".talk-title"))[0]).toBe(0);
      expect((await overflow(page, ".talk-beside"))[0]).toBe(0);
      expect((await overflow(page, ".talk-stage"))[0]).toBe(0);
    }
  });

  it("writes the dates of sources in words, each in one piece", async () => {
    const { page } = await stage(5, ROOM);
    const sources = page.locator(".talk-sources");
    await sources.waitFor();
    expect(await sources.textContent()).toMatch(/\d{1,2} [A-Z][a-z]{2} \d{4}/);
    expect(await sources.textContent()).not.toMatch(/\d{4}-\d{2}/);
  });
});
