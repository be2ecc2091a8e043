import { type RefObject, useEffect, useRef } from "react";
import type { QuoteDraft } from "#domain/workspace/quote-draft.ts";
import { useWorkspaceStore } from "#state/workspace/workspace-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { keepLeftDraft } from "./last-draft.ts";

/**
 * Keeps what was filled in when a form is left without adding, for the next time these words are chosen. `draft` is `null`
 * while nothing was filled in; it is forgotten once `isDone`.
 */
export function useLeftDraft(draft: QuoteDraft | null, words: string, isDone: RefObject<boolean>): void {
  const store = useWorkspaceStore();
  const announce = useAnnounce();
  const latest = useRef({ draft, words });
  useEffect(() => {
    latest.current = { draft, words };
  });
  const isBack = useRef(draft !== null);
  useEffect(() => {
    if (isBack.current) announce("What you had filled in for these words is here again.");
  }, [announce]);
  useEffect(
    () => () => keepLeftDraft(store, latest.current.words, isDone.current ? null : latest.current.draft),
    [store, isDone],
  );
}
