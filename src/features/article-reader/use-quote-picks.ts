import { type RefObject, useEffect, useMemo, useRef } from "react";
import { nextQuote } from "#domain/lens/reader-place.ts";
import type { QuoteId, TieId } from "#domain/shared/ids.ts";
import { useDossier, useEvidence } from "#state/dossier/dossier-context.tsx";
import { useLensStore } from "#state/lens/lens-context.tsx";
import type { ArticleHandle } from "./ArticlePage.tsx";
import type { TurnRequest } from "./use-turning.ts";

/** The ways in which the reader itself picks: a quote, the next one, a tie. */
export function useQuotePicks(
  handle: RefObject<ArticleHandle | null>,
  request: RefObject<TurnRequest | null>,
  current: QuoteId | null,
  onShowQuotes: () => void,
) {
  const dossier = useDossier();
  const index = useEvidence();
  const store = useLensStore();
  const shown = useRef({ current, onShowQuotes });
  useEffect(() => {
    shown.current = { current, onShowQuotes };
  });
  return useMemo(() => {
    const { pick } = store.getState();
    const go = (quote: QuoteId, how: { readonly focus: boolean; readonly turn: boolean }) => {
      shown.current.onShowQuotes();
      const isThere = quote === shown.current.current;
      request.current = how.turn && !isThere ? { quote, focus: how.focus } : null;
      // The focus goes first: a button that loses its place in the tab order while it has the focus is laid out for it.
      if (how.focus) handle.current?.focusOn(quote);
      pick({ kind: "quote", id: quote }, "reader");
      if (how.turn && isThere) handle.current?.turnTo(quote, { focus: how.focus, still: false });
    };
    const step = (by: 1 | -1) => {
      const next = nextQuote(store.getState().lens, index, dossier, by);
      if (next !== null) go(next, { focus: true, turn: true });
    };
    return { go, step, pickTie: (tie: TieId) => pick({ kind: "tie", id: tie }, "reader") };
  }, [handle, request, store, index, dossier]);
}
