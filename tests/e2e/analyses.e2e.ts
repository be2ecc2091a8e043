import { Buffer } from "node:buffer";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { largeTable } from "#tests/support/trade-texts.ts";
import { axeClean, axeCleanInBothThemes } from "./support/axe.ts";
import { openDesk } from "./support/desk.ts";
import { focusNow, focusSeen } from "./support/focus.ts";

const PANEL = '[aria-label="Analysis"]';
const YEARS = "from=2022-01&to=2023-12";

/** The analyses, with an address at which each has something to say and what its finding begins with. */
const ANALYSES = {
  Centrality: { path: "?analysis=centrality", finding: /^Pakistan stands between the most others/ },
  Dependence: {
    path: `?analysis=dependence&${YEARS}&series=*>IND.crude`,
    finding: /^Russia supplies 31 % of India’s crude imports on record$/,
  },
  "Words and barrels": {
    path: "?analysis=divergence&sel=tie.IND~RUS",
    finding: /^India–Russia: words and barrels part once/,
  },
  Coverage: { path: "?analysis=coverage&from=2022-01&to=2022-12", finding: /^28 of 43 ties rest on little/ },
} as const;

const address = (page: Page) => new URL(page.url()).searchParams;
const found = (page: Page, finding: RegExp) =>
  page.locator(PANEL).getByRole("heading", { level: 2, name: finding }).waitFor();

/** Presses Tab until the focus is on what was wanted. */
async function tabTo(page: Page, wanted: RegExp, limit = 60): Promise<void> {
  for (let stop = 0; stop < limit; stop++) {
    await page.keyboard.press("Tab");
    if (wanted.test((await focusNow(page)).name)) return focusSeen(page);
  }
  throw new Error(`Tab never led to ${wanted}.`);
}

/** Opens an analysis by keys alone: the pane, its row of tabs, the tab. */
async function openByKeys(page: Page, name: string, arrow: "ArrowLeft" | "ArrowRight"): Promise<void> {
  await page.locator(PANEL).waitFor();
  await tabTo(page, /^(Triads|Centrality|Dependence|Words and barrels|Coverage)$/, 4);
  for (let step = 0; step < 8 && (await focusNow(page)).name !== name; step++) await page.keyboard.press(arrow);
  expect((await focusNow(page)).name).toBe(name);
  await focusSeen(page);
}

describe("an analysis by keys", () => {
  it.each(Object.entries(ANALYSES))(
    "%s is opened from another one, and its finding is its title",
    async (name, { path, finding }) => {
      const other = name === "Coverage" ? "centrality" : "coverage";
      const { page } = await openDesk({ path: path.replace(/analysis=\w+/, `analysis=${other}`), reducedMotion: true });
      await page.locator(PANEL).focus();
      await openByKeys(page, name, other === "coverage" ? "ArrowLeft" : "ArrowRight");
      await found(page, finding);
    },
  );
});

/** What a driven page is asked counts as a touch of it; here only keys do. */
const untouched = (page: Page) =>
  page.addInitScript(() => {
    let isTouched = false;
    addEventListener("keydown", () => (isTouched = true), true);
    Object.defineProperty(navigator, "userActivation", { get: () => ({ hasBeenActive: isTouched }) });
  });

describe("the row of analyses", () => {
  it("is walked round by arrows without leaving the pane, and Change stands before it", async () => {
    const { page } = await openDesk({ path: ANALYSES.Coverage.path, reducedMotion: true });
    await page.getByRole("tab", { name: "Coverage" }).focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => address(page).get("analysis")).toBe("balance");
    expect((await focusNow(page)).name).toBe("Triads");
    await page.keyboard.press("Shift+Tab");
    expect((await focusNow(page)).name).toBe("Change");
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Compare" }).waitFor();
  });

  it("is reached out of a comparison on a phone, and shows that it goes on beyond its edge", async () => {
    const { page } = await openDesk({
      path: "?analysis=change&pane=reader",
      viewport: { width: 390, height: 844 },
      touch: true,
    });
    await page.getByRole("navigation", { name: "Views" }).getByRole("button", { name: "Analyse" }).click();
    await page.getByRole("tab", { name: "Triads", exact: true, selected: true }).waitFor();
    const row = page.locator(".analysis-row");
    await page.locator(".analysis-row[data-after]").waitFor();
    await page.getByRole("tab", { name: "Coverage" }).click();
    await page.locator(".analysis-row[data-before]:not([data-after])").waitFor();
    expect(await row.evaluate((element) => getComputedStyle(element).maskImage)).toMatch(/gradient/);
  });

  it("takes the keyboard along where a hand opened it, and leaves it where a link did", async () => {
    const { page } = await openDesk({ path: "?analysis=coverage", before: untouched });
    expect(await page.locator(PANEL).evaluate((pane) => pane.contains(document.activeElement))).toBe(false);
    await page.keyboard.press("Escape");
    await page.locator(PANEL).waitFor({ state: "detached" });
    await page.keyboard.press("t");
    await page.locator(PANEL).waitFor();
    await expect.poll(() => page.locator(PANEL).evaluate((pane) => pane === document.activeElement)).toBe(true);
  });
});

