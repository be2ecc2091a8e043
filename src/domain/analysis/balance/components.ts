import type { SignedEdges } from "./signed-edges.ts";

/** Which vertices edges join, whatever their signs. */
export type Components = {
  /** The least vertex of its component, for each vertex. */
  readonly roots: Uint32Array;
  /** How many there are; a vertex without an edge is one. */
  readonly parts: number;
};

/** The components of a network, by joined sets. Nearly linear. */
export function componentsOf({ count, ones, others }: SignedEdges): Components {
  const roots = Uint32Array.from({ length: count }, (_, vertex) => vertex);
  const rootOf = (vertex: number): number => {
    let root = vertex;
    while (roots[root] !== root) root = roots[root] as number;
    for (let at = vertex; at !== root; ) {
      const next = roots[at] as number;
      roots[at] = root;
      at = next;
    }
    return root;
  };
  for (let edge = 0; edge < ones.length; edge += 1) {
    const [one, other] = [rootOf(ones[edge] as number), rootOf(others[edge] as number)];
    roots[Math.max(one, other)] = Math.min(one, other);
  }
  for (let vertex = 0; vertex < count; vertex += 1) roots[vertex] = rootOf(vertex);
  return { roots, parts: new Set(roots).size };
}
