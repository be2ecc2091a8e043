import { useMemo } from "react";
import type { PathLength, PathTies } from "#domain/analysis/centrality/centrality.ts";
import type { CentralityRow } from "#domain/analysis/centrality/centrality-rows.ts";
import { pairsBetween } from "#domain/analysis/centrality/pairs-between.ts";
import type { SignedNetwork, SignedTie } from "#domain/analysis/centrality/signed-network.ts";
import type { ActorId } from "#domain/shared/ids.ts";
import { writeCount, writeNumber } from "#domain/shared/wording.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { WeighedTies } from "./WeighedTies.tsx";

/** How the shortest paths were walked. */
export type Walk = { readonly network: SignedNetwork; readonly paths: PathTies; readonly length: PathLength };

/** So many pairs are named; the rest is counted. */
const PAIRS_NAMED = 60;

/** What the figures of one actor rest on: its ties with their weights, by sign, and the pairs it stands between. */
export function ActorTies({ row, walk }: { readonly row: CentralityRow; readonly walk: Walk }) {
  const of = (sign: SignedTie["sign"]) => row.ties.filter((tie) => tie.sign === sign);
  return (
    <div className="actor-ties">
      <Ties word="friendly" ties={of(1)} />
      <Ties word="neutral" ties={of(0)} />
      <Ties word="adverse" ties={of(-1)} />
      <PairsBetween actor={row.actor} walk={walk} />
    </div>
  );
}

function Ties({ word, ties }: { readonly word: string; readonly ties: readonly SignedTie[] }) {
  if (ties.length === 0) return null;
  return (
    <div>
      <p>{writeCount(ties.length, `${word} tie`)}, by weight</p>
      <WeighedTies ties={ties} />
    </div>
  );
}

function PairsBetween({ actor, walk }: { readonly actor: ActorId; readonly walk: Walk }) {
  const lookup = useLookup();
  const { network, paths, length } = walk;
  const pairs = useMemo(() => pairsBetween(network, actor, paths, length), [network, actor, paths, length]);
  if (pairs === null || pairs.length === 0) return null;
  const others = network.actors.length - 1;
  const rest = pairs.length - PAIRS_NAMED;
  return (
    <details className="groups-ties">
      <summary>
        On a shortest path of {writeNumber(pairs.length)} of {writeCount((others * (others - 1)) / 2, "pair")} of others
      </summary>
      <p className="actor-pairs">
        {pairs.slice(0, PAIRS_NAMED).map(({ one, other, share }) => (
          <span key={`${one} ${other}`}>
            <bdi>{lookup.actorTag(one)}</bdi>–<bdi>{lookup.actorTag(other)}</bdi>
            {share > 0.9995 ? "" : ` ${writeNumber(100 * share)} %`}
          </span>
        ))}
        {rest > 0 ? <span>and {writeNumber(rest)} more</span> : null}
      </p>
    </details>
  );
}
