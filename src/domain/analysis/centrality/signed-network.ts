import type { Readings } from "../../reading/reading.ts";
import { type ActorId, endsOf, type TieId } from "../../shared/ids.ts";

/** One tie of a network: who it joins, whether it is friendly, and how much evidence stands behind it. */
export type SignedTie = {
  readonly tie: TieId;
  /** Positions of its ends among the actors of the network. */
  readonly ends: readonly [number, number];
  /** 1 for cordial and allied, -1 for strained and hostile, 0 for neutral. */
  readonly sign: -1 | 0 | 1;
  /** Sum of the weights of its evidence; above 0. */
  readonly weight: number;
};

/** Actors and the ties between them as of a date. Plain values, so that it travels to a worker. */
export type SignedNetwork = {
  /** Everybody who has a tie with a reading, sorted by id. */
  readonly actors: readonly ActorId[];
  /** Sorted by id. */
  readonly ties: readonly SignedTie[];
};

/** The network that a set of readings makes: the bands give the signs. Linear in the ties, plus sorting. */
export function signedNetworkOf(readings: Readings): SignedNetwork {
  const found = [...readings.values()].sort((one, other) => (one.tie < other.tie ? -1 : 1));
  const actors = [...new Set(found.flatMap(({ tie }) => endsOf(tie)))].sort();
  const positions = new Map(actors.map((actor, at) => [actor, at]));
  const ties = found.map(({ tie, band, weight }): SignedTie => {
    const [one, other] = endsOf(tie);
    const sign = band > 0 ? 1 : band < 0 ? -1 : 0;
    return { tie, ends: [positions.get(one) ?? 0, positions.get(other) ?? 0], sign, weight };
  });
  return { actors, ties };
}
