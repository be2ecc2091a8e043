import type { GraphShape } from "#domain/layout/graph-shape.ts";
import { placeBadges } from "./badge-places.ts";
import { type LeaderPlace, placeLeaders } from "./leader-places.ts";
import type { Measures, MeasureText } from "./measures.ts";
import { placeNames } from "./name-places.ts";
import type { Label, Line, Sheet, Spot } from "./room.ts";

/** What stands beside nodes and on ties. It depends on places and sizes alone, so nothing moves with window or filters. */
export type Furniture = {
  /** In the order of the shape's leaders. */
  readonly leaders: readonly LeaderPlace[];
  /** Middle of each tie's badge, two numbers for each tie. */
  readonly badges: Float32Array;
  /** In the order of the shape's actors; `null`: no room for the name, or it stands inside. */
  readonly labels: readonly (Label | null)[];
};

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
  return { leaders, badges, labels: placeNames(shape, room, leaders, badges) };
}

/** Nothing but the places themselves, for a graph too dense for more. */
export const noFurniture = (shape: GraphShape): Furniture => ({
  leaders: [],
  badges: new Float32Array(shape.ties.length * 2),
  labels: [],
});
