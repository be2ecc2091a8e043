import type { CoreGraph } from "./core-graph.ts";

/** Sides of a core's vertices and what they cost. */
export type Sided = { readonly cost: number; readonly sides: Int8Array };

/**
 * Good sides for the part of a core that begins at `first`: from the sides given and from `restarts` others (half of them
 * drawn, half the best so far with a fifth turned over), vertices change sides as long as that frustrates less. An upper
 * bound that is often the index itself. Draws from `random`, so the same seed gives the same sides.
 */
export function improveSides(
  graph: CoreGraph,
  first: number,
  given: Int8Array,
  restarts: number,
  random: () => number,
): Sided {
  let best: Sided = { cost: Number.POSITIVE_INFINITY, sides: given };
  for (let turn = 0; turn <= restarts; turn += 1) {
    const sides = Int8Array.from(best.sides);
    if (turn > 0)
      for (let vertex = first; vertex < graph.count; vertex += 1) {
        if (turn % 2 === 1) sides[vertex] = random() < 0.5 ? 1 : -1;
        else if (random() < TURNED) sides[vertex] = -(sides[vertex] as number);
      }
    descend(graph, first, sides);
    const cost = costOf(graph, first, sides);
    if (cost < best.cost) best = { cost, sides };
  }
  return best;
}

const TURNED = 0.2;

function descend(graph: CoreGraph, first: number, sides: Int8Array): void {
  for (let moved = true; moved; ) {
    moved = false;
    for (let vertex = first; vertex < graph.count; vertex += 1) {
      const side = sides[vertex] as number;
      if (pullOn(graph, first, vertex, sides) * side >= 0) continue;
      sides[vertex] = -side;
      moved = true;
    }
  }
}

/** Weight for the first side less weight for the second, by the edges to where the neighbours stand. */
function pullOn({ starts, neighbours, weights }: CoreGraph, first: number, vertex: number, sides: Int8Array): number {
  let pull = 0;
  for (let at = starts[vertex] as number; at < (starts[vertex + 1] as number); at += 1) {
    const to = neighbours[at] as number;
    if (to >= first) pull += (weights[at] as number) * (sides[to] as number);
  }
  return pull;
}

/** Weight that sides leave frustrated among the vertices from `first` on. */
export function costOf(graph: CoreGraph, first: number, sides: Int8Array): number {
  let cost = 0;
  for (let vertex = first; vertex < graph.count; vertex += 1)
    for (let at = graph.later[vertex] as number; at < (graph.starts[vertex + 1] as number); at += 1) {
      const weight = graph.weights[at] as number;
      if (weight * (sides[vertex] as number) * (sides[graph.neighbours[at] as number] as number) < 0)
        cost += Math.abs(weight);
    }
  return cost;
}
