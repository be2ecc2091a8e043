import { useDeferredValue, useMemo } from "react";
import { type SilentMoves, silentMovesOf } from "#domain/analysis/coverage/silent-moves.ts";
import { spokenMonths } from "#domain/analysis/coverage/spoken-months.ts";
import { type ThinTie, thinTiesOf } from "#domain/analysis/coverage/thin-ties.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { SeriesUnit } from "#domain/lens/lens.ts";
import type { Clock } from "#domain/reading/method.ts";
import { readTies } from "#domain/reading/read-ties.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { recordedTradeOf } from "#domain/trade/recorded-trade.ts";
import { useDossier, useEvidence } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";
import { useTradeAnswer } from "../use-trade-answer.ts";

/** A reading list, and the window it is of. */
export type CoverageOnDesk = {
  readonly thin: readonly ThinTie[];
  /** How many ties have a reading. */
  readonly all: number;
  /** `null`: they are being looked for. */
  readonly moves: SilentMoves | null;
  /** Why they could not be; `null`: they were, or are being looked for. */
  readonly fault: string | null;
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
  return { thin, all: readings.size, ...useMoves(dossier, window, unit, clock), window };
}

function useMoves(dossier: Dossier, window: MonthSpan, unit: SeriesUnit, clock: Clock) {
  const spoken = useMemo(() => spokenMonths(dossier, window, clock), [dossier, window, clock]);
  const asked = useMemo(() => ({ window, unit, spoken }), [window, unit, spoken]);
  const { last, fault } = useTradeAnswer("silentMoves", recordedTradeOf(dossier), asked, silentMovesOf);
  return { moves: last?.answer ?? null, fault };
}
