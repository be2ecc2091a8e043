import type { Actor } from "#domain/alliance/actor.ts";
import type { Arrangement, HistoricEvent } from "#domain/evidence/evidence.ts";
import { type ActorId, type ArrangementId, type EventId, type SourceId, tieOf } from "#domain/shared/ids.ts";
import { type PartialDate, parsePartialDate } from "#domain/shared/month.ts";
import { type Aspect, STANCE_NAMES, stanceOf } from "#domain/shared/stance.ts";
import { ORGANISATIONS, PERSONS, STATES } from "./names.ts";
import { cell, cellOrNull, type Row, readFacts, wordIn } from "./rows.ts";
import { PLACE_COLUMNS } from "./trade.ts";

const ASPECT_OF_KIND: Readonly<Record<string, Aspect>> = {
  political: "political",
  strategic_partnership: "political",
  economic: "economic",
  energy_trade: "energy",
  defence: "defence",
  alliance: "defence",
  membership: "membership",
  dispute: "dispute",
  sanction: "sanction",
};

/** The actor a word of the facts means: `EU` is `eu`, everything else is its own id. */
function actorNamed(word: string): ActorId {
  const id = ORGANISATIONS[word]?.id ?? word;
  if (!(word in STATES || word in PERSONS || word in ORGANISATIONS)) throw new Error(`Who is ${word}?`);
  return id as ActorId;
}

/** Ids of everybody who can be named. */
export const ACTOR_IDS: ReadonlySet<string> = new Set([
  ...Object.keys(STATES),
  ...Object.keys(PERSONS),
  ...Object.values(ORGANISATIONS).map(({ id }) => id),
]);

/** A date of the facts. */
export function dateOf(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (date === null) throw new Error(`${text} is no date`);
  return date;
}

const dateOrNull = (text: string | null): PartialDate | null => (text === null ? null : dateOf(text));

/** Everybody the facts name, states first, then persons, then organisations, each in the order of their ids. */
export function compileActors(): readonly Actor[] {
  const ties = readFacts("ties.csv");
  const named = new Set([
    ...ties.flatMap((row) => [cell(row, "actor_a"), cell(row, "actor_b")]),
    ...readFacts("events.csv").flatMap((row) => cell(row, "actors").split(";")),
    ...PLACE_COLUMNS.flatMap(({ file, columns }) =>
      readFacts(file).flatMap((row) => columns.map((at) => cell(row, at))),
    ),
  ]);
  return [
    ...sortedEntries(STATES, named).map(([id, given]): Actor => ({ kind: "state", ...naming(id, given) })),
    ...sortedEntries(PERSONS, named).map(
      ([id, given]): Actor => ({
        kind: "person",
        ...naming(id, given),
        represents: given.represents.map(({ state, role, from, until }) => ({
          state: actorNamed(state),
          role,
          from: dateOrNull(from),
          until: dateOrNull(until),
        })),
      }),
    ),
    ...sortedEntries(ORGANISATIONS, named).map(
      ([word, given]): Actor => ({
        kind: "organisation",
        ...naming(given.id, given),
        place: given.place as Extract<Actor, { kind: "organisation" }>["place"],
        members: ties
          .filter((row) => cell(row, "kind") === "membership" && cell(row, "actor_b") === word)
          .map(memberOf),
      }),
    ),
  ];
}

function sortedEntries<Value>(names: Readonly<Record<string, Value>>, named: ReadonlySet<string>): [string, Value][] {
  return Object.entries(names)
    .filter(([word]) => named.has(word))
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

function naming(id: string, given: (typeof STATES)[string]) {
  const { name, shortName = name, code = id, aliases = [] } = given;
  return { id: id as ActorId, name, shortName, code, aliases };
}

function memberOf(row: Row) {
  return {
    actor: actorNamed(cell(row, "actor_a")),
    from: dateOf(cell(row, "since")),
    until: dateOrNull(cellOrNull(row, "until")),
    source: cell(row, "source_id") as SourceId,
  };
}

/** Every row of ties.csv, in its order. */
export function compileArrangements(): readonly Arrangement[] {
  return readFacts("ties.csv").map((row) => {
    const [one, other] = [actorNamed(cell(row, "actor_a")), actorNamed(cell(row, "actor_b"))];
    const kind = cell(row, "kind");
    const tie = tieOf(one, other);
    const aspect = ASPECT_OF_KIND[kind];
    const stance = stanceOf(wordIn(row, "stance", STANCE_NAMES));
    if (tie === null || aspect === undefined || stance === null) throw new Error(`ties.csv: ${JSON.stringify(row)}`);
    return {
      id: [one, other, kind, cell(row, "since")].join("-").toLowerCase() as ArrangementId,
      kind,
      bearing: { tie, aspect, stance, confidence: 1 },
      since: dateOf(cell(row, "since")),
      until: dateOrNull(cellOrNull(row, "until")),
      published: null,
      basis: cell(row, "basis"),
      source: cell(row, "source_id") as SourceId,
    };
  });
}

/** What the content adds to an event: how it is called on the chart, and what it says of which tie. */
export type EventAddition = Pick<HistoricEvent, "label" | "published" | "bearings">;

/** Every row of events.csv, in its order; an id is the date and the position among the rows of that date. */
export function compileEvents(additions: ReadonlyMap<string, EventAddition>): readonly HistoricEvent[] {
  const sameDate = new Map<string, number>();
  return readFacts("events.csv").map((row) => {
    const date = cell(row, "date");
    const position = (sameDate.get(date) ?? 0) + 1;
    sameDate.set(date, position);
    const id = `${date}.${position}` as EventId;
    const { label, published, bearings } = additions.get(id) ?? { label: null, published: null, bearings: [] };
    return {
      id,
      date: dateOf(date),
      title: cell(row, "title"),
      label,
      kind: cell(row, "kind"),
      actors: cell(row, "actors").split(";").map(actorNamed),
      bearings,
      published,
      source: cell(row, "source_id") as SourceId,
    };
  });
}
