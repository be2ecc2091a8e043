import { useCallback, useEffect, useRef, useState } from "react";
import { lookupOf } from "#domain/dossier/lookup.ts";
import type { Anchor, Quote } from "#domain/evidence/evidence.ts";
import type { Lens } from "#domain/lens/lens.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { sameRef } from "#domain/shared/ref.ts";
import { type QuoteDraft, type ReadDraft, readDraft, recordQuote } from "#domain/workspace/quote-draft.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLensStore } from "#state/lens/lens-context.tsx";
import { useWorkspaceStore } from "#state/workspace/workspace-context.tsx";

const newQuoteId = () => `q-${crypto.randomUUID()}` as QuoteId;

/**
 * Shows a draft on the whole desk before it is accepted: it is recorded within an open gesture, which every change of the
 * draft begins anew. `add` keeps it as one step; leaving the form any other way falls back to where it began.
 */
export function useQuoteGesture(
  quote: Quote | null,
  anchor: Anchor | null,
  source: Quote["source"],
  article: Quote["article"],
) {
  const store = useWorkspaceStore();
  const lens = useLensStore();
  /** Where everybody looked when the form opened: leaving it leads back there. */
  const before = useRef<Lens | null>(lens.getState().lens);
  const seen = useDossier();
  /** Without what the gesture itself has added. */
  const actors = useRef(seen.actors);
  const id = useRef(quote?.id ?? newQuoteId());
  const label = quote === null ? "new quote" : "change of a quote";

  /** A draft whose tie is to be shown once the desk holds it: before that, the tie would lead to another article. */
  const [drafted, setDrafted] = useState<Quote | null>(null);

  const read = useCallback(
    (draft: QuoteDraft): ReadDraft =>
      anchor === null
        ? { ok: false, missing: "Choose some words first.", at: null }
        : readDraft(draft, { id: id.current, article, anchor, source }, actors.current),
    [anchor, article, source],
  );
  const show = useCallback(
    ({ bearings: [first] }: Quote) => {
      if (first) lens.getState().pick({ kind: "tie", id: first.tie }, "reader");
    },
    [lens],
  );
  /** Everybody looks again where they looked when the form opened. */
  const lookBack = useCallback(() => {
    const was = before.current;
    const now = lens.getState().lens;
    if (was === null || sameRef(was.selection, now.selection)) return;
    const { selection, thread, article: open } = was;
    lens.getState().replace({ ...now, selection, thread, article: open, pickedBy: "reader" });
  }, [lens]);
  const preview = useCallback(
    (draft: QuoteDraft) => {
      const found = read(draft);
      const { cancel, begin, performWithin } = store.getState();
      // Without the draft its tie may have no quote in this article, and would lead the reader to another one.
      if (!found.ok) {
        setDrafted(null);
        lookBack();
      }
      cancel();
      if (!found.ok) return;
      begin();
      for (const command of recordQuote(found, label)) performWithin(command);
      setDrafted(found.quote);
    },
    [read, store, label, lookBack],
  );
  useEffect(() => {
    const [first] = drafted === null ? [] : (lookupOf(seen).quote(drafted.id)?.bearings ?? []);
    if (drafted === null || first === undefined || first.tie !== drafted.bearings[0]?.tie) return;
    setDrafted(null);
    show(drafted);
  }, [drafted, seen, show]);
  const add = useCallback(
    (draft: QuoteDraft): ReadDraft => {
      const found = read(draft);
      if (!found.ok) return found;
      const { cancel, begin, performWithin, end } = store.getState();
      cancel();
      begin();
      for (const command of recordQuote(found, label)) performWithin(command);
      end(label);
      before.current = null;
      show(found.quote);
      return found;
    },
    [read, store, label, show],
  );
  // However the form goes, what was not added is taken back.
  useEffect(
    () => () => {
      store.getState().cancel();
      lookBack();
    },
    [store, lookBack],
  );
  return { id: id.current, preview, add, actorsBefore: actors.current };
}
