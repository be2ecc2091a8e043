import fc from "fast-check";
import type { Actor } from "#domain/alliance/actor.ts";
import type { Article } from "#domain/article/article.ts";
import { CLAIM_UNITS, type Claim, type ClaimPeriod, COMPARISONS, MEASURES } from "#domain/claims/claim.ts";
import {
  ACTS,
  type Arrangement,
  ATTRIBUTIONS,
  type Bearing,
  type HistoricEvent,
  type Quote,
} from "#domain/evidence/evidence.ts";
import {
  type ActorId,
  type ArrangementId,
  type ArticleId,
  type EventId,
  type FlowId,
  type PlaceCode,
  type QuoteId,
  type SourceId,
  type TieId,
  tieOf,
} from "#domain/shared/ids.ts";
import { type MonthSpan, monthAt, type PartialDate, parsePartialDate } from "#domain/shared/month.ts";
import type { Source } from "#domain/shared/source.ts";
import { ASPECTS, STANCES } from "#domain/shared/stance.ts";
import { COMMODITIES, type Coverage, type Flow, type FlowPeriod, type Place, type Price } from "#domain/trade/flow.ts";

// Records of the domain as a dossier may hold them, hostile text included.

/** Plain objects only: what JSON gives. */
const record = <Fields extends object>(fields: { [Name in keyof Fields]: fc.Arbitrary<Fields[Name]> }) =>
  fc.record<Fields>(fields, { noNullPrototype: true });
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });

/** Text of every sort: other scripts, control characters, markup, names of built-in properties. */
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom("", "__proto__", "constructor", "<img src=x onerror=alert(1)>", "\u202e\u0000", "null"),
);
const idOf = <Id extends string>(pattern: RegExp) => fc.stringMatching(pattern).map((id) => id as Id);
const actorId = fc.oneof(idOf<ActorId>(/^[A-Za-z0-9_-]{1,12}$/), fc.constant("__proto__" as ActorId));
const placeCode = idOf<PlaceCode>(/^[A-Za-z0-9_-]{1,8}$/);
const sourceId = idOf<SourceId>(/^[A-Za-z0-9_][A-Za-z0-9_.:-]{0,20}$/);
const recordId = <Id extends string>() => idOf<Id>(/^[A-Za-z0-9_][A-Za-z0-9_.:-]{0,20}$/);
const two = (number: number): string => String(number).padStart(2, "0");

const month = fc.integer({ min: 0, max: 119_999 }).map(monthAt);
const months: fc.Arbitrary<MonthSpan> = fc
  .tuple(month, month)
  .map(([one, other]) => (one <= other ? { from: one, to: other } : { from: other, to: one }));
const date: fc.Arbitrary<PartialDate> = fc
  .tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .chain(([year, inYear, day]) => {
    const digits = String(year).padStart(4, "0");
    return fc.constantFrom(digits, `${digits}-${two(inYear)}`, `${digits}-${two(inYear)}-${two(day)}`);
  })
  .map((spelled) => parsePartialDate(spelled))
  .filter((parsed) => parsed !== null);

const figure = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const quality = fc.constantFrom("official", "reported", "estimate");

const tie: fc.Arbitrary<TieId> = fc
  .tuple(actorId, actorId)
  .map(([one, other]) => tieOf(one, other))
  .filter((id) => id !== null);

const bearing: fc.Arbitrary<Bearing> = record({
  tie,
  aspect: fc.constantFrom(...ASPECTS),
  stance: fc.constantFrom(...STANCES),
  confidence: fc.double({ min: 0, minExcluded: true, max: 1, noNaN: true }),
});
const bearings = fc.array(bearing, { maxLength: 3 });

const claimPeriod: fc.Arbitrary<ClaimPeriod> = record({ name: text, span: months, against: maybe(months) });
const claim: fc.Arbitrary<Claim> = record({
  series: record({
    exporter: maybe(placeCode),
    importer: maybe(placeCode),
    commodity: fc.constantFrom(...COMMODITIES),
    direction: fc.constantFrom("import", "both"),
    benchmark: maybe(text),
  }),
  measure: fc.constantFrom(...MEASURES),
  comparison: fc.constantFrom(...COMPARISONS),
  threshold: maybe(record({ value: figure, unit: fc.constantFrom(...CLAIM_UNITS) })),
  period: claimPeriod,
  others: fc.array(claimPeriod, { maxLength: 2 }),
  phrase: maybe(record({ words: text, from: date })),
  note: maybe(text),
});

const naming = { id: actorId, name: text, shortName: text, code: text, aliases: fc.array(text, { maxLength: 3 }) };

