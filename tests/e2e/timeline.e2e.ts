import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { axeCleanInBothThemes } from "./support/axe.ts";
import { type Desk, openDesk } from "./support/desk.ts";

const pane = (page: Page) => page.getByRole("region", { name: "Oil-trade timeline" });
const cursor = (page: Page) => pane(page).locator(".tt-cursor");

async function timelineDesk(path = "", options: Parameters<typeof openDesk>[0] = {}): Promise<Desk> {
  const desk = await openDesk({ path, ...options });
  await pane(desk.page).locator(".tt-bar").first().waitFor({ state: "attached" });
  return desk;
}

type Bar = { readonly month: number; readonly height: number };

/** The bars within a window of twelve months as drawn, from left to right: month of the window, height in pixels. */
const barsInWindow = (page: Page): Promise<readonly Bar[]> =>
  pane(page).evaluate((element) => {
    const clip = element.querySelector('[data-clip="in"]');
    const at = (name: string) => Number(clip?.getAttribute(name));
    const paths = [...element.querySelectorAll("[clip-path$='-in)'] .tt-bar")].map((path) => path.getAttribute("d"));
    return [...paths.join("").matchAll(/M([\d.]+) [\d.]+h[\d.]+v([\d.]+)/g)]
      .map(([, x, height]) => ({
        month: Math.floor(((Number(x) - at("x")) / at("width")) * 12),
        height: Number(height),
      }))
      .filter(({ month }) => month >= 0 && month < 12)
      .sort((one, other) => one.month - other.month);
  });

