import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Layout } from "#domain/layout/layout-input.ts";
import type { Readings } from "#domain/reading/reading.ts";
import type { ActorId } from "#domain/shared/ids.ts";

/** Who is drawn in an embedded graph, as positions among the actors of the whole. */
export type Cast = readonly number[];

/** Room around whoever stands outermost, in drawing units: a disc, and a name beside it. */
const ROOM = { x: 70, y: 46 } as const;

/**
 * States that ties of evidence join, at most so many: whoever is in focus first, an organisation too, then those with the
 * weightiest ties to the focus, then those with the weightiest ties at all. In the order of the shape; the same for the
 * same readings.
 */
export function castOf(shape: GraphShape, readings: Readings, focus: readonly ActorId[], most: number): Cast {
  const weightAt = new Float64Array(shape.actors.length);
  const weightToFocus = new Float64Array(shape.actors.length);
  const positions = new Map(shape.actors.map(({ id }, at) => [id, at]));
  const inFocus = new Set(focus.flatMap((id) => positions.get(id) ?? []));
  for (const { id, one, other, membership } of shape.ties) {
    const weight = membership ? 0 : (readings.get(id)?.weight ?? 0);
    for (const [here, there] of [
      [one, other],
      [other, one],
    ] as const) {
      weightAt[here] = (weightAt[here] ?? 0) + weight;
      if (inFocus.has(there)) weightToFocus[here] = (weightToFocus[here] ?? 0) + weight;
    }
  }
  const order = (at: number) => [inFocus.has(at) ? 1 : 0, weightToFocus[at] ?? 0, weightAt[at] ?? 0] as const;
  return [...shape.actors.keys()]
    .filter((at) => (weightAt[at] ?? 0) > 0 && (shape.actors[at]?.kind === "state" || inFocus.has(at)))
    .sort((one, other) => compare(order(other), order(one)) || one - other)
    .slice(0, most)
    .sort((one, other) => one - other);
}

const compare = (one: readonly number[], other: readonly number[]): number =>
  one.map((value, at) => value - (other[at] ?? 0)).find((difference) => difference !== 0) ?? 0;

/** The shape of the cast alone, without leaders and memberships (design.md, Special surfaces). */
export function shapeOfCast(shape: GraphShape, cast: Cast): GraphShape {
  const seats = new Map(cast.map((at, seat) => [at, seat]));
  const ties = shape.ties.flatMap((tie) => {
    const [one, other] = [seats.get(tie.one), seats.get(tie.other)];
    return tie.membership || one === undefined || other === undefined ? [] : [{ ...tie, one, other, member: null }];
  });
  const degree = (seat: number) => ties.filter(({ one, other }) => one === seat || other === seat).length;
  const actors = cast.flatMap((at, seat) => {
    const actor = shape.actors[at];
    return actor ? [{ ...actor, degree: degree(seat) }] : [];
  });
  return { actors, ties, leaders: [], leaderTies: [] };
}

/** Farther apart than this a drawing is pulled out of shape. */
const MOST_STRETCH = 1.9;

/**
 * The places of the cast, on a sheet cut to fit it and drawn apart along one side until it is nearly as wide for its height
 * as `aspect` says: who is left or right of whom, and above or below, stays as it is on the desk.
 */
export function layoutOfCast(layout: Layout, cast: Cast, aspect: number): Layout {
  const xs = cast.map((at) => layout.places[at * 2] ?? 0);
  const ys = cast.map((at) => layout.places[at * 2 + 1] ?? 0);
  if (cast.length === 0) return { ...layout, places: new Float32Array() };
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [across, down] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const wanted = { x: (down + 2 * ROOM.y) * aspect - 2 * ROOM.x, y: (across + 2 * ROOM.x) / aspect - 2 * ROOM.y };
  const apart = (length: number, other: number) =>
    length > 0 ? Math.min(MOST_STRETCH, Math.max(1, other / length)) : 1;
  const [byX, byY] = [apart(across, wanted.x), apart(down, wanted.y)];
  const places = cast.flatMap((_, seat) => [
    ((xs[seat] ?? 0) - left) * byX + ROOM.x,
    ((ys[seat] ?? 0) - top) * byY + ROOM.y,
  ]);
  return { width: across * byX + 2 * ROOM.x, height: down * byY + 2 * ROOM.y, places: Float32Array.from(places) };
}
