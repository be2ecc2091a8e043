import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright-core";
import type { Bench } from "./browser.ts";
import { largeWorkspaceText, type WorkspaceSize } from "./large-workspace.ts";
import { quantile, type Row, spread } from "./row.ts";

const SECTION = "workspace";
const FOLDER = resolve("tests/.results/bench");
/** What the limits of the specification are set for. */
const LARGE: WorkspaceSize = { articles: 300, wordsEach: 600, quotes: 10_000, longWords: 100_000, longQuotes: 1_000 };
/** As many records and texts as make a file of about 50 MB. */
const HUGE: WorkspaceSize = {
  articles: 1_000,
  wordsEach: 6_500,
  quotes: 14_000,
  longWords: 100_000,
  longQuotes: 1_000,
};
const OPEN_MS = 2_000;
const INTERACTION_MS = 50;
/** No task of the page may be longer (R8). */
const FREEZE_MS = 200;
const REST_MS = 260;
const TYPED = "pakistan";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name });
const saved = (page: Page) => button(page, /^Workspace: Saved/).waitFor({ timeout: 120_000 });

function fileOf(name: string, size: WorkspaceSize): string {
  mkdirSync(FOLDER, { recursive: true });
  const path = `${FOLDER}/${name}.entente.json`;
  writeFileSync(path, largeWorkspaceText(size));
  return path;
}

/** Notes how long the page takes to answer each input, until the next paint (Event Timing), and its long tasks. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const state = { inputs: new Map<number, number>(), longest: 0 };
    Reflect.set(globalThis, "inputWatch", state);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { interactionId, duration } = entry as PerformanceEventTiming & { readonly interactionId: number };
        if (interactionId > 0)
          state.inputs.set(interactionId, Math.max(duration, state.inputs.get(interactionId) ?? 0));
      }
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) state.longest = Math.max(state.longest, duration);
    }).observe({ entryTypes: ["longtask"] });
  });
}

/** What was noted since the last call: an input quicker than 16 ms counts as 16. */
const noted = (page: Page) =>
  page.evaluate(() => {
    const state: { inputs: Map<number, number>; longest: number } = Reflect.get(globalThis, "inputWatch");
    const found = { inputs: [...state.inputs.values()], longest: state.longest };
    state.inputs.clear();
    state.longest = 0;
    return found;
  });

async function importFile(page: Page, path: string): Promise<number> {
  await button(page, /^Workspace:/).click();
  await button(page, "All workspaces").click();
  const dialog = page.getByRole("dialog", { name: "Workspaces" });
  const begun = performance.now();
  await page.locator('input[type="file"]').setInputFiles(path);
  await dialog.getByRole("button", { name: "Import as a copy" }).click({ timeout: 120_000 });
  await dialog.getByText(/was imported and is open/).waitFor({ timeout: 120_000 });
  await dialog.getByRole("button", { name: "Close" }).click();
  await saved(page);
  return performance.now() - begun;
}

/** From the start of the navigation until the desk shows the workspace. */
async function open(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.locator("html[data-entente=ready]").waitFor({ timeout: 60_000 });
  await button(page, /^Workspace:/).waitFor({ timeout: 60_000 });
  return page.evaluate(() => performance.now());
}

async function press(page: Page, keys: readonly string[]): Promise<readonly number[]> {
  await noted(page);
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(REST_MS);
  }
  return (await noted(page)).inputs;
}

/** Words chosen and coded by keys in the article of 100,000 words, and other articles, ties and quotes picked. */
async function work(page: Page) {
  await page.locator('[data-pane="reader"]').focus();
  await page.keyboard.press("n");
  await page.waitForTimeout(REST_MS);
  const choosing = await press(page, ["ArrowDown", "ArrowDown", ...Array(6).fill("Shift+ArrowRight")]);
  await page.keyboard.press("Enter");
  await page.getByRole("form", { name: "New evidence" }).getByRole("combobox").first().waitFor();
  const typing = await press(page, [...TYPED, "Tab", ..."russia", "Tab"]);
  await page.keyboard.press("Escape");
  await page.waitForTimeout(REST_MS);
  await page.locator('[data-pane="reader"]').focus();
  const stepping = await press(page, Array(10).fill("j"));
  return { choosing, typing, stepping };
}

