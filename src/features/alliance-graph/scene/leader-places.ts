import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Measures } from "./measures.ts";
import {
  apart,
  awayFrom,
  type Label,
  nearer,
  type Room,
  roomAround,
  type Spot,
  textCost,
  touch,
  touchesDisc,
} from "./room.ts";

export type LeaderPlace = {
  readonly x: number;
  readonly y: number;
  /** Direction of the stem, from the state. */
  readonly angle: number;
  readonly label: Label | null;
};

const LEADER_DIRECTIONS = 48;
const OVER_BADGE = 40;

/** Each leader beside its state, where there is most room; in the order of the shape. */
export function placeLeaders(shape: GraphShape, room: Room): LeaderPlace[] {
  const placed: LeaderPlace[] = [];
  for (const leader of shape.leaders) {
    const host = room.spots[leader.host] ?? { x: 0, y: 0 };
    const width = room.measureText(leader.name, room.measures.leaderName, 450);
    const near = roomAround(host, reachOf(width, room.measures), room);
    let best: { cost: number; place: LeaderPlace } | null = null;
    for (let step = 0; step < LEADER_DIRECTIONS; step++) {
      const angle = (step / LEADER_DIRECTIONS) * 2 * Math.PI;
      const place = leaderAt(host, angle, width, room.measures);
      const flat = Math.abs(Math.sin(angle)) * 3;
      const cost: number =
        flat + leaderCost(place, host, placed, near, (best?.cost ?? Number.POSITIVE_INFINITY) - flat);
      if (!best || cost < best.cost) best = { cost, place };
    }
    if (best) placed.push(best.place);
  }
  return placed;
}

/** Farther from its host than this neither a leader nor its name, of a width, can come near anything. */
const reachOf = (width: number, { node, leader, leaderName, badge, px }: Measures) =>
  node * 2 + leader * 4 + badge + leaderName + width + 40 * px;

function leaderAt(host: Spot, angle: number, width: number, { node, leader, leaderName, px }: Measures): LeaderPlace {
  const away = node + leader + 5 * px;
  const x = host.x + Math.cos(angle) * away;
  const y = host.y + Math.sin(angle) * away;
  const side = Math.cos(angle) >= -0.001 ? 1 : -1;
  const edge = x + side * (leader + 3.5 * px);
  const height = leaderName * 1.15;
  const box = { x: side > 0 ? edge : edge - width, y: y - height / 2, width, height };
  const align = side > 0 ? "left" : "right";
  return { x, y, angle, label: { x: edge, y, align, box, outX: 0, outY: 0 } };
}

/** What a place costs, counted no further than `enough`. */
function leaderCost(
  place: LeaderPlace,
  host: Spot,
  placed: readonly LeaderPlace[],
  room: Room,
  enough: number,
): number {
  const { sheet, measures, spots, lines } = room;
  const { node, leader, px } = measures;
  const { x, y } = place;
  let cost = 0;
  for (const line of lines) {
    cost += nearer(awayFrom(x, y, line), leader + (line.thin ? 3 : 13) * px, line.thin ? 1.5 : 4) / px;
  }
  for (const spot of spots) {
    if (spot === host) continue;
    cost += nearer(apart(spot, x, y), node + leader + 14 * px, 4) / px;
  }
  for (const other of placed) {
    const gap = apart(other, x, y);
    cost += nearer(gap, leader * 2 + 30 * px, 2) / px + (gap < leader * 2 + 3 * px ? 400 : 0);
    if (place.label && other.label && touch(place.label.box, other.label.box, 2 * px)) cost += 80;
  }
  if (x < leader || x > sheet.width - leader || y < leader || y > sheet.height - leader) cost += 300;
  if (cost < enough) cost += badgeCost(place, room);
  if (cost < enough && place.label) cost += textCost(place.label.box, host, room, enough - cost);
  return cost;
}

/** What it costs to stand where a tie has its middle, and so most likely its badge. */
function badgeCost({ x, y, label }: LeaderPlace, { measures, lines }: Room): number {
  const { badge, leader, px } = measures;
  let cost = 0;
  for (const line of lines) {
    if (line.thin) continue;
    const middle = { x: (line.ax + line.bx) / 2, y: (line.ay + line.by) / 2 };
    if (apart(middle, x, y) < leader + badge) cost += OVER_BADGE;
    if (label && touchesDisc(label.box, middle, badge + 2 * px)) cost += OVER_BADGE;
  }
  return cost;
}
