import { useMemo } from "react";
import {
  type NoLines,
  tradeOfTie,
  type WordsAndBarrels,
  wordsAndBarrelsOf,
} from "#domain/analysis/divergence/words-and-barrels.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { SeriesUnit } from "#domain/lens/lens.ts";
import type { ReadingQuery } from "#domain/reading/reading.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { useDossier, useEvidence, useReadings } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";

/** The question of the panel as of the lens. */
export type LinesQuery = Pick<ReadingQuery, "at" | "clock" | "method" | "aspects">;

/** The tie in question, its two lines, and which other ties have some. */
export type LinesOnDesk = {
  readonly tie: TieId;
  readonly lines: WordsAndBarrels | NoLines;
  readonly query: LinesQuery;
  /** Ties with a reading and recorded trade, sorted by id. */
  readonly ties: readonly TieId[];
};

const UNITS: readonly SeriesUnit[] = ["kbd", "kt", "usd"];

/** Words and barrels of the tie that is selected, else of the one with most months of both; `null`: no tie has trade. */
export function useLines(): LinesOnDesk | null {
  const dossier = useDossier();
  const readings = useReadings();
  const index = useEvidence();
  const selection = useLens((lens) => lens.selection);
  const thread = useLens((lens) => lens.thread);
  const at = useLens((lens) => lens.window.to);
  const clock = useLens((lens) => lens.clock);
  const aspects = useLens((lens) => lens.aspects);
  const unit = useLens((lens) => lens.unit);
  const method = useMethod();
  const query = useMemo(() => ({ at, clock, method, aspects }), [at, clock, method, aspects]);
  const ties = useMemo(
    () => index.ties.filter((tie) => readings.has(tie) && tradeOfTie(dossier, tie, at) !== null),
    [dossier, index, readings, at],
  );
  const wanted = selection?.kind === "tie" ? selection.id : thread;
  const richest = useMemo(() => {
    if (wanted !== null) return null;
    const counts = ties.map((tie) => commonOf(linesIn(dossier, tie, query, unit)));
    return ties[counts.indexOf(Math.max(...counts))] ?? null;
  }, [wanted, ties, dossier, query, unit]);
  const tie = wanted ?? richest;
  const lines = useMemo(() => (tie === null ? null : linesIn(dossier, tie, query, unit)), [dossier, tie, query, unit]);
  return tie === null || lines === null ? null : { tie, lines, query, ties };
}

const commonOf = (lines: WordsAndBarrels | NoLines) => ("kind" in lines ? -1 : lines.common);

/** In the unit wanted, or the first other one with a figure. */
function linesIn(dossier: Dossier, tie: TieId, query: LinesQuery, wanted: SeriesUnit): WordsAndBarrels | NoLines {
  const first = wordsAndBarrelsOf(dossier, tie, query, wanted);
  if (!("kind" in first) || first.kind === "no-trade") return first;
  for (const unit of UNITS.filter((one) => one !== wanted)) {
    const other = wordsAndBarrelsOf(dossier, tie, query, unit);
    if (!("kind" in other)) return other;
  }
  return first;
}
