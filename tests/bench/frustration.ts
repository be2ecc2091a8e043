import { readdirSync } from "node:fs";
import type { Frustration } from "#domain/analysis/balance/frustration.ts";
import { STEPS_ALLOWED } from "#domain/analysis/balance/frustration.ts";
import { edgesOf, type SignedEdge, type SignedEdges } from "#domain/analysis/balance/signed-edges.ts";
import type { FromWorker, ToWorker } from "../../src/workers/messages.ts";
import type { Bench } from "./browser.ts";
import { seeded } from "./random.ts";
import { keeps, type Row, spread } from "./row.ts";

/** Actors and signed ties; the last but one is the size the specification names, the last what lies beyond. */
const SIZES = [
  [10, 30],
  [20, 80],
  [30, 140],
  [40, 200],
  [60, 300],
] as const;
const LIMITED = { actors: 40, ms: 2_000 };
/** Shares of negative ties; signs at a half are the hardest. */
const DENSITIES = [0.2, 0.35, 0.5];
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

/** What one network took in the worker, and whether its answer was exact. */
type Run = { readonly ms: number; readonly found: Frustration };

/**
 * Exact frustration in the worker of the built desk, by size: networks drawn at random, several shares of negative ties
 * and seeds each, every one asked once in a worker that has solved a small one before.
 */
export async function measure(bench: Bench): Promise<readonly Row[]> {
  const networks = SIZES.flatMap(([actors, ties]) =>
    DENSITIES.flatMap((negative) =>
      SEEDS.map((seed) => ({ actors, ties, negative, edges: drawn(actors, ties, negative, seed) })),
    ),
  );
  const runs = await solveInWorker(
    bench,
    networks.map(({ edges }) => edges),
  );
  return SIZES.flatMap(([actors, ties]) =>
    DENSITIES.map((negative): Row => {
      const mine = runs.filter((_, at) => networks[at]?.actors === actors && networks[at]?.negative === negative);
      const exact = mine.every(({ found }) => found.lower === found.upper);
      const worst = Math.max(...mine.map(({ ms }) => ms));
      const isLimited = actors === LIMITED.actors;
      return {
        section: "frustration",
        what: `${actors} actors, ${ties} ties, ${negative * 100} % negative, ${exact ? "all exact" : "NOT ALL EXACT"}`,
        ...spread(mine.map(({ ms }) => ms)),
        unit: "ms",
        ...(isLimited
          ? { limit: `exact in at most ${LIMITED.ms / 1_000} s, each`, met: exact && keeps(worst, LIMITED.ms) }
          : {}),
      };
    }),
  );
}

/** A network with so many different pairs, each negative with the chance given. */
function drawn(actors: number, ties: number, negative: number, seed: number): SignedEdges {
  const random = seeded(seed);
  const found = new Map<string, SignedEdge>();
  while (found.size < ties) {
    const [one, other] = [Math.floor(random() * actors), Math.floor(random() * actors)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    const sign = random() < negative ? -1 : 1;
    if (one !== other && !found.has(`${one},${other}`)) found.set(`${one},${other}`, [one, other, sign]);
  }
  return edgesOf(actors, [...found.values()]);
}

async function solveInWorker(bench: Bench, networks: readonly SignedEdges[]): Promise<readonly Run[]> {
  const folder = await bench.deskFolder();
  const entry = readdirSync(`${folder}/assets`).find((name) => /^entry-[\w-]+\.js$/.test(name)) ?? "";
  const { page, close } = await bench.open();
  try {
    await page.goto(await bench.deskUrl());
    // Typed arrays do not cross to the page: plain lists do.
    const plain = networks.map(({ count, ones, others, signs }) => ({
      count,
      ones: [...ones],
      others: [...others],
      signs: [...signs],
    }));
    return await page.evaluate(solveAll, { entry, plain, steps: STEPS_ALLOWED });
  } finally {
    await close();
  }
}

type Plain = {
  readonly count: number;
  readonly ones: readonly number[];
  readonly others: readonly number[];
  readonly signs: readonly number[];
};

/** Runs in the page. */
async function solveAll(asked: {
  readonly entry: string;
  readonly plain: readonly Plain[];
  readonly steps: number;
}): Promise<readonly Run[]> {
  const worker = new Worker(new URL(`assets/${asked.entry}`, document.baseURI), { type: "module" });
  const heard = <Kind extends FromWorker["kind"]>(kind: Kind) =>
    new Promise<Extract<FromWorker, { kind: Kind }>>((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.kind === kind) resolve(data as Extract<FromWorker, { kind: Kind }>);
        else if (data.kind === "failure") reject(new Error(data.message));
      };
    });
  await heard("ready");
  const runs: Run[] = [];
  for (const [at, { count, ones, others, signs }] of [...asked.plain.slice(0, 1), ...asked.plain].entries()) {
    const edges = {
      count,
      ones: Uint32Array.from(ones),
      others: Uint32Array.from(others),
      signs: Int8Array.from(signs),
    };
    const started = performance.now();
    const input = { edges, steps: asked.steps };
    worker.postMessage({ kind: "start", id: at + 1, name: "frustration", input } satisfies ToWorker);
    const { output } = await heard("result");
    // The first loads the code; it is asked again below.
    if (at > 0) runs.push({ ms: performance.now() - started, found: output as Frustration });
  }
  worker.terminate();
  return runs;
}
