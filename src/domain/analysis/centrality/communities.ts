import Graph from "graphology";
import louvain from "graphology-communities-louvain";
import { seededRandom } from "../../layout/layout-input.ts";
import { signedModularity } from "./signed-modularity.ts";
import type { SignedNetwork } from "./signed-network.ts";

/** From how many orders of visiting the best grouping is taken: the method depends on where it begins. */
const STARTS = 24;
/** Seeds far apart (2³² over the golden ratio): those of neighbours would begin alike. */
const SEED_STEP = 2_654_435_769;

/** Who stands together, and how clearly. */
export type Communities = {
  /** Number of the group of each actor, in the order of the network; groups are numbered from the largest, from 0. */
  readonly groupOf: readonly number[];
  /** How many groups have two members or more; actors without a friendly tie are groups of one. */
  readonly count: number;
  /** Modularity over the friendly ties, by weight; `null` where there are none. */
  readonly modularity: number | null;
  /** The same with rivals counted against it; `null` where no tie is signed. */
  readonly signedModularity: number | null;
};

/**
 * Communities of a network by the Louvain method (Blondel, Guillaume, Lambiotte and Lefebvre 2008, Fast unfolding of
 * communities in large networks, J. Stat. Mech. P10008) over its friendly ties by weight, at resolution 1. It is a heuristic:
 * of 24 seeded starts the grouping of highest modularity stands, so that the same network always gives the same answer.
 * Rivalries do not make the groups; `signedModularity` says how well the groups keep them apart. Cost: about linear in the
 * ties for each start.
 */
export function communitiesOf(network: SignedNetwork): Communities {
  const { actors, ties } = network;
  const friendly = ties.filter(({ sign }) => sign > 0);
  if (friendly.length === 0) {
    const groupOf = actors.map((_, at) => at);
    return { groupOf, count: 0, modularity: null, signedModularity: signedModularity(network, groupOf) };
  }
  const graph = new Graph({ type: "undirected" });
  for (const actor of actors) graph.addNode(actor);
  for (const { ends, weight } of friendly) graph.addEdge(actors[ends[0]], actors[ends[1]], { weight });
  const answers = Array.from({ length: STARTS }, (_, start) =>
    louvain.detailed(graph, { rng: seededRandom((start + 1) * SEED_STEP), getEdgeWeight: "weight" }),
  );
  // Of equals the first, however rounding falls.
  const best = answers.reduce((one, other) => (other.modularity > one.modularity + 1e-9 ? other : one));
  const groupOf = fromLargest(actors.map((actor) => best.communities[actor] as number));
  const sizes = new Map<number, number>();
  for (const group of groupOf) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return {
    groupOf,
    count: [...sizes.values()].filter((size) => size > 1).length,
    modularity: signedModularity({ actors, ties: friendly }, groupOf),
    signedModularity: signedModularity(network, groupOf),
  };
}

/** Groups numbered anew: from the largest, of equals the one with the earlier first member. */
function fromLargest(groups: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const first = (group: number) => groups.indexOf(group);
  const order = [...sizes.keys()].sort(
    (one, other) => (sizes.get(other) ?? 0) - (sizes.get(one) ?? 0) || first(one) - first(other),
  );
  return groups.map((group) => order.indexOf(group));
}
