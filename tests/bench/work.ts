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

/** The longest block of the page while the desk is worked with. */
export async function measure(bench: Bench): Promise<readonly Row[]> {
  const url = await bench.deskUrl();
  const longest: number[] = [];
  for (let turn = 0; turn < bench.runs; turn += 1) {
    const { page, close } = await bench.open();
    try {
      await page.goto(url);
      await whenQuiet(page);
      longest.push(longestOf(await during(page, () => work(page))));
    } finally {
      await close();
    }
  }
  const blocks = spread(longest);
  return [
    {
      section: SECTION,
      what: "longest task while quote, tabs, window and find are used (0: none above 50)",
      ...blocks,
      unit: "ms",
      limit: `median at most ${LONGEST_BLOCK_MS} ms`,
      met: blocks.median <= LONGEST_BLOCK_MS,
    },
  ];
}
