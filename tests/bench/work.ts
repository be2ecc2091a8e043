import type { Page } from "playwright-core";
import type { Bench } from "./browser.ts";
import { during, longestOf } from "./frame-watch.ts";
import { type Row, spread } from "./row.ts";
import { whenQuiet } from "./watch-panes.ts";

const SECTION = "work";
/** No block of the page above this, whatever is done (quality.md R8). */
const LONGEST_BLOCK_MS = 200;

/** What an analyst does in a minute. */
async function work(page: Page): Promise<void> {
  const reader = page.getByRole("region", { name: "Reader" });
  await reader
    .getByRole("button", { name: /very strong relations/ })
    .first()
    .click();
  await reader.getByRole("tab", { name: /Evidence/ }).click();
  await reader.getByRole("heading", { name: /is cordial/ }).waitFor();
  await reader.getByRole("tab", { name: "Data" }).click();
  await reader.getByRole("tab", { name: /Article/ }).click();
  for (const key of ["]", "]", "[", "}", "{"]) await page.keyboard.press(key);
  await page.keyboard.press("/");
  await page.keyboard.type("india");
  await page.getByRole("option", { name: /India/ }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
}

/** Notes long tasks from the first script on, until the desk is there: what comes with it is for the views to answer. */
function noteWhileReading(): void {
  const tasks: number[] = [];
  Reflect.set(globalThis, "tasksWhileReading", tasks);
  new PerformanceObserver((list) => {
    if (document.querySelector(".loading-desk") === null) return;
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: "longtask" });
}

/** The longest task while the sample, made up to a hundred times its size, is read. */
async function readHuge(page: Page, url: string): Promise<number> {
  await page.addInitScript(noteWhileReading);
  await page.goto(`${url}?scenario=huge`);
  await page.waitForSelector('html[data-entente="ready"]', { state: "attached", timeout: 120_000 });
  return page.evaluate(() => Math.max(0, ...(Reflect.get(globalThis, "tasksWhileReading") as number[])));
}

/** A page that is opened for one measurement and closed after it. */
async function once(bench: Bench, of: (page: Page) => Promise<number>): Promise<number> {
  const { page, close } = await bench.open();
  try {
    return await of(page);
  } finally {
    await close();
  }
}

/** The longest block of the page while the desk is worked with, and while a dossier much larger than usual is read. */
export async function measure(bench: Bench): Promise<readonly Row[]> {
  const url = await bench.deskUrl();
  const [working, reading]: readonly [number[], number[]] = [[], []];
  for (let turn = 0; turn < bench.runs; turn += 1) {
    const worked = async (page: Page) => {
      await page.goto(url);
      await whenQuiet(page);
      return longestOf(await during(page, () => work(page)));
    };
    working.push(await once(bench, worked));
    reading.push(await once(bench, (page) => readHuge(page, url)));
  }
  const row = (what: string, samples: readonly number[]): Row => ({
    section: SECTION,
    what: `longest task while ${what} (0: none above 50)`,
    ...spread(samples),
    unit: "ms",
    limit: `median at most ${LONGEST_BLOCK_MS} ms`,
    met: spread(samples).median <= LONGEST_BLOCK_MS,
  });
  return [
    row("quote, tabs, window and find are used", working),
    row("a dossier a hundred times larger than usual is read", reading),
  ];
}
