import type { Dossier, PartName } from "../../dossier/dossier.ts";
import { evidenceIndexOf } from "../../evidence/evidence-index.ts";
import { flowIndexOf } from "../../trade/flow-index.ts";
import type { Briefing } from "../briefing.ts";

/** How much of each kind there is. */
export type TravelCounts = {
  readonly steps: number;
  readonly ties: number;
  readonly quotes: number;
  readonly events: number;
  readonly arrangements: number;
  readonly articles: number;
  readonly flows: number;
  readonly sources: number;
  /** Readings that the analyst sets by hand. */
  readonly overrides: number;
};

/** How much there is in a dossier, for a briefing over it. */
export function travelCounts(dossier: Dossier, { steps }: Briefing): TravelCounts {
  return {
    steps: steps.length,
    ties: evidenceIndexOf(dossier).ties.length,
    quotes: dossier.quotes.length,
    events: dossier.events.length,
    arrangements: dossier.arrangements.length,
    articles: dossier.articles.length,
    flows: flowIndexOf(dossier).count,
    sources: dossier.sources.length,
    overrides: dossier.overrides?.length ?? 0,
  };
}

const PART_WORDS: Readonly<Record<PartName, string>> = {
  actors: "The actors",
  arrangements: "The arrangements",
  events: "The events",
  quotes: "The quotes",
  sources: "The sources",
  prices: "The prices",
  flows: "The trade figures",
  articles: "The articles",
  briefings: "The briefings",
};

/** What whoever opens the file should know of how its data came to the desk, one sentence each; none where all is fresh. */
export function travelCaveats({ parts, tradeFilesAway = [] }: Dossier): readonly string[] {
  const ofParts = Object.entries(parts).flatMap(([part, state]) => {
    const words = PART_WORDS[part as PartName];
    if (state.kind === "saved") return [`${words} are those of the copy saved on ${state.savedAt.slice(0, 10)}.`];
    return state.kind === "absent" ? [`${words} could not be had when the file was made.`] : [];
  });
  const away =
    tradeFilesAway.length > 0 ? ["The records of a trade file were not at hand when the file was made."] : [];
  return [...ofParts, ...away];
}
