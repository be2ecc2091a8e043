import type { Hit } from "./hit-test.ts";
import { type Ground, type Item, itemAt, itemsOf } from "./items.ts";

export type Direction = "left" | "right" | "up" | "down";

/** Angle of each arrow, clockwise from the right, as on screen. */
const ANGLE: Readonly<Record<Direction, number>> = { right: 0, down: Math.PI / 2, left: Math.PI, up: -Math.PI / 2 };
/** How far aside of an arrow a thing may lie and still be in its direction. */
const ASIDE = Math.PI / 3;
/** Within this of a tie's own direction an arrow goes along it, beyond it round its actor. */
const ALONG = Math.PI / 4;

/** Where a walk is: the item, and for a tie or leader the actor it was reached from. */
export type Step = { readonly item: Item; readonly hub: number | null };

/** One of the things that spread out from an actor: its ties and its leaders. */
type Spoke = { readonly item: Item; readonly angle: number };

/**
 * The next tie or actor in a direction. From an actor an arrow takes the one of its own ties that points there; along a
 * tie it goes on to the actor at that end, across it to the next tie of the same actor, so that every tie of an actor is
 * a few arrows away however many there are. Where nothing of its own lies that way, it is whatever lies nearest. `null`:
 * nothing does.
 */
export function stepTowards(ground: Ground, { item, hub }: Step, direction: Direction): Step | null {
  if (item.hit.kind === "actor") {
    const chosen = nearestSpoke(spokesOf(ground, item.hit.at), ANGLE[direction]);
    return chosen ? { item: chosen.item, hub: item.hit.at } : nearestOf(ground, item, direction);
  }
  const from = hubOf(ground, item.hit, hub);
  const spokes = spokesOf(ground, from);
  const at = spokes.findIndex((spoke) => isSame(spoke.item.hit, item.hit));
  const spoke = spokes[at];
  if (!spoke) return nearestOf(ground, item, direction);
  const turn = turned(ANGLE[direction] - spoke.angle);
  if (Math.abs(turn) > Math.PI - ALONG) return toActor(ground, from);
  if (Math.abs(turn) < ALONG) {
    return item.hit.kind === "tie"
      ? toActor(ground, farEnd(ground, item.hit.at, from))
      : nearestOf(ground, item, direction);
  }
  const next = spokes[(at + (turn > 0 ? 1 : -1) + spokes.length) % spokes.length];
  return next && next !== spoke ? { item: next.item, hub: from } : nearestOf(ground, item, direction);
}

/** What spreads out from an actor, by angle. */
function spokesOf(ground: Ground, actor: number): Spoke[] {
  const { shape, places, furniture } = ground;
  const [x, y] = [places[actor * 2] ?? 0, places[actor * 2 + 1] ?? 0];
  const spokes: Spoke[] = [];
  const add = (hit: Hit, toX: number, toY: number) => {
    const item = itemAt(ground, hit);
    if (item) spokes.push({ item, angle: Math.atan2(toY - y, toX - x) });
  };
  for (const [at, { one, other }] of shape.ties.entries()) {
    if (one !== actor && other !== actor) continue;
    const far = one === actor ? other : one;
    add({ kind: "tie", at }, places[far * 2] ?? 0, places[far * 2 + 1] ?? 0);
  }
  for (const [at, { host }] of shape.leaders.entries()) {
    const place = furniture.leaders[at];
    if (host === actor && place) add({ kind: "leader", at }, place.x, place.y);
  }
  return spokes.sort((one, other) => one.angle - other.angle);
}

function nearestSpoke(spokes: readonly Spoke[], angle: number): Spoke | null {
  const aside = (spoke: Spoke) => Math.abs(turned(angle - spoke.angle));
  const [best] = [...spokes].sort((one, other) => aside(one) - aside(other));
  return best && aside(best) <= ASIDE ? best : null;
}

/** The actor a tie or leader is walked round: where the walk came from, else its first end, its state. */
function hubOf({ shape }: Ground, hit: Hit, came: number | null): number {
  if (hit.kind === "leader") return shape.leaders[hit.at]?.host ?? 0;
  const tie = shape.ties[hit.at];
  return came !== null && (tie?.one === came || tie?.other === came) ? came : (tie?.one ?? 0);
}

function farEnd({ shape }: Ground, tie: number, near: number): number {
  const { one, other } = shape.ties[tie] ?? { one: 0, other: 0 };
  return one === near ? other : one;
}

function toActor(ground: Ground, at: number): Step | null {
  const item = itemAt(ground, { kind: "actor", at });
  return item && { item, hub: null };
}

/** Whatever lies nearest in a direction: within 60 degrees of it, what lies straight ahead counting as nearer. */
function nearestOf(ground: Ground, from: Item, direction: Direction): Step | null {
  const [dx, dy] = [Math.cos(ANGLE[direction]), Math.sin(ANGLE[direction])];
  let best: Item | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const item of itemsOf(ground)) {
    const [x, y] = [item.x - from.x, item.y - from.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    if (ahead <= 0.5 || aside > ahead * Math.tan(ASIDE)) continue;
    const cost = ahead + aside * 2;
    if (cost < least) {
      least = cost;
      best = item;
    }
  }
  return best && { item: best, hub: null };
}

/** An angle between minus and plus half a turn. */
function turned(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle));
}

const isSame = (one: Hit, other: Hit) => one.kind === other.kind && one.at === other.at;
