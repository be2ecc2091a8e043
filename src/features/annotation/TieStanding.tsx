import { useMemo } from "react";
import type { EvidenceIndex } from "#domain/evidence/evidence-index.ts";
import { buildLedger } from "#domain/reading/ledger.ts";
import { sizeOf, tallyOf } from "#domain/reading/words.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { useLens } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";

/** "6 for, 1 against": how much of the evidence given speaks for the reading of a tie as of the lens, and how much not. */
export function TieStanding({ tie, index }: { readonly tie: TieId; readonly index: EvidenceIndex }) {
  const method = useMethod();
  const window = useLens((lens) => lens.window);
  const clock = useLens((lens) => lens.clock);
  const aspects = useLens((lens) => lens.aspects);
  const { for: support, against } = useMemo(
    () => tallyOf(buildLedger(tie, index, { at: window.to, since: window.from, clock, method, aspects })),
    [tie, index, window, clock, method, aspects],
  );
  const [many, others] = [sizeOf(support), sizeOf(against)];
  return many + others === 0 ? "nothing counts yet" : `${many} for, ${others} against`;
}
