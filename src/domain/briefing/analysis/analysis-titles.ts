import type { AnalysisName } from "../../lens/lens.ts";

/** What each analysis is called where a step shows it. */
export const ANALYSIS_TITLES: Readonly<Record<AnalysisName, string>> = {
  change: "What changed",
  balance: "Triads under tension",
  centrality: "Who stands in the middle",
  dependence: "Who depends on whom",
  divergence: "Words against barrels",
  coverage: "What the evidence leaves open",
};
