import type { Bench } from "./browser.ts";
import { type GraphRun, PEER_NAMES, type PeerName, STEP_NAMES, type StepName } from "./pages/stage.ts";
import { FRAME_MS, keeps, quantile, type Row, spread } from "./row.ts";

type Size = {
  readonly name: string;
  readonly actors: number;
  readonly ties: number;
  /** p95 of ours on a 60 Hz screen, each kind of step. */
  readonly limitMs: number;
  /** Whether the peers are measured too. */
  readonly hasPeers: boolean;
};

const SIZES: readonly Size[] = [
  { name: "1k/3k", actors: 1_000, ties: 3_000, limitMs: FRAME_MS, hasPeers: false },
  { name: "5k/15k", actors: 5_000, ties: 15_000, limitMs: 34, hasPeers: true },
];
/** How many times slower than ours these are, at least; react-force-graph as it comes is shown beside them. */
const TIMES_SLOWER = 10;
const JUDGED: readonly PeerName[] = ["cytoscape", "vis-network", "sigma"];
/** How long each kind of step is repeated on a visit: on a screen, and as fast as it goes. */
const PACED_MS = 500;
const UNPACED_MS = 300;

type Run = { readonly size: Size; readonly peer: PeerName; readonly paced: boolean; readonly run: GraphRun };

async function visit(bench: Bench, url: string, size: Size, peer: PeerName, paced: boolean): Promise<Run> {
  const { page, close } = await (paced ? bench.open() : bench.openUnpaced());
  try {
    await page.goto(`${url}graph.html`);
    const run = await page.evaluate(
      ([name, actors, ties, forMs, steps]) => {
        const measureRun: (...args: readonly unknown[]) => Promise<GraphRun> = Reflect.get(globalThis, "runGraph");
        return measureRun(name, actors, ties, forMs, steps);
      },
      [peer, size.actors, size.ties, paced ? PACED_MS : UNPACED_MS, STEP_NAMES] as const,
    );
    return { size, peer, paced, run };
  } finally {
    await close();
  }
}

/** Every peer visits in every run, each run beginning with another one. */
async function collect(bench: Bench): Promise<readonly Run[]> {
  const url = await bench.pagesUrl();
  const found: Run[] = [];
  for (let turn = 0; turn < bench.runs; turn += 1)
    for (const size of SIZES) {
      found.push(await visit(bench, url, size, "ours", true));
      if (!size.hasPeers) continue;
      for (const index of PEER_NAMES.keys()) {
        const peer = PEER_NAMES[(index + turn) % PEER_NAMES.length] ?? "ours";
        found.push(await visit(bench, url, size, peer, false));
      }
    }
  return found;
}

/**
 * Median over visits of the time a visit took by its steps: who draws some steps cheaply and catches up in others pays for
 * both, and a quick visit with many steps counts no more than a slow one.
 */
const perStep = (visits: readonly (readonly number[])[]): number =>
  quantile(
    visits.map((samples) => samples.reduce((sum, time) => sum + time, 0) / samples.length),
    0.5,
  );

/** Ours as a reader sees it. */
function frameRow(runs: readonly Run[], size: Size, step: StepName): Row {
  const samples = runs.filter((one) => one.size === size && one.paced).flatMap(({ run }) => run.steps[step] ?? []);
  const { median, p95 } = spread(samples);
  const what = `${size.name} ${step}, ours at 60 Hz`;
  const limit = `p95 at most ${size.limitMs} ms`;
  return { section: "graph", what, median, p95, unit: "ms/frame", limit, met: keeps(p95, size.limitMs) };
}

/** What a step, or the first paint, costs a peer, and how many times what it costs ours. */
function costRow(runs: readonly Run[], size: Size, peer: PeerName, step: StepName | "first paint"): Row {
  const visits = (of: PeerName) =>
    runs
      .filter((one) => one.size === size && one.peer === of && !one.paced)
      .map(({ run }) => (step === "first paint" ? [run.firstPaint] : (run.steps[step] ?? [])));
  const unit = step === "first paint" ? "ms" : "ms/step";
  const median = perStep(visits(peer));
  const p95 = quantile(visits(peer).flat(), 0.95);
  const row = { section: "graph", what: `${size.name} ${step}, cost, ${peer}`, median, p95, unit };
  if (peer === "ours") return row;
  const beside = { ...row, ratio: median / perStep(visits("ours")), against: "ours" };
  if (step === "first paint" || !JUDGED.includes(peer)) return beside;
  return { ...beside, limit: `at least ${TIMES_SLOWER}x ours`, met: beside.ratio >= TIMES_SLOWER };
}

/**
 * The same network with the same fixed places on a stage of 1000 x 700: every tie restyled each frame, the pointer over
 * another actor or tie each frame, pan and zoom each frame. A step is the time from one drawn frame to the next. What
 * ours shows is measured on a 60 Hz screen; what a step costs ours and each peer without one, since a screen hides
 * everything below its 16.7 ms.
 */
export async function measure(bench: Bench): Promise<readonly Row[]> {
  const runs = await collect(bench);
  return SIZES.flatMap((size) => [
    ...STEP_NAMES.map((step) => frameRow(runs, size, step)),
    ...(size.hasPeers ? [...STEP_NAMES, "first paint" as const] : []).flatMap((step) =>
      PEER_NAMES.map((peer) => costRow(runs, size, peer, step)),
    ),
  ]);
}
