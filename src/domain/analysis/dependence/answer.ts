import type { Steps } from "../../layout/layout-input.ts";
import { runToEnd } from "../../layout/layout-input.ts";
import type { SeriesUnit } from "../../lens/lens.ts";
import type { PlaceCode } from "../../shared/ids.ts";
import type { MonthSpan } from "../../shared/month.ts";
import type { RecordedTrade } from "../../trade/recorded-trade.ts";
import type { Dependence } from "./dependence.ts";
import { type BestMonth, bestMonths } from "./left-out.ts";
import { dependenceInUnit } from "./questions.ts";
import { type DependenceQuestion, tradeGridsOf } from "./trade-grid.ts";

/** Who is asked about, over which months, and in which unit if its records give it. Plain values. */
export type DependenceAsked = {
  readonly question: DependenceQuestion;
  readonly window: MonthSpan;
  readonly unit: SeriesUnit;
};

/** Who a place depends on, and the most that each partner ever traded in a month by the end of the window. Plain values. */
export type DependenceAnswer = {
  readonly dependence: Dependence;
  readonly best: ReadonlyMap<PlaceCode, BestMonth>;
};

/** All that is told of a dependence; the best months are in the unit of the answer. Cost: that of `dependenceOf`. */
export const answerDependence = (trade: RecordedTrade, asked: DependenceAsked): DependenceAnswer =>
  runToEnd(dependenceSteps(trade, asked));

/** `answerDependence` in two steps: the shares, which put the records together, and the best months. */
export function* dependenceSteps(
  trade: RecordedTrade,
  { question, window, unit }: DependenceAsked,
): Steps<DependenceAnswer> {
  const dependence = dependenceInUnit(trade, question, window, unit);
  yield 0.5;
  return { dependence, best: bestMonths(tradeGridsOf(trade, question, dependence.unit, window.to).months) };
}
