import fc from "fast-check";
import { lookupOf } from "#domain/dossier/lookup.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { ExportContext } from "#domain/exchange/export-context.ts";
import { type GivenQuote, givenAnchor, givenBearing } from "#domain/exchange/given-quote.ts";
import { arbitrary } from "./arbitrary-records.ts";
import { hostileText } from "./hostile-text.ts";
import { sampleDossier } from "./sample-dossier.ts";

/** What exporters ask, answered by the sample. */
export function sampleContext(coder: string | null = null): ExportContext {
  const { article, actor, actorName } = lookupOf(sampleDossier());
  return { article, actor, actorName, coder };
}

/** Quotes with different ids, ranges and hostile words; no bearing of one says what another one does. */
export const hostileQuotes: fc.Arbitrary<readonly Quote[]> = fc
  .uniqueArray(
    fc
      .record({
        quote: arbitrary.quote,
        words: fc.tuple(hostileText, hostileText, hostileText),
        start: fc.nat(10_000),
        note: fc.option(hostileText, { nil: null }),
      })
      .map(({ quote, words: [exact, prefix, suffix], start, note }) => {
        const anchor = { exact: exact || "x", prefix, suffix, start, end: start + (exact.length || 1) };
        return { ...quote, anchor, note, bearings: distinct(quote.bearings) };
      }),
    { maxLength: 4, selector: ({ id }) => id },
  )
  .filter((quotes) => quotes.every(({ id }) => id !== "__proto__"));

function distinct(bearings: Quote["bearings"]): Quote["bearings"] {
  return bearings.filter(
    (one, at) => bearings.findIndex(({ tie, aspect }) => tie === one.tie && aspect === one.aspect) === at,
  );
}

/** The part of a draft that a quote holds, empty text being no text: what a journey through any format must keep. */
export function keptOf(draft: GivenQuote) {
  const { id, article, anchor, speaker, speakerLabel, addressee, attribution, act, saidOn, bearings, source, note } =
    draft;
  const { exact, prefix, suffix, start, end, unit } = anchor;
  return {
    id,
    article: article.id,
    anchor: { exact, prefix: prefix || null, suffix: suffix || null, start, end, unit },
    speaker,
    speakerLabel: speakerLabel || null,
    addressee,
    attribution,
    act,
    saidOn,
    bearings,
    source,
    note: note || null,
  };
}

/** The same of a quote. */
export function keptOfQuote(quote: Quote): ReturnType<typeof keptOf> {
  return {
    id: quote.id,
    article: quote.article,
    anchor: { ...withoutFaith(quote), prefix: quote.anchor.prefix || null, suffix: quote.anchor.suffix || null },
    speaker: quote.speaker,
    speakerLabel: quote.speakerLabel || null,
    addressee: quote.addressee,
    attribution: quote.attribution,
    act: quote.act,
    saidOn: quote.saidOn,
    bearings: quote.bearings.map(givenBearing),
    source: quote.source,
    note: quote.note || null,
  };
}

function withoutFaith(quote: Quote) {
  const { exact, start, end, unit } = givenAnchor(quote.anchor);
  return { exact, start, end, unit };
}
