import type { ActorId } from "../../shared/ids.ts";
import type { Centrality } from "./centrality.ts";
import type { SignedNetwork, SignedTie } from "./signed-network.ts";

/** One actor of the table. */
export type CentralityRow = {
  readonly actor: ActorId;
  readonly ties: readonly SignedTie[];
  readonly positive: number;
  readonly negative: number;
  readonly net: number;
  readonly strength: number;
  /** 0 to 1. */
  readonly betweenness: number;
  readonly pn: number | null;
  /** Number of its group from 1; `null` where it stands alone. */
  readonly group: number | null;
};

/** One group of several actors. */
export type GroupRow = {
  readonly group: number;
  readonly members: readonly ActorId[];
  /** Friendly ties between members, hostile and strained ones between them, and both kinds to others. */
  readonly within: readonly SignedTie[];
  readonly quarrels: readonly SignedTie[];
  readonly across: readonly SignedTie[];
  readonly rivalries: readonly SignedTie[];
};

/** The rows of the table, in the order of the network. */
export function centralityRows(network: SignedNetwork, found: Centrality): readonly CentralityRow[] {
  const { communities } = found;
  return network.actors.map((actor, at) => {
    const group = communities.groupOf[at] ?? 0;
    const [positive, negative] = [found.positive[at] ?? 0, found.negative[at] ?? 0];
    return {
      actor,
      ties: network.ties.filter(({ ends }) => ends.includes(at)),
      positive,
      negative,
      net: positive - negative,
      strength: found.strength[at] ?? 0,
      betweenness: found.betweenness[at] ?? 0,
      pn: found.pn?.[at] ?? null,
      group: group < communities.count ? group + 1 : null,
    };
  });
}

/** The groups of two or more, largest first. */
export function groupRows(network: SignedNetwork, { communities }: Centrality): readonly GroupRow[] {
  const { groupOf, count } = communities;
  return Array.from({ length: count }, (_, group) => {
    const isIn = (at: number) => groupOf[at] === group;
    const inside = network.ties.filter(({ ends }) => ends.every(isIn));
    const outward = network.ties.filter(({ ends }) => ends.some(isIn) && !ends.every(isIn));
    return {
      group: group + 1,
      members: network.actors.filter((_actor, at) => isIn(at)),
      within: inside.filter(({ sign }) => sign > 0),
      quarrels: inside.filter(({ sign }) => sign < 0),
      across: outward.filter(({ sign }) => sign > 0),
      rivalries: outward.filter(({ sign }) => sign < 0),
    };
  });
}

/** The adverse ties between actors that are in no group. */
export function rivalriesOfLone(rows: readonly CentralityRow[]): readonly SignedTie[] {
  const isLone = (at: number) => rows[at]?.group === null;
  const ties = rows.flatMap((row) => row.ties.filter(({ sign, ends }) => sign < 0 && ends.every(isLone)));
  return [...new Set(ties)];
}
