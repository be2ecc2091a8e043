import { seededRandom } from "../../layout/layout-input.ts";
import type { CoreGraph } from "./core-graph.ts";
import { advance, type Search, startSearch } from "./core-search.ts";
import { packCycles } from "./cycle-packing.ts";
import { improveSides, type Sided } from "./local-search.ts";

/** A core on its way to being solved. */
export type Part = {
  readonly graph: CoreGraph;
  readonly random: () => number;
  /** Least cost of the part that begins at each vertex, as far as known; 0 where it is not. */
  readonly least: Int32Array;
  /** No sides cost less. */
  lower: number;
  /** The best sides known of the whole core. */
  best: Sided;
  /** Steps the search took so far. */
  steps: number;
};

/** Steps that may still be taken, shared by all parts. */
export type Budget = { left: number };

const SLICE = 40_000;
/** A doll that took more steps has earned a new lower bound for the whole core. */
const SLOW_DOLL = 200_000;
/** Looking for other sides may take so many times the steps the first took, and so many steps more. */
const SECOND_LOOK = { times: 2, more: 3_000_000 };
/** Edges looked at by the local search before the search proper, and before each doll. */
const LOCAL = { whole: 600_000, doll: 60_000, most: 400 };
const SEED = 19_460;

/** A core with its first bounds: disjoint negative cycles from below, a local search from above. */
export function* startPart(graph: CoreGraph): Generator<void, Part, void> {
  const random = seededRandom(SEED);
  const best = improveSides(graph, 0, new Int8Array(graph.count).fill(1), restarts(graph, LOCAL.whole), random);
  yield;
  const lower = yield* packCycles(graph, graph.count);
  return { graph, random, least: new Int32Array(graph.count + 1), lower, best, steps: 0 };
}

/**
 * Closes the gap between the bounds of a core, as far as the budget goes: the least cost of its last vertex alone, of
 * the last two and so on. Each such doll holds the one before, so costs no less, and bounds the search of all larger
 * ones. Yields whenever something may be said or others may run.
 */
export function* solvePart(part: Part, budget: Budget): Generator<void, void, void> {
  const { graph, least } = part;
  let { sides } = part.best;
  for (let first = graph.count - 1; first >= 0 && part.lower < part.best.cost; first -= 1) {
    const floor = Math.max(least[first + 1] as number, first === 0 ? part.lower : 0);
    const given = first === 0 ? part.best.sides : sides;
    const known = improveSides(graph, first, given, restarts(graph, LOCAL.doll), part.random);
    const search = startSearch(graph, first, least, { ...known, floor });
    const before = part.steps;
    yield* runSearch(search, part, budget);
    if (!search.done) return;
    least[first] = search.best;
    sides = search.bestSides;
    if (first === 0) part.best = { cost: search.best, sides };
    const isSlow = first > 0 && part.steps - before > SLOW_DOLL;
    part.lower = Math.max(part.lower, search.best + (isSlow ? yield* packCycles(graph, first) : 0));
    yield;
  }
}

/** Whether other sides cost as little as the best, of a core that is solved; `null` where that takes too long to say. */
export function* hasOtherSides(part: Part): Generator<void, boolean | null, void> {
  const { graph, least, best } = part;
  const known = { cost: best.cost + 1, sides: best.sides, except: best.sides, floor: best.cost };
  const search = startSearch(graph, 0, least, known);
  yield* runSearch(search, part, { left: part.steps * SECOND_LOOK.times + SECOND_LOOK.more });
  if (search.best === best.cost) return true;
  return search.done ? false : null;
}

function* runSearch(search: Search, part: Part, budget: Budget): Generator<void, void, void> {
  while (!search.done && budget.left > 0) {
    const taken = advance(search, Math.min(SLICE, budget.left));
    budget.left -= taken;
    part.steps += taken;
    yield;
  }
}

/** How often the local search begins anew, within so many edges looked at. */
function restarts(graph: CoreGraph, edges: number): number {
  return Math.min(LOCAL.most, Math.ceil(edges / graph.neighbours.length));
}
