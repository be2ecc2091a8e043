import { runToEnd, type Steps } from "../../layout/layout-input.ts";
import { type ActorId, type TriadId, triadOf } from "../../shared/ids.ts";
import type { Sign, SignedGraph, SignedTie } from "./signed-graph.ts";

/** `tense`: an odd number of negative ties. `balanced`: none or two. `undecided`: at least one tie is neutral. */
export const TRIAD_KINDS = ["tense", "balanced", "undecided"] as const;
/** How a triad stands. */
export type TriadKind = (typeof TRIAD_KINDS)[number];

/**
 * How a triad came to stand as it does within the window: `new` if it stood otherwise at its beginning or was none,
 * `moved` if a tie of it warmed or cooled since without changing that, else `standing`.
 */
export const ARRIVALS = ["new", "moved", "standing"] as const;
/** One of the ways to have come about. */
export type Arrival = (typeof ARRIVALS)[number];

/** Three actors each tied with both others. */
export type Triad = {
  readonly id: TriadId;
  /** In the order of the id. */
  readonly actors: readonly [ActorId, ActorId, ActorId];
  /** First actor with second, first with third, second with third. */
  readonly ties: readonly [SignedTie, SignedTie, SignedTie];
  readonly kind: TriadKind;
  /** How it stood at the beginning of the window; `null`: a tie of it had no reading then. */
  readonly before: TriadKind | null;
  readonly arrival: Arrival;
};

/**
 * All triads of a graph and how they stand, after Heider (1946, Attitudes and Cognitive Organization) and Cartwright &
 * Harary (1956, Structural balance): a cycle is balanced when the product of its signs is positive. Three enemies are
 * tense by this definition, though Davis (1967) would let them stand. New ones first, then those that moved; within each
 * those whose least supported tie has most evidence by weight. Cost: ties times neighbours; yields how many of the actors are done.
 */
export function* triadSteps(graph: SignedGraph): Steps<readonly Triad[]> {
  const rows: Map<number, SignedTie>[] = graph.actors.map(() => new Map());
  for (const tie of graph.ties) {
    rows[tie.one]?.set(tie.other, tie);
    rows[tie.other]?.set(tie.one, tie);
  }
  const found: Triad[] = [];
  for (const [one, row] of rows.entries()) {
    for (const [other, first] of row) {
      if (other < one) continue;
      for (const [third, last] of rows[other] ?? []) {
        const middle = third > other ? row.get(third) : undefined;
        if (middle) found.push(...triadFrom(graph.actors, [one, other, third], [first, middle, last]));
      }
    }
    yield (one + 1) / rows.length;
  }
  return found.sort(byRank);
}

/** The same without a pause. */
export function findTriads(graph: SignedGraph): readonly Triad[] {
  return runToEnd(triadSteps(graph));
}

function triadFrom(
  actors: readonly ActorId[],
  places: readonly [number, number, number],
  ties: Triad["ties"],
): readonly Triad[] {
  // Actors of a graph stand in the order of their ids, so places in rising order are ids in rising order.
  const [one, other, third] = places.map((place) => actors[place]);
  if (one === undefined || other === undefined || third === undefined) return [];
  const id = triadOf(one, other, third);
  if (id === null) return [];
  const kind = kindOf(ties.map(({ sign }) => sign));
  const signs = ties.map(({ before }) => before);
  const before = signs.includes(null) ? null : kindOf(signs);
  return [{ id, actors: [one, other, third], ties, kind, before, arrival: arrivalOf(kind, before, ties) }];
}

/** How three signs stand. */
export function kindOf(signs: readonly (Sign | null)[]): TriadKind {
  const product = signs.reduce<number>((whole, sign) => whole * (sign ?? 0), 1);
  return product === 0 ? "undecided" : product < 0 ? "tense" : "balanced";
}

function arrivalOf(kind: TriadKind, before: TriadKind | null, ties: Triad["ties"]): Arrival {
  if (kind !== before) return "new";
  return ties.some(({ reading }) => reading.heading !== "steady") ? "moved" : "standing";
}

function byRank(one: Triad, other: Triad): number {
  return (
    ARRIVALS.indexOf(one.arrival) - ARRIVALS.indexOf(other.arrival) ||
    support(other) - support(one) ||
    (one.id < other.id ? -1 : 1)
  );
}

const support = ({ ties }: Triad) => Math.min(...ties.map(({ reading }) => reading.weight));
