import type { ActorId } from "../../shared/ids.ts";
import type { PathLength, PathTies } from "./centrality.ts";
import type { SignedNetwork } from "./signed-network.ts";

/** Two others, and the part of the shortest paths between them that leads through an actor: above 0, up to 1. */
export type PairBetween = { readonly one: ActorId; readonly other: ActorId; readonly share: number };

/** In a network of more actors than this the pairs of one are not worked out: they would take a while, and fill pages. */
export const PAIRS_TOLD_UP_TO = 200;

/** Lengths this close are told as equal: sums of the same parts may differ in their last digits. */
const ALIKE = 1e-9;

/**
 * The pairs that an actor stands between, those with the largest share first: what its betweenness is the sum of, over
 * (n − 1)(n − 2) / 2 pairs (Freeman 1977). Paths as `centralitySteps` walks them. `null` in a network too large for it,
 * empty for whoever is not there. Cubic in the actors at worst.
 */
export function pairsBetween(
  { actors, ties }: SignedNetwork,
  actor: ActorId,
  paths: PathTies,
  length: PathLength,
): readonly PairBetween[] | null {
  if (actors.length > PAIRS_TOLD_UP_TO) return null;
  const via = actors.indexOf(actor);
  if (via < 0) return [];
  const near: [to: number, far: number][][] = actors.map(() => []);
  for (const { ends, sign, weight } of ties) {
    if (paths === "friendly" && sign <= 0) continue;
    const far = length === "step" ? 1 : 1 / weight;
    near[ends[0]]?.push([ends[1], far]);
    near[ends[1]]?.push([ends[0], far]);
  }
  const reach = actors.map((_, from) => reachFrom(near, from));
  const own = reach[via] as Reach;
  const found: PairBetween[] = [];
  for (let one = 0; one < actors.length; one += 1)
    for (let other = one + 1; other < actors.length; other += 1) {
      if (one === via || other === via) continue;
      const { far, count } = reach[one] as Reach;
      const whole = at(far, other);
      const around = at(own.far, one) + at(own.far, other);
      if (whole === Number.POSITIVE_INFINITY || around > whole * (1 + ALIKE)) continue;
      const share = (at(own.count, one) * at(own.count, other)) / at(count, other);
      found.push({ one: actors[one] as ActorId, other: actors[other] as ActorId, share });
    }
  return found.sort((first, second) => second.share - first.share);
}

/** How far each actor is from one, and over how many shortest paths. */
type Reach = { readonly far: Float64Array; readonly count: Float64Array };

const at = (list: Float64Array, place: number) => list[place] as number;

/** Dijkstra's algorithm (1959), the nearest found by looking through all. */
function reachFrom(near: readonly (readonly [to: number, far: number][])[], from: number): Reach {
  const far = new Float64Array(near.length).fill(Number.POSITIVE_INFINITY);
  const count = new Float64Array(near.length);
  const isDone = new Uint8Array(near.length);
  far[from] = 0;
  count[from] = 1;
  for (;;) {
    let nearest = -1;
    for (let place = 0; place < near.length; place += 1)
      if (isDone[place] === 0 && at(far, place) < (nearest < 0 ? Number.POSITIVE_INFINITY : at(far, nearest)))
        nearest = place;
    if (nearest < 0) return { far, count };
    isDone[nearest] = 1;
    for (const [to, step] of near[nearest] ?? []) {
      if (isDone[to] === 1) continue;
      const way = at(far, nearest) + step;
      if (way < at(far, to) * (1 - ALIKE)) {
        far[to] = way;
        count[to] = at(count, nearest);
      } else if (way <= at(far, to) * (1 + ALIKE)) count[to] = at(count, to) + at(count, nearest);
    }
  }
}
