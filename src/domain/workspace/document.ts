import type { Actor } from "../alliance/actor.ts";
import type { OutcomeState, Place } from "../annotation/outcome.ts";
import type { Article } from "../article/article.ts";
import type { Briefing } from "../briefing/briefing.ts";
import type { Arrangement, HistoricEvent, Quote } from "../evidence/evidence.ts";
import type { Method } from "../reading/method.ts";
import type { Override } from "../reading/override.ts";
import type { ArticleId } from "../shared/ids.ts";
import type { Ref } from "../shared/ref.ts";
import type { Source } from "../shared/source.ts";
import type { Flow } from "../trade/flow.ts";
import type { SavedMapping } from "../trade/import/mapping.ts";
import type { SideChoice, TradeFile } from "../trade/trade-file.ts";

/** Names one workspace; never shown. */
export type WorkspaceId = string;

/** What a workspace says of itself. */
export type About = {
  readonly id: WorkspaceId;
  readonly title: string;
  /** The dossier it lies over; `null`: it stands alone. */
  readonly dossier: string | null;
  /** Calendar date on which it was begun, `2025-09-02`. */
  readonly created: string;
  /** Who codes; empty until said. */
  readonly coder: string;
  /** The method of its readings; `null`: the reader's own setting. */
  readonly method: Method | null;
};

/** A remark on something, by the analyst. */
export type Note = { readonly id: string; readonly about: Ref; readonly text: string };

/** An item of the dossier that the analyst has put out of sight. */
export type Hidden = { readonly id: string; readonly ref: Ref; readonly reason: string };

/**
 * What became of a quote when its article was replaced by another version (R43), under the quote's id. No row: the quote
 * was found as it stood. A moved quote already stands at its new place; one that changed, is ambiguous or lost keeps its
 * old anchor and waits until somebody decides.
 */
export type Anchoring = {
  readonly id: string;
  readonly article: ArticleId;
  readonly state: Exclude<OutcomeState, "found">;
  /** The words it was made of before. */
  readonly was: string;
  /** Where it may stand in the article as it is now, the likeliest first; none when it is lost. */
  readonly places: readonly Place[];
  /** Somebody decided to leave a lost quote lost: it waits no longer. Only ever true. */
  readonly kept?: true;
};

/** Records by id. An id that is not there gives `undefined`; ask by `rowOf`, since an id may be any word. */
export type Rows<Row> = Readonly<Record<string, Row>>;

/**
 * The analyst's own layer: what was added, and dossier records that were changed, under the ids they have there. Plain
 * values only, so that it can be stored, sent and compared as it is. Rows may carry fields of newer versions; they are
 * kept.
 */
export type WorkspaceDocument = {
  readonly about: About;
  readonly actors: Rows<Actor>;
  readonly anchorings: Rows<Anchoring>;
  readonly arrangements: Rows<Arrangement>;
  readonly articles: Rows<Article>;
  readonly briefings: Rows<Briefing>;
  readonly events: Rows<HistoricEvent>;
  readonly flows: Rows<Flow>;
  readonly hidden: Rows<Hidden>;
  /** How trade files were read, kept for the next file with the same header. */
  readonly mappings: Rows<SavedMapping>;
  readonly notes: Rows<Note>;
  readonly overrides: Rows<Override>;
  readonly quotes: Rows<Quote>;
  /** Whose word is shown where importer and exporter both report a flow, under what `sideId` gives. */
  readonly sides: Rows<SideChoice>;
  readonly sources: Rows<Source>;
  readonly tradeFiles: Rows<TradeFile>;
};

/** What a workspace holds rows of, in the order in which files list them. */
export const COLLECTIONS = [
  "actors",
  "anchorings",
  "arrangements",
  "articles",
  "briefings",
  "events",
  "flows",
  "hidden",
  "mappings",
  "notes",
  "overrides",
  "quotes",
  "sides",
  "sources",
  "tradeFiles",
] as const;
/** The name of one of the collections. */
export type Collection = (typeof COLLECTIONS)[number];

/** A workspace with nothing in it. `today` is a calendar date. */
export function emptyWorkspace(about: {
  readonly id: WorkspaceId;
  readonly title: string;
  readonly dossier: string | null;
  readonly today: string;
}): WorkspaceDocument {
  const { id, title, dossier, today } = about;
  return {
    about: { id, title, dossier, created: today, coder: "", method: null },
    actors: {},
    anchorings: {},
    arrangements: {},
    articles: {},
    briefings: {},
    events: {},
    flows: {},
    hidden: {},
    mappings: {},
    notes: {},
    overrides: {},
    quotes: {},
    sides: {},
    sources: {},
    tradeFiles: {},
  };
}

/** The row of that id; `null` when there is none, `constructor` and its like included. */
export function rowOf<Row>(rows: Rows<Row>, id: string): Row | null {
  return Object.hasOwn(rows, id) ? (rows[id] ?? null) : null;
}

/** Whether a text may be the id of a row: not empty, and no word that objects understand themselves. */
export function isRowId(id: string): boolean {
  return id !== "" && id.length <= 200 && !id.startsWith("__");
}

/** How many rows there are, of all collections. */
export function countRows(document: WorkspaceDocument): number {
  return COLLECTIONS.reduce((sum, name) => sum + Object.keys(document[name]).length, 0);
}
