import { createRoot } from "react-dom/client";
import ForceGraph2D from "react-force-graph-2d";
import { runJob } from "#workers/runner.ts";
import { frame, watchLongTasks } from "./frames.ts";
import { lookAt, makeNetwork, type Network, STAGE, stanceAt } from "./network.ts";

export type LayoutName = "ours" | "react-force-graph";

/** In ms: from asking to rest, and the longest task of the page meanwhile; 0: none above 50. */
export type LayoutRun = { readonly toRest: number; readonly longestTask: number; readonly longTasks: number };

/** What d3-force needs from 1 down to its least alpha: the budget of both where the library allows one. */
const TICKS = 300;

/** The product's job in the product's worker, from asking to the places arriving; the worker's start is part of it. */
async function layOurs(network: Network): Promise<void> {
  const at = new Map(network.actors.map(({ id }, index) => [id, index]));
  const outcome = await runJob("layout", {
    seed: 1,
    variant: "landscape",
    count: network.actors.length,
    nameWidths: Float32Array.from(network.actors, () => 50),
    leaders: new Uint8Array(network.actors.length),
    ends: Uint32Array.from(network.ties.flatMap(({ source, target }) => [at.get(source) ?? 0, at.get(target) ?? 0])),
    hairlines: new Uint8Array(network.ties.length),
    stances: Float32Array.from(network.ties, (_, index) => stanceAt(index, 0)),
  });
  if (!outcome.ok) throw new Error(outcome.fault.reason);
}

/** The library as it comes, from its own start to the stop of its engine, drawing as it goes. */
function layReactForceGraph(network: Network, box: HTMLElement): Promise<void> {
  const graphData = {
    nodes: network.actors.map(({ id }) => ({ id })),
    links: network.ties.map(({ source, target }, index) => ({ source, target, colour: lookAt(index, 0).colour })),
  };
  return new Promise((done) => {
    createRoot(box).render(
      <ForceGraph2D
        width={STAGE.width}
        height={STAGE.height}
        graphData={graphData}
        cooldownTicks={TICKS}
        cooldownTime={Number.POSITIVE_INFINITY}
        linkColor="colour"
        onEngineStop={() => done()}
      />,
    );
  });
}

async function run(name: LayoutName, actors: number, ties: number): Promise<LayoutRun> {
  const network = makeNetwork(actors, ties);
  const box = document.createElement("div");
  document.body.replaceChildren(box);
  await frame();
  await frame();
  const tasks = watchLongTasks();
  const begun = performance.now();
  await (name === "ours" ? layOurs(network) : layReactForceGraph(network, box));
  const toRest = performance.now() - begun;
  await frame();
  return { toRest, longestTask: tasks.longest(), longTasks: tasks.total() };
}

Reflect.set(globalThis, "runLayout", run);
