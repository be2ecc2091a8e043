import type { Bench } from "./browser.ts";
import type { ImportName, ImportRun } from "./pages/trade-import.ts";
import { peakMemory } from "./process-memory.ts";
import { keeps, quantile, type Row, spread } from "./row.ts";

const SECTION = "trade-import";
const ROWS = 1_000_000;
const MOST_SHARE = 0.5;
const LONG_TASK_MS = 50;
const FIRST_ROWS_MS = 1_000;
const MOST_MB = 1_000;

type Visit = ImportRun & { readonly peakMb: number };

async function visit(bench: Bench, url: string, name: ImportName): Promise<Visit> {
  const { page, close } = await bench.open();
  try {
    await page.goto(`${url}trade-import.html`);
    await page.evaluate((rows) => {
      const prepare: (rows: number) => Promise<number> = Reflect.get(globalThis, "prepareImport");
      return prepare(rows);
    }, ROWS);
    const memory = await peakMemory(page);
    const found = await page.evaluate((who) => {
      const run: (name: string) => Promise<ImportRun> = Reflect.get(globalThis, "runImport");
      return run(who);
    }, name);
    if (found.rows !== ROWS) throw new Error(`${name} found ${found.rows} rows of ${ROWS}.`);
    return { ...found, peakMb: memory() };
  } finally {
    await close();
  }
}

/**
 * A clean CSV of a million rows: ours decoded, looked up and folded into columns in a new worker, papaparse in a worker of
 * its own, where it only cuts the rows into texts. Each visit is a new profile, so that nothing is compiled beforehand.
 */
export async function measure(bench: Bench): Promise<readonly Row[]> {
  const url = await bench.pagesUrl();
  const found: Record<ImportName, Visit[]> = { ours: [], papaparse: [] };
  for (let turn = 0; turn < bench.runs; turn += 1)
    for (const name of turn % 2 === 0 ? (["ours", "papaparse"] as const) : (["papaparse", "ours"] as const))
      found[name].push(await visit(bench, url, name));
  const { ours, papaparse } = found;
  const of = (visits: readonly Visit[], pick: (one: Visit) => number) => spread(visits.map(pick));
  const ratio = of(papaparse, ({ toEnd }) => toEnd).median / of(ours, ({ toEnd }) => toEnd).median;
  const worst = Math.max(...ours.map(({ longestTask }) => longestTask));
  const first = of(ours, ({ toFirst }) => toFirst);
  const peak = of(ours, ({ peakMb }) => peakMb);
  return [
    { section: SECTION, what: "1M rows into columns, ours", ...of(ours, ({ toEnd }) => toEnd), unit: "ms" },
    {
      section: SECTION,
      what: "1M rows cut into texts, papaparse in its own worker",
      ...of(papaparse, ({ toEnd }) => toEnd),
      unit: "ms",
      ratio,
      against: "ours",
      limit: `ours at most ${MOST_SHARE} of it`,
      met: 1 / ratio <= MOST_SHARE,
    },
    {
      section: SECTION,
      what: "until the first rows, ours",
      ...first,
      unit: "ms",
      limit: `p95 below ${FIRST_ROWS_MS} ms`,
      met: first.p95 < FIRST_ROWS_MS,
    },
    {
      section: SECTION,
      what: "longest task of the page meanwhile, ours (0: none above 50)",
      ...of(ours, ({ longestTask }) => longestTask),
      unit: "ms",
      limit: `none above ${LONG_TASK_MS} ms`,
      met: keeps(worst, LONG_TASK_MS),
    },
    {
      section: SECTION,
      what: "longest task of the page meanwhile, papaparse",
      ...of(papaparse, ({ longestTask }) => longestTask),
      unit: "ms",
    },
    ...(Number.isNaN(peak.median)
      ? []
      : [
          {
            section: SECTION,
            what: "most memory of the page's process, ours, 70 MB of file and its making included",
            ...peak,
            unit: "MB",
            limit: `below ${MOST_MB} MB`,
            met:
              quantile(
                ours.map(({ peakMb }) => peakMb),
                1,
              ) < MOST_MB,
          },
        ]),
  ];
}
