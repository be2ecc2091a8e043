import type { ActorId } from "../shared/ids.ts";
import { measureClutter } from "./clutter.ts";
import type { CarriedLayout } from "./extend-layout.ts";
import { type GraphShape, layoutInputOf } from "./graph-shape.ts";
import { type Layout, type LayoutVariant, NODE_RADIUS } from "./layout-input.ts";
import { distanceToSegment } from "./segments.ts";

/** Where an actor stands, in drawing units. */
export type Place = readonly [x: number, y: number];

/** From the edge of the sheet, and between the places that are tried first. */
const MARGIN = NODE_RADIUS * 2;
const STEP = NODE_RADIUS * 2;
/** Round the best of them, nearer each time. */
const FINER = [STEP / 2, STEP / 4];
/**
 * Points for a disc on a tie that is not its own, and for two discs too near each other: the layout may trade them for
 * crossings, one newcomer has no need to.
 */
const COVERED = 400;
const CLEAR = 6;
const APART = NODE_RADIUS * 3;
/** Two that touch are worse than anything else. */
const TOUCHING = NODE_RADIUS * 2.2;
/** Two that are tied leave their tie more than its badge to be seen by. */
const TIED_APART = NODE_RADIUS * 4.5;
/** Where whoever has no place yet waits: too far off to be in anybody's way. */
const AWAY = -1e6;

/**
 * A carried layout with a place for everybody: newcomers whose place is `known` stand there, the others where the picture
 * is least cluttered by the measure of the layout itself. Nobody else moves; the same input gives the same places.
 */
export function placeNewcomers(
  { layout, newcomers }: CarriedLayout,
  shape: GraphShape,
  variant: LayoutVariant,
  known: ReadonlyMap<ActorId, Place>,
): Layout {
  const places = Float64Array.from(layout.places);
  const waiting = new Set<number>();
  for (const at of newcomers) {
    const id = shape.actors[at]?.id;
    const place = id === undefined ? undefined : known.get(id);
    places.set(place ?? [AWAY, AWAY], at * 2);
    if (!place) waiting.add(at);
  }
  while (waiting.size > 0) {
    const next = mostTied(shape, waiting);
    waiting.delete(next);
    places.set(clearest(shape, next, waiting, places, { layout, variant }), next * 2);
  }
  return { width: layout.width, height: layout.height, places: Float32Array.from(places) };
}

/** Who has most ties to those that are placed, so that chains grow from them; the first by id of equals. */
function mostTied({ actors, ties }: GraphShape, waiting: ReadonlySet<number>): number {
  const tiesOf = (actor: number) =>
    ties.filter(({ one, other }) => (one === actor ? !waiting.has(other) : other === actor && !waiting.has(one)))
      .length;
  const ranked = [...waiting].map((at) => ({ at, count: tiesOf(at), id: actors[at]?.id ?? "" }));
  ranked.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  return ranked[0]?.at ?? 0;
}

/** The place on the sheet at which an actor clutters the picture least, those who wait and their ties left out. */
function clearest(
  shape: GraphShape,
  actor: number,
  waiting: ReadonlySet<number>,
  places: Float64Array,
  { layout, variant }: { readonly layout: Layout; readonly variant: LayoutVariant },
): Place {
  const ties = shape.ties.filter(({ one, other }) => !waiting.has(one) && !waiting.has(other));
  const start: Place = [layout.width / 2, layout.height / 2];
  const trial = Float64Array.from(places);
  trial.set(start, actor * 2);
  const { shift } = measureClutter(layoutInputOf({ ...shape, ties }, variant), trial, true);
  let best: { readonly cost: number; readonly place: Place } = {
    cost: covered(actor, ties, trial) * COVERED,
    place: start,
  };
  const offer = (x: number, y: number) => {
    if (x < MARGIN || y < MARGIN || x > layout.width - MARGIN || y > layout.height - MARGIN) return;
    trial.set(start, actor * 2);
    const cost = shift(actor, x, y) + covered(actor, ties, trial) * COVERED;
    if (cost < best.cost) best = { cost, place: [x, y] };
  };
  for (let y = MARGIN; y <= layout.height - MARGIN; y += STEP)
    for (let x = MARGIN; x <= layout.width - MARGIN; x += STEP) offer(x, y);
  for (const step of FINER) {
    const [x, y] = best.place;
    for (const dy of [-step, 0, step]) for (const dx of [-step, 0, step]) offer(x + dx, y + dy);
  }
  return best.place;
}

/**
 * How many discs stand in the way of one actor: those it comes too near, its own on the ties of others, and those that its
 * own ties run over.
 */
function covered(actor: number, ties: GraphShape["ties"], places: Float64Array): number {
  const isOn = (at: number, { one, other, membership }: GraphShape["ties"][number]): boolean => {
    if (membership || one === at || other === at) return false;
    const [x = 0, y = 0] = places.subarray(at * 2, at * 2 + 2);
    const [ax = 0, ay = 0] = places.subarray(one * 2, one * 2 + 2);
    const [bx = 0, by = 0] = places.subarray(other * 2, other * 2 + 2);
    return distanceToSegment(x, y, ax, ay, bx, by) < NODE_RADIUS + CLEAR;
  };
  let count = 0;
  const [x = 0, y = 0] = places.subarray(actor * 2, actor * 2 + 2);
  const tied = new Set(ties.flatMap(({ one, other }) => (one === actor ? [other] : other === actor ? [one] : [])));
  for (let at = 0; at < places.length / 2; at += 1) {
    const away = Math.hypot((places[at * 2] ?? 0) - x, (places[at * 2 + 1] ?? 0) - y);
    if (at !== actor && away < (tied.has(at) ? TIED_APART : APART)) count += away < TOUCHING ? 3 : 1;
  }
  for (const tie of ties) {
    if (isOn(actor, tie)) count += 1;
    if (tie.one !== actor && tie.other !== actor) continue;
    for (let at = 0; at < places.length / 2; at += 1) if (isOn(at, tie)) count += 1;
  }
  return count;
}

/** Where the newcomers of a layout stand. */
export function newcomersOf(
  places: Float32Array,
  { newcomers }: CarriedLayout,
  { actors }: GraphShape,
): ReadonlyMap<ActorId, Place> {
  return new Map(
    newcomers.flatMap((at) => {
      const id = actors[at]?.id;
      return id === undefined ? [] : [[id, [places[at * 2] ?? 0, places[at * 2 + 1] ?? 0]] as const];
    }),
  );
}
