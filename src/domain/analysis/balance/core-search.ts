import type { CoreGraph } from "./core-graph.ts";
import type { Sided } from "./local-search.ts";

/**
 * The search over one nested part of a core: vertices `first` and later. State in typed arrays, changed and changed back
 * as the search goes down and up; nothing is allocated on the way.
 */
export type Search = {
  readonly graph: CoreGraph;
  readonly first: number;
  /** Least cost of the part that begins at each vertex, known for all later than `first`. */
  readonly least: Int32Array;
  /** Cost of the best sides known; the search looks for less. */
  best: number;
  /** Nothing costs less than this: once reached, the search is over. */
  readonly floor: number;
  readonly bestSides: Int8Array;
  /** Sides that do not count when they are come upon; `null`: any do. */
  readonly except: Int8Array | null;
  readonly sides: Int8Array;
  /** Cost of each free vertex's edges to placed ones, by the side it would take. */
  readonly plus: Int32Array;
  readonly minus: Int32Array;
  /** How many sides of each vertex on the way have been tried. */
  readonly tried: Uint8Array;
  /** Cost of the edges among the vertices placed before each. */
  readonly cost: Int32Array;
  /** Sum over the free vertices, before each, of the lesser of `plus` and `minus`. */
  readonly slack: Int32Array;
  vertex: number;
  done: boolean;
};

/** A search for what costs less than the sides known so far. */
export function startSearch(
  graph: CoreGraph,
  first: number,
  least: Int32Array,
  known: Sided & { readonly floor: number; readonly except?: Int8Array },
): Search {
  const { count } = graph;
  return {
    graph,
    first,
    least,
    best: known.cost,
    floor: known.floor,
    bestSides: Int8Array.from(known.sides),
    except: known.except ?? null,
    sides: Int8Array.from(known.sides),
    plus: new Int32Array(count),
    minus: new Int32Array(count),
    tried: new Uint8Array(count),
    cost: new Int32Array(count + 1),
    slack: new Int32Array(count + 1),
    vertex: first,
    done: known.cost <= known.floor,
  };
}

/**
 * Goes on with a search for at most so many steps; gives how many it took. Depth-first, the cheaper side of a vertex
 * first, the very first vertex on one side only (turning all sides over changes nothing). A branch is left when what its
 * placed vertices cost, what each free vertex must add at least by its edges to them, and what the free vertices cost
 * among themselves (`least`: edges counted nowhere else) come to no less than the best known.
 */
export function advance(search: Search, steps: number): number {
  const { graph, first, least, sides, plus, minus, tried, cost, slack } = search;
  const last = graph.count - 1;
  let { vertex } = search;
  let taken = 0;
  while (taken < steps && !search.done) {
    taken += 1;
    const turns = tried[vertex] as number;
    if (turns === 2 || (turns === 1 && vertex === first)) {
      if (vertex === first) search.done = true;
      else {
        vertex -= 1;
        unplace(search, vertex);
      }
      continue;
    }
    tried[vertex] = turns + 1;
    const [up, down] = [plus[vertex] as number, minus[vertex] as number];
    const isUp = up <= down === (turns === 0);
    const spent = (cost[vertex] as number) + (isUp ? up : down);
    const before = (slack[vertex] as number) - (up < down ? up : down);
    const ahead = least[vertex + 1] as number;
    if (spent + before + ahead >= search.best) continue;
    sides[vertex] = isUp ? 1 : -1;
    const after = before + place(search, vertex);
    if (spent + after + ahead >= search.best) unplace(search, vertex);
    else if (vertex === last) {
      if (search.except === null || !sameSides(sides, search.except, first)) {
        search.best = spent;
        search.bestSides.set(sides);
        search.done = spent <= search.floor;
      }
      unplace(search, vertex);
    } else {
      vertex += 1;
      cost[vertex] = spent;
      slack[vertex] = after;
      tried[vertex] = 0;
    }
  }
  search.vertex = vertex;
  return taken;
}

/** Whether sides are the same, turned over or not, from a vertex on. */
function sameSides(one: Int8Array, other: Int8Array, first: number): boolean {
  const turn = (one[first] as number) * (other[first] as number);
  for (let vertex = first; vertex < one.length; vertex += 1)
    if (one[vertex] !== (other[vertex] as number) * turn) return false;
  return true;
}

/** Charges the later neighbours of a vertex for its side; gives what their lesser costs rose by. */
function place({ graph, sides, plus, minus }: Search, vertex: number): number {
  const { neighbours, weights } = graph;
  const end = graph.starts[vertex + 1] as number;
  const side = sides[vertex] as number;
  let rise = 0;
  for (let at = graph.later[vertex] as number; at < end; at += 1) {
    const to = neighbours[at] as number;
    const wish = (weights[at] as number) * side;
    const [up, down] = [plus[to] as number, minus[to] as number];
    const before = up < down ? up : down;
    if (wish > 0) {
      minus[to] = down + wish;
      rise += (up < down + wish ? up : down + wish) - before;
    } else {
      plus[to] = up - wish;
      rise += (up - wish < down ? up - wish : down) - before;
    }
  }
  return rise;
}

function unplace({ graph, sides, plus, minus }: Search, vertex: number): void {
  const { neighbours, weights } = graph;
  const end = graph.starts[vertex + 1] as number;
  const side = sides[vertex] as number;
  for (let at = graph.later[vertex] as number; at < end; at += 1) {
    const to = neighbours[at] as number;
    const wish = (weights[at] as number) * side;
    if (wish > 0) minus[to] = (minus[to] as number) - wish;
    else plus[to] = (plus[to] as number) + wish;
  }
}
