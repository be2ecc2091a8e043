import { lensOfStep } from "#domain/briefing/step-lens.ts";
import { writeCount } from "#domain/shared/wording.ts";
import type { BriefingContext } from "../briefing/briefing-export.ts";

/** A graph of more ties becomes a picture: nobody could move so many shapes, and programs slow down. */
export const MOST_CONNECTED = 150;

/** What of a briefing stays shapes, charts and tables on slides, and what becomes a picture or words; before any is made. */
export function foretellPptx({ briefing, dossier, graphs }: BriefingContext): string | null {
  if (graphs === null) return null;
  const drawn = briefing.steps.filter(({ shows }) => shows.includes("graph"));
  const dense = drawn.filter((step) => graphs.countTies(lensOfStep(step, dossier).lens) > MOST_CONNECTED).length;
  const analyses = briefing.steps.flatMap((step) =>
    step.shows.includes("analysis") ? (lensOfStep(step, dossier).lens.analysis ?? []) : [],
  );
  const ofGraphs =
    drawn.length === 0
      ? []
      : dense === 0
        ? [`${drawn.length === 1 ? "The graph stays" : `All ${drawn.length} graphs stay`} shapes with connectors.`]
        : [
            `${dense} of ${writeCount(drawn.length, "graph")} ${dense === 1 ? "has" : "have"} more than ${MOST_CONNECTED} ties and ${dense === 1 ? "becomes a picture" : "become pictures"}.`,
          ];
  const count = analyses.length;
  const ofAnalyses =
    count === 0
      ? []
      : [`${writeCount(count, "analysis", "analyses")} ${count === 1 ? "becomes" : "become"} words and a table.`];
  return [...ofGraphs, ...ofAnalyses].join(" ") || null;
}
