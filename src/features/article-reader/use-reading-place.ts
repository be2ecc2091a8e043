import { useDeferredValue, useMemo } from "react";
import { type ArticleText, articleTextOf } from "#domain/evidence/article-text.ts";
import { placeInReader, quotesInHand, type ReaderPlace, threadOf } from "#domain/lens/reader-place.ts";
import type { QuoteId, TieId } from "#domain/shared/ids.ts";
import { useDossier, useEvidence } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { litQuotes, type QuoteLooks, quoteLooks } from "./quote-look.ts";

/** Where the reader is and how quotes look there, as of the lens. */
export type ReadingPlace = {
  readonly place: ReaderPlace;
  readonly thread: TieId | null;
  /** What next and previous go through; worked out when asked for. */
  readonly inHand: () => readonly QuoteId[];
  readonly lit: ReadonlySet<QuoteId> | null;
  readonly looks: QuoteLooks;
  /** The article shown with its quotes; `null` where none is open, or nobody knows the one that is asked for. */
  readonly text: ArticleText | null;
};

/** The place, worked out again only when something it depends on changed; hovering does not. */
export function useReadingPlace(): ReadingPlace {
  const dossier = useDossier();
  const index = useEvidence();
  const selection = useLens((lens) => lens.selection);
  const thread = useLens((lens) => lens.thread);
  const article = useLens((lens) => lens.article);
  // A brush that is dragged moves the window many times a second: quotes follow as soon as the chart leaves them time.
  const window = useDeferredValue(useLens((lens) => lens.window));
  const clock = useLens((lens) => lens.clock);
  return useMemo(() => {
    const lens = { selection, thread, article, window, clock };
    const place = placeInReader(lens, index, dossier);
    const lit = litQuotes(lens, index, dossier);
    return {
      place,
      thread: threadOf(lens, index),
      inHand: () => quotesInHand(lens, index, dossier),
      lit,
      looks: quoteLooks(lens, index, dossier, lit),
      text: place.article === null ? null : articleTextOf(dossier, place.article),
    };
  }, [selection, thread, article, window, clock, index, dossier]);
}
