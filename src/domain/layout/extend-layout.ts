import type { ActorId } from "../shared/ids.ts";
import type { GraphShape } from "./graph-shape.ts";
import { type Layout, NODE_RADIUS } from "./layout-input.ts";

/** How far a new actor stands from every other, at least while there is room. */
const APART = NODE_RADIUS * 4;
/** Places tried round the wished one, ring by ring. */
const TURNS = 16;
const RINGS = 24;

/**
 * A layout that was made for one shape, for another: who was placed keeps the place, whoever is new stands near those it
 * is tied to, as near as there is room, and the sheet stays as it is. The same input gives the same places.
 */
export function extendLayout(layout: Layout, from: GraphShape, to: GraphShape): Layout {
  const known = new Map<ActorId, number>(from.actors.map(({ id }, at) => [id, at]));
  const places = new Float32Array(to.actors.length * 2);
  const isPlaced = new Uint8Array(to.actors.length);
  for (const [at, { id }] of to.actors.entries()) {
    const before = known.get(id);
    if (before === undefined) continue;
    places.set(layout.places.subarray(before * 2, before * 2 + 2), at * 2);
    isPlaced[at] = 1;
  }
  for (const at of to.actors.keys()) {
    if (isPlaced[at]) continue;
    const [x, y] = roomNear(wishedPlace(to, at, places, isPlaced, layout), places, isPlaced, layout);
    places[at * 2] = x;
    places[at * 2 + 1] = y;
    isPlaced[at] = 1;
  }
  return { width: layout.width, height: layout.height, places };
}

type Point = readonly [number, number];

/** The middle of those an actor is tied to; the middle of the sheet where none of them is placed. */
function wishedPlace(
  { ties }: GraphShape,
  actor: number,
  places: Float32Array,
  isPlaced: Uint8Array,
  { width, height }: Layout,
): Point {
  const beside = ties
    .flatMap(({ one, other }) => (one === actor ? [other] : other === actor ? [one] : []))
    .filter((at) => isPlaced[at]);
  if (beside.length === 0) return [width / 2, height / 2];
  const sum = (axis: 0 | 1) => beside.reduce((total, at) => total + (places[at * 2 + axis] ?? 0), 0);
  return [sum(0) / beside.length, sum(1) / beside.length];
}

/** The place nearest to the wished one that is far enough from all others; the roomiest one tried where none is. */
function roomNear([x, y]: Point, places: Float32Array, isPlaced: Uint8Array, { width, height }: Layout): Point {
  let best: Point = [x, y];
  let most = Number.NEGATIVE_INFINITY;
  for (let ring = 0; ring <= RINGS; ring += 1)
    for (let turn = 0; turn < (ring === 0 ? 1 : TURNS); turn += 1) {
      const angle = (turn / TURNS + ring * 0.37) * 2 * Math.PI;
      const px = Math.min(width - NODE_RADIUS, Math.max(NODE_RADIUS, x + Math.cos(angle) * ring * NODE_RADIUS));
      const py = Math.min(height - NODE_RADIUS, Math.max(NODE_RADIUS, y + Math.sin(angle) * ring * NODE_RADIUS));
      const room = roomAt(px, py, places, isPlaced);
      if (room >= APART) return [px, py];
      if (room > most) {
        most = room;
        best = [px, py];
      }
    }
  return best;
}

function roomAt(x: number, y: number, places: Float32Array, isPlaced: Uint8Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < isPlaced.length; at += 1)
    if (isPlaced[at]) least = Math.min(least, Math.hypot((places[at * 2] ?? 0) - x, (places[at * 2 + 1] ?? 0) - y));
  return least;
}

/** Places of a layout that was extended, back in the order of the shape it was made for. */
export function withoutExtension(
  places: Float32Array,
  from: GraphShape,
  to: GraphShape,
  before: Float32Array,
): Float32Array {
  const result = Float32Array.from(before);
  const known = new Map<ActorId, number>(from.actors.map(({ id }, at) => [id, at]));
  for (const [at, { id }] of to.actors.entries()) {
    const target = known.get(id);
    if (target !== undefined) result.set(places.subarray(at * 2, at * 2 + 2), target * 2);
  }
  return result;
}
