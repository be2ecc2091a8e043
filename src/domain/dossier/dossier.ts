import type { Actor } from "../alliance/actor.ts";
import type { Article } from "../article/article.ts";
import type { Briefing } from "../briefing/briefing.ts";
import type { Arrangement, HistoricEvent, Quote } from "../evidence/evidence.ts";
import type { LayoutVariant } from "../layout/layout-input.ts";
import type { Override } from "../reading/override.ts";
import type { ActorId, ArticleId } from "../shared/ids.ts";
import type { MonthSpan } from "../shared/month.ts";
import type { Source } from "../shared/source.ts";
import type { Coverage, Flow, Place, Price } from "../trade/flow.ts";
import type { AwayFile, LoadedFile } from "../trade/loaded-file.ts";
import type { SideChoice } from "../trade/trade-file.ts";
import type { Note } from "../workspace/document.ts";

/** A record that was set aside, or used with a reservation. */
export type Problem = {
  /** File within the dossier: `quotes.json`. */
  readonly part: string;
  /** Where in the file, as a path: `[12].bearings[0].stance`. */
  readonly path: string;
  /** What is wrong and what was expected, in words. */
  readonly reason: string;
  /** `refused`: set aside. `dangling`: kept but points nowhere, so not drawn. `repeated`: an id seen before. */
  readonly kind: "refused" | "dangling" | "repeated";
};

/** Why a part could not be had. */
export type Failure = {
  readonly kind: "unreachable" | "denied" | "missing" | "busy" | "broken" | "slow" | "not-data" | "cancelled";
  /** HTTP status when there was an answer. */
  readonly status: number | null;
  /** One sentence for the reader: what happened. */
  readonly message: string;
};

/** The parts a dossier is made of, as its folder names them. */
export type PartName =
  | "actors"
  | "arrangements"
  | "events"
  | "quotes"
  | "sources"
  | "prices"
  | "flows"
  | "articles"
  | "briefings";

/** How a part came: from the source just now, from a saved copy, or not at all. */
export type PartState =
  | { readonly kind: "fresh" }
  | { readonly kind: "saved"; readonly savedAt: string; readonly failure: Failure }
  | { readonly kind: "absent"; readonly failure: Failure };

const fresh = { kind: "fresh" } as const satisfies PartState;

/** Every part as it is where nothing was fetched that could have failed. */
export const ALL_FRESH: Readonly<Record<PartName, PartState>> = {
  actors: fresh,
  arrangements: fresh,
  events: fresh,
  quotes: fresh,
  sources: fresh,
  prices: fresh,
  flows: fresh,
  articles: fresh,
  briefings: fresh,
};

/** Where the actors of the graph stand, computed once by whoever made the dossier, so that nobody waits for it. */
export type GivenLayout = {
  readonly variant: LayoutVariant;
  /** The hash of what was laid out; a desk that draws anything else computes its own. */
  readonly hash: string;
  /** x and y of each actor in the order of the shape, in tenths of a drawing unit. */
  readonly tenths: readonly number[];
};

/** Everything known on one question, decoded and joined. A part that failed is an empty list and says so in `parts`. */
export type Dossier = {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  /** ISO date of the last change. */
  readonly updated: string;
  /** Whether it is the built-in sample, so that the desk can say so. */
  readonly sample: boolean;
  /** What to show first: months, article, actor whose trade is in question. */
  readonly opening: { readonly window: MonthSpan; readonly article: ArticleId | null; readonly actor: ActorId | null };
  /** Layouts that came with the dossier; absent where none did. */
  readonly layouts?: readonly GivenLayout[];
  /** The dossier below, where a workspace lies over one: its actors keep their places whatever is added. */
  readonly ground?: Dossier;
  /** Readings that an analyst overrides; absent where nobody does. */
  readonly overrides?: readonly Override[];
  /** The analyst's own remarks, to be found; absent where there are none. Never published. */
  readonly notes?: readonly Note[];
  readonly actors: readonly Actor[];
  readonly arrangements: readonly Arrangement[];
  readonly events: readonly HistoricEvent[];
  readonly quotes: readonly Quote[];
  readonly articles: readonly Article[];
  /** What is told of the question, step by step. */
  readonly briefings: readonly Briefing[];
  readonly flows: readonly Flow[];
  /** Trade files of the workspace above, with their records; absent where there are none. Asked through `flowIndexOf`. */
  readonly tradeFiles?: readonly LoadedFile[];
  /** Trade files whose records are not at hand: yet to be unpacked, or damaged; absent where there are none. */
  readonly tradeFilesAway?: readonly AwayFile[];
  /** Whose word is shown where somebody chose, by `sideId`; absent where nobody did. */
  readonly sides?: Readonly<Record<string, SideChoice>>;
  readonly coverage: readonly Coverage[];
  readonly places: readonly Place[];
  readonly prices: readonly Price[];
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
  readonly parts: Readonly<Record<PartName, PartState>>;
};
