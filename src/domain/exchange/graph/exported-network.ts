import type { Actor } from "../../alliance/actor.ts";
import type { Dossier } from "../../dossier/dossier.ts";
import { lookupOf } from "../../dossier/lookup.ts";
import { type EvidenceIndex, evidenceIndexOf } from "../../evidence/evidence-index.ts";
import { runToEnd, type Steps } from "../../layout/layout-input.ts";
import type { Lens } from "../../lens/lens.ts";
import { buildLedger, type Ledger } from "../../reading/ledger.ts";
import type { Method } from "../../reading/method.ts";
import { readTies } from "../../reading/read-ties.ts";
import type { Reading, ReadingQuery } from "../../reading/reading.ts";
import { type ActorId, endsOf, type SourceId, type TieId } from "../../shared/ids.ts";
import type { PartialDate } from "../../shared/month.ts";
import { printRef } from "../../shared/ref.ts";
import type { Source } from "../../shared/source.ts";
import { stanceName } from "../../shared/stance.ts";
import { mergeSpells, type Spell, spellOf } from "./spells.ts";

/** As of what a network goes out: what of the lens bears on it, the method it is read by, and the day of the export. */
export type NetworkQuery = Pick<Lens, "window" | "clock" | "aspects" | "stances" | "trends" | "minWeight" | "ego"> & {
  readonly method: Method;
  /** Calendar day on which it is made, where the reader is: `2025-09-30`. */
  readonly madeOn: string;
};

/** What an export says of itself, whatever its format. */
export type ExportAbout = {
  /** Id and title of the dossier, and the ISO date of its last change. */
  readonly dossier: string;
  readonly title: string;
  readonly updated: string;
  /** Whether it is the built-in sample. */
  readonly sample: boolean;
  readonly query: NetworkQuery;
  /** Name of the actor whose ties alone go out; `null`: those of all. */
  readonly ego: string | null;
  /** Sources of the evidence that goes out, in the order of the dossier. */
  readonly sources: readonly Source[];
};

/** An actor as it goes out. */
export type ExportedActor = Pick<Actor, "id" | "kind" | "code" | "name" | "shortName"> & {
  /** How many of the ties that go out end here. */
  readonly degree: number;
};

/** A tie as it is read, and what it rests on. */
export type ExportedTie = {
  readonly reading: Reading;
  readonly one: ActorId;
  readonly other: ActorId;
  /** "Pakistan–Russia". */
  readonly name: string;
  /** Dates of the first and the last piece that counts, by the clock. */
  readonly first: PartialDate;
  readonly last: PartialDate;
  /** Refs of the pieces that count, `quote.q-1`, newest first, each once. */
  readonly evidence: readonly string[];
  /** Where they come from. */
  readonly sources: readonly SourceId[];
  /** Days on which they bear on it: in order, never overlapping. */
  readonly spells: readonly Spell[];
};

/** The network as of a lens: plain values, whatever they are printed as. */
export type ExportedNetwork = {
  readonly about: ExportAbout;
  readonly actors: readonly ExportedActor[];
  readonly ties: readonly ExportedTie[];
};

/** The question of the readings that a network rests on. */
export const readingQueryOf = ({ window, clock, method, aspects }: NetworkQuery): ReadingQuery => ({
  at: window.to,
  since: window.from,
  clock,
  method,
  aspects,
});

/** The readings that the filters let out, by id of the tie. */
export function exportedReadings(dossier: Dossier, query: NetworkQuery): readonly Reading[] {
  const { stances, trends, minWeight, ego } = query;
  return [...readTies(evidenceIndexOf(dossier), readingQueryOf(query)).values()].filter(
    ({ tie, weight, band, heading }) =>
      weight >= minWeight &&
      (stances === null || stances.includes(stanceName(band))) &&
      (trends === null || trends.includes(heading)) &&
      (ego === null || endsOf(tie).includes(ego)),
  );
}

/** The network of a dossier as of a lens; in steps below. Linear in the evidence but for sorting that of each tie. */
export function exportedNetwork(dossier: Dossier, query: NetworkQuery): ExportedNetwork {
  return runToEnd(networkSteps(dossier, query));
}

/** Ties described between two pauses. */
const STRIDE = 64;

/** The same in steps. Without filters every actor goes out, else those that a tie leads to. */
export function* networkSteps(dossier: Dossier, query: NetworkQuery): Steps<ExportedNetwork> {
  const index = evidenceIndexOf(dossier);
  const readings = exportedReadings(dossier, query);
  const asked = readingQueryOf(query);
  const ties: ExportedTie[] = [];
  const used = new Set<SourceId>();
  for (const [at, reading] of readings.entries()) {
    const ledger = buildLedger(reading.tie, index, asked);
    ties.push(tieFrom(reading, ledger, dossier, query));
    for (const source of index.sourcesOf(reading.tie)) used.add(source);
    if (at % STRIDE === STRIDE - 1) yield at / readings.length;
  }
  return { about: aboutOf(dossier, query, used), actors: actorsOf(dossier, query, ties, index), ties };
}

function tieFrom(reading: Reading, ledger: Ledger, dossier: Dossier, query: NetworkQuery): ExportedTie {
  const [one, other] = endsOf(reading.tie);
  const items = ledger.entries.filter(({ counted }) => counted).map(({ item }) => item);
  const dateOf = query.clock === "event" ? "date" : "knownOn";
  const dates = items.map((item) => item[dateOf]);
  const spells = items.map((item) => spellOf(item, item.directness === "arrangement", query.clock));
  return {
    reading,
    one,
    other,
    name: lookupOf(dossier).tieName(reading.tie),
    first: dates.reduce((early, date) => (date < early ? date : early)),
    last: dates.reduce((late, date) => (date > late ? date : late)),
    sources: evidenceIndexOf(dossier).sourcesOf(reading.tie),
    evidence: [...new Set(items.map(({ ref }) => printRef(ref)))],
    spells: mergeSpells(spells),
  };
}

function actorsOf(
  dossier: Dossier,
  query: NetworkQuery,
  ties: readonly ExportedTie[],
  index: EvidenceIndex,
): readonly ExportedActor[] {
  const degrees = new Map<ActorId, number>();
  for (const { one, other } of ties) for (const end of [one, other]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const known = new Set(dossier.actors.map(({ id }) => id));
  // Where the actors did not come, their ids are all that is known of them.
  const unknown = index.ties
    .flatMap((tie: TieId) => [...endsOf(tie)])
    .filter((id, at, all) => !known.has(id) && all.indexOf(id) === at)
    .map((id) => ({ id, kind: "state" as const, code: id, name: id, shortName: id }));
  return [...dossier.actors, ...unknown]
    .filter(({ id }) => !isFiltered(query) || degrees.has(id))
    .map(({ id, kind, code, name, shortName }) => ({
      id,
      kind,
      code,
      name,
      shortName,
      degree: degrees.get(id) ?? 0,
    }));
}

/** Whether ties with evidence are held back. */
export function isFiltered({ aspects, stances, trends, minWeight, ego }: NetworkQuery): boolean {
  return aspects !== null || stances !== null || trends !== null || minWeight > 0 || ego !== null;
}

function aboutOf(dossier: Dossier, query: NetworkQuery, used: ReadonlySet<SourceId>): ExportAbout {
  const { id, title, updated, sample, sources } = dossier;
  return {
    dossier: id,
    title,
    updated,
    sample,
    query,
    ego: query.ego === null ? null : lookupOf(dossier).actorName(query.ego),
    sources: sources.filter((source) => used.has(source.id)),
  };
}