/** Notes down what a page says to its workers: how often each kind of message, and each job by its name. */
const countMessages = (page: Page) =>
  page.addInitScript(() => {
    const counts: Record<string, number> = {};
    Reflect.set(globalThis, "messages", counts);
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: { readonly kind: string; readonly name?: string }) {
      const what = message.name ?? message.kind;
      counts[what] = (counts[what] ?? 0) + 1;
      post.call(this, message);
    };
  });
const messages = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => Reflect.get(globalThis, "messages"));

it("a large trade file is sent to a worker once, and asked of there as the window moves", async () => {
  const { page } = await openDesk({
    path: "?tab=data&from=1950-01&to=1950-12&series=*>IND.crude",
    reducedMotion: true,
    before: countMessages,
  });
  const buffer = Buffer.from(largeTable(200_000));
  const file = { name: "large.csv", mimeType: "text/csv", buffer };
  await page.locator('input[aria-label="Trade files"]').setInputFiles(file);
  const view = page.getByRole("dialog", { name: "Import trade figures" });
  await view.getByRole("textbox", { name: "Title of the source" }).fill("A large table");
  await view.getByRole("button", { name: /^Import 200,000 rows/ }).click();
  await view.waitFor({ state: "detached" });
  await page.locator('[data-pane="reader"]').focus();
  await page.keyboard.press("t");
  await page.getByRole("tab", { name: "Dependence" }).click();
  const choose = (label: string, value: string) =>
    page.locator(PANEL).getByRole("combobox", { name: label }).selectOption(value);
  await choose("Ask for", "suppliers");
  await choose("Importer", "IND");
  await choose("Commodity", "crude");
  await found(page, /^\w+.* supplies \d+ % of India’s crude imports on record$/);
  const { hold, dependence } = await messages(page);
  await page.keyboard.press("]");
  await page.locator(PANEL).getByText("Feb 1950 – Jan 1951, over all 12 months").waitFor();
  expect(await messages(page)).toMatchObject({ hold, dependence: (dependence ?? 0) + 1 });
});

