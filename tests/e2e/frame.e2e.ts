import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeClean } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";

/** How far a page can be scrolled sideways, in pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

const focusedPane = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-pane]")?.dataset.pane ?? null);

describe("the frame", () => {
  it("paints from HTML and CSS before any script arrives", async () => {
    const { page } = await openDesk({
      until: null,
      before: (blank) => blank.route(/\.js$/, () => undefined),
    });
    await page.getByRole("region", { name: "Alliance graph" }).waitFor();
    const painted = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          new PerformanceObserver((list) => done(list.getEntries().length)).observe({ type: "paint", buffered: true });
        }),
    );
    expect(painted).toBeGreaterThan(0);
    expect(await page.locator(".masthead").evaluate((element) => getComputedStyle(element).height)).toBe("54px");
  });

  it("is as tall as its window, to the pixel: where scroll bars take room there is none beside it", async () => {
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const { page } = await openDesk({ viewport });
      const over = () =>
        page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);
      expect(await over()).toBe(0);
      await page.keyboard.press("]");
      expect(await over(), "something was said").toBe(0);
    }
  });

  it("leads through the panes by digits and by F6, and names all keys", async () => {
    const { page } = await openDesk();
    for (const [key, pane] of [
      ["3", "reader"],
      ["1", "graph"],
      ["F6", "timeline"],
      ["F6", "reader"],
      ["Shift+F6", "timeline"],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => focusedPane(page)).toBe(pane);
    }
    await page.keyboard.press("?");
    const help = page.getByRole("dialog", { name: "Help" });
    await help.getByRole("tab", { name: "Keys" }).waitFor();
    await axeClean(page);
    await help.getByRole("tab", { name: "Keys" }).focus();
    await page.keyboard.press("ArrowRight");
    const pictures = help.getByRole("img");
    await pictures.first().scrollIntoViewIfNeeded();
    await expect
      .poll(() => pictures.first().evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth > 0))
      .toBe(true);
    expect(await pictures.count()).toBe(5);
    await axeClean(page);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
  });

  it("lets splitters move by arrows of 16 px, folds panes away, and remembers both", async () => {
    const { page } = await openDesk();
    const splitter = page.getByRole("separator", { name: "Width of graph and timeline" });
    const left = () => splitter.evaluate((element) => Math.round(element.getBoundingClientRect().left));
    const before = await left();
    await splitter.focus();
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(left).toBe(before - 32);
    await page.getByRole("button", { name: "Fold Timeline away" }).click();
    const show = page.getByRole("button", { name: "Show timeline" });
    await show.waitFor();
    await page.reload();
    await show.waitFor();
    expect(await left()).toBe(before - 32);
    await show.click();
    await expect.poll(() => show.count()).toBe(0);
  });

  it("lets a pane fill the desk and give it back", async () => {
    const { page } = await openDesk();
    await page.getByRole("button", { name: "Let Reader fill the desk" }).click();
    await expect.poll(() => page.getByRole("region", { name: "Alliance graph" }).count()).toBe(0);
    await page.getByRole("button", { name: "Show Reader beside the others" }).click();
    await page.getByRole("region", { name: "Alliance graph" }).waitFor();
  });

  it("keeps the chosen theme, and follows the system otherwise", async () => {
    const { page } = await openDesk({ theme: "dark" });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.getByRole("button", { name: "Settings" }).click();
    await axeClean(page);
    await page.getByText("Light", { exact: true }).click();
    await expect.poll(ground).not.toBe(dark);
    const light = await ground();
    await page.reload();
    await expect.poll(ground).toBe(light);
  });
});

describe("R38 small windows and large zoom", () => {
  it.each([
    { width: 320, height: 256 },
    { width: 320, height: 640 },
    { width: 390, height: 844 },
    { width: 720, height: 900 },
    { width: 1100, height: 700 },
  ])("$width x $height scrolls nothing sideways", async (viewport) => {
    const { page } = await openDesk({ viewport });
    for (const pane of ["Graph", "Trade", "Read"]) {
      if (viewport.width < 1100) {
        const tab = page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: pane });
        await (viewport.width < 720 ? tab : page.getByRole("tab", { name: pane })).click();
      }
      expect(await sideways(page), pane).toBe(0);
    }
  });

  it("fixes nothing over more than half of a low window", async () => {
    const { page } = await openDesk({ viewport: { width: 320, height: 256 } });
    const covered = await page.evaluate(() =>
      [...document.querySelectorAll("*")]
        .filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
        .reduce((sum, element) => sum + element.getBoundingClientRect().height, 0),
    );
    expect(covered).toBeLessThanOrEqual(128);
  });
});

describe("the first page", () => {
  it("is what an empty source shows, and is clean to axe", async () => {
    const { page } = await openDesk({ scenario: "empty" });
    await page.getByRole("heading", { name: "Every tie needs a quote." }).waitFor();
    await axeClean(page);
  });

  it("is one press on the name away, and leads back to the sample", async () => {
    const { page } = await openDesk();
    await page.getByRole("button", { name: /Entente/ }).click();
    await page.getByRole("button", { name: /Open the sample/ }).click();
    await page.getByRole("region", { name: "Reader" }).waitFor();
  });
});
