import type { ComponentType } from "react";
import type { AnalysisName } from "#domain/lens/lens.ts";

/** What a panel is told: whether the screen is a phone's. What it shows it reads from the lens. */
export type PanelProps = { readonly compact: boolean };

/** An analysis that takes the reader's place. A new one is a record here, and its folder. */
export type AnalysisEntry = {
  readonly name: Exclude<AnalysisName, "change">;
  /** As the row of analyses names it. */
  readonly title: string;
  readonly Panel: ComponentType<PanelProps>;
};

/** The analyses, in the order of their row. */
export const ANALYSIS_PANELS: readonly AnalysisEntry[] = [];
