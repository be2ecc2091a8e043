import { type RefObject, useEffect, useRef } from "react";
import type { QuoteId } from "#domain/shared/ids.ts";
import { useLens, useLensStore } from "#state/lens/lens-context.tsx";
import type { ArticleHandle } from "./ArticlePage.tsx";

/** A quote the reader itself wants brought into view, across a change of article too. */
export type TurnRequest = { readonly quote: QuoteId; readonly focus: boolean };

/**
 * Turns the article to the current quote when somebody else picked it, when the reader asked for it, and when the
 * article has just been opened (then without a glide). A quote pressed where it stands stays where it is. `onArrival`
 * hears of quotes picked in other views.
 */
export function useTurning(
  handle: RefObject<ArticleHandle | null>,
  current: QuoteId | null,
  request: RefObject<TurnRequest | null>,
  onArrival: (quote: QuoteId) => void,
): void {
  const store = useLensStore();
  const selection = useLens((lens) => lens.selection);
  const opened = useRef(false);
  const arrive = useRef(onArrival);
  useEffect(() => {
    arrive.current = onArrival;
  });
  useEffect(() => {
    const isFirst = !opened.current;
    opened.current = true;
    const wanted = request.current;
    request.current = null;
    if (current === null) return;
    const author = store.getState().lens.pickedBy;
    const isWanted = wanted?.quote === current;
    if (isWanted || isFirst || author !== "reader")
      handle.current?.turnTo(current, { focus: isWanted && wanted.focus, still: isFirst });
    const isElsewhere = author === "graph" || author === "timeline" || author === "desk";
    if (selection?.kind === "quote" && isElsewhere) arrive.current(current);
  }, [current, selection, handle, request, store]);
}
