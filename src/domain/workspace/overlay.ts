import type { Dossier } from "../dossier/dossier.ts";
import { addMonths, firstMonthOf, type PartialDate } from "../shared/month.ts";
import { printRef, type Ref } from "../shared/ref.ts";
import { COLLECTIONS, type Rows, rowOf, type WorkspaceDocument } from "./document.ts";

/** Whose a record is: of the dossier, of the dossier but changed here, or added here. */
export type Ownership = "dossier" | "changed" | "yours";

/**
 * The dossier with the workspace laid over it: changed records in their places, new ones after them, hidden ones left
 * out. The dossier itself when the workspace is empty, so that nothing is derived anew. Cost: linear in the records.
 */
export function overlay(dossier: Dossier, workspace: WorkspaceDocument): Dossier {
  if (COLLECTIONS.every((name) => Object.keys(workspace[name]).length === 0)) return dossier;
  const over = <Row extends { readonly id: string }>(kind: Ref["kind"], below: readonly Row[], own: Rows<Row>) => {
    const known = new Set(below.map(({ id }) => id));
    return [
      ...below.map((row) => rowOf(own, row.id) ?? row),
      ...Object.values(own).filter(({ id }) => !known.has(id)),
    ].filter(({ id }) => rowOf(workspace.hidden, printRef({ kind, id } as Ref)) === null);
  };
  const overrides = Object.values(workspace.overrides);
  return {
    ...dossier,
    ...(overrides.length > 0 ? { overrides: [...(dossier.overrides ?? []), ...overrides] } : {}),
    ...(dossier.actors.length > 0 ? { ground: dossier } : {}),
    actors: over("actor", dossier.actors, workspace.actors),
    arrangements: over("arrangement", dossier.arrangements, workspace.arrangements),
    events: over("event", dossier.events, workspace.events),
    quotes: over("quote", dossier.quotes, workspace.quotes),
    articles: over("article", dossier.articles, workspace.articles),
    sources: over("source", dossier.sources, workspace.sources),
    flows: withOwn(dossier.flows, workspace.flows),
  };
}

/** The dossier's own list where nothing was added, so that series made of it are kept. */
function withOwn<Row extends { readonly id: string }>(below: readonly Row[], own: Rows<Row>): readonly Row[] {
  const added = Object.values(own);
  if (added.length === 0) return below;
  const known = new Set(below.map(({ id }) => id));
  return [...below.map((row) => rowOf(own, row.id) ?? row), ...added.filter(({ id }) => !known.has(id))];
}

const COLLECTION_OF = {
  actor: "actors",
  arrangement: "arrangements",
  event: "events",
  quote: "quotes",
  article: "articles",
  source: "sources",
} as const;

/** Whose a record is. Ties and months are nobody's: they are as the dossier's. */
export function ownershipOf(ref: Ref, dossier: Dossier, workspace: WorkspaceDocument): Ownership {
  if (ref.kind === "tie" || ref.kind === "month") return "dossier";
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
  const fresh = { kind: "fresh" } as const;
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
    flows: [],
    coverage: [],
    places: [],
    prices: [],
    sources: [],
    problems: [],
    parts: {
      actors: fresh,
      arrangements: fresh,
      events: fresh,
      quotes: fresh,
      sources: fresh,
      prices: fresh,
      flows: fresh,
      articles: fresh,
    },
  };
}
