import type { Actor } from "../alliance/actor.ts";
import { ALL_FRESH, type Dossier } from "../dossier/dossier.ts";
import type { PlaceCode } from "../shared/ids.ts";
import { addMonths, firstMonthOf, type PartialDate } from "../shared/month.ts";
import type { Ref, RefKind } from "../shared/ref.ts";
import type { Place } from "../trade/flow.ts";
import type { AwayFile, LoadedFile } from "../trade/loaded-file.ts";
import { COLLECTIONS, type Rows, rowOf, type WorkspaceDocument } from "./document.ts";

/** Whose a record is: of the dossier, of the dossier but changed here, or added here. */
export type Ownership = "dossier" | "changed" | "yours";

/** The trade files of a workspace: those with their records, and those without. */
export type TradeFilesAtHand = { readonly loaded: readonly LoadedFile[]; readonly away: readonly AwayFile[] };

/** No trade files at all. */
export const NO_TRADE_FILES: TradeFilesAtHand = { loaded: [], away: [] };

/**
 * The dossier with the workspace laid over it: changed records in their places, new ones after them, hidden ones left
 * out, and with a hidden article every quote of it. The dossier itself when the workspace is empty, so that nothing is
 * derived anew. Trade files come along where their records are at hand. Cost: linear in the records, those of trade files
 * apart.
 */
export function overlay(dossier: Dossier, workspace: WorkspaceDocument, tradeFiles = NO_TRADE_FILES): Dossier {
  if (COLLECTIONS.every((name) => Object.keys(workspace[name]).length === 0)) return dossier;
  const hidden = hiddenIds(workspace);
  const over = <Row extends { readonly id: string }>(kind: RefKind, below: readonly Row[], own: Rows<Row>) =>
    layOver(below, own, hidden.get(kind) ?? NOBODY);
  const articlesOut = hidden.get("article") ?? NOBODY;
  const quotes = over("quote", dossier.quotes, workspace.quotes);
  const { opening } = dossier;
  const overrides = Object.values(workspace.overrides);
  const notes = Object.values(workspace.notes);
  return {
    ...dossier,
    ...(overrides.length > 0 ? { overrides: [...(dossier.overrides ?? []), ...overrides] } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ground: dossier,
    actors: over("actor", dossier.actors, workspace.actors),
    arrangements: over("arrangement", dossier.arrangements, workspace.arrangements),
    events: over("event", dossier.events, workspace.events),
    quotes: articlesOut.size === 0 ? quotes : quotes.filter(({ article }) => !articlesOut.has(article)),
    articles: over("article", dossier.articles, workspace.articles),
    briefings: layOver(dossier.briefings, workspace.briefings, NOBODY),
    sources: over("source", dossier.sources, workspace.sources),
    flows: layOver(dossier.flows, workspace.flows, NOBODY),
    ...(tradeFiles.loaded.length > 0 ? { tradeFiles: tradeFiles.loaded } : {}),
    ...(tradeFiles.away.length > 0 ? { tradeFilesAway: tradeFiles.away } : {}),
    ...(Object.keys(workspace.sides).length > 0 ? { sides: workspace.sides } : {}),
    places: withPlaces(dossier, workspace, tradeFiles.loaded),
    ...(opening.article !== null && articlesOut.has(opening.article) ? { opening: { ...opening, article: null } } : {}),
  };
}

const NOBODY: ReadonlySet<string> = new Set();

/** Ids of what is out of sight, by kind. */
function hiddenIds(workspace: WorkspaceDocument): ReadonlyMap<RefKind, ReadonlySet<string>> {
  const ids = new Map<RefKind, Set<string>>();
  for (const { ref } of Object.values(workspace.hidden))
    ids.set(ref.kind, (ids.get(ref.kind) ?? new Set<string>()).add(ref.id));
  return ids;
}

/** The list below where nothing lies over it, so that what was made of it is kept. */
function layOver<Row extends { readonly id: string }>(
  below: readonly Row[],
  own: Rows<Row>,
  hidden: ReadonlySet<string>,
): readonly Row[] {
  const added = Object.values(own);
  if (added.length === 0 && hidden.size === 0) return below;
  const known = new Set(below.map(({ id }) => id));
  const all = [...below.map((row) => rowOf(own, row.id) ?? row), ...added.filter(({ id }) => !known.has(id))];
  return hidden.size === 0 ? all : all.filter(({ id }) => !hidden.has(id));
}

/** The dossier's own list, and the places that only records of one's own name: by the file that names them, else by their code. */
function withPlaces(
  dossier: Dossier,
  workspace: WorkspaceDocument,
  tradeFiles: readonly LoadedFile[],
): Dossier["places"] {
  const ends = [
    ...Object.values(workspace.flows).flatMap(({ exporter, importer }) => [exporter, importer]),
    ...tradeFiles.flatMap(({ columns }) => columns.places),
  ];
  if (ends.length === 0) return dossier.places;
  const actors = [...dossier.actors, ...Object.values(workspace.actors)];
  const known = new Set<string>([...dossier.places.map(({ code }) => code), ...actors.flatMap(placesOfActor)]);
  const unknown = [...new Set(ends)].filter((code) => !known.has(code));
  if (unknown.length === 0) return dossier.places;
  const named = new Map(tradeFiles.flatMap(({ places }) => places.map((place) => [place.code, place] as const)));
  const bare = (code: PlaceCode): Place => ({ code, name: code, kind: "state", note: null });
  return [...dossier.places, ...unknown.map((code) => named.get(code) ?? bare(code))];
}

const placesOfActor = (actor: Actor): readonly string[] =>
  actor.kind === "state" ? [actor.id] : actor.kind === "organisation" && actor.place !== null ? [actor.place] : [];

const COLLECTION_OF = {
  actor: "actors",
  arrangement: "arrangements",
  event: "events",
  quote: "quotes",
  article: "articles",
  source: "sources",
} as const;

/** Whose a record is. Ties, triads and months are nobody's: they are as the dossier's. */
export function ownershipOf(ref: Ref, dossier: Dossier, workspace: WorkspaceDocument): Ownership {
  if (ref.kind === "tie" || ref.kind === "triad" || ref.kind === "month") return "dossier";
  const collection = COLLECTION_OF[ref.kind];
  const own = rowOf<{ readonly id: string }>(workspace[collection], ref.id);
  if (own === null) return "dossier";
  return dossier[collection].some(({ id }) => id === ref.id) ? "changed" : "yours";
}

/** The id of a dossier that is none. */
export const BLANK = "blank";

/** A dossier with nothing in it, for a workspace that stands alone. `today` is a calendar date. */
export function blankDossier(title: string, today: string): Dossier {
  const to = firstMonthOf(today as PartialDate);
  return {
    id: BLANK,
    title,
    summary: null,
    updated: today,
    sample: false,
    opening: { window: { from: addMonths(to, -11), to }, article: null, actor: null },
    actors: [],
    arrangements: [],
    events: [],
    quotes: [],
    articles: [],
    briefings: [],
    flows: [],
    coverage: [],
    places: [],
    prices: [],
    sources: [],
    problems: [],
    parts: ALL_FRESH,
  };
}
