import type { GraphShape, ShapeLeader, ShapeTie } from "#domain/layout/graph-shape.ts";
import type { Emphasis } from "#domain/lens/emphasis.ts";
import type { Heading, Reading, Readings } from "#domain/reading/reading.ts";
import { ASPECT_GROUPS, groupOf } from "#domain/shared/aspect-group.ts";
import { type ActorId, cornersOf, endsOf } from "#domain/shared/ids.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { ASPECTS, type Aspect, type StanceName, stanceName } from "#domain/shared/stance.ts";
import { widthStep } from "#ui/stroke-width.ts";
import { MEMBERSHIP_BAND } from "./bands.ts";

/** How strongly a tie or actor shows: `lit` at full strength among the muted, `current` on the lamp. */
export const SHOWS = { hidden: 0, muted: 1, drawn: 2, lit: 3, current: 4 } as const;

/** How every tie and actor looks as of the lens: numbers in the order of the shape, so that a painter only loops. */
export type Look = {
  /** 0 to 4, hostile to allied; 5 a membership. */
  readonly band: Uint8Array;
  readonly step: Uint8Array;
  readonly heading: Uint8Array;
  /** Position of the weightiest kind among the aspect groups. */
  readonly kind: Uint8Array;
  /** One of SHOWS. */
  readonly ties: Uint8Array;
  readonly actors: Uint8Array;
  readonly leaders: Uint8Array;
  /** 1 for actors none of whose ties is drawn now: they stay where they are and step back. */
  readonly quiet: Uint8Array;
  /** Ties with a leader that are lit now. */
  readonly leaderTies: readonly LeaderTieLook[];
  /** Positions of the three actors of a selected triad, whose area is filled; `null`: none is selected. */
  readonly triangle: Triangle | null;
  /** How many strokes are drawn, memberships aside. */
  readonly drawn: number;
};

export type Triangle = readonly [number, number, number];

export type LeaderTieLook = {
  readonly at: number;
  readonly band: number;
  readonly step: number;
  readonly shows: number;
};

/** Whether anything steps back for something else. */
export function isMuting(look: Look): boolean {
  return look.ties.includes(SHOWS.lit) || look.ties.includes(SHOWS.current) || look.leaderTies.length > 0;
}

/** Which ties the reader wants to see. */
export type LookFilter = {
  readonly stances: readonly StanceName[] | null;
  readonly headings: readonly Heading[] | null;
  /** Whether memberships are among the aspects that count. */
  readonly memberships: boolean;
  readonly minWeight: number;
  readonly ego: ActorId | null;
  readonly at: MonthKey;
};

/** What the selection does to each tie, actor and leader; computed once for a selection, not for each month. */
export type Stresses = {
  readonly atRest: boolean;
  readonly ties: Uint8Array;
  readonly actors: Uint8Array;
  readonly leaders: Uint8Array;
  readonly leaderTies: Uint8Array;
  readonly triangle: Triangle | null;
};

/** More lit ties than this are too many lamps: they keep full strength, and only the rest steps back. */
const MOST_LAMPS = 3;

/**
 * The stress of everything in the shape, as numbers. What an actor, an article or a busy month lights keeps its full
 * strength; the tie itself, or the few ties of a quote or event, and their ends stand on the lamp.
 */
export function stressesOf(shape: GraphShape, emphasis: Emphasis, selection: Ref | null): Stresses {
  const atRest = selection === null;
  const fill = <Item>(items: readonly Item[], refOf: (item: Item) => Ref) => {
    const stresses = new Uint8Array(items.length).fill(SHOWS.drawn);
    if (!atRest) for (const [at, item] of items.entries()) stresses[at] = STRESS[emphasis.of(refOf(item))];
    return stresses;
  };
  const stresses = {
    ties: fill(shape.ties, ({ id }) => ({ kind: "tie", id })),
    actors: fill(shape.actors, ({ id }) => ({ kind: "actor", id })),
    leaders: fill(shape.leaders, ({ id }) => ({ kind: "actor", id })),
    leaderTies: fill(shape.leaderTies, ({ id }) => ({ kind: "tie", id })),
  };
  if (isPrecise(selection, stresses)) for (const list of Object.values(stresses)) lamps(list);
  return { ...stresses, atRest, triangle: triangleOf(shape, selection) };
}

/** Where the corners of a selected triad stand among the actors; `null` without one, and where a corner has no place. */
function triangleOf(shape: GraphShape, selection: Ref | null): Triangle | null {
  if (selection?.kind !== "triad") return null;
  const places = cornersOf(selection.id).map((corner) => shape.actors.findIndex(({ id }) => id === corner));
  const [one = -1, other = -1, third = -1] = places;
  return places.includes(-1) ? null : [one, other, third];
}

const STRESS = { rest: SHOWS.drawn, muted: SHOWS.muted, lit: SHOWS.lit, current: SHOWS.current } as const;

function isPrecise(selection: Ref | null, { ties, leaderTies }: Pick<Stresses, "ties" | "leaderTies">): boolean {
  if (selection === null || selection.kind === "actor") return false;
  const lit = (list: Uint8Array) => list.reduce((sum, shows) => sum + (shows >= SHOWS.lit ? 1 : 0), 0);
  return lit(ties) + lit(leaderTies) <= MOST_LAMPS;
}

function lamps(list: Uint8Array): void {
  for (let at = 0; at < list.length; at++) if (list[at] === SHOWS.lit) list[at] = SHOWS.current;
}

