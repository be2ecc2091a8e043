import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeClean, axeCleanInBothThemes } from "./support/axe.ts";
import { type DeskOptions, openDesk } from "./support/desk.ts";

const STAGE = { width: 1920, height: 1080 };
const stage = (step: number, options: DeskOptions = {}) =>
  openDesk({ path: `present/index.html?d=pakistan-russia&step=${step}`, viewport: STAGE, ...options });
const where = (page: Page) => page.locator(".talk-where b").textContent();
const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const at = (page: Page, step: number) => page.locator(".talk-where b", { hasText: `${step} of 7` }).waitFor();
const graphDrawn = (page: Page) => page.locator(".talk .ag-stage canvas").first().waitFor();

/** What scrolls up and down and can hold no focus. */
const outOfReach = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main, main *")]
      .filter(
        (one) =>
          /auto|scroll/.test(getComputedStyle(one).overflowY) &&
          one.scrollHeight - one.clientHeight > 1 &&
          one.closest("[inert]") === null &&
          one.tabIndex !== 0,
      )
      .map(({ className }) => className),
  );

describe("a talk in the browser", () => {
  it("goes by the keys of presenters and of clickers, and the address says where it stands", async () => {
    const { page } = await stage(1);
    for (const [key, step] of [
      ["PageDown", 2],
      ["ArrowRight", 3],
      [" ", 4],
      ["PageUp", 3],
      ["End", 7],
      ["Home", 1],
    ] as const) {
      await page.keyboard.press(key);
      await at(page, step);
    }
    await page.keyboard.press("5");
    await page.keyboard.press("Enter");
    await at(page, 5);
    await page.waitForURL(/step=5/);
    await page.reload();
    await at(page, 5);
    expect(await heading(page).textContent()).toBe("At the same table Putin speaks of a decline");
  });

  it("gives each step's heading the focus and says which step it is", async () => {
    const { page } = await stage(1);
    await page.keyboard.press("PageDown");
    await page.locator("h1:focus", { hasText: "In Beijing, Sharif asks Putin" }).waitFor();
    await page
      .locator("[data-announcer]", { hasText: "Step 2 of 7, In Beijing, Sharif asks Putin for a strong relationship" })
      .waitFor({ state: "attached" });
  });

  it("turns black and white, and any key brings the step back", async () => {
    const { page } = await stage(2);
    for (const [key, colour] of [
      [".", "black"],
      ["w", "white"],
    ] as const) {
      await page.keyboard.press(key);
      await page.getByRole("button", { name: `The screen is ${colour}.` }).waitFor();
      await page.keyboard.press("PageDown");
      await page.locator(".talk-blank").waitFor({ state: "detached" });
      expect(await where(page)).toBe("2 of 7");
    }
  });

  it("lays all steps out, and goes to the one that is chosen", async () => {
    const { page } = await stage(2);
    await page.keyboard.press("o");
    const all = page.getByRole("dialog", { name: "All steps" });
    await all.waitFor();
    expect(await all.getByRole("listitem").count()).toBe(7);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await at(page, 3);
    await page.locator(".talk-overview").waitFor({ state: "detached" });
    await page.locator("h1:focus").waitFor();
  });

  it("keeps the keyboard among all steps while they lie open, and stays where it was when they are left", async () => {
    const { page } = await stage(2);
    const title = await heading(page).textContent();
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
    const back = page.getByRole("button", { name: "Previous step" });
    await back.focus();
    await page.keyboard.press("o");
    const cards = page.getByRole("dialog", { name: "All steps" }).getByRole("button");
    await expect.poll(focused).toBe(await cards.nth(1).textContent());
    expect(await page.locator(".talk-behind").evaluate((behind) => behind.matches("[inert]"))).toBe(true);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await expect.poll(focused).toBe(await cards.nth(3).textContent());
    for (let presses = 0; presses < 9; presses += 1) {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest(".talk-overview") !== null)).toBe(true);
    }
    await page.keyboard.press("Escape");
    await cards.first().waitFor({ state: "detached" });
    expect(await where(page)).toBe("2 of 7");
    expect(await heading(page).textContent()).toBe(title);
    expect(await back.evaluate((button) => button === document.activeElement)).toBe(true);
    // A typed number is gone to from there too.
    for (const key of ["o", "6", "Enter"]) await page.keyboard.press(key);
    await at(page, 6);
    for (const key of ["o", "Home", "o"]) await page.keyboard.press(key);
    await cards.first().waitFor({ state: "detached" });
    expect(await where(page)).toBe("6 of 7");
    await page.locator("h1:focus").waitFor();
  });

  it.each([
    ["beside the graph", { width: 800, height: 500 }, "Words and figures of the step"],
    ["on a small screen", { width: 360, height: 225 }, "The whole step"],
  ])("scrolls a step taller than its place %s by the arrow keys", async (_, viewport, name) => {
    const { page } = await stage(3, { viewport, reducedMotion: true });
    const region = page.getByRole("group", { name, exact: true });
    await region.waitFor();
    await region.focus();
    const top = () => region.evaluate(({ scrollTop }) => scrollTop);
    const before = await top();
    await page.keyboard.press("ArrowDown");
    await expect.poll(top).toBeGreaterThan(before);
    await page.keyboard.press("ArrowUp");
    await expect.poll(top).toBe(before);
    expect(await where(page)).toBe("3 of 7");
    await page.keyboard.press("PageDown");
    await at(page, 4);
    await page.keyboard.press("ArrowDown");
    await at(page, 5);
  });

  it("has no stop on what fits", async () => {
    const { page } = await stage(2);
    await graphDrawn(page);
    const stops = await page.evaluate(() =>
      [...document.querySelectorAll(".talk [data-scrolls]")].filter(
        ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
          scrollHeight - clientHeight <= 1 && scrollWidth - clientWidth <= 1,
      ),
    );
    expect(stops).toEqual([]);
  });

  it.each([
    ["800 by 500", { width: 800, height: 500 }],
    ["390 by 844", { width: 390, height: 844 }],
  ])("leaves nothing that scrolls out of the keyboard's reach at %s", async (_, viewport) => {
    const { page } = await stage(1, { viewport });
    for (let step = 1; step <= 7; step += 1) {
      await at(page, step);
      await expect.poll(() => outOfReach(page)).toEqual([]);
      await page.keyboard.press("PageDown");
    }
    await axeClean(page);
  });

  it("lets the graph be touched, says so, and comes back with R", async () => {
    const { page } = await stage(1);
    await graphDrawn(page);
    const hostile = page.locator(".talk").getByRole("button", { name: "Hostile", exact: true });
    await hostile.click();
    await page.locator(".talk-changed").waitFor();
    expect(await hostile.getAttribute("aria-pressed")).toBe("false");
    await heading(page).focus();
    await page.keyboard.press("r");
    await page.locator(".talk-changed").waitFor({ state: "detached" });
    expect(await hostile.getAttribute("aria-pressed")).toBe("true");
    await hostile.click();
    await heading(page).focus();
    await page.keyboard.press("PageDown");
    await at(page, 2);
    await page.locator(".talk-changed").waitFor({ state: "detached" });
  });

  it("shows the words, what the records say of them, and the bracket on the chart", async () => {
    const { page } = await stage(3);
    const main = page.getByRole("main");
    await main.getByText("“Last year, we even imported more oil from Russia and saw a spike in trade,”").waitFor();
    await main.getByText("No month or total of Jan 2024 – Dec 2024 is recorded.").waitFor();
    await main.getByText("“Last year”: 2024").waitFor();
    await page.keyboard.press("PageDown");
    await main
      .getByText("It fell from $1.04bn to $236m (−77%), Jul 2024 – May 2025 against Jul 2023 – May 2024.")
      .waitFor();
  });

  it("is driven from the speaker's window and drives it, which reconnects after a reload; notes stay there", async () => {
    const { page, context } = await stage(3);
    const [speaker] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("s")]);
    const now = speaker.getByRole("region", { name: "Now" });
    await now.getByRole("heading", { name: "3 of 7" }).waitFor();
    await speaker.getByRole("region", { name: "Notes" }).getByText("Be exact here.").waitFor();
    await axeClean(speaker);
    await speaker.getByRole("region", { name: "Next" }).getByText("“A spike in trade”").first().waitFor();
    await speaker.keyboard.press("PageDown");
    await at(page, 4);
    await page.bringToFront();
    await page.keyboard.press("ArrowLeft");
    await now.getByRole("heading", { name: "3 of 7" }).waitFor();
    await speaker.reload();
    await now.getByRole("heading", { name: "3 of 7" }).waitFor();
    await page.reload();
    await at(page, 3);
    await speaker.getByRole("button", { name: "Blank the screen" }).click();
    await page.locator(".talk-blank").waitFor();
    await speaker.getByRole("button", { name: "Next", exact: true }).click();
    await at(page, 4);
    expect(await page.content()).not.toContain("Be exact here");
    expect(await page.title()).not.toContain("Be exact");
    await speaker.getByRole("button", { name: "End the talk" }).click();
    await speaker.getByRole("heading", { name: "The talk has ended" }).waitFor();
    await page.waitForURL(/\?d=pakistan-russia.*sel=quote\.q-sharif-trade-spike/);
  });

  it("tells the speaker what is left of the step at hand, and how the talk stands against the plan", async () => {
    const { page, context } = await stage(1);
    const [speaker] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("s")]);
    await speaker.getByRole("region", { name: "Now" }).getByRole("heading", { name: "1 of 7" }).waitFor();
    for (const key of ["5", "Enter"]) await speaker.keyboard.press(key);
    await speaker.getByRole("region", { name: "Now" }).getByRole("heading", { name: "5 of 7" }).waitFor();
    const time = (name: string) =>
      speaker.locator(".speaker-times div", { has: speaker.getByText(name, { exact: true }) }).locator("dd");
    const words = (await time("This step").textContent()) ?? "";
    const [own = 0, left = 0] = [...words.matchAll(/(\d+):(\d\d)/g)].map(([, m, s]) => Number(m) * 60 + Number(s));
    expect(words).toContain("left");
    expect(own - left).toBeGreaterThanOrEqual(0);
    expect(own - left).toBeLessThan(10);
    expect(await time("Against the plan").textContent()).toMatch(/^\d+:\d\d ahead$/);
  });

  it("tells the speaker when the audience's window is closed, and takes up when it is opened again", async () => {
    const { page, context } = await stage(2);
    const [speaker] = await Promise.all([context.waitForEvent("page"), page.keyboard.press("s")]);
    await speaker.getByRole("region", { name: "Now" }).getByRole("heading", { name: "2 of 7" }).waitFor();
    await page.close({ runBeforeUnload: false });
    await speaker.getByText("The audience window is closed.").waitFor();
    await axeClean(speaker);
    await speaker.keyboard.press("PageDown");
    await speaker.getByRole("region", { name: "Now" }).getByRole("heading", { name: "3 of 7" }).waitFor();
    const [again] = await Promise.all([
      context.waitForEvent("page"),
      speaker.getByRole("link", { name: "Open it again" }).click(),
    ]);
    await at(again, 3);
    await speaker.getByText("The audience window is closed.").waitFor({ state: "detached" });
    await speaker.keyboard.press("PageDown");
    await at(again, 4);
  });

  it.each([
    ["800 by 500", { width: 800, height: 500 }],
    ["390 by 844", { width: 390, height: 844 }],
    ["360 by 225", { width: 360, height: 225 }],
  ])("gives the speaker everything in a window of %s, by keys too", async (_, viewport) => {
    const { page } = await stage(3, {
      viewport,
      path: "present/index.html?d=pakistan-russia&step=3&talk=small&view=speaker",
    });
    await page.getByRole("region", { name: "Now" }).getByRole("heading", { name: "3 of 7" }).waitFor();
    await axeClean(page);
    const now = await page.locator(".speaker-now").boundingBox();
    expect(now?.height).toBeGreaterThan(150);
    for (const name of ["Back", "Next", "Blank the screen", "End the talk"]) {
      const button = page.getByRole("button", { name, exact: true });
      await button.scrollIntoViewIfNeeded();
      const box = await button.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= viewport.width && box.y + box.height <= viewport.height).toBe(
        true,
      );
    }
    const jump = await page.getByRole("combobox", { name: "Step" }).boundingBox();
    expect((jump?.x ?? 0) + (jump?.width ?? 999)).toBeLessThanOrEqual(viewport.width);
    await expect.poll(() => outOfReach(page)).toEqual([]);
  });

  it("goes on without a network", async () => {
    const { page, context, requests } = await stage(1, {
      expected: [/ERR_(?:FAILED|INTERNET_DISCONNECTED).*icon\.svg/],
    });
    await graphDrawn(page);
    // What later steps need has been asked for by now, and comes before the network goes.
    for (const late of [/claim-layers/, /copies-database/])
      await expect.poll(() => requests.some((url) => late.test(url)), { timeout: 10_000 }).toBe(true);
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await page.keyboard.press("End");
    await page.locator(".talk .analysis").getByRole("heading", { level: 2 }).waitFor();
    await page.keyboard.press("3");
    await page.keyboard.press("Enter");
    await page.getByRole("main").getByText("“Last year”: 2024").waitFor();
  });

  it("begins from the desk with P, and Escape leaves the desk as it was", async () => {
    const { page } = await openDesk({ path: "?sel=tie.PAK~RUS" });
    const reader = page.locator('[data-pane="reader"]');
    const scroller = () =>
      page.evaluate(() =>
        Math.max(
          ...[...document.querySelectorAll('[data-pane="reader"], [data-pane="reader"] *')].map((one) => one.scrollTop),
        ),
      );
    await reader.hover();
    await page.mouse.wheel(0, 400);
    await expect.poll(scroller).toBe(400);
    const [address, before] = [page.url(), await scroller()];
    await reader.focus();
    await page.keyboard.press("p");
    await at(page, 1);
    for (const key of ["2", "Enter", "]", "b", "c", "o", "Escape", "n", "Control+z"]) await page.keyboard.press(key);
    await at(page, 3);
    await page.keyboard.press("Escape");
    await page.locator(".talk").waitFor({ state: "detached" });
    expect(page.url()).toBe(address);
    expect(await scroller()).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-pane"))).toBe("reader");
    await page.getByRole("button", { name: "Briefing" }).click();
    await page.getByText("7 steps, 8 min").waitFor();
  });

  it("goes on after the desk was reloaded in the midst of it", async () => {
    const { page } = await openDesk({});
    await page.locator('[data-pane="reader"]').focus();
    await page.keyboard.press("p");
    await at(page, 1);
    await page.keyboard.press("4");
    await page.keyboard.press("Enter");
    await at(page, 4);
    await page.reload();
    await at(page, 4);
    await page.keyboard.press("Escape");
    await page.locator(".talk").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-pane"))).toBe("reader");
    await page.reload();
    await page.waitForSelector('html[data-entente="ready"]');
    expect(await page.locator(".talk").count()).toBe(0);
  });

  it("says what stands in the way where the address names no briefing", async () => {
    const { page } = await openDesk({ path: "present/index.html?d=pakistan-russia&briefing=gone" });
    await page.getByRole("heading", { name: "There is no such briefing here" }).waitFor();
    await page.getByRole("link", { name: "Open the desk" }).click();
    await page.getByRole("region", { name: "Alliance graph" }).waitFor();
  });
});

