import type { ComponentType } from "react";
import type { AnalysisName } from "#domain/lens/lens.ts";
import { BalancePanel } from "./balance/BalancePanel.tsx";
import { CentralityPanel } from "./centrality/CentralityPanel.tsx";
import { CoveragePanel } from "./coverage/CoveragePanel.tsx";
import { DependencePanel } from "./dependence/DependencePanel.tsx";
import { DivergencePanel } from "./divergence/DivergencePanel.tsx";
import type { PanelProps } from "./panel-props.ts";

/** An analysis that takes the reader's place. A new one is a record here, and its folder. */
export type AnalysisEntry = {
  readonly name: Exclude<AnalysisName, "change">;
  /** As the row of analyses names it. */
  readonly title: string;
  readonly Panel: ComponentType<PanelProps>;
};

/** The analyses, in the order of their row. */
export const ANALYSIS_PANELS: readonly [AnalysisEntry, ...AnalysisEntry[]] = [
  { name: "balance", title: "Triads", Panel: BalancePanel },
  { name: "centrality", title: "Centrality", Panel: CentralityPanel },
  { name: "dependence", title: "Dependence", Panel: DependencePanel },
  { name: "divergence", title: "Words and barrels", Panel: DivergencePanel },
  { name: "coverage", title: "Coverage", Panel: CoveragePanel },
];
