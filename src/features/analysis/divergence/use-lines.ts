import { useMemo } from "react";
import {
  type NoLines,
  tradeOfTie,
  type WordsAndBarrels,
  wordsAndBarrelsOf,
} from "#domain/analysis/divergence/words-and-barrels.ts";
import type { Dossier } from "#domain/dossier/dossier.ts";
import { evidenceIndexOf } from "#domain/evidence/evidence-index.ts";
import type { SeriesUnit } from "#domain/lens/lens.ts";
import type { ReadingQuery } from "#domain/reading/reading.ts";
import { type TieId, tiesAround } from "#domain/shared/ids.ts";
import { flowIndexOf } from "#domain/trade/flow-index.ts";
import { sideId } from "#domain/trade/trade-file.ts";
import { useDossier, useReadings } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { useMethod } from "#state/workspace/method-in-force.ts";

/** The question of the panel as of the lens. */
export type LinesQuery = Pick<ReadingQuery, "at" | "clock" | "method" | "aspects">;

/** The tie in question, its two lines, and which other ties have some. */
export type LinesOnDesk = {
  readonly tie: TieId;
  readonly lines: WordsAndBarrels | NoLines;
  readonly query: LinesQuery;
  /** Ties with a reading and recorded trade, most monthly records first. */
  readonly ties: readonly TieId[];
};

const UNITS: readonly SeriesUnit[] = ["kbd", "kt", "usd"];

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
  const wanted = selection?.kind === "tie" ? selection.id : thread;
  const around: readonly TieId[] = selection?.kind === "triad" ? tiesAround(selection.id) : [];
  const tie = wanted ?? ties.find((one) => around.includes(one)) ?? ties[0] ?? null;
  const lines = useMemo(() => (tie === null ? null : linesIn(dossier, tie, query, unit)), [dossier, tie, query, unit]);
  return tie === null || lines === null ? null : { tie, lines, query, ties };
}

const known = new WeakMap<Dossier, readonly TieId[]>();

/** The ties of a dossier whose ends trade, those with most monthly records first; looked up once. */
function tradedTies(dossier: Dossier): readonly TieId[] {
  const found = known.get(dossier);
  if (found) return found;
  const months = new Map(
    flowIndexOf(dossier)
      .pairs()
      .map((pair) => [sideId(pair), pair.listed.primary + pair.files.primary]),
  );
  const counted = evidenceIndexOf(dossier).ties.flatMap((tie) => {
    const choice = tradeOfTie(dossier, tie, dossier.opening.window.to);
    if (choice === null || choice.exporter === null || choice.importer === null) return [];
    const { exporter, importer, commodity } = choice;
    return [{ tie, months: months.get(sideId({ exporter, importer, commodity })) ?? 0 }];
  });
  const ties = counted.sort((one, other) => other.months - one.months).map(({ tie }) => tie);
  known.set(dossier, ties);
  return ties;
}

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
