import { componentsOf } from "./components.ts";
import { coreGraphOf } from "./core-graph.ts";
import { hasOtherSides, type Part, solvePart, startPart } from "./core-part.ts";
import { reduceEdges } from "./reduce.ts";
import { frustratedEdges, type SignedEdges } from "./signed-edges.ts";

/** What is asked of the search. */
export type FrustrationInput = {
  readonly edges: SignedEdges;
  /** So many steps and the search ends with what is known by then; the same number gives the same answer everywhere. */
  readonly steps: number;
};

/** What is known while the search runs: the index lies between the bounds, ends included. */
export type FrustrationBounds = {
  /** How much of the gap there was at first is closed, 0 to 1. */
  readonly done: number;
  readonly lower: number;
  readonly upper: number;
};

/** How far a signed network is from balance. */
export type Frustration = {
  /** The index is no less. Equal to `upper` where it is exact. */
  readonly lower: number;
  /** So many edges are frustrated by `sides`. */
  readonly upper: number;
  /** The camp of each vertex, 1 or -1; which is which means nothing, nor does it between parts no edge joins. */
  readonly sides: Int8Array;
  /** Edges that resist: positive between the camps, negative within one. By their position, rising. */
  readonly frustrated: readonly number[];
  /** Whether other camps do as well; `null` where that was not settled, and always where the index is not exact. */
  readonly several: boolean | null;
  /** Steps of the search, as a measure of the work. */
  readonly steps: number;
};

/** Some 60 actors and 300 ties with signs drawn at random, or a few seconds. */
export const STEPS_ALLOWED = 150_000_000;

/**
 * The frustration index of a signed network, also called its line index of balance: the least number of edges whose
 * removal, or change of sign, leaves every cycle positive (Harary 1959); equally the least number that any two camps
 * leave frustrated (Zaslavsky 1982). Exact when the search ends, else bounds.
 *
 * NP-hard in general, since it holds maximum cut. So: `reduceEdges`; from above a seeded local search, from below
 * disjoint negative cycles; then over each core a Russian doll search (Verfaillie, Lemaître & Schiex 1996): the least
 * cost of its last vertex alone, of the last two and so on, each search cut short by what is known of the parts within.
 * Aref & Wilson (2019) solve the same problem by integer programming. Deterministic; times by size are in the bench.
 */
export function* frustrationSteps(input: FrustrationInput): Generator<FrustrationBounds, Frustration, void> {
  const { edges } = input;
  const reduced = reduceEdges(edges);
  const budget = { left: input.steps };
  const parts: Part[] = [];
  for (const core of reduced.cores) parts.push(yield* saying(startPart(coreGraphOf(core)), startless));
  const say = bounder(reduced.cost, parts);
  yield say();
  for (const part of parts) yield* saying(solvePart(part, budget), say);
  const { sides, choices } = reduced.expand(parts.map(inCoreOrder));
  const { lower, upper } = say();
  let several: boolean | null = null;
  if (lower === upper) {
    several = choices > componentsOf(edges).parts;
    for (const part of parts) if (several !== true) several = later(several, yield* saying(hasOtherSides(part), say));
  }
  const steps = parts.reduce((sum, part) => sum + part.steps, 0);
  return { lower, upper, sides, frustrated: frustratedEdges(edges, sides), several, steps };
}

/** One look settles that there are others; that there are none takes all of them. */
const later = (before: boolean | null, found: boolean | null) =>
  found === true ? true : before === null ? null : found;

/** Nothing is known before all parts have their first bounds. */
const startless = (): FrustrationBounds => ({ done: 0, lower: 0, upper: 0 });

function* saying<Outcome>(
  work: Generator<void, Outcome, void>,
  say: () => FrustrationBounds,
): Generator<FrustrationBounds, Outcome, void> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield say();
  }
}

function bounder(cost: number, parts: readonly Part[]): () => FrustrationBounds {
  const sum = (of: (part: Part) => number) => parts.reduce((whole, part) => whole + of(part), cost);
  const lowerOf = () => sum(({ lower, best }) => Math.min(lower, best.cost));
  const upperOf = () => sum(({ best }) => best.cost);
  const gap = upperOf() - lowerOf();
  return () => {
    const [lower, upper] = [lowerOf(), upperOf()];
    return { done: gap === 0 ? 1 : 1 - (upper - lower) / gap, lower, upper };
  };
}

/** Sides in the order in which the core names its vertices. */
function inCoreOrder({ graph, best }: Part): Int8Array {
  const sides = new Int8Array(graph.count);
  for (const [number, vertex] of graph.order.entries()) sides[vertex] = best.sides[number] ?? 1;
  return sides;
}
