import type { Dossier } from "../../dossier/dossier.ts";
import type { Lens } from "../../lens/lens.ts";
import type { Method } from "../../reading/method.ts";
import type { SourceId } from "../../shared/ids.ts";
import type { StepTable } from "../step-table.ts";

/** What an analysis comes to in words and rows, for whatever cannot hold the analysis itself: slides, paper, pictures. */
export type StepAnalysis = {
  /** "Who depends on whom"; of one triad what it is. */
  readonly title: string;
  /** Sentences with what it finds, or why it finds nothing. */
  readonly finding: string;
  /** What was compared, and how: what must be said with the figures. */
  readonly method: string;
  /** `null`: there are no rows to tell. */
  readonly table: StepTable | null;
  /** Everything the finding and the rows rest on. */
  readonly sources: readonly SourceId[];
};

/** What an analysis is asked: a dossier as of a lens, read by a method. */
export type AnalysisAsked = { readonly dossier: Dossier; readonly lens: Lens; readonly method: Method };

/** An analysis in words; its title is that of its kind, its sources those of its rows, unless it says otherwise. */
export type AnalysisWords = Pick<StepAnalysis, "finding" | "method" | "table"> &
  Partial<Pick<StepAnalysis, "title" | "sources">>;
