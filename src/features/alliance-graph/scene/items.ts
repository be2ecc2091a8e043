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

/** What items are read from: the picture as it is now. */
export type Ground = {
  readonly shape: GraphShape;
  readonly look: Look;
  readonly places: Float32Array;
  readonly furniture: Furniture;
  readonly measures: Measures;
};

/** One thing as an item; `null` when it is not drawn now. */
export function itemAt({ shape, look, places, furniture, measures }: Ground, hit: Hit): Item | null {
  if (hit.kind === "actor") {
    const actor = shape.actors[hit.at];
    const place = { x: places[hit.at * 2] ?? 0, y: places[hit.at * 2 + 1] ?? 0 };
    return actor ? { hit, ref: { kind: "actor", id: actor.id }, ...place } : null;
  }
  if (hit.kind === "leader") {
    const [leader, place] = [shape.leaders[hit.at], furniture.leaders[hit.at]];
    if (!leader || !place || measures.dense || look.leaders[hit.at] === SHOWS.hidden) return null;
    return { hit, ref: { kind: "actor", id: leader.id }, x: place.x, y: place.y };
  }
  const tie = shape.ties[hit.at];
  if (!tie || look.ties[hit.at] === SHOWS.hidden) return null;
  const middle = measures.dense ? middleOf(places, tie.one, tie.other) : badgeOf(furniture, hit.at);
  return { hit, ref: { kind: "tie", id: tie.id }, ...middle };
}

/** Everything that can have the focus, actors first; hidden ties are left out. Linear: asked for at a key, not a frame. */
export function itemsOf(ground: Ground): Item[] {
  const { shape } = ground;
  const all = (kind: Hit["kind"], count: number) =>
    Array.from({ length: count }, (_, at) => itemAt(ground, { kind, at })).filter((item) => item !== null);
  return [
    ...all("actor", shape.actors.length),
    ...all("leader", shape.leaders.length),
    ...all("tie", shape.ties.length),
  ];
}

const badgeOf = ({ badges }: Furniture, at: number) => ({ x: badges[at * 2] ?? 0, y: badges[at * 2 + 1] ?? 0 });

function middleOf(places: Float32Array, one: number, other: number) {
  return {
    x: ((places[one * 2] ?? 0) + (places[other * 2] ?? 0)) / 2,
    y: ((places[one * 2 + 1] ?? 0) + (places[other * 2 + 1] ?? 0)) / 2,
  };
}

/** Which one of its kind an item is, counted from 1, and how many there are: leaders count among the actors. */
export function rankOf({ shape, look }: Ground, hit: Hit): { readonly rank: number; readonly count: number } {
  if (hit.kind !== "tie") {
    const before = hit.kind === "leader" ? shape.actors.length : 0;
    return { rank: before + hit.at + 1, count: shape.actors.length + shape.leaders.length };
  }
  let [rank, count] = [0, 0];
  for (let at = 0; at < look.ties.length; at++) {
    if (look.ties[at] === SHOWS.hidden) continue;
    count += 1;
    if (at <= hit.at) rank += 1;
  }
  return { rank, count };
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