/** Middle of an end of the window, on the page. */
async function handleAt(page: Page, end: "from" | "to") {
  const box = await pane(page).locator(`[data-brush="${end}"]`).boundingBox();
  if (!box) throw new Error(`no handle ${end}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Width of a month on the page. */
async function stepOf(page: Page): Promise<number> {
  const [from, to] = [await handleAt(page, "from"), await handleAt(page, "to")];
  return (to.x - from.x) / 12;
}

describe("the oil-trade timeline in the browser", () => {
  it("opens on Russian crude by buyer, five years across, with sources and signs explained", async () => {
    const { page } = await timelineDesk();
    await pane(page).getByRole("heading", { name: "Russian crude by buyer" }).waitFor();
    const years = await pane(page).locator(".tt-chart .tt-ax").allTextContents();
    expect(years.filter((label) => /^20\d\d$/.test(label))).toEqual(["2021", "2022", "2023", "2024", "2025"]);
    const source = await pane(page).locator(".tt-source-line").innerText();
    expect(source).toMatch(/^Source: .+Hatched: not recorded/);
    for (const link of await pane(page).locator(".tt-source-line a").all()) {
      expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
      expect(await link.getAttribute("target")).toBe("_blank");
    }
  });

  it("drags an end of the window, and every pane follows", async () => {
    const { page } = await timelineDesk();
    const [to, step] = [await handleAt(page, "to"), await stepOf(page)];
    await page.mouse.move(to.x, to.y);
    await page.mouse.down();
    await page.mouse.move(to.x - step * 6, to.y, { steps: 8 });
    await page.mouse.up();
    await page.getByRole("button", { name: /Oct 2024 – Mar 2025/ }).waitFor();
    const bright = await pane(page).evaluate((element) => {
      const [before, within, after] = ["before", "in", "after"].map((name) => {
        const clip = element.querySelector(`[data-clip="${name}"]`);
        return { x: Number(clip?.getAttribute("x")), width: Number(clip?.getAttribute("width")) };
      });
      const left = element.querySelector(".tt-svg")?.getBoundingClientRect().left ?? Number.NaN;
      return { before, within, after, left };
    });
    const [from, end] = [await handleAt(page, "from"), await handleAt(page, "to")];
    const { before, within, after, left } = bright;
    if (!before || !within || !after) throw new Error("nothing is told apart");
    expect(Math.round(within.width / step)).toBe(6);
    // What is bright begins and ends where the handles stand; what is faint is all the rest.
    expect(Math.abs(left + within.x - from.x)).toBeLessThan(3);
    expect(Math.abs(left + within.x + within.width - end.x)).toBeLessThan(3);
    expect([before.x, before.width, after.x]).toEqual([0, within.x, within.x + within.width]);
  });

  it("drags the window whole, keeps it within the plot, and gives it back on Escape", async () => {
    const { page } = await timelineDesk();
    const [from, to, step] = [await handleAt(page, "from"), await handleAt(page, "to"), await stepOf(page)];
    const middle = { x: (from.x + to.x) / 2, y: from.y - 20 };
    await page.mouse.move(middle.x, middle.y);
    await page.mouse.down();
    await page.mouse.move(middle.x - step * 3, middle.y, { steps: 6 });
    await page.getByRole("button", { name: /Jul 2024 – Jun 2025/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /Oct 2024 – Sep 2025/ }).waitFor();
    await page.mouse.up();
  });

  it("picks the month of a bar, keeps the series, and goes back with Escape", async () => {
    const { page } = await timelineDesk("?sel=tie.IND~RUS");
    await pane(page).getByRole("heading", { name: "Russian crude into India" }).waitFor();
    const bars = await pane(page).locator(".tt-out .tt-bar").last().boundingBox();
    if (!bars) throw new Error("no bar");
    await page.mouse.click(bars.x + bars.width - 2, bars.y + bars.height - 4);
    await page.waitForURL(/sel=month\.2025-12/);
    await pane(page).getByRole("heading", { name: "Russian crude into India" }).waitFor();
    // Escape goes out one level at a time: while the pointer rests on a month, its card is the first.
    await pane(page).locator(".tt-card").waitFor();
    await page.keyboard.press("Escape");
    await pane(page).locator(".tt-card").waitFor({ state: "detached" });
    await page.goBack();
    await page.waitForURL((url) => url.searchParams.get("sel") === "tie.IND~RUS" && !url.searchParams.has("series"));
    await page.keyboard.press("Escape");
    await pane(page).getByRole("heading", { name: "Russian crude by buyer" }).waitFor();
    await page.waitForURL((url) => !url.searchParams.has("series") && !url.searchParams.has("sel"));
  });

  it("picks an event from the lane, and the graph and the chart answer", async () => {
    const { page } = await timelineDesk();
    await pane(page).locator('[data-pin^="event."]', { hasText: "EU ban, G7 cap" }).locator(".tt-hit").last().click();
    await page.waitForURL(/sel=event\./);
    await pane(page).getByRole("heading", { name: "Russian crude into EU27" }).waitFor();
  });

  it("is read month by month from the keyboard", async () => {
    const { page } = await timelineDesk("?sel=tie.IND~RUS");
    await cursor(page).focus();
    expect(await cursor(page).getAttribute("aria-label")).toMatch(
      /^September 2025, Russia to India, 1,580 thousand barrels a day, down 80 on August, reported\./,
    );
    await page.keyboard.press("ArrowLeft");
    const name = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(name).toMatch(/^August 2025, Russia to India, 1,660 thousand barrels a day/);
    await page.keyboard.press("PageUp");
    await page.keyboard.press("Shift+ArrowLeft");
    await page.getByRole("button", { name: /Oct 2024 – Aug 2025/ }).waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/sel=month\.2025-08/);
  });

  it("R37 steps month by month under reduced motion instead of playing", async () => {
    const { page } = await timelineDesk("", { reducedMotion: true });
    await pane(page).getByRole("button", { name: "Step" }).click();
    await page.getByRole("button", { name: /Nov 2024 – Oct 2025/ }).waitFor();
    await cursor(page).focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: /Dec 2024 – Nov 2025/ }).waitFor();
  });

  it("plays to the end of the record, and stops", async () => {
    const { page } = await timelineDesk();
    await pane(page).getByRole("button", { name: "Play" }).click();
    await pane(page).getByRole("button", { name: "Pause" }).waitFor();
    await page.getByRole("button", { name: /Jan 2025 – Dec 2025/ }).waitFor();
    await pane(page).getByRole("button", { name: "Play" }).waitFor();
  });

  it("shows in the table what the chart draws: heights go with values, gaps with n/a", async () => {
    const { page } = await timelineDesk("?sel=tie.IND~RUS");
    await pane(page).getByRole("button", { name: "Table" }).click();
    const table = page.locator('[data-records="pair"]');
    await table.waitFor();
    const values = await table
      .locator("tbody tr")
      .evaluateAll((rows) => rows.map((row) => row.querySelector<HTMLElement>("[data-value]")?.dataset.value ?? null));
    const bars = await barsInWindow(page);
    expect(values.length).toBe(12);
    expect(bars.map(({ month }) => month)).toEqual(values.flatMap((value, month) => (value === null ? [] : [month])));
    const scales = bars.map(({ month, height }) => height / Number(values[month]));
    for (const scale of scales) expect(scale).toBeCloseTo(scales[0] ?? 0, 4);
  });

  it("R39 keeps gaps hatched, estimates dashed and the window marked in forced colours and in the dark", async () => {
    for (const options of [{ forcedColors: true }, { theme: "dark" }] as const) {
      const { page, close } = await timelineDesk("", options);
      const marks = await pane(page).evaluate((element) => {
        const strokeOf = (selector: string) => {
          const found = element.querySelector(selector);
          return found ? getComputedStyle(found).stroke : null;
        };
        return {
          hatch: strokeOf(".tt-hatch-line"),
          brackets: strokeOf(".tt-brackets"),
          gap: element.querySelector(".tt-gap")?.getAttribute("fill"),
        };
      });
      expect(marks.gap).toMatch(/^url\(#/);
      expect(marks.hatch).not.toBe("none");
      expect(marks.brackets).not.toBe(marks.hatch);
      await close();
    }
  });

  it("R38 fits a phone: one column, no sideways scroll, a legend in place of side labels", async () => {
    const { page } = await timelineDesk("?pane=timeline&sel=tie.IND~RUS", {
      viewport: { width: 390, height: 844 },
      touch: true,
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await pane(page).getByRole("heading", { name: "Russian crude by buyer" }).waitFor();
    expect(await pane(page).locator(".tt-legend li").count()).toBeGreaterThan(4);
  });

  it("is clean to axe in either theme, with its table beside it", async () => {
    const { page } = await timelineDesk("?sel=tie.IND~RUS");
    await pane(page).getByRole("button", { name: "Table" }).click();
    await page.locator('[data-records="pair"]').waitFor();
    await axeCleanInBothThemes(page, "[data-pane=timeline]");
    await axeCleanInBothThemes(page, ".records");
  });
});
