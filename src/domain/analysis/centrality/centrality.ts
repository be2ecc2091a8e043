import Graph from "graphology";
import betweenness from "graphology-metrics/centrality/betweenness.js";
import type { Steps } from "../../layout/layout-input.ts";
import { type Communities, communitiesOf } from "./communities.ts";
import { pnCentrality } from "./pn-centrality.ts";
import type { SignedNetwork, SignedTie } from "./signed-network.ts";

/** Which ties the shortest paths may use. */
export type PathTies = "friendly" | "all";
/** How long a tie is: every one a step, or the shorter the more evidence stands behind it (1 / weight). */
export type PathLength = "step" | "weight";

/** What is asked of a network. */
export type CentralityInput = {
  readonly network: SignedNetwork;
  readonly paths: PathTies;
  readonly length: PathLength;
};

/** How central the actors of a network are; every list in the order of its actors. */
export type Centrality = {
  /** Ties of each actor, and how many of them are friendly, adverse and neutral. */
  readonly degree: readonly number[];
  readonly positive: readonly number[];
  readonly negative: readonly number[];
  /** Sum of the weights of its ties. */
  readonly strength: readonly number[];
  /** Share of the pairs of all others whose shortest paths lead through it, 0 to 1; 0 with fewer than three actors. */
  readonly betweenness: readonly number[];
  /** PN centrality; `null` with fewer than three actors. */
  readonly pn: readonly number[] | null;
  readonly communities: Communities;
};

/**
 * The centrality of every actor of a network, in steps.
 *
 * Degree: the number of ties; positive and negative degree count those of one sign, their difference is the net degree.
 * Strength: the sum of weights (Barrat et al. 2004, PNAS 101, 3747–3752). Betweenness: over all pairs of others, the part of
 * the shortest paths that leads through an actor (Freeman 1977), by the algorithm of Brandes (2001, J. Math. Sociology 25,
 * 163–177), over (n − 1)(n − 2) / 2 pairs. By steps every tie is 1 long; by weight a tie is 1 / weight long (Newman 2001,
 * Physical Review E 64, 016132). With friendly paths only cordial and allied ties are walked: who brokers between friends.
 * PN and communities as their own files say. Cost: actors times ties, with a logarithm by weight.
 */
export function* centralitySteps({ network, paths, length }: CentralityInput): Steps<Centrality> {
  const { actors, ties } = network;
  const degree = sumOver(network, () => 1);
  const positive = sumOver(network, ({ sign }) => Number(sign > 0));
  const negative = sumOver(network, ({ sign }) => Number(sign < 0));
  const strength = sumOver(network, ({ weight }) => weight);
  const pn = pnCentrality(network);
  yield 0.1;
  const walked = paths === "all" ? ties : ties.filter(({ sign }) => sign > 0);
  const between = betweennessOf(actors, walked, length);
  yield 0.7;
  const communities = communitiesOf(network);
  return { degree, positive, negative, strength, betweenness: between, pn, communities };
}

function sumOver({ actors, ties }: SignedNetwork, part: (tie: SignedTie) => number): readonly number[] {
  const sums = new Float64Array(actors.length);
  for (const tie of ties) for (const end of tie.ends) sums[end] = (sums[end] as number) + part(tie);
  return [...sums];
}

function betweennessOf(
  actors: SignedNetwork["actors"],
  ties: readonly SignedTie[],
  length: PathLength,
): readonly number[] {
  if (actors.length < 3) return actors.map(() => 0);
  const graph = new Graph({ type: "undirected" });
  for (const actor of actors) graph.addNode(actor);
  for (const { ends, weight } of ties) graph.addEdge(actors[ends[0]], actors[ends[1]], { far: 1 / weight });
  const found = betweenness(graph, { getEdgeWeight: length === "step" ? null : "far", normalized: true });
  return actors.map((actor) => found[actor] ?? 0);
}
