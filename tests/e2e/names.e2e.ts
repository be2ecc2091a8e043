import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/desk.ts";
import { focusNow } from "./support/focus.ts";

const nameNow = async (page: Page) => (await focusNow(page)).name;
const said = (page: Page) => page.locator("[data-announcer]").textContent();

/** Into the graph, onto its first item. */
async function enterGraph(page: Page): Promise<void> {
  await page.waitForSelector(".ag-stage .ag-entrance", { state: "attached" });
  for (const key of ["1", "Enter", "Enter"]) await page.keyboard.press(key);
  await page.locator(".ag-focus").waitFor({ state: "visible" });
}

describe("what is read aloud", () => {
  it("names the graph by its size, its bands, its date and its keys", async () => {
    const { page } = await openDesk({ reducedMotion: true });
    const view = page.getByRole("button", { name: /^Alliance graph, / });
    await view.waitFor({ state: "attached" });
    expect(await view.getAttribute("aria-label")).toMatch(
      /^Alliance graph, \d+ actors, \d+ ties: (\d+ (hostile|strained|neutral|cordial|allied)(, |\. )){2,5}As of Sep(tember)? 2025\. Press Enter to explore, L for the list\.$/,
    );
    expect(await page.locator(".ag-canvas").getAttribute("aria-hidden"), "the canvas itself is silent").toBe("true");
  });

  it("names an actor by kind, ties by stance, the strongest, and its place", async () => {
    const { page } = await openDesk({ path: "?sel=actor.IND", reducedMotion: true });
    await enterGraph(page);
    expect(await nameNow(page)).toMatch(
      /^India, state\. \d+ ties: (\d+ \w+(, |\. ))+Strongest: [A-Z][^.]+\. \d+ of \d+\.$/,
    );
    await page.keyboard.press("d");
    await expect.poll(() => said(page)).toMatch(/^India\. Strongest tie: /);
    expect((await said(page))?.split(/\s+/).length).toBeLessThanOrEqual(60);
  });

  it("names a tie by its ends, kind, stance, direction, evidence, and its place", async () => {
    const { page } = await openDesk({ path: "?sel=tie.IND~RUS", reducedMotion: true });
    await enterGraph(page);
    expect(await nameNow(page)).toMatch(
      /^India to Russia, [a-z ]+, (hostile|strained|neutral|cordial|allied), (warming|cooling|steady|new)(, contested)?, \d+ pieces? of evidence\. Tie \d+ of \d+\.$/,
    );
    expect(await page.locator(".ag-focus").getAttribute("aria-pressed")).toBe("true");
  });

  it("names a month by its figure, unit, change and quality, and says where there is no data", async () => {
    const { page } = await openDesk({ path: "?sel=tie.IND~RUS", reducedMotion: true });
    await page.locator(".tt-cursor").focus();
    expect(await nameNow(page)).toMatch(
      /^September 2025, Russia to India, 1,580 thousand barrels a day, down 80 on August, reported\./,
    );
    await page.goto(page.url().replace("IND~RUS", "PAK~RUS"));
    await page.locator(".tt-cursor").focus();
    await expect.poll(() => nameNow(page)).toMatch(/^September 2025, Russia to Pakistan, no data/);
  });

  it("names a quote by its rank, its tie and its stance, then its words, and announces it when stepped to", async () => {
    const { page } = await openDesk({ reducedMotion: true });
    await page.keyboard.press("3");
    await page.keyboard.press("j");
    const name = /^Quote 1 of \d+, about Pakistan and Russia, cordial[^“]*“very strong relations”/;
    await expect.poll(() => nameNow(page)).toMatch(name);
  });

  it("says a moved window once, in one polite region, the newest of several alone", async () => {
    const { page } = await openDesk({ reducedMotion: true });
    await page.keyboard.press("3");
    for (let month = 0; month < 3; month++) await page.keyboard.press("[");
    await expect
      .poll(() => said(page))
      .toMatch(/^Window: Jul 2024 – Jun 2025\. \d+ of \d+ ties have evidence by then\.$/);
    expect(await page.locator("[data-announcer]").getAttribute("aria-live")).toBe("polite");
    expect(await page.locator('[aria-live="assertive"]').count()).toBe(0);
  });

  it("has one heading of the first level, a name for every landmark, and no skipped level", async () => {
    const { page } = await openDesk();
    const levels = await page
      .locator("h1:visible, h2:visible, h3:visible, h4:visible")
      .evaluateAll((headings) =>
        headings.filter((heading) => !heading.closest("article")).map((heading) => Number(heading.tagName.slice(1))),
      );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries()) expect(level - (levels[at - 1] ?? 1)).toBeLessThanOrEqual(1);
    for (const name of ["Alliance graph", "Oil-trade timeline", "Reader"])
      expect(await page.getByRole("region", { name, exact: true }).count(), name).toBe(1);
  });
});
