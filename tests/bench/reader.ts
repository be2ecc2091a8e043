import type { Bench } from "./browser.ts";
import type { ReaderName, ReaderRun } from "./pages/reader.tsx";
import { keeps, quantile, type Row, spread } from "./row.ts";

const WORDS = 100_000;
const QUOTES = 5_000;
const FIRST_PAINT_MS = 70;
const LONG_TASK_MS = 50;
const TIMES_FASTER = 20;
const NAMES: readonly ReaderName[] = ["ours", "recogito"];

async function visit(bench: Bench, url: string, name: ReaderName): Promise<ReaderRun> {
  const { page, close } = await bench.open();
  try {
    await page.goto(`${url}reader.html`);
    return await page.evaluate(
      ([who, words, quotes]) => {
        const run: (...args: readonly unknown[]) => Promise<ReaderRun> = Reflect.get(globalThis, "runReader");
        return run(who, words, quotes);
      },
      [name, WORDS, QUOTES] as const,
    );
  } finally {
    await close();
  }
}

/**
 * The same article with the same quotes in a box of 720 x 860, until text and marks are painted. Ours begins where the
 * desk mounts it: with the dossier's indexes made, which is measured on its own.
 */
export async function measure(bench: Bench): Promise<readonly Row[]> {
  const url = await bench.pagesUrl();
  const found = new Map<ReaderName, ReaderRun[]>(NAMES.map((name) => [name, []]));
  for (let turn = 0; turn < bench.runs; turn += 1)
    for (const index of NAMES.keys()) {
      const name = NAMES[(index + turn) % NAMES.length] ?? "ours";
      found.get(name)?.push(await visit(bench, url, name));
    }
  const paints = (name: ReaderName) => (found.get(name) ?? []).map(({ firstPaint }) => firstPaint);
  const tasks = (name: ReaderName) => (found.get(name) ?? []).map(({ longestTask }) => longestTask);
  const ours = quantile(paints("ours"), 0.5);
  return NAMES.flatMap((name): readonly Row[] => {
    const paint = { section: "reader", what: `first paint, ${name}`, ...spread(paints(name)), unit: "ms" };
    const task = {
      section: "reader",
      what: `longest task, ${name} (0: none above 50)`,
      ...spread(tasks(name)),
      unit: "ms",
    };
    if (name === "ours")
      return [
        {
          section: "reader",
          what: "what the desk derives for all its views before it mounts them, in steps",
          ...spread((found.get(name) ?? []).map(({ preparing }) => preparing)),
          unit: "ms",
        },
        { ...paint, limit: `median below ${FIRST_PAINT_MS} ms`, met: ours < FIRST_PAINT_MS },
        { ...task, limit: `none above ${LONG_TASK_MS} ms`, met: keeps(Math.max(...tasks(name)), LONG_TASK_MS) },
      ];
    const ratio = paint.median / ours;
    const limit = `at least ${TIMES_FASTER}x ours`;
    return [{ ...paint, ratio, against: "ours", limit, met: ratio >= TIMES_FASTER }, task];
  });
}
