import * as z from "zod/mini";
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
  endsOf,
  type QuoteId,
  type SourceId,
  type TieId,
  tieOf,
} from "#domain/shared/ids.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import { ASPECTS, STANCES } from "#domain/shared/stance.ts";
import { claimSchema, readClaim, writeClaim } from "./claim-wire.ts";
import { exactNumber } from "./exact-number.ts";
import { actorId, listOf, maybe, oneOf, partialDate, recordId, text, wholeNumber } from "./fields.ts";
import { withoutNulls } from "./without-nulls.ts";

const SURE = "a number above 0, at most 1";

/** The link from one piece of evidence to one tie. */
export const bearingSchema = z
  .object({
    tie: z
      .tuple([actorId("One end."), actorId("The other end.")], "a pair of actor ids")
      .check(z.refine(([one, other]) => one !== other, "two different actors"))
      .register(z.globalRegistry, { description: "The two actors, in either order." }),
    aspect: oneOf(ASPECTS, "What of the tie the evidence speaks to."),
    stance: z
      .pipe(z.transform(exactNumber), z.literal(STANCES))
      .register(z.globalRegistry, { description: "-2 hostile, -1 strained, 0 neutral, 1 cordial, 2 allied." }),
    confidence: z
      .pipe(z.transform(exactNumber), z.number().check(z.gt(0, SURE), z.lte(1, SURE)))
      .register(z.globalRegistry, {
        description: "How sure the coder is that the evidence says this: above 0, at most 1.",
      }),
  })
  .register(z.globalRegistry, { id: "Bearing", description: "What one piece of evidence says of one tie." });

const anchorSchema = z
  .object({
    exact: z
      .string()
      .check(z.minLength(1, "the quoted words"))
      .register(z.globalRegistry, { description: "The quoted words, exactly as they stand in the article." }),
    prefix: maybe(text("The words right before, to find the passage again when the article changes.")),
    suffix: maybe(text("The words right after.")),
    start: wholeNumber("First UTF-16 unit of the words in the article's text, its blocks joined by one line break."),
    end: wholeNumber("One past the last UTF-16 unit."),
  })
  .register(z.globalRegistry, { id: "Anchor", description: "Where the words of a quote stand." });

/** One record of `quotes.json`. */
export const quoteSchema = z
  .object({
    id: recordId("Names the quote."),
    article: recordId("The article it stands in."),
    anchor: anchorSchema,
    speaker: maybe(actorId("Who says it; left out when nobody of the actors is named.")),
    speakerLabel: maybe(text("Who is meant when no actor is named: unnamed analysts, the article.")),
    addressee: maybe(actorId("To whom it is said.")),
    attribution: oneOf(
      ATTRIBUTIONS,
      "direct: in quotation marks. reported: a named speaker, paraphrased. analyst: a judgement, by somebody named or not. background: the reporter's own voice.",
    ),
    act: oneOf(ACTS, "What the speaker does with the words."),
    saidOn: maybe(partialDate("When it was said; the date of the article when left out.")),
    bearings: maybe(listOf(bearingSchema, "The ties it bears on; none when it is context.")),
    source: maybe(recordId("The source the words were checked against.")),
    note: maybe(text("Reading aid or caveat.")),
    claims: maybe(listOf(claimSchema, "What it asserts that a trade series can test; nothing when left out.")),
  })
  .register(z.globalRegistry, { id: "Quote", description: "A passage of an article and what it bears on." });

/** One record of `events.json`. */
export const eventSchema = z
  .object({
    id: recordId("Names the event."),
    date: partialDate("When it happened, as precisely as known."),
    title: text("What happened, in one sentence."),
    label: maybe(text("A few words for the chart; the title when left out.")),
    kind: text("What sort of happening: summit, agreement, sanction, conflict."),
    actors: maybe(listOf(actorId("One actor."), "Who took part.")),
    bearings: maybe(listOf(bearingSchema, "The ties it bears on; none when it is context.")),
    published: maybe(partialDate("When it became known; its own date when left out.")),
    source: recordId("Where it is recorded."),
  })
  .register(z.globalRegistry, { id: "Event", description: "A dated happening." });

