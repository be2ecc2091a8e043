import { useMemo } from "react";
import type { Quote } from "#domain/evidence/evidence.ts";
import { placeInReader, quotesInHand, type ReaderPlace, threadOf } from "#domain/lens/reader-place.ts";
import type { QuoteId, TieId } from "#domain/shared/ids.ts";
import { useDossier, useEvidence, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { type LookOf, litQuotes, quoteLooks } from "./quote-look.ts";

/** Where the reader is and how quotes look there, as of the lens. */
export type ReadingPlace = {
  readonly place: ReaderPlace;
  readonly thread: TieId | null;
  /** What next and previous go through; worked out when asked for. */
  readonly inHand: () => readonly QuoteId[];
  readonly lit: ReadonlySet<QuoteId> | null;
  readonly lookOf: LookOf;
  /** Quotes of the article shown. */
  readonly quotes: readonly Quote[];
};

/** The place, worked out again only when something it depends on changed; hovering does not. */
export function useReadingPlace(): ReadingPlace {
  const dossier = useDossier();
  const index = useEvidence();
  const lookup = useLookup();
  const selection = useLens((lens) => lens.selection);
  const thread = useLens((lens) => lens.thread);
  const article = useLens((lens) => lens.article);
  const window = useLens((lens) => lens.window);
  const clock = useLens((lens) => lens.clock);
  const seen = useMemo(() => {
    const lens = { selection, thread, article, window, clock };
    return {
      place: placeInReader(lens, index, dossier),
      thread: threadOf(lens, index),
      inHand: () => quotesInHand(lens, index, dossier),
      lit: litQuotes(lens, index, dossier),
      lookOf: quoteLooks(lens, index, dossier),
    };
  }, [selection, thread, article, window, clock, index, dossier]);
  const open = seen.place.article;
  const quotes = useMemo(
    () => (open === null ? [] : index.quotesIn(open).flatMap((id) => lookup.quote(id) ?? [])),
    [open, index, lookup],
  );
  return { ...seen, quotes };
}
