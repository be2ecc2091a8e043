import type { CDPSession, Page } from "playwright-core";
import type { Bench } from "./browser.ts";
import { quantile, type Row, spread } from "./row.ts";
import { whenQuiet } from "./watch-panes.ts";

const SECTION = "memory";
const SELECTIONS = 200;
/** Every tie in turn once before the first weighing: what is built once and kept is no growth. */
const CYCLE = 25;
const MOST_RUNS = 3;
/** Two weighings of the same page differ by so much. */
const NOISE_SHARE = 0.02;

type Weight = { readonly heapMb: number; readonly nodes: number; readonly listeners: number };

async function weighPage(cdp: CDPSession): Promise<Weight> {
  for (let pass = 0; pass < 3; pass += 1) await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
  return { heapMb: usedSize / 1e6, nodes, listeners: jsEventListeners };
}

/** Picks ties in the list, one after another, in the page itself: input events as a keyboard's, without the wait for each. */
async function select(page: Page, from: number, count: number): Promise<void> {
  await page.evaluate(
    async ([first, many, cycle]) => {
      const rows = [...document.querySelectorAll<HTMLButtonElement>('[data-pane="graph"] button[data-row]')];
      for (let pick = first; pick < first + many; pick += 1) {
        rows[(pick % cycle) * Math.max(1, Math.floor(rows.length / cycle))]?.click();
        await new Promise((done) => requestAnimationFrame(done));
        await new Promise((done) => requestAnimationFrame(done));
      }
    },
    [from, count, CYCLE] as const,
  );
  await page.waitForTimeout(1_500);
}

async function visit(bench: Bench): Promise<{ readonly before: Weight; readonly after: Weight }> {
  const { page, cdp, close } = await bench.open();
  try {
    await page.goto(`${await bench.deskUrl()}?form=list`);
    await whenQuiet(page);
    await select(page, 0, CYCLE * 2);
    const before = await weighPage(cdp);
    await select(page, 0, SELECTIONS);
    return { before, after: await weighPage(cdp) };
  } finally {
    await close();
  }
}

/** Heap, elements and listeners of the built desk after collecting garbage, before and after 200 selections. */
export async function measure(bench: Bench): Promise<readonly Row[]> {
  const runs: { readonly before: Weight; readonly after: Weight }[] = [];
  for (let turn = 0; turn < Math.min(MOST_RUNS, bench.runs); turn += 1) runs.push(await visit(bench));
  const rowsOf = (what: string, unit: string, of: (weight: Weight) => number): readonly Row[] => {
    const shares = runs.map(({ before, after }) => (of(after) - of(before)) / of(before));
    const met = quantile(shares, 0.5) <= NOISE_SHARE;
    const limit = `no growth (${NOISE_SHARE * 100} % is noise)`;
    const ratio = 1 + quantile(shares, 0.5);
    return [
      { section: SECTION, what: `${what} before`, ...spread(runs.map(({ before }) => of(before))), unit },
      {
        section: SECTION,
        what: `${what} after ${SELECTIONS} selections`,
        ...spread(runs.map(({ after }) => of(after))),
        unit,
        ratio,
        against: "before",
        limit,
        met,
      },
    ];
  };
  return [
    ...rowsOf("heap", "MB", ({ heapMb }) => heapMb),
    ...rowsOf("elements and text nodes, detached ones too", "nodes", ({ nodes }) => nodes),
    ...rowsOf("event listeners", "listeners", ({ listeners }) => listeners),
  ];
}
