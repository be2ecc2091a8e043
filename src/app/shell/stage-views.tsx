import { AllianceGraph } from "#features/alliance-graph/index.ts";
import type { StageViews } from "#features/briefing/index.ts";
import { loadClaimLayers, TradeTimeline } from "#features/trade-timeline/index.ts";
import { lateView } from "./late-view.tsx";

const loadAnalysis = () => import("#features/analysis/index.ts").then((analysis) => analysis.AnalysisPane);
const AnalysisPane = lateView(loadAnalysis);

/**
 * The views of the desk as a step shows them. They are made here, with the desk, and handed to the stage: their code and
 * their sheets are the desk's, and a stage that comes later brings neither again.
 */
export const stageViews = (compact: boolean): StageViews => ({
  graph: <AllianceGraph compact={compact} />,
  timeline: <TradeTimeline compact={compact} />,
  analysis: <AnalysisPane compact />,
});

/** Fetches whatever any step may show, so that a talk goes on when the network does not. What does not come is asked for again when it is shown. */
export function fetchForStage(): void {
  for (const load of [loadAnalysis, loadClaimLayers]) void load().catch(() => undefined);
}
