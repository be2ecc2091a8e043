import type { Page } from "playwright-core";
import type { Bench } from "./browser.ts";
import { type Weight, weighPage } from "./heap.ts";
import { quantile, type Row, spread } from "./row.ts";
import { whenQuiet } from "./watch-panes.ts";

const SECTION = "memory";
const SELECTIONS = 200;
/** Every tie in turn once before the first weighing: what is built once and kept is no growth. */
const CYCLE = 25;
const MOST_RUNS = 3;
/** Two weighings of the same page differ by so much. */
const NOISE_SHARE = 0.01;

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
  await page.waitForTimeout(800);
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

/** Data, elements and listeners of the built desk after collecting garbage, before and after 200 selections. */
export async function measure(bench: Bench): Promise<readonly Row[]> {
  const runs: { readonly before: Weight; readonly after: Weight }[] = [];
  for (let turn = 0; turn < Math.min(MOST_RUNS, bench.runs); turn += 1) runs.push(await visit(bench));
  const rowsOf = (what: string, unit: string, of: (weight: Weight) => number): readonly [Row, Row] => {
    const growth = quantile(
      runs.map(({ before, after }) => of(after) / of(before)),
      0.5,
    );
    const after = {
      section: SECTION,
      what: `${what} after ${SELECTIONS} selections`,
      ...spread(runs.map((run) => of(run.after))),
      unit,
      ratio: growth,
      against: "before",
    };
    return [
      { section: SECTION, what: `${what} before`, ...spread(runs.map(({ before }) => of(before))), unit },
      { ...after, limit: `no growth (${NOISE_SHARE * 100} % is noise)`, met: growth <= 1 + NOISE_SHARE },
    ];
  };
  const heap = rowsOf("whole heap, compiled code included,", "MB", ({ heapMb }) => heapMb);
  return [
    ...rowsOf("objects and texts of scripts", "MB", ({ dataMb }) => dataMb),
    ...rowsOf("elements and texts, detached ones too,", "nodes", ({ nodes }) => nodes),
    ...rowsOf("event listeners", "listeners", ({ listeners }) => listeners),
    // Shown, not judged: an engine compiles more of the same code for a long while.
    ...heap.map(({ limit: _limit, met: _met, ...row }) => row),
  ];
}
