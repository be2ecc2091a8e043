import { useMemo, useState } from "react";
import type { Dependence } from "#domain/analysis/dependence/dependence.ts";
import {
  dependenceInUnit,
  type Questions,
  questionBehind,
  questionsOf,
} from "#domain/analysis/dependence/questions.ts";
import type { DependenceQuestion } from "#domain/analysis/dependence/trade-grid.ts";
import { chooseSeries } from "#domain/trade/series-choice.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";

/** What is asked, its answer as of the lens, and how to ask otherwise. */
export type DependenceOnDesk = {
  readonly question: DependenceQuestion;
  readonly dependence: Dependence;
  readonly questions: Questions;
  /** Asks for another side, place or commodity; what has no record with the rest gives way to the first that has. */
  readonly ask: (change: Partial<DependenceQuestion>) => void;
};

/** The question of the panel: the reader's own, else the one behind the series of the timeline. */
export function useDependence(): DependenceOnDesk | null {
  const dossier = useDossier();
  const selection = useLens((lens) => lens.selection);
  const thread = useLens((lens) => lens.thread);
  const series = useLens((lens) => lens.series);
  const held = useLens((lens) => lens.held);
  const window = useLens((lens) => lens.window);
  const unit = useLens((lens) => lens.unit);
  const [own, setOwn] = useState<DependenceQuestion | null>(null);
  const followed = useMemo(() => {
    const query = { selection, thread, series, held, chart: null, window: dossier.opening.window };
    return questionBehind(chooseSeries(dossier, query).choice);
  }, [dossier, selection, thread, series, held]);
  const question = own ?? followed;
  const dependence = useMemo(
    () => (question === null ? null : dependenceInUnit(dossier, question, window, unit)),
    [dossier, question, window, unit],
  );
  const questions = questionsOf(dossier);
  if (question === null || dependence === null) return null;
  return {
    question,
    dependence,
    questions,
    ask: (change) => setOwn(fitting({ ...question, ...change }, change, questions)),
  };
}

function fitting(
  wanted: DependenceQuestion,
  change: Partial<DependenceQuestion>,
  { places, commodities }: Questions,
): DependenceQuestion {
  if (commodities(wanted.of, wanted.place).includes(wanted.commodity)) return wanted;
  const [commodity] = commodities(wanted.of, wanted.place);
  if (change.place !== undefined && commodity) return { ...wanted, commodity };
  const [place] = places(wanted.of, wanted.commodity);
  return place ? { ...wanted, place } : wanted;
}