describe("a number leads to what it rests on", () => {
  it("from who is central to the evidence of its ties", async () => {
    const { page } = await openDesk({ path: ANALYSES.Centrality.path, reducedMotion: true });
    await page.locator(PANEL).focus();
    await tabTo(page, /^\d+ ties of Pakistan: open the evidence$/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /^Pakistan has 14 ties with evidence by Sep 2025$/ }).waitFor();
    await expect.poll(() => address(page).get("sel")).toBe("actor.PAK");
    await expect.poll(() => address(page).get("analysis")).toBeNull();
  });

  it("from modularity to the ties within and between groups, with their weights", async () => {
    const { page } = await openDesk({ path: ANALYSES.Centrality.path, reducedMotion: true });
    const groups = page.getByRole("region", { name: "Groups" });
    await groups.getByRole("button", { name: /^Modularity .*: open the ties/ }).focus();
    await page.keyboard.press("Enter");
    await groups.getByRole("listitem").first().and(page.locator(":focus")).waitFor();
    const weight = groups.getByRole("button", { name: /, the weight of .*: open the evidence$/ });
    await weight.first().click();
    await expect.poll(() => address(page).get("tab") ?? "evidence").toBe("evidence");
    await expect.poll(() => address(page).get("sel") ?? "").toMatch(/^tie\./);
  });

  it("from who stands between others to whom it stands between", async () => {
    const { page } = await openDesk({ path: ANALYSES.Centrality.path, reducedMotion: true });
    await page
      .locator(PANEL)
      .getByRole("button", { name: /^56\.2 %, Between: .* for Pakistan$/ })
      .click();
    await page.locator(PANEL).getByText("On a shortest path of 208 of 351 pairs of others").click();
    await page.locator(".actor-pairs").getByText("AFG–KWT").waitFor();
    await page
      .locator(PANEL)
      .getByRole("button", { name: /, the weight of Pakistan–Russia: open the evidence$/ })
      .click();
    await page
      .getByRole("heading", { name: /^Pakistan–Russia is / })
      .first()
      .waitFor();
  });

  it("from a share by stance to the evidence of the stance", async () => {
    const { page } = await openDesk({ path: ANALYSES.Dependence.path, reducedMotion: true });
    await page
      .getByRole("region", { name: "By stance" })
      .getByRole("button", { name: /^Iraq: evidence/ })
      .click();
    await expect.poll(() => address(page).get("sel")).toBe("tie.IND~IRQ");
  });

  it("from the moves that were spoken of to what was said", async () => {
    const { page } = await openDesk({ path: ANALYSES.Coverage.path, reducedMotion: true });
    await page.locator(PANEL).getByText("11 other moves have evidence near").click();
    await page
      .locator(PANEL)
      .getByRole("button", { name: /^Evidence of India–Russia, of which some/ })
      .first()
      .click();
    await expect.poll(() => address(page).get("sel")).toBe("tie.IND~RUS");
  });

  it("from a share to the records of the supplier", async () => {
    const { page } = await openDesk({ path: ANALYSES.Dependence.path, reducedMotion: true });
    await page.locator(PANEL).focus();
    await tabTo(page, /^Iraq, 1,017: open its records$/);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Iraqi crude into India, monthly" }).waitFor();
    await page.locator('[data-records="pair"] tr[data-month="2023-12"] [data-value]').waitFor();
  });

  it("from a supplier left out to its best month", async () => {
    const { page } = await openDesk({ path: ANALYSES.Dependence.path, reducedMotion: true });
    await page.locator(PANEL).focus();
    await tabTo(page, /^Leave out Russia$/);
    await page.keyboard.press("Space");
    await page.getByRole("region", { name: "Without Russia" }).waitFor();
    await tabTo(page, /^1,024 Dec 2023: open the record$/);
    await page.keyboard.press("Enter");
    await expect.poll(() => address(page).get("from")).toBe("2023-12");
    await page.locator('[data-records="pair"] tr[data-month="2023-12"] [data-value]').waitFor();
  });

  it("from where words and barrels part to the words", async () => {
    const { page } = await openDesk({ path: ANALYSES["Words and barrels"].path, reducedMotion: true });
    await page.locator(PANEL).focus();
    await tabTo(page, /^Read “signed in 2018/);
    await page.keyboard.press("Enter");
    await expect.poll(() => address(page).get("sel") ?? "").toMatch(/^quote\./);
    await page.locator("mark", { hasText: "signed in 2018" }).first().waitFor();
  });

  it("from a month in which trade moved to its records", async () => {
    const { page } = await openDesk({ path: ANALYSES.Coverage.path, reducedMotion: true });
    await page
      .getByRole("button", { name: /^Records of Russia to Turkey, Apr 2022$/ })
      .first()
      .focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => address(page).get("from")).toBe("2022-03");
    await page.locator('[data-records="pair"] tr[data-month="2022-04"] [data-value]').waitFor();
  });
});

describe("axe finds nothing in an analysis in either theme", () => {
  it.each(Object.entries(ANALYSES))("%s", async (_name, { path, finding }) => {
    const { page } = await openDesk({ path });
    await found(page, finding);
    if (path.includes("centrality")) {
      await page.getByRole("button", { name: "Pakistan: show it and its ties" }).first().click();
      await page.getByText(/^On a shortest path of/).click();
    }
    if (path.includes("dependence")) await page.getByRole("button", { name: "Leave out Russia" }).click();
    await axeCleanInBothThemes(page);
  });
});

it.each(Object.entries(ANALYSES))(
  "%s fits a phone: nothing but tables scrolls sideways",
  async (_name, { path, finding }) => {
    const { page } = await openDesk({
      path: `${path}&pane=reader`,
      viewport: { width: 390, height: 844 },
      touch: true,
    });
    await found(page, finding);
    const wide = await page.locator(".analysis-panel").evaluate((panel) => panel.scrollWidth - panel.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
    await axeClean(page);
  },
);
