import type { Passage } from "#domain/article/passages.ts";
import { confidenceLevel, leadingBearing, writeManner, writeSpeakers } from "#domain/article/quote-words.ts";
import type { Lookup } from "#domain/dossier/lookup.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { QuoteId, TieId } from "#domain/shared/ids.ts";

/** One note beside the text: neighbouring quotes of one speaker share it. */
export type MarginNote = {
  readonly quotes: readonly Quote[];
  readonly speakers: string;
  readonly ties: readonly TieId[];
  /** "Pledge, praise". */
  readonly manner: string;
  readonly confidence: { readonly filled: 1 | 2 | 3; readonly word: string } | null;
  /** Nobody is named at all, not even by a label. */
  readonly unnamed: boolean;
};

/**
 * The notes of one block, in text order. Quotes that follow each other and agree in speaker, addressee and confidence
 * become one note, so that a paragraph does not carry the same name three times.
 */
export function marginNotes(
  passages: readonly Passage[],
  quoteOf: (id: QuoteId) => Quote | null,
  lookup: Lookup,
): readonly MarginNote[] {
  const groups: Quote[][] = [];
  for (const passage of passages) {
    const quote = passage.last ? quoteOf(passage.quote) : null;
    if (!quote) continue;
    const before = groups.at(-1);
    if (before?.[0] && sayAlike(before[0], quote)) before.push(quote);
    else groups.push([quote]);
  }
  return groups.map((quotes) => noteOf(quotes, lookup));
}

function sayAlike(one: Quote, other: Quote): boolean {
  return (
    one.speaker === other.speaker &&
    one.speakerLabel === other.speakerLabel &&
    one.addressee === other.addressee &&
    levelOf(one)?.filled === levelOf(other)?.filled
  );
}

function levelOf(quote: Quote) {
  const bearing = leadingBearing(quote, null);
  return bearing ? confidenceLevel(bearing.confidence) : null;
}

function noteOf(quotes: readonly Quote[], lookup: Lookup): MarginNote {
  const [first] = quotes;
  const manners = [...new Set(quotes.map(writeManner))];
  return {
    quotes,
    speakers: first ? writeSpeakers(first, lookup) : "",
    ties: [...new Set(quotes.flatMap((quote) => quote.bearings.map((bearing) => bearing.tie)))],
    manner: manners
      .map((words, at) => (at === 0 ? words : words.slice(0, 1).toLowerCase() + words.slice(1)))
      .join(", "),
    confidence: first ? levelOf(first) : null,
    unnamed: first?.speaker === null && first.speakerLabel === null,
  };
}
