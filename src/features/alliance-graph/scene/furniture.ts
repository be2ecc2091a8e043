import type { GraphShape } from "#domain/layout/graph-shape.ts";
import { distanceToSegment } from "#domain/layout/segments.ts";
import type { Measures, MeasureText } from "./measures.ts";

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Align = "left" | "center" | "right";

/** Where a text stands: its anchor, and the box it covers. */
export type Label = {
  readonly x: number;
  readonly y: number;
  readonly align: Align;
  readonly box: Box;
  /** Unit step away from its node: a lit node is larger and pushes its name out. */
  readonly outX: number;
  readonly outY: number;
};

export type LeaderPlace = {
  readonly x: number;
  readonly y: number;
  /** Direction of the stem, from the state. */
  readonly angle: number;
  readonly label: Label | null;
};

/** What stands beside nodes and on ties. It depends on places and sizes alone, so nothing moves with window or filters. */
export type Furniture = {
  /** In the order of the shape's leaders. */
  readonly leaders: readonly LeaderPlace[];
  /** Middle of each tie's badge, two numbers for each tie. */
  readonly badges: Float32Array;
  /** In the order of the shape's actors; `null`: no room for the name, or it stands inside. */
  readonly labels: readonly (Label | null)[];
};

/** The drawing's own edges: nothing is placed beyond them. */
export type Sheet = { readonly width: number; readonly height: number };

type Line = {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly thin: boolean;
};
type Spot = { readonly x: number; readonly y: number };

/** Leaders, then badges, then names: what is placed first keeps its place. */
export function furnish(
  shape: GraphShape,
  places: Float32Array,
  sheet: Sheet,
  measures: Measures,
  measureText: MeasureText,
): Furniture {
  const spots = shape.actors.map((_, at): Spot => ({ x: places[at * 2] ?? 0, y: places[at * 2 + 1] ?? 0 }));
  const lines = shape.ties.map((tie): Line => {
    const [one, other] = [spots[tie.one], spots[tie.other]];
    return { ax: one?.x ?? 0, ay: one?.y ?? 0, bx: other?.x ?? 0, by: other?.y ?? 0, thin: tie.membership };
  });
  const room = { sheet, measures, spots, lines, measureText };
  const leaders = placeLeaders(shape, room);
  const badges = placeBadges(shape, room, leaders);
  return { leaders, badges, labels: placeLabels(shape, room, leaders, badges) };
}

type Room = {
  readonly sheet: Sheet;
  readonly measures: Measures;
  readonly spots: readonly Spot[];
  readonly lines: readonly Line[];
  readonly measureText: MeasureText;
};

const awayFrom = (x: number, y: number, { ax, ay, bx, by }: Line) => distanceToSegment(x, y, ax, ay, bx, by);

/** Points for coming nearer than `limit`. */
const nearer = (distance: number, limit: number, points: number) =>
  distance < limit ? (limit - distance) * points : 0;

const LEADER_DIRECTIONS = 48;

function placeLeaders(shape: GraphShape, room: Room): LeaderPlace[] {
  const placed: LeaderPlace[] = [];
  for (const leader of shape.leaders) {
    const host = room.spots[leader.host] ?? { x: 0, y: 0 };
    const width = room.measureText(leader.name, room.measures.leaderName, 450);
    let best: { cost: number; place: LeaderPlace } | null = null;
    for (let step = 0; step < LEADER_DIRECTIONS; step++) {
      const angle = (step / LEADER_DIRECTIONS) * 2 * Math.PI;
      const place = leaderAt(host, angle, width, room.measures);
      const cost = leaderCost(place, host, placed, room) + Math.abs(Math.sin(angle)) * 3;
      if (!best || cost < best.cost) best = { cost, place };
    }
    if (best) placed.push(best.place);
  }
  return placed;
}

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

function leaderCost(place: LeaderPlace, host: Spot, placed: readonly LeaderPlace[], room: Room): number {
  const { sheet, measures, spots, lines } = room;
  const { node, leader, px } = measures;
  const { x, y } = place;
  let cost = 0;
  for (const line of lines) {
    cost += nearer(awayFrom(x, y, line), leader + (line.thin ? 3 : 13) * px, line.thin ? 1.5 : 4) / px;
  }
  for (const spot of spots) {
    if (spot === host) continue;
    cost += nearer(Math.hypot(spot.x - x, spot.y - y), node + leader + 14 * px, 4) / px;
  }
  for (const other of placed) {
    const apart = Math.hypot(other.x - x, other.y - y);
    cost += nearer(apart, leader * 2 + 30 * px, 2) / px + (apart < leader * 2 + 3 * px ? 400 : 0);
    if (place.label && other.label && touch(place.label.box, other.label.box, 2 * px)) cost += 80;
  }
  if (x < leader || x > sheet.width - leader || y < leader || y > sheet.height - leader) cost += 300;
  return cost + (place.label ? textCost(place.label.box, host, room) : 0);
}

