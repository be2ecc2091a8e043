import type { SignedNetwork, SignedTie } from "#domain/analysis/centrality/signed-network.ts";
import type { ActorId, TieId } from "#domain/shared/ids.ts";

/** A tie as a test writes it: two ends, and a sign or weight where they matter. */
export type TrialTie = readonly [one: string, other: string, sign?: -1 | 0 | 1, weight?: number];

/** A network of named actors, sorted by name as the desk's are; a tie is friendly and of weight 1 unless it says otherwise. */
export function trialNetwork(ties: readonly TrialTie[], others: readonly string[] = []): SignedNetwork {
  const names = [...new Set([...ties.flatMap((tie) => [tie[0], tie[1]]), ...others])].sort();
  const built = ties.map(([one, other, sign = 1, weight = 1]): SignedTie => {
    const [first, second] = [one, other].sort() as [string, string];
    return { tie: `${first}~${second}` as TieId, ends: [names.indexOf(first), names.indexOf(second)], sign, weight };
  });
  return { actors: names as readonly string[] as readonly ActorId[], ties: built };
}

/** Ties from pairs of names: `"ab ac"`. */
export const pairsOf = (text: string): readonly TrialTie[] =>
  text.split(/\s+/).map((pair) => pair.split("-") as [string, string]);

/**
 * Marriages among the leading families of Florence, 1394–1434 (Padgett and Ansell 1993, American Journal of Sociology 98,
 * 1259–1319); the Pucci, who married none of them, left out.
 */
export const FLORENCE = pairsOf(
  `Acciaiuoli-Medici Castellani-Peruzzi Castellani-Strozzi Castellani-Barbadori Medici-Barbadori Medici-Ridolfi
   Medici-Tornabuoni Medici-Albizzi Medici-Salviati Salviati-Pazzi Peruzzi-Strozzi Peruzzi-Bischeri Strozzi-Ridolfi
   Strozzi-Bischeri Ridolfi-Tornabuoni Tornabuoni-Guadagni Albizzi-Ginori Albizzi-Guadagni Bischeri-Guadagni
   Guadagni-Lamberteschi`,
);

/** The kite of Krackhardt (1990, Administrative Science Quarterly 35, 342–369). */
export const KITE = pairsOf(
  `Andre-Beverley Andre-Carol Andre-Diane Andre-Fernando Beverley-Diane Beverley-Ed Beverley-Garth Carol-Diane
   Carol-Fernando Diane-Ed Diane-Fernando Diane-Garth Ed-Garth Fernando-Garth Fernando-Heather Garth-Heather Heather-Ike
   Ike-Jane`,
);

const KARATE_LISTS: Readonly<Record<number, readonly number[]>> = {
  1: [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32],
  2: [3, 4, 8, 14, 18, 20, 22, 31],
  3: [4, 8, 9, 10, 14, 28, 29, 33],
  4: [8, 13, 14],
  5: [7, 11],
  6: [7, 11, 17],
  7: [17],
  9: [31, 33, 34],
  10: [34],
  14: [34],
  15: [33, 34],
  16: [33, 34],
  19: [33, 34],
  20: [34],
  21: [33, 34],
  23: [33, 34],
  24: [26, 28, 30, 33, 34],
  25: [26, 28, 32],
  26: [32],
  27: [30, 34],
  28: [34],
  29: [32, 34],
  30: [33, 34],
  31: [33, 34],
  32: [33, 34],
  33: [34],
};

/** The karate club of Zachary (1977, Journal of Anthropological Research 33, 452–473): 34 members, 78 friendships. */
export const KARATE: readonly TrialTie[] = Object.entries(KARATE_LISTS).flatMap(([one, others]) =>
  others.map((other): TrialTie => [one.padStart(2, "0"), String(other).padStart(2, "0")]),
);
