import { useSyncExternalStore } from "react";
import { AllianceGraph } from "#features/alliance-graph/index.ts";
import type { StageViews } from "#features/briefing/index.ts";
import { loadClaimLayers, TradeTimeline } from "#features/trade-timeline/index.ts";
import { lateView } from "./late-view.tsx";

const loadAnalysis = () => import("#features/analysis/index.ts").then((analysis) => analysis.AnalysisPane);
const AnalysisPane = lateView(loadAnalysis);

/** Where the sheet of a stage puts one thing under the other. */
const NARROW = "(max-width: 45em)";

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** Followed, not asked once: a phone may be turned in the midst of a talk, and the letters of a stage say nothing of its width. */
const useIsNarrow = () => useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);

const StageGraph = () => <AllianceGraph compact={useIsNarrow()} />;
const StageTimeline = () => <TradeTimeline compact={useIsNarrow()} />;

/**
 * The views of the desk as a step shows them, each in the form that fits the screen. They are made here, with the desk,
 * and handed to the stage: their code and their sheets are the desk's, and a stage that comes later brings neither again.
 */
export const STAGE_VIEWS: StageViews = {
  graph: <StageGraph />,
  timeline: <StageTimeline />,
  analysis: <AnalysisPane compact />,
};

/** Fetches whatever any step may show, so that a talk goes on when the network does not. What does not come is asked for again when it is shown. */
export function fetchForStage(): void {
  for (const load of [loadAnalysis, loadClaimLayers]) void load().catch(() => undefined);
}