/** What a text over ties, or over nodes other than its own, costs; off the sheet it costs most. */
function textCost(box: Box, own: Spot, { sheet, measures, spots, lines }: Room): number {
  const { node, px } = measures;
  const y = box.y + box.height / 2;
  let cost = box.x < 2 * px || box.x + box.width > sheet.width - 2 * px ? 200 : 0;
  if (box.y < 1 * px || box.y + box.height > sheet.height - 1 * px) cost += 200;
  for (let step = 0; step <= 6; step++) {
    const x = box.x + (box.width * step) / 6;
    for (const line of lines) {
      cost += nearer(awayFrom(x, y, line), (line.thin ? 5 : 9) * px, line.thin ? 0.35 : 1.3) / px;
    }
    for (const spot of spots) {
      if (spot !== own) cost += nearer(Math.hypot(spot.x - x, spot.y - y), node + 7 * px, 4) / px;
    }
  }
  return cost;
}

const SLIDE_STEPS = 8;

function placeBadges(shape: GraphShape, room: Room, leaders: readonly LeaderPlace[]): Float32Array {
  const badges = new Float32Array(shape.ties.length * 2);
  const placed: Spot[] = [];
  const byLength = shape.ties
    .map((tie, at) => ({ at, tie, line: room.lines[at] }))
    .sort((one, other) => lengthOf(one.line) - lengthOf(other.line));
  for (const { at, tie, line } of byLength) {
    if (!line) continue;
    const spot = tie.membership
      ? { x: (line.ax + line.bx) / 2, y: (line.ay + line.by) / 2 }
      : bestOnLine(line, placed, leaders, room);
    badges[at * 2] = spot.x;
    badges[at * 2 + 1] = spot.y;
    if (!tie.membership) placed.push(spot);
  }
  return badges;
}

const lengthOf = (line: Line | undefined) => (line ? Math.hypot(line.bx - line.ax, line.by - line.ay) : 0);

/** Slides from the middle outwards; shortest ties come first, since they have the least choice. */
function bestOnLine(line: Line, placed: readonly Spot[], leaders: readonly LeaderPlace[], room: Room): Spot {
  const { node, leader, badge, px } = room.measures;
  const length = lengthOf(line);
  let best = { cost: Number.POSITIVE_INFINITY, x: 0, y: 0 };
  for (let step = -SLIDE_STEPS; step <= SLIDE_STEPS; step++) {
    const along = 0.5 + step * 0.032;
    const x = line.ax + (line.bx - line.ax) * along;
    const y = line.ay + (line.by - line.ay) * along;
    let cost = Math.abs(step) * 1.2;
    const need = node + badge + 17 * px;
    if (along * length < need || (1 - along) * length < need) cost += 60;
    for (const other of placed) cost += nearer(Math.hypot(other.x - x, other.y - y), badge * 2 + 17 * px, 3) / px;
    for (const other of room.lines) {
      if (other !== line && !other.thin) cost += nearer(awayFrom(x, y, other), badge + 3 * px, 1.6) / px;
    }
    for (const other of leaders) {
      cost += nearer(Math.hypot(other.x - x, other.y - y), badge + leader + 3 * px, 5) / px;
      if (
        other.label &&
        touch(other.label.box, { x: x - badge, y: y - badge, width: badge * 2, height: badge * 2 }, 0)
      ) {
        cost += 40;
      }
    }
    for (const spot of room.spots) cost += nearer(Math.hypot(spot.x - x, spot.y - y), badge + node + 2 * px, 5) / px;
    if (cost < best.cost) best = { cost, x, y };
  }
  return best;
}

function placeLabels(
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
    const label = bestLabel(own, room.measureText(actor.name, room.measures.name, 560), taken, middles, room);
    labels[at] = label;
    if (label) taken.push(label.box);
  }
  return labels;
}

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
    let cost = rank * 1.1 + textCost(box, own, room);
    const y = box.y + box.height / 2;
    for (const middle of middles) {
      const x = Math.max(box.x, Math.min(box.x + box.width, middle.x));
      cost += nearer(Math.hypot(middle.x - x, middle.y - y), badge + 7 * px, 5) / px;
    }
    if (cost < 200 && (!best || cost < best.cost)) best = { cost, label };
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

/** Whether two boxes come nearer than `gap`. */
export function touch(one: Box, other: Box, gap: number): boolean {
  return (
    one.x < other.x + other.width + gap &&
    other.x < one.x + one.width + gap &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function touchesDisc(box: Box, disc: Spot, radius: number): boolean {
  const x = Math.max(box.x, Math.min(box.x + box.width, disc.x));
  const y = Math.max(box.y, Math.min(box.y + box.height, disc.y));
  return Math.hypot(disc.x - x, disc.y - y) < radius;
}

/** Nothing but the places themselves, for a graph too dense for more. */
export const noFurniture = (shape: GraphShape): Furniture => ({
  leaders: [],
  badges: new Float32Array(shape.ties.length * 2),
  labels: [],
});
