import { useEffect, useRef, useState } from "react";
import { plainText } from "#domain/article/article.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import { draftOf, type QuoteDraft } from "#domain/workspace/quote-draft.ts";
import { useEvidence, useLookup, useReadings } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import type { Before } from "./BearingFields.tsx";
import { type anchorOf, firstDraft } from "./first-draft.ts";
import { lastDraft, leftDraft } from "./last-draft.ts";

/** The desk follows a draft once typing rests. */
const PREVIEW_REST_MS = 180;
const NOWHERE = { start: 0, end: 0 };

/** The draft of the words in hand: what was left there, else a fresh one, which is what the form began with. */
export function useDraft(text: ArticleText, anchor: ReturnType<typeof anchorOf>, quote: Quote | null) {
  const lookup = useLookup();
  const store = useWorkspaceStore();
  const tie = useLens((lens) => (lens.selection?.kind === "tie" ? lens.selection.id : lens.thread));
  const [fresh] = useState<QuoteDraft>(() =>
    quote
      ? draftOf(quote, lookup)
      : firstDraft(plainText(text.article), anchor ?? NOWHERE, tie, lastDraft(store), lookup),
  );
  const words = quote?.id ?? `${text.article.id} ${anchor?.start} ${anchor?.end}`;
  const [draft, setDraft] = useState<QuoteDraft>(() => leftDraft(store, words) ?? fresh);
  return { draft, setDraft, fresh, words };
}

/** The evidence as it was when the form opened. */
export function useBefore(): Before {
  const index = useEvidence();
  const readings = useReadings();
  const [before] = useState({ index, readings });
  return before;
}

/**
 * Shows the draft on the desk once typing rests; words of the note change nothing there. `null`: nobody has chosen
 * anything yet, and there is nothing to show.
 */
export function usePreview(
  draft: QuoteDraft | null,
  start: number | undefined,
  end: number | undefined,
  preview: (draft: QuoteDraft) => void,
): void {
  const latest = useRef({ draft, preview });
  useEffect(() => {
    latest.current = { draft, preview };
  });
  const key = draft === null ? null : JSON.stringify([{ ...draft, note: "" }, start, end]);
  useEffect(() => {
    if (key === null) return;
    const timer = setTimeout(() => {
      const { draft: now, preview: show } = latest.current;
      if (now !== null) show(now);
    }, PREVIEW_REST_MS);
    return () => clearTimeout(timer);
  }, [key]);
}
