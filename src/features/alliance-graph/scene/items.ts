import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { ActorId, TieId } from "#domain/shared/ids.ts";
import type { Ref } from "#domain/shared/ref.ts";
import type { Furniture } from "./furniture.ts";
import { type Look, SHOWS } from "./graph-look.ts";
import type { Hit } from "./hit-test.ts";
import type { Measures } from "./measures.ts";

/** Something in the graph that can have the focus: where it is, and how large its ring must be. */
export type Item = {
  readonly hit: Hit;
  readonly ref: Extract<Ref, { kind: "actor" | "tie" }>;
  readonly x: number;
  readonly y: number;
};

type Ground = {
  readonly shape: GraphShape;
  readonly look: Look;
  readonly places: Float32Array;
  readonly furniture: Furniture;
  readonly measures: Measures;
};

/** Everything that can have the focus, actors first; hidden ties are left out. */
export function itemsOf({ shape, look, places, furniture, measures }: Ground): Item[] {
  const actors = shape.actors.map((actor, at): Item => {
    const place = { x: places[at * 2] ?? 0, y: places[at * 2 + 1] ?? 0 };
    return { hit: { kind: "actor", at }, ref: { kind: "actor", id: actor.id }, ...place };
  });
  const leaders = shape.leaders.flatMap((leader, at): Item[] => {
    const place = furniture.leaders[at];
    if (!place || measures.dense) return [];
    return [{ hit: { kind: "leader", at }, ref: { kind: "actor", id: leader.id }, x: place.x, y: place.y }];
  });
  const ties = shape.ties.flatMap((tie, at): Item[] => {
    if (look.ties[at] === SHOWS.hidden) return [];
    const middle = measures.dense ? middleOf(places, tie.one, tie.other) : badgeOf(furniture, at);
    return [{ hit: { kind: "tie", at }, ref: { kind: "tie", id: tie.id }, ...middle }];
  });
  return [...actors, ...leaders, ...ties];
}

const badgeOf = ({ badges }: Furniture, at: number) => ({ x: badges[at * 2] ?? 0, y: badges[at * 2 + 1] ?? 0 });

function middleOf(places: Float32Array, one: number, other: number) {
  return {
    x: ((places[one * 2] ?? 0) + (places[other * 2] ?? 0)) / 2,
    y: ((places[one * 2 + 1] ?? 0) + (places[other * 2 + 1] ?? 0)) / 2,
  };
}

export type Direction = "left" | "right" | "up" | "down";

const STEP: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** The nearest item in a direction: within 60 degrees of it, what lies straight ahead counting as nearer; `null`: none. */
export function itemTowards(items: readonly Item[], from: Item, direction: Direction): Item | null {
  const [dx, dy] = STEP[direction];
  let best: Item | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const [x, y] = [item.x - from.x, item.y - from.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    if (ahead <= 0.5 || aside > ahead * 1.732) continue;
    const cost = ahead + aside * 2;
    if (cost < least) {
      least = cost;
      best = item;
    }
  }
  return best;
}

/** Where exploring begins: at the selection, else at the best connected actor. */
export function firstItem(items: readonly Item[], shape: GraphShape, selected: ActorId | TieId | null): Item | null {
  const chosen = items.find((item) => item.ref.id === selected);
  if (chosen) return chosen;
  const most = shape.actors.reduce(
    (best, actor, at) => (actor.degree > (shape.actors[best]?.degree ?? -1) ? at : best),
    0,
  );
  return items[most] ?? null;
}
