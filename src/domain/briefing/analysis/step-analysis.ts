import type { Steps } from "../../layout/layout-input.ts";
import type { AnalysisName } from "../../lens/lens.ts";
import type { BriefingStep } from "../briefing.ts";
import { ANALYSIS_TITLES } from "./analysis-titles.ts";
import type { AnalysisAsked, AnalysisWords, StepAnalysis } from "./analysis-words.ts";
import { balanceWords } from "./balance-words.ts";
import { centralityWords } from "./centrality-words.ts";
import { changeWords } from "./change-words.ts";
import { coverageWords } from "./coverage-words.ts";
import { dependenceWords } from "./dependence-words.ts";
import { divergenceWords } from "./divergence-words.ts";

const WORDS: Readonly<Record<AnalysisName, (asked: AnalysisAsked) => Steps<AnalysisWords>>> = {
  balance: balanceWords,
  change: changeWords,
  centrality: centralityWords,
  dependence: dependenceWords,
  divergence: divergenceWords,
  coverage: coverageWords,
};

/**
 * The analysis of a step as the desk works it out when the step opens: by the lens alone, since what is chosen within a panel
 * is not part of a lens. In slices, as the records behind it can be many. `null`: the step shows none.
 */
export function* analysisSteps(step: Pick<BriefingStep, "shows">, asked: AnalysisAsked): Steps<StepAnalysis | null> {
  const name = asked.lens.analysis;
  if (name === null || !step.shows.includes("analysis")) return null;
  const words = yield* WORDS[name](asked);
  return { title: ANALYSIS_TITLES[name], sources: words.table?.sources ?? [], ...words };
}
