import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { LeaderPlace } from "./leader-places.ts";
import { apart, awayFrom, type Line, nearer, type Room, roomAround, type Spot, touch } from "./room.ts";

const SLIDE_STEPS = 8;
/** What one step is of the tie's length. */
const SLIDE_SHARE = 0.032;

/** The middle of each tie's badge, two numbers for each, in the order of the shape. */
export function placeBadges(shape: GraphShape, room: Room, leaders: readonly LeaderPlace[]): Float32Array {
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
  const middle = { x: (line.ax + line.bx) / 2, y: (line.ay + line.by) / 2 };
  const slide = SLIDE_STEPS * SLIDE_SHARE * length;
  const near = roomAround(middle, slide + badge + node + 4 * px, room);
  let best = { cost: Number.POSITIVE_INFINITY, x: 0, y: 0 };
  for (let step = -SLIDE_STEPS; step <= SLIDE_STEPS; step++) {
    const along = 0.5 + step * SLIDE_SHARE;
    const x = line.ax + (line.bx - line.ax) * along;
    const y = line.ay + (line.by - line.ay) * along;
    let cost = Math.abs(step) * 1.2;
    const need = node + badge + 17 * px;
    if (along * length < need || (1 - along) * length < need) cost += 60;
    for (const other of placed) cost += nearer(apart(other, x, y), badge * 2 + 17 * px, 3) / px;
    if (cost >= best.cost) continue;
    for (const other of near.lines) {
      if (other !== line && !other.thin) cost += nearer(awayFrom(x, y, other), badge + 3 * px, 1.6) / px;
    }
    for (const other of leaders) {
      cost += nearer(apart(other, x, y), badge + leader + 3 * px, 5) / px;
      if (
        other.label &&
        touch(other.label.box, { x: x - badge, y: y - badge, width: badge * 2, height: badge * 2 }, 0)
      ) {
        cost += 40;
      }
    }
    for (const spot of near.spots) cost += nearer(apart(spot, x, y), badge + node + 2 * px, 5) / px;
    if (cost < best.cost) best = { cost, x, y };
  }
  return best;
}