/** One arbitrary for each kind of record. */
export const arbitrary = {
  actor: fc.oneof(
    record({ kind: fc.constant("state" as const), ...naming }),
    record({
      kind: fc.constant("person" as const),
      ...naming,
      represents: fc.array(record({ state: actorId, role: text, from: maybe(date), until: maybe(date) })),
    }),
    record({
      kind: fc.constant("organisation" as const),
      ...naming,
      place: maybe(placeCode),
      members: fc.array(record({ actor: actorId, from: maybe(date), until: maybe(date), source: maybe(sourceId) })),
    }),
  ) satisfies fc.Arbitrary<Actor>,
  arrangement: record({
    id: recordId<ArrangementId>(),
    kind: text,
    bearing,
    since: date,
    until: maybe(date),
    published: maybe(date),
    basis: text,
    source: sourceId,
  }) satisfies fc.Arbitrary<Arrangement>,
  event: record({
    id: recordId<EventId>(),
    date,
    title: text,
    label: maybe(text),
    kind: text,
    actors: fc.array(actorId, { maxLength: 3 }),
    bearings,
    published: maybe(date),
    source: sourceId,
  }) satisfies fc.Arbitrary<HistoricEvent>,
  quote: fc
    .tuple(
      record({
        id: recordId<QuoteId>(),
        article: recordId<ArticleId>(),
        anchor: record({
          exact: text.filter((words) => words !== ""),
          prefix: text,
          suffix: text,
          start: fc.nat(),
          end: fc.nat(),
        }),
        speaker: maybe(actorId),
        speakerLabel: maybe(text),
        addressee: maybe(actorId),
        attribution: fc.constantFrom(...ATTRIBUTIONS),
        act: fc.constantFrom(...ACTS),
        saidOn: maybe(date),
        bearings,
        source: maybe(sourceId),
        note: maybe(text),
      }),
      fc.option(fc.array(claim, { minLength: 1, maxLength: 2 }), { nil: undefined }),
    )
    .map(([quote, claims]): Quote => (claims === undefined ? quote : { ...quote, claims })),
  article: record({
    id: recordId<ArticleId>(),
    title: text,
    standfirst: maybe(text),
    label: maybe(text),
    publisher: maybe(text),
    author: maybe(text),
    published: date,
    language: text,
    direction: fc.constantFrom("ltr", "rtl"),
    blocks: fc.array(record({ kind: fc.constantFrom("heading", "paragraph", "quotation", "list"), text })),
    sources: fc.array(sourceId, { maxLength: 3 }),
  }) satisfies fc.Arbitrary<Article>,
  source: record({
    id: sourceId,
    title: text,
    publisher: maybe(text),
    date: maybe(text),
    locator: maybe(text),
    licence: maybe(text),
    note: maybe(text),
  }) satisfies fc.Arbitrary<Source>,
  flow: fc
    .tuple(
      fc.constantFrom({}, { reportedBy: "importer" as const }, { reportedBy: "exporter" as const }),
      record({
        id: recordId<FlowId>(),
        exporter: placeCode,
        importer: placeCode,
        commodity: fc.constantFrom(...COMMODITIES),
        direction: fc.constantFrom("import", "both"),
        period: fc.oneof(
          month.map((one): FlowPeriod => ({ kind: "month", month: one })),
          fc.integer({ min: 0, max: 9999 }).map((year): FlowPeriod => ({ kind: "year", year })),
          months.map((span): FlowPeriod => ({ kind: "span", ...span })),
        ),
        valueUsd: maybe(figure),
        quantity: maybe(figure),
        unit: maybe(fc.constantFrom("kt", "kb/d", "kbbl")),
        quality,
        series: fc.constantFrom("primary", "alt"),
        hs: maybe(text),
        original: maybe(record({ value: figure, currency: text })),
        source: sourceId,
        note: maybe(text),
      }),
    )
    .map(([side, rest]) => ({ ...rest, ...side }))
    .filter(({ quantity, unit }) => quantity === null || unit !== null) satisfies fc.Arbitrary<Flow>,
  coverage: fc
    .tuple(
      record({
        exporter: placeCode,
        importer: placeCode,
        commodity: fc.constantFrom(...COMMODITIES),
        status: fc.constantFrom("complete", "partial", "floor"),
        note: maybe(text),
      }),
      months,
    )
    .map(([rest, span]) => ({ ...rest, ...span })) satisfies fc.Arbitrary<Coverage>,
  place: record({
    code: placeCode,
    name: text,
    kind: fc.constantFrom("state", "area"),
    note: maybe(text),
  }) satisfies fc.Arbitrary<Place>,
  price: record({
    benchmark: text,
    month,
    price: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    unit: text,
    basis: text,
    quality,
    source: sourceId,
  }) satisfies fc.Arbitrary<Price>,
};
