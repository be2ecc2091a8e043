import type { Page } from "playwright-core";
import type { Bench } from "./browser.ts";
import { during, longestOf, type Watched } from "./frame-watch.ts";
import { FRAME_MS, keeps, type Row, spread } from "./row.ts";
import { whenQuiet } from "./watch-panes.ts";

const SECTION = "play";
const LONG_TASK_MS = 50;
/** So many months are played: 700 ms each. */
const MONTHS = 8;
const MONTH_MS = 700;
const FROM = "from=2022-01&to=2022-12";

type Place = { readonly what: string; readonly query: string; readonly compared: boolean };

/** The analyses that stand in the place of the reader, as they are called and as a link names them. */
const ANALYSES = [
  ["triads", "balance"],
  ["centrality", "centrality"],
  ["dependence", "dependence"],
  ["words and barrels", "divergence"],
  ["coverage", "coverage"],
] as const;

/** What follows the window, over the sample and over a dossier a hundred times its size. */
const PLACES: readonly Place[] = [
  { what: "the desk, sample", query: `?${FROM}`, compared: false },
  { what: "the desk and the ledger of a tie, sample", query: `?${FROM}&sel=tie.IND~RUS&tab=evidence`, compared: false },
  { what: "two dates compared, sample", query: `?analysis=change&${FROM}`, compared: true },
  ...ANALYSES.map(([words, name]) => ({
    what: `the desk and ${words}, sample`,
    query: `?analysis=${name}&pane=reader&sel=tie.IND~RUS&${FROM}`,
    compared: false,
  })),
  { what: "the desk and the records with the largest trades, sample", query: `?tab=data&${FROM}`, compared: false },
  { what: "the desk, a hundred times the sample", query: `?scenario=huge&${FROM}`, compared: false },
  {
    what: "two dates compared, a hundred times the sample",
    query: `?scenario=huge&analysis=change&${FROM}`,
    compared: true,
  },
];

async function whenDrawn(page: Page, compared: boolean): Promise<void> {
  if (!compared) {
    await whenQuiet(page);
    return;
  }
  await page.waitForSelector('html[data-entente="ready"]', { state: "attached", timeout: 60_000 });
  await page.waitForSelector(".cmp-graph svg", { state: "attached", timeout: 60_000 });
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(1_000);
}

/** Presses Play and lets the months run; fails where the window did not move on. */
async function playOn(page: Page): Promise<void> {
  const label = page.locator(".window-label");
  const before = await label.innerText();
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await page.waitForTimeout(MONTHS * MONTH_MS);
  await page.keyboard.press("Escape");
  if ((await label.innerText()) === before) throw new Error("Nothing was played.");
}

type Visit = { readonly idle: Watched; readonly played: Watched };

async function visit(bench: Bench, { query, compared }: Place): Promise<Visit> {
  const opened = await bench.open();
  try {
    await opened.page.goto(`${await bench.deskUrl()}${query}`);
    await whenDrawn(opened.page, compared);
    const idle = await during(opened.page, () => opened.page.waitForTimeout(1_000));
    return { idle, played: await during(opened.page, () => playOn(opened.page)) };
  } finally {
    await opened.close();
  }
}

function rowsOf(place: Place, runs: readonly Visit[]): readonly Row[] {
  const frames = spread(runs.flatMap(({ played }) => played.frames));
  const idle = spread(runs.flatMap((run) => run.idle.frames));
  const longest = runs.map(({ played }) => longestOf(played));
  const tasks = runs.reduce((sum, { played }) => sum + played.tasks.length, 0);
  return [
    {
      section: SECTION,
      what: `${place.what}: frames while it plays`,
      ...frames,
      unit: "ms/frame",
      against: "p95 at rest",
      ratio: frames.p95 / idle.p95,
      limit: `p95 at most ${FRAME_MS} ms`,
      met: keeps(frames.p95, FRAME_MS),
    },
    {
      section: SECTION,
      what: `${place.what}: longest task (${tasks} above ${LONG_TASK_MS} in ${MONTHS * runs.length} months)`,
      ...spread(longest),
      unit: "ms",
      limit: `none above ${LONG_TASK_MS} ms`,
      met: keeps(Math.max(...longest), LONG_TASK_MS),
    },
  ];
}

/** The built desk at 1440 x 900 while the window plays month by month. */
export async function measure(bench: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const place of PLACES) {
    const runs: Visit[] = [];
    for (let turn = 0; turn < bench.runs; turn += 1) runs.push(await visit(bench, place));
    rows.push(...rowsOf(place, runs));
  }
  return rows;
}
