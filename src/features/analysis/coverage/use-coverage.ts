import { useMemo } from "react";
import { type SilentMoves, silentMovesOf } from "#domain/analysis/coverage/silent-moves.ts";
import { type ThinTie, thinTiesOf } from "#domain/analysis/coverage/thin-ties.ts";
import { useDossier, useReadings } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";

/** What of the evidence is thin as of the lens, and where trade moved without a word in the window. */
export function useCoverage(): {
  readonly thin: readonly ThinTie[];
  readonly all: number;
  readonly moves: SilentMoves;
} {
  const dossier = useDossier();
  const window = useLens((lens) => lens.window);
  const clock = useLens((lens) => lens.clock);
  const aspects = useLens((lens) => lens.aspects);
  const unit = useLens((lens) => lens.unit);
  const method = useMethod();
  const thin = useMemo(
    () => thinTiesOf(dossier, { at: window.to, since: window.from, clock, method, aspects }),
    [dossier, window, clock, method, aspects],
  );
  const moves = useMemo(() => silentMovesOf(dossier, window, unit, clock), [dossier, window, unit, clock]);
  return { thin, all: useReadings().size, moves };
}
