import { type RefObject, useEffect, useRef } from "react";
import type { QuoteId } from "#domain/shared/ids.ts";
import type { Ref } from "#domain/shared/ref.ts";
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
  const turnedFor = useRef<Ref | null | undefined>(undefined);
  const arrive = useRef(onArrival);
  useEffect(() => {
    arrive.current = onArrival;
  });
  useEffect(() => {
    const isFirst = turnedFor.current === undefined;
    const isNew = turnedFor.current !== selection;
    turnedFor.current = selection;
    const wanted = request.current;
    request.current = null;
    if (current === null) return;
    const author = store.getState().lens.pickedBy;
    const isWanted = wanted?.quote === current;
    // A moved window may make another quote of the same tie the current one; the page stays where it is then.
    if (isWanted || isFirst || (isNew && author !== "reader"))
      handle.current?.turnTo(current, { focus: isWanted && wanted.focus, still: isFirst });
    const isElsewhere = author === "graph" || author === "timeline" || author === "desk";
    if (isNew && selection?.kind === "quote" && isElsewhere) arrive.current(current);
  }, [current, selection, handle, request, store]);
}
