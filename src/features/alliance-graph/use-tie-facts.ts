import { useMemo } from "react";
import { buildLedger, type Ledger } from "#domain/reading/ledger.ts";
import type { ReadingQuery } from "#domain/reading/reading.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { useEvidence } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";

/** What every view asks of the evidence now; one object as long as its parts stay. */
export function useReadingQuery(): ReadingQuery {
  const window = useLens((lens) => lens.window);
  const clock = useLens((lens) => lens.clock);
  const aspects = useLens((lens) => lens.aspects);
  const method = useMethod();
  return useMemo(
    () => ({ at: window.to, since: window.from, clock, method, aspects }),
    [window, clock, aspects, method],
  );
}

/** The ledger of a tie as of the lens. */
export function useTieLedger(tie: TieId | null): Ledger | null {
  const index = useEvidence();
  const query = useReadingQuery();
  return useMemo(() => (tie === null ? null : buildLedger(tie, index, query)), [tie, index, query]);
}
