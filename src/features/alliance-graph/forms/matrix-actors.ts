import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { ActorId } from "#domain/shared/ids.ts";

/** Larger tables are neither read nor fast; the best connected come first. */
export const MOST_ACTORS = 40;

/** Whom a matrix holds, in its order: the best connected, then leaders as far as there is room. */
export function matrixActors(shape: GraphShape): readonly ActorId[] {
  const known = [...shape.actors].sort((one, other) => other.degree - one.degree).slice(0, MOST_ACTORS);
  const leaders = shape.leaders.map(({ id }) => id).slice(0, MOST_ACTORS - known.length);
  return [...known.map(({ id }) => id), ...leaders];
}
