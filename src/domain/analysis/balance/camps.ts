import type { ActorId } from "../../shared/ids.ts";
import { componentsOf } from "./components.ts";
import type { Frustration } from "./frustration.ts";
import { edgesIn, type SignedGraph, type SignedTie } from "./signed-graph.ts";

/** Two camps that signed ties join into one part of the graph, the larger first; the second may be empty. */
export type Camps = readonly [readonly ActorId[], readonly ActorId[]];

/** A tie that resists the camps: friendly across them, or unfriendly within one. */
export type Resisting = { readonly tie: SignedTie; readonly where: "across" | "within" };

/** What an answer about frustration says of actors and ties. */
export type CampView = {
  /** A pair of camps for each part that signed ties hold together, the largest part first. Between parts nothing follows. */
  readonly parts: readonly Camps[];
  /** Actors without a signed tie. */
  readonly aside: readonly ActorId[];
  /** Ties that resist, the strongest stance first. */
  readonly resisting: readonly Resisting[];
  /** Whether a signed tie runs within a camp or across. */
  readonly whereOf: (tie: SignedTie) => "across" | "within";
};

/** The camps and the ties that resist, from sides found for this very graph. */
export function campsOf(
  graph: SignedGraph,
  { sides, frustrated }: Pick<Frustration, "sides" | "frustrated">,
): CampView {
  const { edges, ties } = edgesIn(graph);
  const { roots } = componentsOf(edges);
  const tied = new Set([...edges.ones, ...edges.others]);
  const parts = new Map<number, [ActorId[], ActorId[]]>();
  for (const [place, actor] of graph.actors.entries()) {
    const root = roots[place] ?? place;
    if (!tied.has(place)) continue;
    const camps = parts.get(root) ?? [[], []];
    camps[sides[place] === sides[root] ? 0 : 1].push(actor);
    parts.set(root, camps);
  }
  const whereOf = ({ one, other }: SignedTie) => (sides[one] === sides[other] ? "within" : "across");
  return {
    parts: [...parts.values()].map(largerFirst).sort((one, other) => sizeOf(other) - sizeOf(one)),
    aside: graph.actors.filter((_, place) => !tied.has(place)),
    resisting: frustrated
      .flatMap((edge) => ties[edge] ?? [])
      .map((tie) => ({ tie, where: whereOf(tie) }) as const)
      .sort(({ tie: one }, { tie: other }) => Math.abs(other.reading.stance) - Math.abs(one.reading.stance)),
    whereOf,
  };
}

const sizeOf = ([one, other]: Camps) => one.length + other.length;
const largerFirst = ([one, other]: readonly [ActorId[], ActorId[]]): Camps =>
  one.length >= other.length ? [one, other] : [other, one];
