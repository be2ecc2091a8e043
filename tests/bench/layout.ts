import type { Bench } from "./browser.ts";
import type { LayoutName, LayoutRun } from "./pages/layout.tsx";
import { keeps, quantile, type Row, spread } from "./row.ts";

const ACTORS = 1_000;
const TIES = 3_000;
const TIMES_FASTER = 4;
const LONG_TASK_MS = 50;

async function visit(bench: Bench, url: string, name: LayoutName): Promise<LayoutRun> {
  const { page, close } = await bench.open();
  try {
    await page.goto(`${url}layout.html`);
    return await page.evaluate(
      ([who, actors, ties]) => {
        const run: (...args: readonly unknown[]) => Promise<LayoutRun> = Reflect.get(globalThis, "runLayout");
        return run(who, actors, ties);
      },
      [name, ACTORS, TIES] as const,
    );
  } finally {
    await close();
  }
}

/** The same ties from unplaced actors to rest: ours in its worker, react-force-graph on the page with 300 ticks. */
export async function measure(bench: Bench): Promise<readonly Row[]> {
  const url = await bench.pagesUrl();
  const found: Record<LayoutName, LayoutRun[]> = { ours: [], "react-force-graph": [] };
  for (let turn = 0; turn < bench.runs; turn += 1)
    for (const name of turn % 2 === 0
      ? (["ours", "react-force-graph"] as const)
      : (["react-force-graph", "ours"] as const))
      found[name].push(await visit(bench, url, name));
  const { ours, "react-force-graph": peer } = found;
  const rest = (runs: readonly LayoutRun[]) => spread(runs.map(({ toRest }) => toRest));
  const longest = (runs: readonly LayoutRun[]) => spread(runs.map(({ longestTask }) => longestTask));
  const ratio =
    quantile(
      peer.map(({ toRest }) => toRest),
      0.5,
    ) / rest(ours).median;
  const worst = Math.max(...ours.map(({ longestTask }) => longestTask));
  return [
    { section: "layout", what: "1k/3k to rest, ours in a worker", ...rest(ours), unit: "ms" },
    {
      section: "layout",
      what: "1k/3k to rest, react-force-graph on the page",
      ...rest(peer),
      unit: "ms",
      ratio,
      against: "ours",
      limit: `at least ${TIMES_FASTER}x ours`,
      met: ratio >= TIMES_FASTER,
    },
    {
      section: "layout",
      what: "longest task of the page meanwhile, ours (0: none above 50)",
      ...longest(ours),
      unit: "ms",
      limit: `none above ${LONG_TASK_MS} ms`,
      met: keeps(worst, LONG_TASK_MS),
    },
    { section: "layout", what: "longest task of the page meanwhile, react-force-graph", ...longest(peer), unit: "ms" },
  ];
}
