import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { LeaderPlace } from "./leader-places.ts";
import type { Measures } from "./measures.ts";
import {
  type Align,
  apart,
  type Box,
  type Label,
  nearer,
  type Room,
  roomAround,
  type Spot,
  textCost,
  touch,
  touchesDisc,
} from "./room.ts";

/** A name that would cost this much is left out. */
const TOO_CLOSE = 200;

/** The name of each state beside it, in the order of the shape; `null`: it has no room, or stands inside. */
export function placeNames(
  shape: GraphShape,
  room: Room,
  leaders: readonly LeaderPlace[],
  badges: Float32Array,
): (Label | null)[] {
  const taken: Box[] = leaders.flatMap(({ x, y, label }) => {
    const { leader } = room.measures;
    const disc = { x: x - leader, y: y - leader, width: leader * 2, height: leader * 2 };
    return label ? [disc, label.box] : [disc];
  });
  const middles = shape.ties.flatMap((tie, at) =>
    tie.membership ? [] : [{ x: badges[at * 2] ?? 0, y: badges[at * 2 + 1] ?? 0 }],
  );
  const labels: (Label | null)[] = shape.actors.map(() => null);
  const byDegree = shape.actors.map((actor, at) => ({ actor, at })).sort((a, b) => b.actor.degree - a.actor.degree);
  for (const { actor, at } of byDegree) {
    if (actor.kind === "organisation") continue;
    const own = room.spots[at];
    if (!own) continue;
    const width = room.measureText(actor.name, room.measures.name, 560);
    const near = roomAround(own, reachOf(width, room.measures), room);
    const label = bestLabel(own, width, taken, middles, near);
    labels[at] = label;
    if (label) taken.push(label.box);
  }
  return labels;
}

/** Farther from its node than this a name, of a width, comes near nothing that counts. */
const reachOf = (width: number, { node, name, px }: Measures) => node * 3 + name * 2 + width + 30 * px;

/** The clearest of eight sides; `null` when on every side it would lie on another name, leader or node. */
function bestLabel(
  own: Spot,
  width: number,
  taken: readonly Box[],
  middles: readonly Spot[],
  room: Room,
): Label | null {
  const { measures, spots } = room;
  const { badge, node, px } = measures;
  let best: { cost: number; label: Label } | null = null;
  for (const [rank, label] of labelSides(own, width, measures).entries()) {
    const { box } = label;
    if (taken.some((other) => touch(box, other, 2 * px))) continue;
    if (spots.some((spot) => spot !== own && touchesDisc(box, spot, node + 1 * px))) continue;
    const enough = Math.min(TOO_CLOSE, best?.cost ?? TOO_CLOSE);
    let cost = rank * 1.1 + textCost(box, own, room, enough - rank * 1.1);
    if (cost >= enough) continue;
    const y = box.y + box.height / 2;
    for (const middle of middles) {
      const x = Math.max(box.x, Math.min(box.x + box.width, middle.x));
      cost += nearer(apart(middle, x, y), badge + 7 * px, 5) / px;
    }
    if (cost < enough) best = { cost, label };
  }
  return best?.label ?? null;
}

function labelSides(own: Spot, width: number, { node, name, px }: Measures): Label[] {
  const height = name * 1.16;
  const gap = 3 * px;
  const slant = node * 0.75 + 3 * px;
  const at = (dx: number, dy: number, align: Align): Label => {
    const [x, y] = [own.x + dx, own.y + dy];
    const left = align === "center" ? x - width / 2 : align === "left" ? x : x - width;
    const away = Math.hypot(dx, dy) || 1;
    const box = { x: left, y: y - height / 2, width, height };
    return { x, y, align, box, outX: dx / away, outY: dy / away };
  };
  return [
    at(0, node + height / 2 + gap, "center"),
    at(0, -node - height / 2 - gap, "center"),
    at(node + gap + 2 * px, 0, "left"),
    at(-node - gap - 2 * px, 0, "right"),
    at(slant, slant + 2 * px, "left"),
    at(-slant, slant + 2 * px, "right"),
    at(slant, -slant - 2 * px, "left"),
    at(-slant, -slant - 2 * px, "right"),
  ];
}
