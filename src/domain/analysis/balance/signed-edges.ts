/**
 * A signed graph as plain numbers, so that it crosses to a worker: vertices 0 to `count` - 1, edges in three parallel
 * columns. Vertices without an edge are allowed; a vertex is never joined with itself.
 */
export type SignedEdges = {
  readonly count: number;
  readonly ones: Uint32Array;
  readonly others: Uint32Array;
  /** 1 or -1. */
  readonly signs: Int8Array;
};

/** One edge: two vertices and its sign. */
export type SignedEdge = readonly [one: number, other: number, sign: 1 | -1];

/** Edges as columns, over `count` vertices. */
export function edgesOf(count: number, edges: readonly SignedEdge[]): SignedEdges {
  return {
    count,
    ones: Uint32Array.from(edges, ([one]) => one),
    others: Uint32Array.from(edges, ([, other]) => other),
    signs: Int8Array.from(edges, ([, , sign]) => sign),
  };
}

/** The edges that `sides` (1 or -1 for each vertex) leaves frustrated: positive across, negative within a camp. */
export function frustratedEdges(edges: SignedEdges, sides: Int8Array): number[] {
  const found: number[] = [];
  for (let edge = 0; edge < edges.signs.length; edge += 1) {
    const product = at(sides, edges.ones[edge]) * at(sides, edges.others[edge]);
    if (product !== edges.signs[edge]) found.push(edge);
  }
  return found;
}

const at = (sides: Int8Array, vertex: number | undefined) => sides[vertex ?? 0] ?? 1;
