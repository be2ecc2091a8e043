import type { ActorId } from "../shared/ids.ts";
import type { GraphShape } from "./graph-shape.ts";
import { type Layout, type LayoutVariant, sheetSize } from "./layout-input.ts";

/** A layout carried over to another shape. */
export type CarriedLayout = {
  readonly layout: Layout;
  /** Positions of those who are new in the shape, and have no place in the layout yet. */
  readonly newcomers: readonly number[];
};

/** So many newcomers find room on a sheet; for more it grows, to the right and downwards, by as many at a time. */
const SPARE = 10;

/** A layout that was made for one shape, for another: who was placed keeps the place. The sheet grows for a crowd only. */
export function carryLayout(layout: Layout, from: GraphShape, to: GraphShape, variant: LayoutVariant): CarriedLayout {
  const before = new Map<ActorId, number>(from.actors.map(({ id }, at) => [id, at]));
  const places = new Float32Array(to.actors.length * 2);
  const newcomers: number[] = [];
  for (const [at, { id }] of to.actors.entries()) {
    const was = before.get(id);
    if (was === undefined) newcomers.push(at);
    else places.set(layout.places.subarray(was * 2, was * 2 + 2), at * 2);
  }
  return { layout: { ...sheetFor(layout, from.actors.length, newcomers.length, variant), places }, newcomers };
}

function sheetFor(layout: Layout, placed: number, newcomers: number, variant: LayoutVariant) {
  const crowds = Math.ceil(newcomers / SPARE) - 1;
  const { width, height } = crowds > 0 ? sheetSize(placed + (crowds + 1) * SPARE, variant) : layout;
  return { width: Math.max(width, layout.width), height: Math.max(height, layout.height) };
}

/** Places of a layout that was carried over, back in the order of the shape it was made for. */
export function carryBack(places: Float32Array, from: GraphShape, to: GraphShape, before: Float32Array): Float32Array {
  const result = Float32Array.from(before);
  const known = new Map<ActorId, number>(from.actors.map(({ id }, at) => [id, at]));
  for (const [at, { id }] of to.actors.entries()) {
    const target = known.get(id);
    if (target !== undefined) result.set(places.subarray(at * 2, at * 2 + 2), target * 2);
  }
  return result;
}
