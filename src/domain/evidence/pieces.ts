import type { Article } from "../article/article.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { DirectnessKind } from "../reading/method.ts";
import type { ActorId, SourceId } from "../shared/ids.ts";
import { type Dating, datingOfArrangement, datingOfEvent, datingOfQuote } from "./dating.ts";
import type { Arrangement, Bearing, HistoricEvent, Quote } from "./evidence.ts";
import type { EvidenceItem, EvidenceRef } from "./evidence-item.ts";

/** What pieces are made of. */
type PieceRecords = Pick<Dossier, "arrangements" | "events" | "quotes" | "articles">;

/** A quote, event or arrangement as far as the index needs it, and its items. */
export type Piece = {
  readonly items: readonly EvidenceItem[];
  readonly ref: EvidenceRef;
  readonly directness: DirectnessKind;
  readonly dating: Dating | null;
  readonly bearings: readonly Bearing[];
  readonly named: readonly ActorId[];
  readonly sources: readonly SourceId[];
};

/** Pieces by the record they were made of: an edit leaves all other records as they are, and so their pieces. */
const arrangementPieces = new WeakMap<Arrangement, Piece>();
const eventPieces = new WeakMap<HistoricEvent, Piece>();
const quotePieces = new WeakMap<Quote, { readonly article: Article | undefined; readonly piece: Piece }>();

/**
 * The pieces of some records, in the order arrangements, events, quotes; of records that share an id the first counts. A
 * record gives the same piece as long as it lives, and a quote as long as its article does.
 */
export function piecesOf({ arrangements, events, quotes, articles }: PieceRecords): readonly Piece[] {
  const articleOf = new Map([...articles].reverse().map((article) => [article.id, article]));
  return [
    ...firstOfEach(arrangements).map((one) => kept(arrangementPieces, one, pieceOfArrangement)),
    ...firstOfEach(events).map((one) => kept(eventPieces, one, pieceOfEvent)),
    ...firstOfEach(quotes).map((quote) => {
      const article = articleOf.get(quote.article);
      const known = quotePieces.get(quote);
      if (known && known.article === article) return known.piece;
      const piece = pieceOfQuote(quote, article);
      quotePieces.set(quote, { article, piece });
      return piece;
    }),
  ];
}

function kept<Row extends object>(known: WeakMap<Row, Piece>, row: Row, make: (row: Row) => Piece): Piece {
  const found = known.get(row) ?? make(row);
  known.set(row, found);
  return found;
}

function pieceOfArrangement(arrangement: Arrangement): Piece {
  return withItems({
    ref: { kind: "arrangement", id: arrangement.id },
    directness: "arrangement",
    dating: datingOfArrangement(arrangement),
    bearings: [arrangement.bearing],
    named: [],
    sources: [arrangement.source],
  });
}

function pieceOfEvent(event: HistoricEvent): Piece {
  return withItems({
    ref: { kind: "event", id: event.id },
    directness: "event",
    dating: datingOfEvent(event),
    bearings: event.bearings,
    named: [...new Set(event.actors)],
    sources: [event.source],
  });
}

function pieceOfQuote(quote: Quote, article: Article | undefined): Piece {
  return withItems({
    ref: { kind: "quote", id: quote.id },
    directness: quote.attribution,
    dating: datingOfQuote(quote, article?.published ?? null),
    bearings: quote.bearings,
    named: [...new Set([quote.speaker, quote.addressee].filter((actor) => actor !== null))],
    sources: quote.source === null ? (article?.sources ?? []) : [quote.source],
  });
}

/** A piece that nothing dates counts for nothing. */
function withItems(piece: Omit<Piece, "items">): Piece {
  const { ref, directness, dating, bearings } = piece;
  if (dating === null) return { ...piece, items: [] };
  const { date, knownOn, eventMonth, knownMonth, lastMonth } = dating;
  // Spelled out, since spreading two objects into each of twenty thousand items is slow.
  const items = bearings.map(({ tie, aspect, stance, confidence }) => ({
    ref,
    tie,
    aspect,
    stance,
    confidence,
    directness,
    date,
    knownOn,
    eventMonth,
    knownMonth,
    lastMonth,
  }));
  return { ...piece, items };
}

/** Of values that share an id the first. */
export function firstOfEach<Value extends { readonly id: string }>(values: readonly Value[]): readonly Value[] {
  const seen = new Set<string>();
  return values.filter(({ id }) => !seen.has(id) && seen.add(id));
}
