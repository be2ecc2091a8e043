import { frame, painted } from "./frames.ts";
import { makeNetwork, type Network, pointerAt, STAGE } from "./network.ts";
import { mountCytoscape } from "./peers/cytoscape.ts";
import { mountOurs } from "./peers/ours.tsx";
import { mountReactForceGraph } from "./peers/react-force-graph.tsx";
import { mountSigma } from "./peers/sigma.ts";
import { mountVisNetwork } from "./peers/vis-network.ts";
import type { GraphRun, Peer, PeerName, Stage, StepName } from "./stage.ts";

const PEERS: Readonly<Record<PeerName, Peer>> = {
  ours: mountOurs,
  "react-force-graph": mountReactForceGraph,
  cytoscape: mountCytoscape,
  "vis-network": mountVisNetwork,
  sigma: mountSigma,
};
/** Left out where there are more; a peer of whom there are no more is measured from its first step. */
const WARM_UP = 3;
const REST_MS = 250;
const MIN_SAMPLES = 5;
/** Who is too slow for the wished number of samples is let off after this. */
const AT_MOST_MS = 600;
/** A zoom is followed this many times longer: cytoscape puts its drawing off at first, and catches up with it later. */
const ZOOM_LONGER = 5;

/** Sends the pointer somewhere, as the browser does: over the surface, for libraries of either event family. */
function point(surface: Element, network: Network, step: number): void {
  const { left, top } = surface.getBoundingClientRect();
  const { x, y } = pointerAt(network, step);
  const at = { clientX: left + STAGE.width / 2 + x, clientY: top + STAGE.height / 2 + y, bubbles: true };
  surface.dispatchEvent(new PointerEvent("pointermove", { ...at, pointerId: 1, pointerType: "mouse" }));
  surface.dispatchEvent(new MouseEvent("mousemove", at));
}

/**
 * Brings a change each frame and notes the time from one drawn frame to the next. Hovering need not draw anything, so
 * there every frame counts.
 */
async function sample(name: StepName, change: (step: number) => void, drawnSoFar: () => number, forMs: number) {
  const times: number[] = [];
  const begun = performance.now();
  let step = 1;
  let last: number | null = null;
  let drawn = drawnSoFar();
  for (;;) {
    const now = await frame();
    if (name === "hover" || drawnSoFar() > drawn) {
      if (last !== null) times.push(now - last);
      last = now;
      drawn = drawnSoFar();
    }
    const spent = performance.now() - begun;
    if (spent > Math.max(forMs, AT_MOST_MS) || (spent > forMs && times.length >= MIN_SAMPLES + WARM_UP)) break;
    change(step);
    step += 1;
  }
  // Not even two frames drawn: the step takes at least all this time.
  if (times.length === 0) return [performance.now() - begun];
  return times.slice(Math.min(WARM_UP, times.length - 1));
}

async function run(
  name: PeerName,
  actors: number,
  ties: number,
  forMs: number,
  wanted: readonly StepName[],
): Promise<GraphRun> {
  const network = makeNetwork(actors, ties);
  const box = document.createElement("div");
  Object.assign(box.style, { width: `${STAGE.width}px`, height: `${STAGE.height}px`, position: "relative" });
  document.body.replaceChildren(box);
  let drawn = 0;
  const peer = PEERS[name];
  await frame();
  const begun = performance.now();
  const stage: Stage = await peer(box, network, () => {
    drawn += 1;
  });
  while (drawn === 0) await frame();
  const firstPaint = (await painted()) - begun;
  const changes: Readonly<Record<StepName, (step: number) => void>> = {
    restyle: stage.restyle,
    pan: stage.pan,
    zoom: stage.zoom,
    hover: (step) => point(stage.surface, network, step),
  };
  const steps: Partial<Record<StepName, readonly number[]>> = {};
  for (const step of wanted) {
    // What a way of drawing puts off until nothing moves is done before the next kind of step.
    const rested = performance.now() + REST_MS;
    while (performance.now() < rested) await frame();
    steps[step] = await sample(step, changes[step], () => drawn, step === "zoom" ? forMs * ZOOM_LONGER : forMs);
  }
  return { firstPaint, steps };
}

Reflect.set(globalThis, "runGraph", run);
