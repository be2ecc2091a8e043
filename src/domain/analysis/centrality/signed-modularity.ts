import type { SignedNetwork } from "./signed-network.ts";

/**
 * How well a grouping keeps friends together and rivals apart, from about -1 to 1: modularity for signed networks,
 * Q = Q⁺ · w⁺ / (w⁺ + w⁻) − Q⁻ · w⁻ / (w⁺ + w⁻), each part the modularity of the ties of one sign by their weights
 * (Gómez, Jensen and Arenas 2009, Analysis of community structure in networks of correlated data, Physical Review E 80,
 * 016114). With positive ties alone it is Newman's modularity. `null` without any signed tie. Linear in the ties.
 */
export function signedModularity(network: SignedNetwork, groupOf: readonly number[]): number | null {
  const friendly = halfOf(network, groupOf, 1);
  const adverse = halfOf(network, groupOf, -1);
  const all = friendly.weight + adverse.weight;
  return all === 0 ? null : (friendly.weight * friendly.modularity - adverse.weight * adverse.modularity) / all;
}

/** Modularity over the ties of one sign (Newman 2006, PNAS 103, 8577–8582): the share within groups less what chance gives. */
function halfOf({ actors, ties }: SignedNetwork, groupOf: readonly number[], wanted: 1 | -1) {
  const strengths = new Float64Array(actors.length);
  let weight = 0;
  let within = 0;
  for (const tie of ties) {
    if (tie.sign !== wanted) continue;
    const [one, other] = tie.ends;
    weight += tie.weight;
    if (groupOf[one] === groupOf[other]) within += tie.weight;
    strengths[one] = (strengths[one] as number) + tie.weight;
    strengths[other] = (strengths[other] as number) + tie.weight;
  }
  if (weight === 0) return { weight, modularity: 0 };
  const byGroup = new Map<number, number>();
  for (const [at, strength] of strengths.entries()) {
    const group = groupOf[at] as number;
    byGroup.set(group, (byGroup.get(group) ?? 0) + strength);
  }
  const chance = [...byGroup.values()].reduce((sum, strength) => sum + (strength / (2 * weight)) ** 2, 0);
  return { weight, modularity: within / weight - chance };
}