/** One record of `arrangements.json`. */
export const arrangementSchema = z
  .object({
    id: recordId("Names the arrangement."),
    kind: text("What sort of arrangement, in the maker's own word: alliance, strategic_partnership, dispute."),
    bearing: bearingSchema,
    since: partialDate("In force since."),
    until: maybe(partialDate("In force until; left out while it lasts or when no end was found.")),
    published: maybe(partialDate("When it became known; its beginning when left out.")),
    basis: text("What the reading rests on, in one sentence."),
    source: recordId("Where it is recorded."),
  })
  .register(z.globalRegistry, {
    id: "Arrangement",
    description: "Something in force over an interval: treaty, membership, sanctions regime, standing dispute.",
  });

/** A bearing as its record spells it. */
export function readBearing(wire: z.infer<typeof bearingSchema>): Bearing {
  // The schema refuses a pair of one actor, so there is always a tie.
  const tie = tieOf(wire.tie[0] as ActorId, wire.tie[1] as ActorId) as TieId;
  return { tie, aspect: wire.aspect, stance: wire.stance, confidence: wire.confidence };
}

/** A quote as its record spells it. */
export function readQuote(wire: z.infer<typeof quoteSchema>): Quote {
  const { exact, prefix, suffix, start, end } = wire.anchor;
  return {
    id: wire.id as QuoteId,
    article: wire.article as ArticleId,
    anchor: { exact, prefix: prefix ?? "", suffix: suffix ?? "", start, end },
    speaker: (wire.speaker ?? null) as ActorId | null,
    speakerLabel: wire.speakerLabel ?? null,
    addressee: (wire.addressee ?? null) as ActorId | null,
    attribution: wire.attribution,
    act: wire.act,
    saidOn: (wire.saidOn ?? null) as PartialDate | null,
    bearings: (wire.bearings ?? []).map(readBearing),
    source: (wire.source ?? null) as SourceId | null,
    note: wire.note ?? null,
    ...(wire.claims?.length ? { claims: wire.claims.map(readClaim) } : {}),
  };
}

/** An event as its record spells it. */
export function readEvent(wire: z.infer<typeof eventSchema>): HistoricEvent {
  return {
    id: wire.id as EventId,
    date: wire.date as PartialDate,
    title: wire.title,
    label: wire.label ?? null,
    kind: wire.kind,
    actors: (wire.actors ?? []) as ActorId[],
    bearings: (wire.bearings ?? []).map(readBearing),
    published: (wire.published ?? null) as PartialDate | null,
    source: wire.source as SourceId,
  };
}

/** An arrangement as its record spells it. */
export function readArrangement(wire: z.infer<typeof arrangementSchema>): Arrangement {
  return {
    id: wire.id as ArrangementId,
    kind: wire.kind,
    bearing: readBearing(wire.bearing),
    since: wire.since as PartialDate,
    until: (wire.until ?? null) as PartialDate | null,
    published: (wire.published ?? null) as PartialDate | null,
    basis: wire.basis,
    source: wire.source as SourceId,
  };
}

function writeBearing({ tie, aspect, stance, confidence }: Bearing): z.output<typeof bearingSchema> {
  return { tie: [...endsOf(tie)], aspect, stance, confidence };
}

/** The record of a quote; what is not known is left out. */
export function writeQuote(quote: Quote): z.output<typeof quoteSchema> {
  const { claims, ...rest } = quote;
  return {
    ...withoutNulls(rest),
    anchor: { ...quote.anchor },
    bearings: quote.bearings.map(writeBearing),
    ...(claims?.length ? { claims: claims.map(writeClaim) } : {}),
  };
}

/** The record of an event; what is not known is left out. */
export function writeEvent(event: HistoricEvent): z.output<typeof eventSchema> {
  return { ...withoutNulls(event), actors: [...event.actors], bearings: event.bearings.map(writeBearing) };
}

/** The record of an arrangement; what is not known is left out. */
export function writeArrangement(arrangement: Arrangement): z.output<typeof arrangementSchema> {
  return { ...withoutNulls(arrangement), bearing: writeBearing(arrangement.bearing) };
}
