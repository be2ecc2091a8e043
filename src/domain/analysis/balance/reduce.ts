import type { SignedEdges } from "./signed-edges.ts";
import { blocksOf, drop, join, partOf, type WeightedGraph, weightedGraphOf } from "./weighted-graph.ts";

/** A part that has to be searched: every vertex of it has three neighbours or more. */
export type Core = {
  /** Names of its vertices in the network it came from. */
  readonly vertices: readonly number[];
  /** Weighted signed edges between positions in `vertices`, each once. */
  readonly edges: readonly (readonly [one: number, other: number, weight: number])[];
};

/** A network taken apart: the index is `cost` and what the cores cost. */
export type Reduction = {
  readonly cost: number;
  readonly cores: readonly Core[];
  /** Sides of all vertices from those found for the cores (in their order); optimal where those are. */
  readonly expand: (sides: readonly Int8Array[]) => Expanded;
};

/**
 * Sides of all vertices, and how many choices were free: one for each part that no edge joins to another, more where a
 * piece or a vertex could as well have been turned over.
 */
export type Expanded = { readonly sides: Int8Array; readonly choices: number };

/** How one part was taken apart, so that sides can be put together again. */
type Plan = {
  /** Vertices taken out, first to last, each with its edges at that time. */
  readonly taken: readonly Taken[];
  /** Vertices left without an edge. */
  readonly loose: readonly number[];
  /** What else was left: one core, or blocks, each after those it hangs on. */
  readonly core: number | null;
  readonly blocks: readonly Plan[];
};
type Taken = { readonly vertex: number; readonly edges: readonly (readonly [number, number])[] };
type Sides = Map<number, number>;
type Placed = { readonly sides: Sides; readonly choices: number };

/**
 * What is left of a network when all that costs no search is done. Blocks are solved apart, since no cycle runs through
 * two of them (Harary 1959); a vertex with one neighbour frustrates nothing; one with two is an edge between them with
 * the product of the signs and the smaller weight. Both rules are repeated until nothing is left to take out.
 */
export function reduceEdges(edges: SignedEdges): Reduction {
  const { graph, cost } = weightedGraphOf(edges);
  const cores: Core[] = [];
  let total = cost;
  const planFor = (part: WeightedGraph): Plan => {
    const out = takeOut(part);
    total += out.cost;
    const blocks = blocksOf(part);
    const loose = [...part].filter(([, edges]) => edges.size === 0).map(([vertex]) => vertex);
    const left = { taken: out.taken, loose };
    const isCore = blocks.length === 1 && blocks[0]?.length === part.size;
    if (!isCore) return { ...left, core: null, blocks: blocks.map((block) => planFor(partOf(part, block))) };
    cores.push(coreOf(part));
    return { ...left, core: cores.length - 1, blocks: [] };
  };
  const plan = planFor(graph);
  return {
    cost: total,
    cores,
    expand: (found) => {
      const { sides, choices } = placeBy(plan, cores, found);
      return { sides: Int8Array.from({ length: edges.count }, (_, vertex) => sides.get(vertex) ?? 1), choices };
    },
  };
}

/** Takes out vertices with two neighbours or fewer; gives them and what that costs. */
function takeOut(graph: WeightedGraph): { readonly taken: readonly Taken[]; readonly cost: number } {
  let cost = 0;
  const taken: Taken[] = [];
  const waiting = [...graph.keys()];
  for (let vertex = waiting.pop(); vertex !== undefined; vertex = waiting.pop()) {
    const edges = graph.get(vertex);
    if (edges === undefined || edges.size > 2 || edges.size === 0) continue;
    const [first, second] = [...edges];
    taken.push({ vertex, edges: [...edges] });
    drop(graph, vertex);
    if (first && second) {
      const weight = Math.min(Math.abs(first[1]), Math.abs(second[1])) * Math.sign(first[1] * second[1]);
      cost += join(graph, first[0], second[0], weight);
    }
    waiting.push(...edges.keys());
  }
  return { taken, cost };
}

function coreOf(graph: WeightedGraph): Core {
  const vertices = [...graph.keys()].sort((one, other) => one - other);
  const positions = new Map(vertices.map((vertex, position) => [vertex, position]));
  const edges = vertices.flatMap((vertex, one) =>
    [...(graph.get(vertex) ?? [])].flatMap(([neighbour, weight]) => {
      const other = positions.get(neighbour) ?? 0;
      return one < other ? [[one, other, weight] as const] : [];
    }),
  );
  return { vertices, edges };
}

function placeBy(plan: Plan, cores: readonly Core[], found: readonly Int8Array[]): Placed {
  const sides: Sides = new Map(plan.loose.map((vertex) => [vertex, 1]));
  let choices = sides.size;
  if (plan.core !== null) {
    choices += 1;
    for (const [position, vertex] of cores[plan.core]?.vertices.entries() ?? [])
      sides.set(vertex, found[plan.core]?.[position] ?? 1);
  }
  for (const block of plan.blocks) {
    const placed = placeBy(block, cores, found);
    choices += placed.choices - (addBlock(sides, placed.sides) ? 1 : 0);
  }
  for (const { vertex, edges } of plan.taken.toReversed()) {
    const pull = edges.reduce((sum, [neighbour, weight]) => sum + weight * (sides.get(neighbour) ?? 1), 0);
    sides.set(vertex, pull >= 0 ? 1 : -1);
    if (pull === 0) choices += 1;
  }
  return { sides, choices };
}

/** Takes in a block, turned over where the vertex it hangs on stands on the other side; whether it hangs on one. */
function addBlock(sides: Sides, block: Sides): boolean {
  const hinge = [...block.keys()].find((vertex) => sides.has(vertex));
  const turn = hinge === undefined || sides.get(hinge) === block.get(hinge) ? 1 : -1;
  for (const [vertex, side] of block) sides.set(vertex, side * turn);
  return hinge !== undefined;
}
