import type { Actor, OrganisationActor, PersonActor } from "../alliance/actor.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { EvidenceIndex } from "../evidence/evidence-index.ts";
import { type ActorId, endsOf, type TieId, tieOf } from "../shared/ids.ts";
import { firstMonthOf, lastMonthOf, type MonthKey, monthAt } from "../shared/month.ts";
import type { LayoutInput, LayoutVariant } from "./layout-input.ts";

/** An actor with a place of its own. */
export type ShapeActor = {
  readonly id: ActorId;
  readonly kind: Actor["kind"];
  /** What fits inside the node. */
  readonly code: string;
  /** What stands beside it. */
  readonly name: string;
  /** How many drawn ties end here, memberships included. */
  readonly degree: number;
};

/** A tie between two placed actors. */
export type ShapeTie = {
  readonly id: TieId;
  /** Positions of its ends among the actors. */
  readonly one: number;
  readonly other: number;
  /** Nothing but membership bears on it: a hairline, no stance. */
  readonly membership: boolean;
  /** Months in which the membership of the record holds; `null`: only evidence says when the tie is there. */
  readonly member: { readonly from: MonthKey | null; readonly until: MonthKey | null } | null;
  /** Mean stance of all its evidence, whatever the window. */
  readonly stance: number;
};

/** A person who stands beside the state represented, on a stem. */
export type ShapeLeader = {
  readonly id: ActorId;
  /** Position of the state among the actors. */
  readonly host: number;
  readonly code: string;
  readonly name: string;
  /**
   * When the person represented the state, as far as records tell: a term whose beginning is not recorded begins with the
   * first evidence that speaks of the person. An open end is `null`; no term at all means it is not recorded when.
   */
  readonly terms: readonly { readonly from: MonthKey | null; readonly until: MonthKey | null }[];
};

/**
 * Who is drawn, and what joins them. It holds for the whole dossier: window and filters hide parts of it, nothing moves.
 */
export type GraphShape = {
  readonly actors: readonly ShapeActor[];
  readonly ties: readonly ShapeTie[];
  readonly leaders: readonly ShapeLeader[];
  /**
   * Ties with a leader at an end. At rest they are not drawn, since the leader's place says only whom he speaks for; they
   * appear while they, or evidence that bears on them, are picked or pointed at.
   */
  readonly leaderTies: readonly { readonly id: TieId; readonly ends: readonly [ActorId, ActorId] }[];
};

const known = new WeakMap<EvidenceIndex, GraphShape>();

/** The shape of a dossier; built at the first call, then remembered as long as its index lives. */
export function shapeOf(dossier: Dossier, index: EvidenceIndex): GraphShape {
  const found = known.get(index);
  if (found) return found;
  const built = buildShape(dossier.actors, index);
  known.set(index, built);
  return built;
}

/** The shape, built anew. Actors without a tie are left out, and ties whose ends no record describes. */
export function buildShape(records: readonly Actor[], index: EvidenceIndex): GraphShape {
  const byId = new Map(records.map((actor) => [actor.id, actor]));
  const tied = new Set(index.ties.flatMap((tie) => [...endsOf(tie)]));
  const drawn = [...tied].filter((id) => byId.has(id)).sort();
  const isPlaced = (id: ActorId) => byId.get(id)?.kind !== "person" && tied.has(id);
  const hosts = new Map<ActorId, ActorId>();
  for (const id of drawn) {
    const person = byId.get(id);
    const host = person?.kind === "person" ? hostOf(person) : null;
    if (host !== null && isPlaced(host)) hosts.set(id, host);
  }
  const placed = drawn.filter((id) => !hosts.has(id));
  const positions = new Map(placed.map((id, at) => [id, at]));
  const ties = [...evidencedTies(index, positions), ...membershipsOnRecord(placed, byId, positions, index)];
  const degrees = new Uint32Array(placed.length);
  for (const { one, other } of ties) {
    degrees[one] = (degrees[one] ?? 0) + 1;
    degrees[other] = (degrees[other] ?? 0) + 1;
  }
  return {
    actors: placed.flatMap((id, at) => {
      const record = byId.get(id);
      if (!record) return [];
      return [{ id, kind: record.kind, code: record.code, name: record.shortName, degree: degrees[at] ?? 0 }];
    }),
    ties: withMemberMonths(ties, placed, byId),
    leaders: [...hosts].map(([id, host]) => {
      const record = byId.get(id);
      const terms = record?.kind === "person" ? termsFor(record, host, index) : [];
      return { id, host: positions.get(host) ?? 0, code: record?.code ?? id, name: record?.shortName ?? id, terms };
    }),
    leaderTies: index.ties
      .map((id) => ({ id, ends: endsOf(id) }))
      .filter(({ ends }) => ends.some((end) => hosts.has(end)) && ends.every((end) => byId.has(end))),
  };
}

/** The state a person stands beside: the one represented last, whatever the window, since nothing moves with it. */
function hostOf(person: PersonActor): ActorId | null {
  const latest = [...person.represents].sort((one, other) => (one.from ?? "").localeCompare(other.from ?? "")).at(-1);
  return latest?.state ?? null;
}

