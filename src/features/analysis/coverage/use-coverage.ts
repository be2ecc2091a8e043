import { useDeferredValue, useMemo } from "react";
import { type SilentMoves, silentMovesOf } from "#domain/analysis/coverage/silent-moves.ts";
import { type ThinTie, thinTiesOf } from "#domain/analysis/coverage/thin-ties.ts";
import { readTies } from "#domain/reading/read-ties.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { useDossier, useEvidence } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";

/** A reading list, and the window it is of. */
export type CoverageOnDesk = {
  readonly thin: readonly ThinTie[];
  /** How many ties have a reading. */
  readonly all: number;
  readonly moves: SilentMoves;
  readonly window: MonthSpan;
};

/** What of the evidence is thin as of the lens, and where trade moved without a word in the window. */
export function useCoverage(): CoverageOnDesk {
  const dossier = useDossier();
  // The list is long: the desk follows the brush first.
  const window = useDeferredValue(useLens((lens) => lens.window));
  const clock = useLens((lens) => lens.clock);
  const aspects = useLens((lens) => lens.aspects);
  const unit = useLens((lens) => lens.unit);
  const method = useMethod();
  const query = useMemo(
    () => ({ at: window.to, since: window.from, clock, method, aspects }),
    [window, clock, method, aspects],
  );
  const thin = useMemo(() => thinTiesOf(dossier, query), [dossier, query]);
  const readings = readTies(useEvidence(), query);
  const moves = useMemo(() => silentMovesOf(dossier, window, unit, clock), [dossier, window, unit, clock]);
  return { thin, all: readings.size, moves, window };
}
