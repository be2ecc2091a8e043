import { useEffect, useState } from "react";
import { runBreathing } from "#data/files/breathe.ts";
import {
  type Answerable,
  answerableSteps,
  comparableSteps,
  lastWholeYear,
} from "#domain/analysis/dependence/questions.ts";
import type { DependenceQuestion } from "#domain/analysis/dependence/trade-grid.ts";
import type { SeriesUnit } from "#domain/lens/lens.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";

/** What could be asked instead of a question whose window is too thin. */
export type Comparable = {
  /** The last year in which it can be answered; `null`: none of twenty can. */
  readonly year: MonthSpan | null;
  /** Where no year can: others of whom the same can be asked. */
  readonly others: readonly Answerable[];
};

/** So many other places are offered. */
const OFFERED = 4;

/** Looks for it between frames, anew only when another year is over; `null` while it is looked for. */
export function useComparable(question: DependenceQuestion, unit: SeriesUnit): Comparable | null {
  const dossier = useDossier();
  const last = useLens((lens) => lastWholeYear(lens.window.to));
  const [found, setFound] = useState<Comparable | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const look = async () => {
      const year = await runBreathing(comparableSteps(dossier, question, unit, last), signal);
      const others =
        year === null
          ? await runBreathing(answerableSteps(dossier, question, unit, { last, most: OFFERED }), signal)
          : [];
      if (!signal.aborted) setFound({ year, others });
    };
    setFound(null);
    look().catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    return () => controller.abort();
  }, [dossier, question, unit, last]);
  return found;
}
