import { readdirSync } from "node:fs";
import type { IndexFlowsInput } from "#domain/trade/cube/cube-rows.ts";
import type { FlowColumns } from "#domain/trade/flow-columns.ts";
import type { FromWorker, ToWorker } from "../../src/workers/messages.ts";
import type { Bench } from "./browser.ts";
import { objectsOf, type Way, waysOf } from "./flow-peers.ts";
import { FIRST_MONTH, MONTHS, millionFlows, PLACES } from "./flow-rows.ts";
import { writeTable } from "./report.ts";
import { type Row, spread } from "./row.ts";

const SECTION = "flow-window";
const STEP_MS = 0.3;
const INDEX_MS = 300;
/** How many times ours has to be faster for each step. */
const FASTER: Readonly<Record<string, number>> = { crossfilter2: 10, arquero: 100, "d3.rollup": 100 };
const WINDOW_MONTHS = 12;

type Times = { readonly index: number[]; readonly step: number[] };

/** Makes a way ready and moves its window month by month; what it gives must be what the first way gave. */
function run(way: Way, columns: FlowColumns, times: Times, expected: Map<number, Float64Array>): void {
  const started = performance.now();
  const ask = way.prepare(columns);
  // The first window is counted from nothing by everyone; it belongs to making ready.
  ask(FIRST_MONTH, FIRST_MONTH + WINDOW_MONTHS - 1);
  times.index.push(performance.now() - started);
  for (let step = 1; step <= Math.min(way.steps, MONTHS - WINDOW_MONTHS); step += 1) {
    const from = FIRST_MONTH + step;
    const before = performance.now();
    const sums = ask(from, from + WINDOW_MONTHS - 1);
    times.step.push(performance.now() - before);
    const first = expected.get(step);
    if (first === undefined) expected.set(step, sums);
    else if (sums.length !== PLACES || sums.some((sum, group) => Math.abs(sum - (first[group] ?? 0)) > 1e-3))
      throw new Error(`${way.name} sums the window at step ${step} otherwise.`);
  }
}

/** A window of twelve months moved by one over a million records, summed by exporter: ours beside its peers, in one run. */
function measureSteps(runs: number): readonly Row[] {
  const columns = millionFlows();
  const ways = waysOf(objectsOf(columns));
  const times = new Map(ways.map(({ name }): [string, Times] => [name, { index: [], step: [] }]));
  const expected = new Map<number, Float64Array>();
  for (let turn = 0; turn < runs; turn += 1)
    for (const way of turn % 2 === 0 ? ways : ways.toReversed()) {
      const own = times.get(way.name);
      if (own) run(way, columns, own, expected);
    }
  const ours = spread(times.get("ours")?.step ?? []).median;
  return ways.flatMap(({ name }) => {
    const { index, step } = times.get(name) ?? { index: [], step: [] };
    const faster = FASTER[name];
    const found = spread(step);
    const beside = faster === undefined ? {} : { ratio: found.median / ours, against: "ours" };
    const judged =
      faster === undefined
        ? { limit: `median at most ${STEP_MS} ms`, met: found.median <= STEP_MS }
        : { limit: `ours at least ${faster}x faster`, met: found.median >= ours * faster };
    return [
      { section: SECTION, what: `a step, ${name}`, ...found, unit: "ms", ...beside, ...judged },
      { section: SECTION, what: `made ready, ${name}`, ...spread(index), unit: "ms" },
    ];
  });
}

/** The job in new workers of the built desk, from asking to the answer, all copies included. */
async function measureInWorker(bench: Bench): Promise<readonly Row[]> {
  const folder = await bench.deskFolder();
  const entry = readdirSync(`${folder}/assets`).find((name) => /^entry-[\w-]+\.js$/.test(name)) ?? "";
  const { page, close } = await bench.open();
  await page.goto(await bench.deskUrl());
  const times: number[] = [];
  for (let turn = 0; turn < bench.runs; turn += 1)
    times.push(await page.evaluate(indexInWorker, { entry, places: PLACES, months: MONTHS, first: FIRST_MONTH }));
  await close();
  const found = spread(times);
  return [
    {
      section: SECTION,
      what: "1M records made ready in a new worker, sent and answered",
      ...found,
      unit: "ms",
      limit: `median at most ${INDEX_MS} ms`,
      met: found.median <= INDEX_MS,
    },
  ];
}

type Terms = { readonly entry: string; readonly places: number; readonly months: number; readonly first: number };

/** Runs in the page: the same records as `millionFlows`, but for their amounts. */
async function indexInWorker({ entry, places, months, first }: Terms): Promise<number> {
  const count = places * places * months;
  const pairOf = (at: number) => Math.floor(at / months);
  const pairs = places * places;
  const columns = {
    count,
    exporter: Uint16Array.from({ length: count }, (_, at) => Math.floor(pairOf(at) / places)),
    importer: Uint16Array.from({ length: count }, (_, at) => places + (pairOf(at) % places)),
    commodity: new Uint8Array(count),
    period: Int32Array.from({ length: count }, (_, at) => first + (at % months)),
    annual: new Uint8Array(count),
    quantity: Float64Array.from({ length: count }, (_, at) => (at % 7_919) / 8),
    unit: new Uint8Array(count),
    value: new Float64Array(count).fill(Number.NaN),
    side: new Uint8Array(count),
  };
  const input: IndexFlowsInput = {
    commodity: "crude",
    unit: "kt",
    places: 2 * places,
    pairs: {
      exporter: Uint32Array.from({ length: pairs }, (_, pair) => Math.floor(pair / places)),
      importer: Uint32Array.from({ length: pairs }, (_, pair) => places + (pair % places)),
      file: new Int32Array(pairs),
      ofExporter: new Uint8Array(pairs).fill(1),
      ofImporter: new Uint8Array(pairs).fill(1),
    },
    files: [{ columns, placeNumbers: Uint32Array.from({ length: 2 * places }, (_, at) => at) }],
    more: { month: new Int32Array(0), amount: new Float64Array(0), pair: new Uint32Array(0) },
  };
  const worker = new Worker(new URL(`assets/${entry}`, document.baseURI), { type: "module" });
  const heard = (kind: FromWorker["kind"]) =>
    new Promise<void>((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === kind) resolve();
        else if (data.kind === "failure") reject(new Error(data.message));
      };
    });
  await heard("ready");
  const started = performance.now();
  worker.postMessage({ kind: "start", id: 1, name: "indexFlows", input } as ToWorker);
  await heard("result");
  const took = performance.now() - started;
  worker.terminate();
  return took;
}

export async function measure(bench: Bench): Promise<readonly Row[]> {
  return [...measureSteps(bench.runs), ...(await measureInWorker(bench))];
}

/** Prints the steps alone, without a browser: `node tests/tools/run-ts.mjs tests/bench/flow-window.ts`. */
export function main(): void {
  console.log(writeTable(measureSteps(Number(process.env.RUNS ?? 3))));
}
