import type { Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isShown } from "./support/embed-drawing.ts";
import { ask } from "./support/embed-hand.ts";
import { iframe, openConnected, openHost, soon } from "./support/embed-host.ts";
import { type EmbedSites, startEmbedSites } from "./support/embed-sites.ts";

const TIE = "v=1&from=2024-10&to=2025-09&sel=tie.PAK~RUS";

let sites: EmbedSites;
beforeAll(async () => {
  sites = await startEmbedSites();
});
afterAll(() => sites?.close());

async function openFrame(query: string, width: number, height: number) {
  const host = await openHost(sites, {
    body: iframe(sites, `${query}&${TIE}`, { width: String(width), height: String(height) }),
  });
  return { page: host.page, frame: await host.frame() };
}

/** How far something stands out of its frame to the left and to the right, in pixels; never below 0. */
const outside = (frame: Frame, selector: string) =>
  frame.locator(selector).evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return Math.max(0, -left, right - innerWidth);
  });

describe("what opens in a small frame stays in it", () => {
  it.each([360, 320, 280])("the fields of the window, %i wide", async (width) => {
    const { frame } = await openFrame("view=reader", width, 640);
    await frame.locator(".window-label").click();
    await frame.getByRole("dialog", { name: "Window of time" }).waitFor();
    expect(await outside(frame, ".window-form")).toBe(0);
  });

  it("the card of a month, and the ways to the next quote", async () => {
    const timeline = await openFrame("view=timeline", 280, 400);
    await timeline.frame.locator(".tt-cursor").focus();
    await timeline.page.keyboard.press("ArrowLeft");
    await timeline.frame.locator(".tt-card").waitFor();
    expect(await outside(timeline.frame, ".tt-card")).toBe(0);
    const reader = await openFrame("view=reader", 280, 400);
    await reader.frame.getByRole("button", { name: "Next quote" }).waitFor();
    expect(await outside(reader.frame, ".stepper-keys")).toBe(0);
  });

  it("the card of a tie that is pointed at", async () => {
    const { page, frame } = await openFrame("view=graph", 360, 640);
    await soon(() => isShown(frame)).toBe(true);
    const stage = await frame.locator(".ag-stage").boundingBox();
    const card = frame.locator(".ag-card");
    // The tie of Pakistan and Russia runs across the top, in the middle of which a card has no room on either side.
    for (let down = 12; down < 80 && (await card.count()) === 0; down += 6) {
      await page.mouse.move((stage?.x ?? 0) + 170, (stage?.y ?? 0) + down, { steps: 2 });
      await card.waitFor({ timeout: 1_000 }).catch(() => undefined);
    }
    expect(await outside(frame, ".ag-card")).toBe(0);
  });
});

describe("a frame lower than its view", () => {
  const place = (frame: Frame, selector: string) =>
    frame
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { top: Math.round(top), bottom: Math.round(bottom) };
      });

  it.each(["graph", "timeline", "reader", "story", "desk"])(
    "%s begins with its title and scrolls as a whole, its foot below all else, also with letters twice as large",
    async (view) => {
      const { frame } = await openFrame(`view=${view}`, 280, 200);
      for (const size of ["100%", "200%"]) {
        await frame.evaluate((fontSize) => {
          document.documentElement.style.fontSize = fontSize;
        }, size);
        const title = view === "story" ? ".talk-head" : ".embed-title";
        await soon(async () => (await place(frame, title)).top).toBeGreaterThanOrEqual(0);
        const [main, foot] = [await place(frame, ".embed-main, .talk"), await place(frame, ".embed-foot")];
        expect(foot.top, "the foot covers nothing").toBeGreaterThanOrEqual(main.bottom);
        await frame.locator(".embed-open").scrollIntoViewIfNeeded();
        expect((await place(frame, ".embed-open")).bottom, "and can be reached").toBeLessThanOrEqual(200);
        await frame.locator(".embed-page").evaluate((page) => page.scrollTo(0, 0));
      }
    },
  );
});

describe("a view alone", () => {
  it.each([
    [800, 500],
    [360, 640],
  ])("the evidence of the graph is scrolled by wheel, in %i by %i", async (width, height) => {
    const { page, frame } = await openFrame("view=graph", width, height);
    await frame.getByRole("button", { name: "Read what it rests on" }).click();
    const panel = frame.getByRole("complementary", { name: "Evidence" });
    await panel.getByRole("heading", { name: /is cordial/ }).hover();
    await page.mouse.wheel(0, 300);
    await soon(() => panel.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(200);
    expect(await panel.getByRole("button", { name: /^On the timeline$|^¶/ }).count()).toBe(0);
  });

  it("the timeline gives its place to the table of what it shows, and takes it back", async () => {
    const { page, frame } = await openFrame("view=timeline", 800, 500);
    await frame.getByRole("button", { name: "Table", exact: true }).press("Enter");
    await frame.getByRole("columnheader", { name: "Month" }).waitFor();
    expect(await frame.evaluate(() => document.activeElement?.textContent)).toBe("Back to the timeline");
    await page.keyboard.press("Enter");
    await frame.getByRole("button", { name: "Table", exact: true }).waitFor();
    expect(await frame.evaluate(() => document.activeElement?.getAttribute("data-pane"))).toBe("timeline");
  });

  it("a story puts its legend and its title away, and says all the same how to come back to the step", async () => {
    const host = await openConnected(sites, "view=story&v=1");
    const { page } = host;
    const frame = await host.frame();
    const around = async () => {
      const [title, legend] = [frame.locator(".talk-head > b"), frame.locator(".ag-legend")];
      return { title: await title.isVisible(), legend: await legend.isVisible() };
    };
    await soon(around).toEqual({ title: true, legend: true });
    await ask(page, "ui.set", { ui: "minimal" });
    await soon(around).toEqual({ title: true, legend: false });
    await ask(page, "ui.set", { ui: "none" });
    await soon(around).toEqual({ title: false, legend: false });
    expect(await frame.locator(".talk-head").isVisible()).toBe(false);
    await ask(page, "select", { ref: "tie.CHN~RUS" });
    await frame.getByRole("button", { name: "Return to the step" }).click();
    await soon(() => frame.locator(".talk-head").isVisible()).toBe(false);
  });

  it("the words of a story stand on the first screen of a low frame", async () => {
    const { frame } = await openFrame("view=story", 600, 400);
    const title = frame.locator(".talk-title-display");
    await title.waitFor();
    const { bottom, height } = await title.evaluate((element) => ({
      bottom: element.getBoundingClientRect().bottom,
      height: innerHeight,
    }));
    expect(bottom).toBeLessThan(height / 2);
  });
});
