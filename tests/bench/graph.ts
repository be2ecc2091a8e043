import type { Bench } from "./browser.ts";
import { type GraphRun, PEER_NAMES, type PeerName, STEP_NAMES, type StepName } from "./pages/stage.ts";
import { FRAME_MS, keeps, quantile, type Row, spread } from "./row.ts";

type Size = {
  readonly name: string;
  readonly actors: number;
  readonly ties: number;
  /** p95 of ours, each kind of step. */
  readonly limitMs: number;
  /** How many times slower than ours the peers of the specification are, at least; null: shown, not judged. */
  readonly timesSlower: number | null;
  /** What the peers are asked to do; ours does all of it. */
  readonly peerSteps: readonly StepName[];
  /** How long ours repeats each kind of step per visit. */
  readonly forMs: number;
};

const SIZES: readonly Size[] = [
  {
    name: "1k/3k",
    actors: 1_000,
    ties: 3_000,
    limitMs: FRAME_MS,
    timesSlower: null,
    peerSteps: ["restyle"],
    forMs: 500,
  },
  { name: "5k/15k", actors: 5_000, ties: 15_000, limitMs: 34, timesSlower: 10, peerSteps: STEP_NAMES, forMs: 600 },
];
/** The limit names these; react-force-graph as it comes is shown beside them. */
const JUDGED: readonly PeerName[] = ["cytoscape", "vis-network", "sigma"];

/** How long the peers do, at the least. */
const PEER_MS = 300;

type Run = { readonly size: Size; readonly peer: PeerName; readonly run: GraphRun };

const stepsOf = (size: Size, peer: PeerName): readonly StepName[] => (peer === "ours" ? STEP_NAMES : size.peerSteps);

async function visit(bench: Bench, url: string, size: Size, peer: PeerName): Promise<GraphRun> {
  const { page, close } = await bench.open();
  try {
    await page.goto(`${url}graph.html`);
    return await page.evaluate(
      ([name, actors, ties, forMs, steps]) => {
        const run: (...args: readonly unknown[]) => Promise<GraphRun> = Reflect.get(globalThis, "runGraph");
        return run(name, actors, ties, forMs, steps);
      },
      [peer, size.actors, size.ties, peer === "ours" ? size.forMs : PEER_MS, stepsOf(size, peer)] as const,
    );
  } finally {
    await close();
  }
}

/** Every peer visits in every run, each run beginning with another one. */
async function collect(bench: Bench, peers: readonly PeerName[]): Promise<readonly Run[]> {
  const url = await bench.pagesUrl();
  const found: Run[] = [];
  for (let turn = 0; turn < bench.runs; turn += 1)
    for (const size of SIZES)
      for (const index of peers.keys()) {
        const peer = peers[(index + turn) % peers.length] ?? "ours";
        found.push({ size, peer, run: await visit(bench, url, size, peer) });
      }
  return found;
}

function rowOf(runs: readonly Run[], size: Size, peer: PeerName, step: StepName): Row {
  const samples = (of: PeerName) =>
    runs.filter((one) => one.size === size && one.peer === of).flatMap(({ run }) => run.steps[step] ?? []);
  const own = spread(samples(peer));
  const ours = quantile(samples("ours"), 0.5);
  const row = { section: "graph", what: `${size.name} ${step}, ${peer}`, ...own, unit: "ms/frame" };
  if (peer === "ours") return { ...row, limit: `p95 at most ${size.limitMs} ms`, met: keeps(own.p95, size.limitMs) };
  const beside = { ...row, ratio: own.median / ours, against: "ours" };
  if (size.timesSlower === null || step !== "restyle" || !JUDGED.includes(peer)) return beside;
  return { ...beside, limit: `at least ${size.timesSlower}x ours`, met: beside.ratio >= size.timesSlower };
}

function firstPaintRow(runs: readonly Run[], size: Size, peer: PeerName): Row {
  const samples = (of: PeerName) =>
    runs.filter((one) => one.size === size && one.peer === of).map(({ run }) => run.firstPaint);
  const row = { section: "graph", what: `${size.name} first paint, ${peer}`, ...spread(samples(peer)), unit: "ms" };
  return peer === "ours" ? row : { ...row, ratio: row.median / quantile(samples("ours"), 0.5), against: "ours" };
}

/**
 * The same network with the same fixed places, drawn by ours and by each peer on a stage of 1000 x 700: every tie
 * restyled each frame, the pointer over another actor or tie each frame, pan and zoom each frame. A step is the time
 * from one drawn frame to the next.
 */
export async function measure(bench: Bench): Promise<readonly Row[]> {
  const peers = PEER_NAMES;
  const runs = await collect(bench, peers);
  return SIZES.flatMap((size) => [
    ...STEP_NAMES.flatMap((step) =>
      peers.filter((peer) => stepsOf(size, peer).includes(step)).map((peer) => rowOf(runs, size, peer, step)),
    ),
    ...peers.map((peer) => firstPaintRow(runs, size, peer)),
  ]);
}
