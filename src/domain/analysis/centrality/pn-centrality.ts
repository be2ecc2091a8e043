import type { SignedNetwork, SignedTie } from "./signed-network.ts";

/** The sum of what is left over from one actor to the next, squared, below which the answer is exact to 12 digits. */
const SETTLED = 1e-26;

/**
 * PN centrality of every actor, in the order of the network: PN = (I − A / (2n − 2))⁻¹ 1 with A = P − 2N, where P and N hold
 * the positive and the negative ties without their weights and n counts the actors (Everett and Borgatti 2014, Networks
 * containing negative ties, Social Networks 38, 111–120). 1 for whoever has no signed tie, above 1 where friends prevail,
 * below 1 where rivals do; neutral ties count as none.
 *
 * From three actors on the matrix is positive definite, so that conjugate gradients (Hestenes and Stiefel 1952) solve it
 * exactly up to rounding. `null` with fewer: a single negative tie has no answer. Cost: actors times ties at most, in
 * practice a dozen times the ties.
 */
export function pnCentrality({ actors, ties }: SignedNetwork): readonly number[] | null {
  const count = actors.length;
  if (count < 3) return null;
  const signed = ties.filter(({ sign }) => sign !== 0);
  const times = (vector: Float64Array) => product(signed, vector, 2 * count - 2);
  const answer = new Float64Array(count);
  const residual = new Float64Array(count).fill(1);
  let direction = residual.slice();
  let left = dot(residual, residual);
  for (let step = 0; step < 4 * count && left > SETTLED; step += 1) {
    const turned = times(direction);
    const stride = left / dot(direction, turned);
    for (let at = 0; at < count; at += 1) {
      answer[at] = (answer[at] as number) + stride * (direction[at] as number);
      residual[at] = (residual[at] as number) - stride * (turned[at] as number);
    }
    const next = dot(residual, residual);
    const turn = next / left;
    direction = direction.map((value, at) => (residual[at] as number) + turn * value);
    left = next;
  }
  return [...answer];
}

/** (I − A / scale) times a vector. */
function product(ties: readonly SignedTie[], vector: Float64Array, scale: number): Float64Array {
  const out = vector.slice();
  for (const { ends, sign } of ties) {
    const [one, other] = ends;
    const part = (sign > 0 ? 1 : -2) / scale;
    out[one] = (out[one] as number) - part * (vector[other] as number);
    out[other] = (out[other] as number) - part * (vector[one] as number);
  }
  return out;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += (one[at] as number) * (other[at] as number);
  return sum;
}