/** Whether the filters let a reading through; the kinds were already left out when it was read. */
export function isWanted(reading: Reading, filter: LookFilter): boolean {
  if (reading.weight < filter.minWeight) return false;
  if (filter.stances !== null && !filter.stances.includes(stanceName(reading.band))) return false;
  return filter.headings === null || filter.headings.includes(reading.heading);
}

/** Whether list and matrix show a reading: what is wanted, and of an ego only its own ties, as the drawing does. */
export function isListed(reading: Reading, filter: LookFilter): boolean {
  return isWanted(reading, filter) && (filter.ego === null || endsOf(reading.tie).includes(filter.ego));
}

/** Codes for the arrays of a look, positions in HEADINGS and ASPECT_GROUPS: looked up for every tie in every month of a brush drag. */
const HEADING_CODE: Readonly<Record<Heading, number>> = { steady: 0, warming: 1, cooling: 2, new: 3 };
const KIND_CODE = Object.fromEntries(
  ASPECTS.map((aspect) => [aspect, ASPECT_GROUPS.indexOf(groupOf(aspect))]),
) as Readonly<Record<Aspect, number>>;

/** The look of everything. Linear in actors and ties. */
export function lookOf(shape: GraphShape, readings: Readings, filter: LookFilter, stresses: Stresses): Look {
  const count = shape.ties.length;
  const look = {
    band: new Uint8Array(count),
    step: new Uint8Array(count),
    heading: new Uint8Array(count),
    kind: new Uint8Array(count),
    ties: new Uint8Array(count),
    actors: new Uint8Array(shape.actors.length),
    leaders: new Uint8Array(shape.leaders.length),
    quiet: new Uint8Array(shape.actors.length),
  };
  const touched = new Uint8Array(shape.actors.length);
  const egoAt = filter.ego === null ? -1 : shape.actors.findIndex(({ id }) => id === filter.ego);
  let drawn = 0;
  for (let at = 0; at < count; at++) {
    const tie = shape.ties[at] as ShapeTie;
    const reading = readings.get(tie.id) ?? null;
    const stress = stresses.ties[at] ?? SHOWS.drawn;
    const inEgo = egoAt < 0 || tie.one === egoAt || tie.other === egoAt;
    const isShown =
      inEgo && (tie.membership ? memberNow(tie, reading, filter) : reading !== null && isWanted(reading, filter));
    if (reading !== null) {
      look.step[at] = widthStep(reading.count);
      look.heading[at] = HEADING_CODE[reading.heading];
      look.kind[at] = KIND_CODE[reading.aspects[0] ?? "political"];
    }
    const band = tie.membership || reading === null ? MEMBERSHIP_BAND : reading.band + 2;
    look.band[at] = band;
    // What was picked is drawn whatever the filters say: it must never be invisible.
    if (!isShown && stress !== SHOWS.current) continue;
    look.ties[at] = stress;
    touched[tie.one] = 1;
    touched[tie.other] = 1;
    if (band !== MEMBERSHIP_BAND) drawn += 1;
  }
  showActors(shape, stresses, touched, look);
  showLeaders(shape, stresses, filter.at, look);
  return { ...look, leaderTies: leaderTiesOf(shape, readings, stresses), triangle: stresses.triangle, drawn };
}

/** Actors whose ties are all filtered away or not yet there stay, but step back. */
function showActors(
  shape: GraphShape,
  stresses: Stresses,
  touched: Uint8Array,
  look: Pick<Look, "actors" | "quiet">,
): void {
  for (let at = 0; at < shape.actors.length; at++) {
    const stress = stresses.actors[at] ?? SHOWS.drawn;
    look.actors[at] = stress;
    look.quiet[at] = touched[at] || stress > SHOWS.drawn ? 0 : 1;
  }
}

/** A leader stands beside the state while in office, and out of office only when picked or linked to what was. */
function showLeaders(
  shape: GraphShape,
  stresses: Stresses,
  month: MonthKey,
  look: Pick<Look, "actors" | "leaders">,
): void {
  for (const [at, leader] of shape.leaders.entries()) {
    const stress = stresses.leaders[at] ?? SHOWS.drawn;
    const host = look.actors[leader.host] ?? SHOWS.drawn;
    // A leader is lit with the state he speaks for, and mute with it.
    const beside = stresses.atRest ? host : Math.min(host, SHOWS.lit);
    look.leaders[at] = stress > SHOWS.drawn ? stress : inOffice(leader, month) ? beside : SHOWS.hidden;
  }
}

function inOffice({ terms }: ShapeLeader, month: MonthKey): boolean {
  if (terms.length === 0) return true;
  return terms.some(({ from, until }) => (from === null || from <= month) && (until === null || until >= month));
}

function memberNow(tie: ShapeTie, reading: Reading | null, filter: LookFilter): boolean {
  if (!filter.memberships) return false;
  if (tie.member === null) return reading !== null;
  const { from, until } = tie.member;
  return (from === null || from <= filter.at) && (until === null || until >= filter.at);
}

function leaderTiesOf(shape: GraphShape, readings: Readings, stresses: Stresses): LeaderTieLook[] {
  if (stresses.atRest) return [];
  return shape.leaderTies.flatMap(({ id }, at) => {
    const shows = stresses.leaderTies[at] ?? SHOWS.muted;
    const reading = readings.get(id);
    if (shows < SHOWS.lit || !reading) return [];
    return [{ at, band: reading.band + 2, step: widthStep(reading.count), shows }];
  });
}
