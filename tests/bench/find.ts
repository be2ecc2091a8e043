import { buildFinder } from "#domain/find/finder.ts";
import { sampleDossier } from "../support/sample-dossier.ts";
import { writeTable } from "./report.ts";
import { quantile, type Row, spread } from "./row.ts";

const SECTION = "find";
const RUNS = 20;
const LIMIT_MS = 50;
const TYPED = ["pakistan russia", "oil price cap", "sharif", "turkiye", "more oil last year"];

const timed = (run: () => unknown): number => {
  const started = performance.now();
  run();
  return performance.now() - started;
};

/** Find over the sample, its first answer after folding all text, and every further letter; in ms. */
export async function measure(): Promise<readonly Row[]> {
  const sample = sampleDossier();
  const letters = TYPED.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
  const first: number[] = [];
  const next: number[] = [];
  for (let turn = 0; turn < RUNS; turn += 1) {
    let finder = buildFinder({ ...sample });
    first.push(
      timed(() => {
        finder = buildFinder({ ...sample });
        return finder.find("oil", 6);
      }),
    );
    for (const text of letters) next.push(timed(() => finder.find(text, 6)));
  }
  const limit = `p95 below ${LIMIT_MS} ms`;
  const met = (samples: readonly number[]) => quantile(samples, 0.95) < LIMIT_MS;
  return [
    {
      section: SECTION,
      what: "first answer over the sample, all text folded",
      ...spread(first),
      unit: "ms",
      limit,
      met: met(first),
    },
    { section: SECTION, what: "each further letter", ...spread(next), unit: "ms", limit, met: met(next) },
  ];
}

/** Prints this section alone: `node tests/tools/run-ts.mjs tests/bench/find.ts`. */
export async function main(): Promise<void> {
  console.log(writeTable(await measure()));
}
