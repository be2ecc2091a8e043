import { useMemo, useState } from "react";
import { answerDependence } from "#domain/analysis/dependence/answer.ts";
import { questionOfLens } from "#domain/analysis/dependence/question-of-lens.ts";
import { type Questions, questionsOf } from "#domain/analysis/dependence/questions.ts";
import type { DependenceQuestion } from "#domain/analysis/dependence/trade-grid.ts";
import { recordedTradeOf } from "#domain/trade/recorded-trade.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { type TradeWork, useTradeAnswer } from "../use-trade-answer.ts";

/** What is asked as of the lens, where its answer stands, and how to ask otherwise. */
export type DependenceOnDesk = TradeWork<"dependence"> & {
  readonly question: DependenceQuestion;
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
  const followed = useMemo(
    () => questionOfLens(dossier, { selection, thread, series, held }),
    [dossier, selection, thread, series, held],
  );
  const question = own ?? followed;
  const asked = useMemo(() => (question === null ? null : { question, window, unit }), [question, window, unit]);
  const trade = recordedTradeOf(dossier);
  const work = useTradeAnswer("dependence", trade, asked, answerDependence);
  if (question === null) return null;
  const questions = questionsOf(trade);
  return {
    ...work,
    question,
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
