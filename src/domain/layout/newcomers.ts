import type { ActorId } from "../shared/ids.ts";
import type { CarriedLayout } from "./carry-layout.ts";
import { measureClutter } from "./clutter.ts";
import { type GraphShape, layoutInputOf } from "./graph-shape.ts";
import { type Layout, type LayoutVariant, NODE_RADIUS, REFINED_UP_TO } from "./layout-input.ts";
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
/** So many are placed with care; the measure takes too long for a crowd, who stand wherever there is most room. */
export const PLACED_WITH_CARE = 12;
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
  // A graph too large for the measure was not laid out by it either.
  const withCare = shape.actors.length <= REFINED_UP_TO ? PLACED_WITH_CARE : 0;
  for (let count = 0; count < withCare && waiting.size > 0; count += 1) {
    const next = mostTied(shape, waiting);
    waiting.delete(next);
    places.set(leastOf(clutter(shape, next, waiting, places, variant), layout), next * 2);
  }
  seatCrowd(waiting, places, layout);
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

/** What a place costs. */
type CostOf = (x: number, y: number) => number;

/** The place on the sheet that costs least, searched for on a grid and then round the best of it. */
function leastOf(costOf: CostOf, { width, height }: Layout): Place {
  let best: { readonly cost: number; readonly place: Place } = {
    cost: Number.POSITIVE_INFINITY,
    place: [width / 2, height / 2],
  };
  const offer = (x: number, y: number) => {
    if (x < MARGIN || y < MARGIN || x > width - MARGIN || y > height - MARGIN) return;
    const cost = costOf(x, y);
    if (cost < best.cost) best = { cost, place: [x, y] };
  };
  for (const [x, y] of seatsOf({ width, height })) offer(x, y);
  for (const step of FINER) {
    const [x, y] = best.place;
    for (const dy of [-step, 0, step]) for (const dx of [-step, 0, step]) offer(x + dx, y + dy);
  }
  return best.place;
}

/** How an actor clutters the picture at a place, those who wait and their ties left out. */
function clutter(
  shape: GraphShape,
  actor: number,
  waiting: ReadonlySet<number>,
  places: Float64Array,
  variant: LayoutVariant,
): CostOf {
  const ties = shape.ties.filter(({ one, other }) => !waiting.has(one) && !waiting.has(other));
  const trial = Float64Array.from(places);
  const { shift } = measureClutter(layoutInputOf({ ...shape, ties }, variant), trial, true);
  const start: Place = [0, 0];
  return (x, y) => {
    trial.set(start, actor * 2);
    return shift(actor, x, y) + covered(actor, ties, trial) * COVERED;
  };
}

/** Places all over a sheet, evenly. */
function* seatsOf({ width, height }: Pick<Layout, "width" | "height">): Generator<Place> {
  for (let y = MARGIN; y <= height - MARGIN; y += STEP)
    for (let x = MARGIN; x <= width - MARGIN; x += STEP) yield [x, y];
}

/** Puts one after the other where there is most room left: as many steps as there are seats, for each. */
function seatCrowd(waiting: Iterable<number>, places: Float64Array, layout: Layout): void {
  const seats = [...seatsOf(layout)];
  const room = Float64Array.from(seats, () => Number.POSITIVE_INFINITY);
  const take = (x: number, y: number) => {
    for (const [at, [sx, sy]] of seats.entries()) room[at] = Math.min(room[at] ?? 0, Math.hypot(sx - x, sy - y));
  };
  const crowd = [...waiting];
  if (crowd.length === 0) return;
  for (let at = 0; at < places.length / 2; at += 1) take(places[at * 2] ?? 0, places[at * 2 + 1] ?? 0);
  for (const actor of crowd) {
    const [x, y] = seats[room.indexOf(Math.max(...room))] ?? [layout.width / 2, layout.height / 2];
    places.set([x, y], actor * 2);
    take(x, y);
  }
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

/** Where some of the actors of a shape stand. */
export function placesOf(
  places: Float32Array,
  some: Iterable<number>,
  { actors }: GraphShape,
): ReadonlyMap<ActorId, Place> {
  return new Map(
    [...some].flatMap((at) => {
      const id = actors[at]?.id;
      return id === undefined ? [] : [[id, [places[at * 2] ?? 0, places[at * 2 + 1] ?? 0]] as const];
    }),
  );
}
