import { useMemo } from "react";
import { type LinesQuery, linesIn, tieWithLines, tradedTies } from "#domain/analysis/divergence/lines-of-lens.ts";
import type { NoLines, WordsAndBarrels } from "#domain/analysis/divergence/words-and-barrels.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { useDossier, useReadings } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";

/** The tie in question, its two lines, and which other ties have some. */
export type LinesOnDesk = {
  readonly tie: TieId;
  readonly lines: WordsAndBarrels | NoLines;
  readonly query: LinesQuery;
  /** Ties with a reading and recorded trade, most monthly records first. */
  readonly ties: readonly TieId[];
};

/**
 * Words and barrels of the tie that is selected, else of the one with most monthly records, of a selected triad where it has
 * one; `null`: no tie has trade.
 */
export function useLines(): LinesOnDesk | null {
  const dossier = useDossier();
  const readings = useReadings();
  const selection = useLens((lens) => lens.selection);
  const thread = useLens((lens) => lens.thread);
  const at = useLens((lens) => lens.window.to);
  const clock = useLens((lens) => lens.clock);
  const aspects = useLens((lens) => lens.aspects);
  const unit = useLens((lens) => lens.unit);
  const method = useMethod();
  const query = useMemo(() => ({ at, clock, method, aspects }), [at, clock, method, aspects]);
  const traded = useMemo(() => tradedTies(dossier), [dossier]);
  const ties = useMemo(() => traded.filter((tie) => readings.has(tie)), [traded, readings]);
  const tie = useMemo(() => tieWithLines({ selection, thread }, ties), [selection, thread, ties]);
  const lines = useMemo(() => (tie === null ? null : linesIn(dossier, tie, query, unit)), [dossier, tie, query, unit]);
  return tie === null || lines === null ? null : { tie, lines, query, ties };
}
