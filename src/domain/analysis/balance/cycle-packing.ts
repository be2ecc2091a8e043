import type { CoreGraph } from "./core-graph.ts";

/**
 * How many negative cycles can be laid into a core so that no two share the same unit of an edge: each leaves at least
 * one edge of its own frustrated, so the index is no less (Harary 1959). Only edges with an end before `before` are
 * used, so that the least cost of the part from there on may be added. Greedy, shortest cycles through each vertex
 * first: a bound, not the most there are. Edges times (vertices and cycles). Yields after each vertex.
 */
export function* packCycles(graph: CoreGraph, before: number): Generator<void, number, void> {
  const left = graph.weights.map((weight) => Math.abs(weight));
  const walk = walkerOf(graph);
  let packed = 0;
  for (let vertex = 0; vertex < graph.count; vertex += 1) {
    for (let edges = walk(vertex, left, before); edges !== null; edges = walk(vertex, left, before)) {
      const unit = Math.min(...edges.map((edge) => left[edge] as number));
      for (const edge of edges) left[edge] = (left[edge] as number) - unit;
      packed += unit;
    }
    yield;
  }
  return packed;
}

type Walk = (vertex: number, left: Int32Array, before: number) => readonly number[] | null;

/**
 * Finds a shortest closed walk of negative sign through a vertex: breadth-first in the double cover, where each vertex
 * stands once for each sign of the way to it. Gives the places of its edges, both ways, each once: among them is a
 * negative cycle, since closed walks in a balanced graph are positive. `null` where there is none.
 */
function walkerOf(graph: CoreGraph): Walk {
  const { count, starts, neighbours, weights } = graph;
  const cameBy = new Int32Array(2 * count);
  const cameFrom = new Int32Array(2 * count);
  const queue = new Int32Array(2 * count);
  const back = wayBack(graph);
  return (vertex, left, before) => {
    cameBy.fill(-1);
    const [start, goal] = [2 * vertex, 2 * vertex + 1];
    cameBy[start] = -2;
    queue[0] = start;
    for (let head = 0, tail = 1; head < tail && cameBy[goal] === -1; head += 1) {
      const state = queue[head] as number;
      const from = state >> 1;
      for (let at = starts[from] as number; at < (starts[from + 1] as number); at += 1) {
        const to = neighbours[at] as number;
        if ((left[at] as number) === 0 || (from >= before && to >= before)) continue;
        const next = 2 * to + ((weights[at] as number) < 0 ? 1 - (state & 1) : state & 1);
        if (cameBy[next] !== -1) continue;
        cameBy[next] = at;
        cameFrom[next] = state;
        queue[tail] = next;
        tail += 1;
      }
    }
    if (cameBy[goal] === -1) return null;
    const edges = new Set<number>();
    for (let state = goal; state !== start; state = cameFrom[state] as number) {
      const at = cameBy[state] as number;
      edges.add(at).add(back[at] as number);
    }
    return [...edges];
  };
}

/** For each place of an edge among the neighbours, the place of the same edge seen from its other end. */
function wayBack({ count, starts, neighbours }: CoreGraph): Int32Array {
  const back = new Int32Array(neighbours.length);
  const next = Int32Array.from(starts);
  // Neighbours stand in rising order, so each vertex meets its own earlier ones in the order of this walk.
  for (let vertex = 0; vertex < count; vertex += 1)
    for (let at = starts[vertex] as number; at < (starts[vertex + 1] as number); at += 1) {
      const to = neighbours[at] as number;
      const place = next[to] as number;
      back[at] = place;
      next[to] = place + 1;
    }
  return back;
}
