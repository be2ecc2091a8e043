import type { Core } from "./reduce.ts";

/** A core in typed arrays, its vertices renumbered so that a search that goes from 0 upwards meets much early. */
export type CoreGraph = {
  readonly count: number;
  /** Where each vertex's neighbours begin in `neighbours`; one more than there are vertices. */
  readonly starts: Int32Array;
  /** Neighbours in rising order. */
  readonly neighbours: Int32Array;
  /** Signed weight of the edge to each neighbour. */
  readonly weights: Int32Array;
  /** Position among `neighbours` of the first one that is larger than the vertex itself. */
  readonly later: Int32Array;
  /** Which vertex of the core each number stands for. */
  readonly order: readonly number[];
};

/**
 * The core in the order of the search: first the vertex with most weight, then always the one most tied to those already
 * taken, of equals the one with most weight in all. What comes late has few ties among itself, so that little is left to
 * guess below the point where the bounds begin to cut. Quadratic in the vertices.
 */
export function coreGraphOf(core: Core): CoreGraph {
  const count = core.vertices.length;
  const adjacent: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  for (const [one, other, weight] of core.edges) {
    adjacent[one]?.set(other, weight);
    adjacent[other]?.set(one, weight);
  }
  const order = searchOrder(adjacent);
  const numbers = new Int32Array(count);
  for (const [number, vertex] of order.entries()) numbers[vertex] = number;
  const rows = order.map((vertex) =>
    [...(adjacent[vertex] ?? [])].map(([to, weight]) => [numbers[to] ?? 0, weight] as const).sort(([a], [b]) => a - b),
  );
  const starts = new Int32Array(count + 1);
  for (const [number, row] of rows.entries()) starts[number + 1] = (starts[number] ?? 0) + row.length;
  return {
    count,
    starts,
    neighbours: Int32Array.from(rows.flatMap((row) => row.map(([to]) => to))),
    weights: Int32Array.from(rows.flatMap((row) => row.map(([, weight]) => weight))),
    later: Int32Array.from(rows, (row, number) => (starts[number] ?? 0) + row.filter(([to]) => to < number).length),
    order,
  };
}

function searchOrder(adjacent: readonly ReadonlyMap<number, number>[]): number[] {
  const whole = adjacent.map((edges) => [...edges.values()].reduce((sum, weight) => sum + Math.abs(weight), 0));
  const tied = new Float64Array(adjacent.length);
  const left = new Set(adjacent.keys());
  const order: number[] = [];
  while (left.size > 0) {
    let best = -1;
    for (const vertex of left) {
      const lead = best < 0 ? 1 : (tied[vertex] ?? 0) - (tied[best] ?? 0) || (whole[vertex] ?? 0) - (whole[best] ?? 0);
      if (lead > 0) best = vertex;
    }
    left.delete(best);
    order.push(best);
    for (const [to, weight] of adjacent[best] ?? []) tied[to] = (tied[to] ?? 0) + Math.abs(weight);
  }
  return order;
}
