import { useEffect, useRef } from "react";
import type { QuoteId } from "#domain/shared/ids.ts";
import { useAnchoringOf } from "#state/workspace/anchorings.ts";

/** Leaves what is done about a quote whose words are gone as soon as they are back, as by an undo. */
export function useLeaveWhenFound(quote: QuoteId, onLeave: () => void): void {
  const isFound = useAnchoringOf(quote) === null;
  const latest = useRef(onLeave);
  useEffect(() => {
    latest.current = onLeave;
  });
  useEffect(() => {
    if (isFound) latest.current();
  }, [isFound]);
}