async function visitLarge(bench: Bench, path: string) {
  const { page, close } = await bench.open();
  try {
    const url = await bench.deskUrl();
    await open(page, url);
    await importFile(page, path);
    const opened = await open(page, `${url}?article=long`);
    await watch(page);
    return { opened, ...(await work(page)) };
  } finally {
    await close();
  }
}

async function visitHuge(bench: Bench, path: string) {
  const { page, close } = await bench.open();
  try {
    await open(page, await bench.deskUrl());
    await watch(page);
    const importing = await importFile(page, path);
    const { longest: whileImporting } = await noted(page);
    await button(page, /^Workspace:/).click();
    const panel = page.getByRole("dialog", { name: "Workspace", exact: true });
    const begun = performance.now();
    const [download] = await Promise.all([
      page.waitForEvent("download", { timeout: 120_000 }),
      panel.getByRole("button", { name: "Export workspace" }).click(),
    ]);
    await download.path();
    const exporting = performance.now() - begun;
    return { importing, exporting, whileImporting, whileExporting: (await noted(page)).longest };
  } finally {
    await close();
  }
}

/** The built desk over its sample, with a large workspace laid over it. */
export async function measure(bench: Bench): Promise<readonly Row[]> {
  const large = fileOf("large", LARGE);
  const huge = fileOf("huge", HUGE);
  const worked: Awaited<ReturnType<typeof visitLarge>>[] = [];
  const carried: Awaited<ReturnType<typeof visitHuge>>[] = [];
  for (let turn = 0; turn < bench.runs; turn += 1) {
    worked.push(await visitLarge(bench, large));
    if (turn < 3) carried.push(await visitHuge(bench, huge));
  }
  const megabytes = `${(statSync(huge).size / 1e6).toFixed(0)} MB`;
  const opened = worked.map(({ opened: ms }) => ms);
  const inputs = (what: string, times: readonly number[]): Row => ({
    section: SECTION,
    what: `${what}, each until painted (${times.length}; in steps of 8 ms)`,
    ...spread(times),
    unit: "ms",
    limit: `p95 below ${INTERACTION_MS} ms`,
    met: quantile(times, 0.95) < INTERACTION_MS,
  });
  const carry = (what: string, times: readonly number[], longest: readonly number[]): readonly Row[] => [
    { section: SECTION, what: `${what} a workspace of ${megabytes}`, ...spread(times), unit: "ms" },
    {
      section: SECTION,
      what: `longest task meanwhile (0: none above 50)`,
      ...spread(longest),
      unit: "ms",
      limit: `none above ${FREEZE_MS} ms`,
      met: Math.max(...longest) <= FREEZE_MS,
    },
  ];
  return [
    {
      section: SECTION,
      what: "opening the desk with 300 articles, 10,000 quotes, one of 100,000 words open",
      ...spread(opened),
      unit: "ms",
      limit: `median below ${OPEN_MS} ms`,
      met: quantile(opened, 0.5) < OPEN_MS,
    },
    inputs(
      "choosing words by keys",
      worked.flatMap(({ choosing }) => choosing),
    ),
    inputs(
      "typing into the coding form",
      worked.flatMap(({ typing }) => typing),
    ),
    inputs(
      "stepping through quotes",
      worked.flatMap(({ stepping }) => stepping),
    ),
    ...carry(
      "importing",
      carried.map(({ importing }) => importing),
      carried.map(({ whileImporting }) => whileImporting),
    ),
    ...carry(
      "exporting",
      carried.map(({ exporting }) => exporting),
      carried.map(({ whileExporting }) => whileExporting),
    ),
  ];
}
