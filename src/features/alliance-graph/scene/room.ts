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

/** The drawing's own edges: nothing is placed beyond them. */
export type Sheet = { readonly width: number; readonly height: number };

export type Line = {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly thin: boolean;
};
export type Spot = { readonly x: number; readonly y: number };

/** What is already there when things are placed: the places of the layout, and the sizes of everything. */
export type Room = {
  readonly sheet: Sheet;
  readonly measures: Measures;
  readonly spots: readonly Spot[];
  readonly lines: readonly Line[];
  readonly measureText: MeasureText;
};

export const awayFrom = (x: number, y: number, { ax, ay, bx, by }: Line) => distanceToSegment(x, y, ax, ay, bx, by);

/** How far a spot is from a point. */
export const apart = (spot: Spot, x: number, y: number) => Math.sqrt((spot.x - x) ** 2 + (spot.y - y) ** 2);

/** Points for coming nearer than `limit`. */
export const nearer = (distance: number, limit: number, points: number) =>
  distance < limit ? (limit - distance) * points : 0;

/**
 * The same room without the ties and nodes that lie farther than `reach` from a spot: what stands within that reach can
 * come near none of them, so it costs the same in both.
 */
export const roomAround = ({ x, y }: Spot, reach: number, room: Room): Room => ({
  ...room,
  lines: room.lines.filter((line) => awayFrom(x, y, line) < reach),
  spots: room.spots.filter((spot) => apart(spot, x, y) < reach),
});

/**
 * What a text over ties, or over nodes other than its own, costs; off the sheet it costs most. No further than `enough` is
 * counted: what costs that much is not taken anyway.
 */
export function textCost(
  box: Box,
  own: Spot,
  { sheet, measures, spots, lines }: Room,
  enough = Number.POSITIVE_INFINITY,
): number {
  const { node, px } = measures;
  const y = box.y + box.height / 2;
  let cost = box.x < 2 * px || box.x + box.width > sheet.width - 2 * px ? 200 : 0;
  if (box.y < 1 * px || box.y + box.height > sheet.height - 1 * px) cost += 200;
  for (let step = 0; step <= 6 && cost < enough; step++) {
    const x = box.x + (box.width * step) / 6;
    for (const line of lines) {
      cost += nearer(awayFrom(x, y, line), (line.thin ? 5 : 9) * px, line.thin ? 0.35 : 1.3) / px;
    }
    for (const spot of spots) {
      if (spot !== own) cost += nearer(apart(spot, x, y), node + 7 * px, 4) / px;
    }
  }
  return cost;
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

/** Whether a box comes nearer to a point than a radius. */
export function touchesDisc(box: Box, disc: Spot, radius: number): boolean {
  const x = Math.max(box.x, Math.min(box.x + box.width, disc.x));
  const y = Math.max(box.y, Math.min(box.y + box.height, disc.y));
  return apart(disc, x, y) < radius;
}
