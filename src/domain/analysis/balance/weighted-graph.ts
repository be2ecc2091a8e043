import type { SignedEdges } from "./signed-edges.ts";

/**
 * A signed graph under reduction. Between two vertices stands one number: the weight of the positive edges less that of
 * the negative ones. Edges that cancel each other leave nothing, whatever the camps one of each pair is frustrated.
 */
export type WeightedGraph = Map<number, Map<number, number>>;

/** The graph of some edges, and what parallel ones of unlike sign cost in any case. */
export function weightedGraphOf(edges: SignedEdges): { readonly graph: WeightedGraph; readonly cost: number } {
  const graph: WeightedGraph = new Map();
  let cost = 0;
  for (let vertex = 0; vertex < edges.count; vertex += 1) graph.set(vertex, new Map());
  for (let edge = 0; edge < edges.signs.length; edge += 1)
    cost += join(graph, edges.ones[edge] ?? 0, edges.others[edge] ?? 0, edges.signs[edge] ?? 1);
  return { graph, cost };
}

/** Adds weight between two vertices; gives what of it is frustrated whatever the camps. */
export function join(graph: WeightedGraph, one: number, other: number, weight: number): number {
  const before = graph.get(one)?.get(other) ?? 0;
  const after = before + weight;
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const)
    if (after === 0) graph.get(from)?.delete(to);
    else graph.get(from)?.set(to, after);
  return before * weight < 0 ? Math.min(Math.abs(before), Math.abs(weight)) : 0;
}

/** Takes a vertex and its edges out. */
export function drop(graph: WeightedGraph, vertex: number): void {
  for (const neighbour of graph.get(vertex)?.keys() ?? []) graph.get(neighbour)?.delete(vertex);
  graph.delete(vertex);
}

/** The part of a graph over some of its vertices. */
export function partOf(graph: WeightedGraph, vertices: readonly number[]): WeightedGraph {
  const within = new Set(vertices);
  return new Map(
    vertices.map((vertex) => [
      vertex,
      new Map([...(graph.get(vertex) ?? [])].filter(([neighbour]) => within.has(neighbour))),
    ]),
  );
}

/**
 * Blocks (maximal parts that no single vertex takes apart) of two vertices or more, each after those it hangs on: it
 * shares one vertex with them at most. Depth-first search after Hopcroft & Tarjan (1973), without recursion. Linear.
 */
export function blocksOf(graph: WeightedGraph): number[][] {
  const found: number[][] = [];
  const depth = new Map<number, number>();
  const low = new Map<number, number>();
  for (const root of graph.keys()) {
    if (depth.has(root)) continue;
    const seen: number[] = [root];
    const path = [{ vertex: root, parent: -1, rest: [...(graph.get(root)?.keys() ?? [])] }];
    depth.set(root, 0);
    low.set(root, 0);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.pop();
      if (next === undefined) {
        path.pop();
        closeBlock(top, seen, { depth, low, found });
      } else if (next !== top.parent) {
        const known = depth.get(next);
        if (known !== undefined) low.set(top.vertex, Math.min(low.get(top.vertex) ?? 0, known));
        else {
          depth.set(next, path.length);
          low.set(next, path.length);
          seen.push(next);
          path.push({ vertex: next, parent: top.vertex, rest: [...(graph.get(next)?.keys() ?? [])] });
        }
      }
    }
  }
  // The search closes what hangs on a vertex before what it hangs on.
  return found.reverse();
}

function closeBlock(
  { vertex, parent }: { readonly vertex: number; readonly parent: number },
  seen: number[],
  tables: { readonly depth: Map<number, number>; readonly low: Map<number, number>; readonly found: number[][] },
): void {
  const { depth, low, found } = tables;
  if (parent < 0) return;
  const reached = low.get(vertex) ?? 0;
  low.set(parent, Math.min(low.get(parent) ?? 0, reached));
  if (reached < (depth.get(parent) ?? 0)) return;
  found.push([parent, ...seen.splice(seen.indexOf(vertex))]);
}