describe("every screen of a talk", () => {
  it.each([
    ["16:9", STAGE],
    ["16:10", { width: 1440, height: 900 }],
    ["4:3", { width: 1024, height: 768 }],
    ["a phone", { width: 390, height: 844 }],
  ])("of %s holds each step without overflow to the side", async (_, viewport) => {
    const { page } = await stage(1, { viewport });
    for (let step = 1; step <= 7; step += 1) {
      await at(page, step);
      const wide = await page.evaluate(() =>
        [...document.querySelectorAll(".talk, .talk-stage, .talk-beside")].map(
          ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
        ),
      );
      expect(Math.max(...wide)).toBe(0);
      await page.keyboard.press("PageDown");
    }
  });

  it("sets nothing below 17 px at 1920 by 1080", async () => {
    const { page } = await stage(1);
    for (let step = 1; step <= 7; step += 1) {
      await at(page, step);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll(".talk *")].flatMap((element) => {
          const own = [...element.childNodes].some(
            (node) => node.nodeType === 3 && (node.textContent ?? "").trim() !== "",
          );
          if (!own || element.getClientRects().length === 0 || element.closest(".sr-only-text")) return [];
          const drawn = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
          const size = Number.parseFloat(getComputedStyle(element).fontSize) * drawn;
          return size < 17 ? [`${element.outerHTML.slice(0, 90)} ${size}`] : [];
        }),
      );
      expect(small).toEqual([]);
      await page.keyboard.press("PageDown");
    }
  });

  it("is clean to axe in either theme", async () => {
    const { page } = await stage(1, { reducedMotion: true });
    await graphDrawn(page);
    for (let step = 1; step <= 7; step += 1) {
      await at(page, step);
      await axeCleanInBothThemes(page);
      await page.keyboard.press("PageDown");
    }
    await page.keyboard.press("o");
    await page.getByRole("dialog", { name: "All steps" }).waitFor();
    await axeCleanInBothThemes(page);
  });
});

describe("a talk in the colours of the system", () => {
  it.each(["light", "dark"] as const)(
    "has black and white screens and bars that tell the step, over %s",
    async (theme) => {
      const { page } = await stage(3, { theme, forcedColors: true });
      const look = (selector: string, what: "background" | "backgroundColor") =>
        page.locator(selector).evaluate((element, name) => getComputedStyle(element)[name], what);
      for (const [key, rgb] of [
        ["b", "rgb(0, 0, 0)"],
        ["w", "rgb(255, 255, 255)"],
      ] as const) {
        await page.keyboard.press(key);
        await page.locator(".talk-blank").waitFor();
        expect(await look(".talk-blank", "backgroundColor")).toBe(rgb);
        await page.keyboard.press("PageDown");
        await page.locator(".talk-blank").waitFor({ state: "detached" });
      }
      const bars = await Promise.all([1, 3, 5].map((bar) => look(`.talk-bars button:nth-child(${bar})`, "background")));
      expect(new Set(bars).size).toBe(3);
    },
  );
});
