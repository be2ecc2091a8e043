import type { Draft } from "immer";
import type { Actor } from "../../alliance/actor.ts";
import type { Article } from "../../article/article.ts";
import type { Arrangement, HistoricEvent, Quote } from "../../evidence/evidence.ts";
import type { Override } from "../../reading/override.ts";
import type { ActorId, ArrangementId, ArticleId, EventId, QuoteId } from "../../shared/ids.ts";
import { printRef, type Ref } from "../../shared/ref.ts";
import type { Source } from "../../shared/source.ts";
import type { Flow } from "../../trade/flow.ts";
import { type Anchoring, type Hidden, isRowId, type Note, type WorkspaceDocument } from "../document.ts";
import type { Command } from "../step.ts";

/** A record of the workspace, under the collection it stands in. */
export type Recorded =
  | { readonly collection: "actors"; readonly row: Actor }
  | { readonly collection: "anchorings"; readonly row: Anchoring }
  | { readonly collection: "arrangements"; readonly row: Arrangement }
  | { readonly collection: "articles"; readonly row: Article }
  | { readonly collection: "events"; readonly row: HistoricEvent }
  | { readonly collection: "flows"; readonly row: Flow }
  | { readonly collection: "notes"; readonly row: Note }
  | { readonly collection: "overrides"; readonly row: Override }
  | { readonly collection: "quotes"; readonly row: Quote }
  | { readonly collection: "sources"; readonly row: Source };

const WORDS: Readonly<Record<Recorded["collection"], string>> = {
  actors: "actor",
  anchorings: "state of a quote",
  arrangements: "arrangement",
  articles: "article",
  events: "event",
  flows: "trade record",
  notes: "note",
  overrides: "override",
  quotes: "quote",
  sources: "source",
};

/** Puts a record in, or a changed one in the place of the one with its id. Ids that no row may have change nothing. */
export function putRecord(record: Recorded, label = `change of ${withArticle(WORDS[record.collection])}`): Command {
  return {
    label,
    about: refOf(record),
    change: (draft) => {
      if (isRowId(record.row.id)) rowsOf(draft, record.collection)[record.row.id] = record.row;
    },
  };
}

/** Puts records that belong together in as one step; it is about the first of them that is about anything. */
export function putRecords(records: readonly Recorded[], label: string): Command {
  return {
    label,
    about: records.map(refOf).find((ref) => ref !== null) ?? null,
    change: (draft) => {
      for (const record of records) putRecord(record).change(draft);
    },
  };
}

/** Takes a record of the workspace out; one of the dossier that had been changed is then again as the dossier has it. */
export function removeRecord(record: Recorded, label = `removal of ${withArticle(WORDS[record.collection])}`): Command {
  return {
    label,
    about: refOf(record),
    change: (draft) => {
      delete rowsOf(draft, record.collection)[record.row.id];
    },
  };
}

/** Puts an item of the dossier out of sight, with the reason; evidence that is hidden counts for nothing. */
export function hideItem(ref: Ref, reason: string): Command {
  const row: Hidden = { id: printRef(ref), ref, reason };
  return {
    label: `hiding ${withArticle(ref.kind)}`,
    about: ref,
    change: (draft) => {
      if (isRowId(row.id)) draft.hidden[row.id] = row;
    },
  };
}

/** Brings a hidden item back. */
export function showItem(ref: Ref): Command {
  return {
    label: `showing ${withArticle(ref.kind)} again`,
    about: ref,
    change: (draft) => {
      delete draft.hidden[printRef(ref)];
    },
  };
}

/** What of the desk a record is: a note is about what it remarks on. */
export function refOf({ collection, row }: Recorded): Ref | null {
  switch (collection) {
    case "actors":
      return { kind: "actor", id: row.id as ActorId };
    case "arrangements":
      return { kind: "arrangement", id: row.id as ArrangementId };
    case "articles":
      return { kind: "article", id: row.id as ArticleId };
    case "events":
      return { kind: "event", id: row.id as EventId };
    case "anchorings":
    case "quotes":
      return { kind: "quote", id: row.id as QuoteId };
    case "notes":
      return row.about;
    case "overrides":
      return { kind: "tie", id: row.tie };
    default:
      return null;
  }
}

/** The rows of a collection, to be written to. Every row a command writes was decoded or built as what it is. */
function rowsOf(draft: Draft<WorkspaceDocument>, collection: Recorded["collection"]): Record<string, unknown> {
  return draft[collection];
}

const withArticle = (word: string) => `${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`;
