import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { withinWindow } from "#domain/lens/within-window.ts";
import { EVERY_QUOTE, filterQuotes, type QuoteFilter } from "#domain/workspace/quote-filter.ts";
import { orderQuotes, type QuoteOrder } from "#domain/workspace/quote-order.ts";
import { buildQuoteTable, foldSteps, type QuoteTable } from "#domain/workspace/quote-table.ts";
import { useDossier, useEvidence } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useAnchorings } from "#state/workspace/anchorings.ts";
import { useWorkspace } from "#state/workspace/workspace-context.tsx";
import { runInSlices } from "#workers/slices.ts";
import { optionsOf } from "./filter-options.ts";

/** The quotes of the desk with what is asked of them: a filter and an order, and which quotes those leave. */
export function useQuoteList(base: Dossier) {
  const dossier = useDossier();
  const index = useEvidence();
  const quotes = useWorkspace((state) => state.history.document.quotes);
  const anchorings = useAnchorings();
  const span = useLens((lens) => lens.window);
  const clock = useLens((lens) => lens.clock);
  const now = useMemo(() => ({ dossier, quotes, anchorings }), [dossier, quotes, anchorings]);
  // A long table is built anew after an edit is seen to be done, not before.
  const settled = useDeferredValue(now);
  const table = useMemo(() => buildQuoteTable(settled.dossier, base, settled), [settled, base]);
  useFoldedSoon(table);
  const options = useMemo(() => optionsOf(table), [table]);
  const [filter, setFilter] = useState<QuoteFilter>(EVERY_QUOTE);
  const [order, setOrder] = useState<QuoteOrder>({ by: "date", descending: true });
  const asked = useDeferredValue(filter);
  const { about, aspect, stance } = asked;
  const question = useMemo(() => ({ about, aspect, stance }), [about, aspect, stance]);
  const found = useMemo(
    () => filterQuotes(table, asked, (id) => withinWindow({ kind: "quote", id }, index, { window: span, clock })),
    [table, asked, index, span, clock],
  );
  const shown = useMemo(() => orderQuotes(found, table, order, question), [found, table, order, question]);
  const change = useCallback((part: Partial<QuoteFilter>) => setFilter((before) => ({ ...before, ...part })), []);
  return { table, options, filter, change, order, setOrder, question, shown, span };
}

/** A slice on the page stays well below one frame. */
const SLICE_MS = 6;

/** Makes a table ready to be searched, between frames. */
function useFoldedSoon(table: QuoteTable): void {
  useEffect(() => {
    let isOver = false;
    void runInSlices(foldSteps(table), {
      sliceMs: SLICE_MS,
      isCancelled: () => isOver,
      onProgress: () => undefined,
    });
    return () => {
      isOver = true;
    };
  }, [table]);
}
