import fc from "fast-check";
import type { Arrangement, Bearing, HistoricEvent, Quote } from "#domain/evidence/evidence.ts";
import { ATTRIBUTIONS } from "#domain/evidence/evidence.ts";
import type { EvidenceRecords } from "#domain/evidence/evidence-index.ts";
import type { DirectnessKind, Method } from "#domain/reading/method.ts";
import type { ReadingQuery } from "#domain/reading/reading.ts";
import type { ActorId, ArrangementId, ArticleId, EventId, QuoteId, SourceId, TieId } from "#domain/shared/ids.ts";
import { type MonthKey, monthAt, monthIndex, type PartialDate } from "#domain/shared/month.ts";
import { ASPECTS, STANCES } from "#domain/shared/stance.ts";

/** Evidence of any kind, ready for an index: made up, so that sums can be done by hand or by chance. */
export type TrialEvidence = Pick<EvidenceRecords, "arrangements" | "events" | "quotes">;

export const NO_EVIDENCE: EvidenceRecords = { arrangements: [], events: [], quotes: [], articles: [] };

/** A method by which nothing fades and everything weighs its confidence; change what the test is about. */
export const FLAT: Method = {
  halfLife: null,
  directness: { arrangement: 1, event: 1, direct: 1, reported: 1, analyst: 1, background: 1 },
};

export const onTie = (
  tie: string,
  stance: Bearing["stance"],
  confidence = 1,
  aspect: Bearing["aspect"] = "political",
) => ({ tie: tie as TieId, aspect, stance, confidence }) satisfies Bearing;

export function trialEvent(id: string, date: string, bearings: readonly Bearing[], rest: Partial<HistoricEvent> = {}) {
  return {
    id: id as EventId,
    date: date as PartialDate,
    title: id,
    label: null,
    kind: "meeting",
    actors: [],
    bearings,
    published: null,
    source: "gazette" as SourceId,
    ...rest,
  } satisfies HistoricEvent;
}

export function trialArrangement(id: string, since: string, bearing: Bearing, rest: Partial<Arrangement> = {}) {
  return {
    id: id as ArrangementId,
    kind: "political",
    bearing,
    since: since as PartialDate,
    until: null,
    published: null,
    basis: "",
    source: "gazette" as SourceId,
    ...rest,
  } satisfies Arrangement;
}

export function trialQuote(id: string, saidOn: string | null, bearings: readonly Bearing[], rest: Partial<Quote> = {}) {
  return {
    id: id as QuoteId,
    article: "talks" as ArticleId,
    anchor: { exact: "words", prefix: "", suffix: "", start: 0, end: 5 },
    speaker: null,
    speakerLabel: null,
    addressee: null,
    attribution: "direct",
    act: "statement",
    saidOn: saidOn as PartialDate | null,
    bearings,
    source: null,
    note: null,
    ...rest,
  } satisfies Quote;
}

export const trialQuery = (at: string, change: Partial<ReadingQuery> = {}): ReadingQuery => ({
  at: at as MonthKey,
  since: null,
  clock: "event",
  method: FLAT,
  aspects: null,
  ...change,
});

const FIRST = monthIndex("2019-01" as MonthKey);
/** Months between 2019 and 2026; few enough for dates to meet. */
export const anyMonth = fc.integer({ min: 0, max: 90 }).map((step) => monthAt(FIRST + step));
const anyDate = fc.oneof(
  anyMonth.map((month) => month as string as PartialDate),
  anyMonth.map((month) => month.slice(0, 4) as PartialDate),
);
const anyBearing: fc.Arbitrary<Bearing> = fc.record({
  tie: fc.constantFrom("IND~PAK", "IND~RUS", "PAK~RUS").map((tie) => tie as TieId),
  aspect: fc.constantFrom(...ASPECTS),
  stance: fc.constantFrom(...STANCES),
  // Tenths meet on the limits of bands, where the order of adding would show.
  confidence: fc.oneof(
    fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10),
    fc.double({ min: 0.01, max: 1, noNaN: true }),
  ),
});
const anyBearings = fc.array(anyBearing, { maxLength: 3 });

/** Evidence of all kinds on three ties; ids are unique. */
export const anyEvidence: fc.Arbitrary<TrialEvidence> = fc
  .record({
    arrangements: fc.array(fc.record({ since: anyDate, until: fc.option(anyDate), bearing: anyBearing }), {
      maxLength: 6,
    }),
    events: fc.array(fc.record({ date: anyDate, published: fc.option(anyDate), bearings: anyBearings }), {
      maxLength: 8,
    }),
    quotes: fc.array(
      fc.record({ saidOn: anyDate, bearings: anyBearings, attribution: fc.constantFrom(...ATTRIBUTIONS) }),
      { maxLength: 12 },
    ),
  })
  .map(({ arrangements, events, quotes }) => ({
    arrangements: arrangements.map(({ since, bearing, until }, at) =>
      trialArrangement(`arrangement-${at}`, since, bearing, { until }),
    ),
    events: events.map(({ date, bearings, published }, at) => trialEvent(`event-${at}`, date, bearings, { published })),
    quotes: quotes.map(({ saidOn, bearings, attribution }, at) =>
      trialQuote(`quote-${at}`, saidOn, bearings, { attribution }),
    ),
  }));

const DIRECTNESS_KINDS: readonly DirectnessKind[] = ["arrangement", "event", ...ATTRIBUTIONS];
const anyDirectness = fc
  .array(
    fc.integer({ min: 0, max: 20 }).map((twentieths) => twentieths / 20),
    { minLength: 6, maxLength: 6 },
  )
  .map(
    (values) => Object.fromEntries(DIRECTNESS_KINDS.map((kind, at) => [kind, values[at] ?? 0])) as Method["directness"],
  );

/** Any method, clock, choice of aspects and two months. */
export const anyQuery: fc.Arbitrary<ReadingQuery> = fc.record({
  at: anyMonth,
  since: fc.option(anyMonth),
  clock: fc.constantFrom("event" as const, "knowledge" as const),
  method: fc.record({ halfLife: fc.constantFrom(6, 12, 24, 60, null), directness: anyDirectness }),
  aspects: fc.option(fc.subarray([...ASPECTS])),
});

/** A state with one name and no other. */
export const trialState = (id: string, name: string) =>
  ({ kind: "state", id: id as ActorId, name, shortName: name, code: id, aliases: [] }) as const;

/** Ids of actors as a dossier has them, for tests of what points nowhere. */
export const actorsNamed = (...ids: readonly string[]) => ids.map((id) => trialState(id, id));
