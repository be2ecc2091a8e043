import type { Bench } from "./browser.ts";
import type { Processes } from "./embed-processes.ts";
import type { EmbedSite } from "./embed-site.ts";
import { CPU, type Moments, type Visit, visit, whenStill } from "./embed-visit.ts";
import { quantile, type Row, spread } from "./row.ts";

const SECTION = "embed";
const MANY = 10;
const MOST_RUNS = 3;
const LONG_TASK_MS = 50;

/** So many elements on a page, each loading at once. */
type Crowd = {
  readonly count: number;
  readonly moments: Moments;
  readonly heap: Awaited<ReturnType<Processes["heap"]>>;
  readonly bytes: number;
};

async function crowd(bench: Bench, site: EmbedSite, count: number): Promise<Crowd> {
  const url = site.put(`many-${count}`, site.element().repeat(count), site.script);
  const visited = await visit(bench, url, { cached: true });
  try {
    await visited.interactive(count);
    await whenStill(visited);
    const bytes = bytesOf(visited);
    return { count, moments: await visited.moments(), heap: await visited.processes.heap(), bytes };
  } finally {
    await visited.close();
  }
}

const lastOf = ({ moments }: Crowd): number => Math.max(...moments.interactive) - (moments.defined ?? Number.NaN);

function crowdRows(runs: readonly Crowd[]): readonly Row[] {
  const of = (count: number, value: (one: Crowd) => number): number[] =>
    runs.filter((one) => one.count === count).map(value);
  const beside = (what: string, unit: string, value: (one: Crowd) => number): Row => {
    const many = of(MANY, value);
    const alone = of(1, value);
    const ratios = many.map((one, turn) => one / (alone[turn] ?? Number.NaN));
    const ratio = quantile(ratios, 0.5);
    return { section: SECTION, what: `${MANY} on a page: ${what}`, ...spread(many), unit, ratio, against: "one alone" };
  };
  const tasks = of(MANY, ({ moments }) => moments.longestTask);
  return [
    beside("defined to the last one interactive", "ms", lastOf),
    {
      section: SECTION,
      what: `${MANY} on a page: longest task of the page's own thread, ${CPU}x slower (0: none above ${LONG_TASK_MS})`,
      ...spread(tasks),
      unit: "ms",
    },
    beside("memory of scripts, page", "MB", ({ heap }) => heap.page),
    beside("memory of scripts, the process of the frames", "MB", ({ heap }) => heap.frames),
    beside("over the wire in all, one cache", "kB", ({ bytes }) => bytes / 1_000),
  ];
}

/** Elements far below each other: only the one in sight loads, and the last one as soon as somebody comes to it. */
async function lazyRows(bench: Bench, site: EmbedSite, aloneKb: number): Promise<readonly Row[]> {
  const lazy = site.element('class="far" view="graph" height="500" loading="lazy"').repeat(MANY);
  const visited = await visit(bench, site.put("lazy", lazy, site.script), { cached: true });
  const { page } = visited;
  const loaded = () => page.frames().filter((frame) => frame.url().startsWith(site.app)).length;
  const row = (what: string, median: number, unit: string): Row => ({
    section: SECTION,
    what: `${MANY} with loading=lazy, one in sight: ${what}`,
    median,
    p95: median,
    unit,
  });
  const exactly = (line: Row, limit: number): Row => ({ ...line, limit: `${limit}`, met: line.median === limit });
  try {
    await visited.interactive(1);
    await whenStill(visited);
    const [first, kb] = [loaded(), bytesOf(visited) / 1_000];
    const since = await page.evaluate(() => {
      document.querySelector("entente-view:last-of-type")?.scrollIntoView();
      return performance.timeOrigin + performance.now();
    });
    const { interactive } = await visited.interactive(2);
    await whenStill(visited);
    return [
      exactly(row("frames that load", first, "frames"), 1),
      { ...row("over the wire in all", kb, "kB"), ratio: kb / aloneKb, against: "one alone" },
      exactly(row("frames that load once the last is scrolled to", loaded(), "frames"), 2),
      row("scrolled to until that one is interactive", (interactive[1] ?? Number.NaN) - since, "ms"),
    ];
  } finally {
    await visited.close();
  }
}

const bytesOf = ({ processes }: Visit): number => processes.wired.reduce((sum, { bytes }) => sum + bytes, 0);

/** Ten elements on a page beside one, all loading at once on a slow processor; then ten of which one is in sight. */
export async function manyRows(bench: Bench, site: EmbedSite): Promise<readonly Row[]> {
  const runs: Crowd[] = [];
  for (let turn = 0; turn < Math.min(MOST_RUNS, bench.runs); turn += 1)
    for (const count of [1, MANY]) runs.push(await crowd(bench, site, count));
  const aloneKb = (runs.find(({ count }) => count === 1)?.bytes ?? Number.NaN) / 1_000;
  return [...crowdRows(runs), ...(await lazyRows(bench, site, aloneKb))];
}
