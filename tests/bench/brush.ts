import type { Page } from "playwright-core";
import type { Bench } from "./browser.ts";
import { during, longestOf, type Watched } from "./frame-watch.ts";
import { FRAME_MS, keeps, type Row, spread } from "./row.ts";
import { paneTimes, watchPanes, whenQuiet } from "./watch-panes.ts";

const SECTION = "brush";
const DRAG_MS = 3_000;
const EVENT_EVERY_MS = 12;
const LONG_TASK_MS = 50;
const SELECTION_MS = 50;
const PICKS = 7;
const BETWEEN_PICKS_MS = 220;

/** Takes the window by its middle and moves it over the whole plot, there and back, twice. */
async function dragWindow(page: Page): Promise<void> {
  const box = await page.evaluate(() => {
    const brackets = document.querySelector('[data-brush="brackets"]')?.getBoundingClientRect();
    const plot = document.querySelector(".tt-chart svg")?.getBoundingClientRect();
    if (!brackets || !plot) throw new Error("The timeline has no window to drag.");
    const at = { x: brackets.x + brackets.width / 2, y: brackets.y + brackets.height / 2 };
    return { at, from: plot.x + 60, to: plot.x + plot.width - 160 };
  });
  await page.mouse.move(box.at.x, box.at.y);
  await page.mouse.down();
  const begun = performance.now();
  for (;;) {
    const share = (performance.now() - begun) / DRAG_MS;
    if (share >= 1) break;
    const sway = (1 - Math.cos(share * 4 * Math.PI)) / 2;
    const start = performance.now();
    await page.mouse.move(box.at.x + (box.from - box.at.x) * sway, box.at.y);
    await page.waitForTimeout(Math.max(0, EVENT_EVERY_MS - (performance.now() - start)));
  }
  await page.mouse.up();
}

/** Actors and ties of the drawn graph, walked with arrows and picked with Enter. */
async function pickInGraph(page: Page): Promise<void> {
  const arrows = ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowDown"];
  await page.locator(".ag-entrance").focus();
  await page.keyboard.press("ArrowRight");
  for (let pick = 0; pick < PICKS; pick += 1) {
    await page.keyboard.press(arrows[pick % arrows.length] ?? "ArrowRight");
    await page.waitForTimeout(BETWEEN_PICKS_MS);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(BETWEEN_PICKS_MS);
  }
}

/** Ties picked in the list with Enter, each some rows below the one before. */
async function tiesInList(page: Page): Promise<void> {
  const rows = page.locator('[data-pane="graph"] button[data-row]');
  const count = await rows.count();
  for (let pick = 0; pick < PICKS; pick += 1) {
    await rows.nth((3 + pick * 7) % count).focus();
    await page.waitForTimeout(BETWEEN_PICKS_MS);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(BETWEEN_PICKS_MS);
  }
}

/** Times of the picks but the first, which runs code that was not yet warm. */
async function timed(page: Page, pick: (page: Page) => Promise<void>): Promise<readonly number[]> {
  await watchPanes(page);
  await pick(page);
  return (await paneTimes(page)).slice(1);
}

type Visit = {
  readonly idle: Watched;
  readonly drag: Watched;
  readonly inGraph: readonly number[];
  readonly inList: readonly number[];
};

async function visit(bench: Bench): Promise<Visit> {
  const url = await bench.deskUrl();
  const drawn = await bench.open();
  const listed = await bench.open();
  try {
    await drawn.page.goto(url);
    await whenQuiet(drawn.page);
    const idle = await during(drawn.page, () => drawn.page.waitForTimeout(1_000));
    const drag = await during(drawn.page, () => dragWindow(drawn.page));
    const inGraph = await timed(drawn.page, pickInGraph);
    await drawn.close();
    await listed.page.goto(`${url}?form=list`);
    await whenQuiet(listed.page);
    return { idle, drag, inGraph, inList: await timed(listed.page, tiesInList) };
  } finally {
    await drawn.close();
    await listed.close();
  }
}

/** The built desk over its sample at 1440 x 900: the window dragged for three seconds, and selections by keyboard. */
export async function measure(bench: Bench): Promise<readonly Row[]> {
  const runs: Visit[] = [];
  for (let turn = 0; turn < bench.runs; turn += 1) runs.push(await visit(bench));
  const frames = spread(runs.flatMap(({ drag }) => drag.frames));
  const longest = runs.map(({ drag }) => longestOf(drag));
  const picked = (what: string, times: readonly number[]): Row => ({
    section: SECTION,
    what: `${what}, until all three views are painted (${times.length} of ${bench.runs * (PICKS - 1)} changed all)`,
    ...spread(times),
    unit: "ms",
    limit: `median below ${SELECTION_MS} ms`,
    met: spread(times).median < SELECTION_MS,
  });
  return [
    {
      section: SECTION,
      what: "frames at rest: what this machine gives",
      ...spread(runs.flatMap(({ idle }) => idle.frames)),
      unit: "ms/frame",
    },
    {
      section: SECTION,
      what: "frames while the window is dragged",
      ...frames,
      unit: "ms/frame",
      limit: `p95 at most ${FRAME_MS} ms`,
      met: keeps(frames.p95, FRAME_MS),
    },
    {
      section: SECTION,
      what: "longest task of a drag (0: none above 50)",
      ...spread(longest),
      unit: "ms",
      limit: `none above ${LONG_TASK_MS} ms`,
      met: keeps(Math.max(...longest), LONG_TASK_MS),
    },
    picked(
      "picked in the drawn graph",
      runs.flatMap((run) => run.inGraph),
    ),
    picked(
      "picked in the list",
      runs.flatMap((run) => run.inList),
    ),
  ];
}
