import { useMemo } from "react";
import { type Change, changeBetween } from "#domain/analysis/change/change.ts";
import { useEvidence } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";

/** What changed between the ends of the window's first and last month; `turned` reads it from the later to the earlier. */
export function useChange(turned: boolean): Change {
  const index = useEvidence();
  const window = useLens((lens) => lens.window);
  const clock = useLens((lens) => lens.clock);
  const aspects = useLens((lens) => lens.aspects);
  const method = useMethod();
  return useMemo(() => {
    const [a, b] = turned ? [window.to, window.from] : [window.from, window.to];
    return changeBetween(index, { a, b, clock, aspects, method });
  }, [index, window, clock, aspects, method, turned]);
}
