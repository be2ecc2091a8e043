import type { Lookup } from "../../dossier/lookup.ts";
import type { MonthKey } from "../../shared/month.ts";
import { writeCount, writeMonth, writeNumber } from "../../shared/wording.ts";
import type { Centrality, PathLength, PathTies } from "./centrality.ts";
import type { CentralityRow } from "./centrality-rows.ts";
import type { SignedNetwork } from "./signed-network.ts";

/** Shares of pairs this close are told as equal. */
const ALIKE = 0.0005;

/** "Russia lies between most pairs of others; 3 groups stand together": who brokers, and how many camps there are. */
export function centralityFinding(rows: readonly CentralityRow[], groups: number, lookup: Lookup): string {
  const most = Math.max(...rows.map(({ betweenness }) => betweenness));
  const first = rows
    .filter(({ betweenness }) => most - betweenness < ALIKE)
    .map(({ actor }) => lookup.actorName(actor));
  const [name] = first;
  const broker =
    most < ALIKE || name === undefined
      ? "Nobody stands between others"
      : first.length === 1
        ? `${name} stands between the most others`
        : `${writeNumber(first.length)} actors stand between others alike`;
  const camps =
    groups === 0 ? "nobody is grouped" : `${writeCount(groups, "group")} ${groups === 1 ? "holds" : "hold"} together`;
  return `${broker}; ${camps}`;
}

/** What the figures are and where they come from. */
export function centralityMethod(
  { actors, ties }: SignedNetwork,
  at: MonthKey,
  paths: PathTies,
  length: PathLength,
): string {
  const size = `${writeCount(actors.length, "actor")} and ${writeCount(ties.length, "tie")} with a reading as of ${writeMonth(at)}.`;
  const walked = paths === "friendly" ? "cordial and allied ties" : "all ties, hostile ones too";
  const far = length === "step" ? "each one step long" : "each 1 / weight long, so that weighty ties are short";
  return `${size} Between is the share of all pairs of others whose shortest path leads through an actor (Brandes 2001), over ${walked}, ${far}. A place in a network of coded evidence: who is written about much stands in the middle.`;
}

/** A piece of a sentence; a figure leads to what it was computed from. */
export type Piece = string | { readonly figure: string };

/** How clear the groups are. */
export function groupsMethod({ modularity, signedModularity }: Centrality["communities"]): readonly Piece[] {
  if (modularity === null) return ["No tie is cordial or allied, so nobody is grouped."];
  const signed: readonly Piece[] =
    signedModularity === null
      ? []
      : [" With rivalries counted against it: ", { figure: writeNumber(signedModularity, 2) }, " (Gómez et al. 2009)."];
  return [
    "Found on cordial and allied ties by weight (Louvain, Blondel et al. 2008; the best of 24 seeded starts). ",
    { figure: `Modularity ${writeNumber(modularity, 2)}` },
    ", the weight within groups less what chance gives: 0 is chance, from about 0.3 on groups are clear.",
    ...signed,
    " Rivalries do not make the groups.",
  ];
}

/** One decimal, more where that would round to nothing. */
export const writeWeight = (weight: number) =>
  weight < 0.005 ? "below 0.01" : writeNumber(weight, weight < 0.1 ? 2 : 1);
