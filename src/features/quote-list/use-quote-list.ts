import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { withinWindow } from "#domain/lens/within-window.ts";
import { EVERY_QUOTE, filterQuotes, type QuoteFilter } from "#domain/workspace/quote-filter.ts";
import { orderQuotes, type QuoteOrder } from "#domain/workspace/quote-order.ts";
import { buildQuoteTable } from "#domain/workspace/quote-table.ts";
import { useDossier, useEvidence } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useAnchorings } from "#state/workspace/anchorings.ts";
import { useWorkspace } from "#state/workspace/workspace-context.tsx";
import { optionsOf } from "./filter-options.ts";

/** The quotes of the desk with what is asked of them: a filter and an order, and which quotes those leave. */
export function useQuoteList(base: Dossier) {
  const dossier = useDossier();
  const index = useEvidence();
  const quotes = useWorkspace((state) => state.history.document.quotes);
  const anchorings = useAnchorings();
  const span = useLens((lens) => lens.window);
  const clock = useLens((lens) => lens.clock);
  const table = useMemo(
    () => buildQuoteTable(dossier, base, { quotes, anchorings }),
    [dossier, base, quotes, anchorings],
  );
  const options = useMemo(() => optionsOf(table), [table]);
  const [filter, setFilter] = useState<QuoteFilter>(EVERY_QUOTE);
  const [order, setOrder] = useState<QuoteOrder>({ by: "date", descending: true });
  const asked = useDeferredValue(filter);
  const inHand = asked.about?.kind === "tie" ? asked.about.id : null;
  const found = useMemo(
    () => filterQuotes(table, asked, (id) => withinWindow({ kind: "quote", id }, index, { window: span, clock })),
    [table, asked, index, span, clock],
  );
  const shown = useMemo(() => orderQuotes(found, table, order, inHand), [found, table, order, inHand]);
  const change = useCallback((part: Partial<QuoteFilter>) => setFilter((before) => ({ ...before, ...part })), []);
  return { table, options, filter, change, order, setOrder, inHand, shown, span };
}