function termsFor(person: PersonActor, state: ActorId, index: EvidenceIndex): ShapeLeader["terms"] {
  const terms = person.represents.filter((term) => term.state === state);
  const known = terms.some(({ from }) => from === null) ? firstMonthKnown(person.id, index) : null;
  return terms.map(({ from, until }) => ({
    from: from === null ? known : firstMonthOf(from),
    until: until === null ? null : lastMonthOf(until),
  }));
}

/** Month of the oldest evidence on a tie of a person, or that names the person; `null` where there is none. */
function firstMonthKnown(person: ActorId, index: EvidenceIndex): MonthKey | null {
  const months = [
    ...index.tiesOf(person).flatMap((tie) => index.itemsOf(tie).map((item) => item.eventMonth)),
    ...index.evidenceNaming(person).flatMap((ref) => index.datingOf(ref)?.eventMonth ?? []),
  ];
  return months.length === 0 ? null : monthAt(months.reduce((least, month) => Math.min(least, month)));
}

function evidencedTies(index: EvidenceIndex, positions: ReadonlyMap<ActorId, number>): ShapeTie[] {
  return index.ties.flatMap((id) => {
    const [one, other] = endsOf(id).map((end) => positions.get(end));
    if (one === undefined || other === undefined) return [];
    const items = index.itemsOf(id);
    const confidence = items.reduce((sum, item) => sum + item.confidence, 0);
    const pull = items.reduce((sum, item) => sum + item.confidence * item.stance, 0);
    const membership = items.every((item) => item.aspect === "membership");
    return [{ id, one, other, membership, member: null, stance: confidence > 0 ? pull / confidence : 0 }];
  });
}

/** Memberships that only the organisation's own record speaks of. */
function membershipsOnRecord(
  placed: readonly ActorId[],
  byId: ReadonlyMap<ActorId, Actor>,
  positions: ReadonlyMap<ActorId, number>,
  index: EvidenceIndex,
): ShapeTie[] {
  const found = new Map<TieId, ShapeTie>();
  for (const id of placed) {
    const organisation = byId.get(id);
    if (organisation?.kind !== "organisation") continue;
    for (const { actor } of organisation.members) {
      const [tie, one, other] = [tieOf(actor, id), positions.get(actor), positions.get(id)];
      if (tie === null || one === undefined || other === undefined || index.itemsOf(tie).length > 0) continue;
      found.set(tie, { id: tie, one, other, membership: true, member: null, stance: 0 });
    }
  }
  return [...found.values()];
}

function withMemberMonths(
  ties: readonly ShapeTie[],
  placed: readonly ActorId[],
  byId: ReadonlyMap<ActorId, Actor>,
): ShapeTie[] {
  return ties.map((tie) => {
    if (!tie.membership) return tie;
    const records = [tie.one, tie.other].map((at) => byId.get(placed[at] as ActorId));
    const organisation = records.find((record): record is OrganisationActor => record?.kind === "organisation");
    const entry = organisation?.members.find(({ actor }) => records.some((record) => record?.id === actor));
    if (!entry) return tie;
    const from = entry.from === null ? null : firstMonthOf(entry.from);
    return { ...tie, member: { from, until: entry.until === null ? null : lastMonthOf(entry.until) } };
  });
}

/** Among the seeds tried, those whose search ends with the clearest picture of the sample. Any other works too. */
const SEEDS: Readonly<Record<LayoutVariant, number>> = { landscape: 20269902, portrait: 20276902 };
const NAME_UNIT = 6.6;

/** What the layout job is asked: the whole shape, for one variant. */
export function layoutInputOf(shape: GraphShape, variant: LayoutVariant): LayoutInput {
  return {
    seed: SEEDS[variant],
    variant,
    count: shape.actors.length,
    nameWidths: Float32Array.from(shape.actors, ({ kind, name }) =>
      kind === "organisation" ? 0 : Math.min(160, [...name].length * NAME_UNIT),
    ),
    leaders: leaderCounts(shape),
    ends: Uint32Array.from(shape.ties.flatMap(({ one, other }) => [one, other])),
    hairlines: Uint8Array.from(shape.ties, ({ membership }) => (membership ? 1 : 0)),
    stances: Float32Array.from(shape.ties, ({ stance }) => stance),
  };
}

function leaderCounts(shape: GraphShape): Uint8Array {
  const counts = new Uint8Array(shape.actors.length);
  for (const { host } of shape.leaders) counts[host] = (counts[host] ?? 0) + 1;
  return counts;
}

/**
 * A short name for everything the layout depends on, by which kept places are found again: FNV-1a over actors, ties and
 * the version of the method.
 */
export function shapeHash(shape: GraphShape): string {
  let hash = 0x811c9dc5;
  const take = (text: string) => {
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  };
  take("layout 9;");
  for (const { id, name } of shape.actors) take(`${id},${name};`);
  for (const { id, host } of shape.leaders) take(`${id}>${host};`);
  for (const { id, membership, stance } of shape.ties) take(`${id},${membership ? 1 : 0},${stance.toFixed(2)};`);
  return hash.toString(36);
}
