import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Measures, MeasureText } from "./measures.ts";
import { type Box, touch } from "./room.ts";

export type DenseLabel = {
  readonly at: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
};

/** Room for one name, in CSS pixels: more names than that are not read but looked past. */
const ROOM_PX = 9_500;

/**
 * Names for a dense graph: lit actors first, then the best connected in sight, each only where it lies on no name before it. Zooming
 * in frees room, so that every name can be brought to light.
 */
export function denseLabels(
  shape: GraphShape,
  places: Float32Array,
  measures: Measures,
  sight: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
  measureText: MeasureText,
  lit: readonly number[] = [],
): DenseLabel[] {
  const labels: DenseLabel[] = [];
  const area = ((sight.right - sight.left) * (sight.bottom - sight.top)) / (measures.px * measures.px);
  const most = Math.max(6, Math.round(area / ROOM_PX));
  for (const at of [...lit, ...byDegree(shape)]) {
    if (labels.length >= most) break;
    const [x, y] = [places[at * 2] ?? 0, places[at * 2 + 1] ?? 0];
    if (x < sight.left || x > sight.right || y < sight.top || y > sight.bottom) continue;
    const actor = shape.actors[at];
    if (!actor) continue;
    const left = x + measures.node + 3 * measures.px;
    const height = measures.name * 1.3;
    const width = measureText(actor.name, measures.name, 560);
    const box = { x: left, y: y - height / 2, width, height };
    if (left + width > sight.right) continue;
    if (labels.some((other) => touch(box, other.box, 4 * measures.px))) continue;
    labels.push({ at, text: actor.name, x: left, y, box });
  }
  return labels;
}

const orders = new WeakMap<GraphShape, readonly number[]>();

function byDegree(shape: GraphShape): readonly number[] {
  const found = orders.get(shape);
  if (found) return found;
  const order = shape.actors
    .map((_, at) => at)
    .sort((one, other) => (shape.actors[other]?.degree ?? 0) - (shape.actors[one]?.degree ?? 0));
  orders.set(shape, order);
  return order;
}
