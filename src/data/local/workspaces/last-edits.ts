import {
  type About,
  COLLECTIONS,
  emptyWorkspace,
  type WorkspaceDocument,
  type WorkspaceId,
} from "#domain/workspace/document.ts";
import type { TouchedRow } from "#domain/workspace/step.ts";
import { decodeAbout, decodeRow } from "./row-schemas.ts";

// A page that goes has no time for a transaction, which needs an answer from the browser between its first read and its
// last write. What is not written yet is put where it can be put at once, and taken up when the workspace is next opened.

const KEY = "entente.last-edits.";
/** A browser gives a site about five million units of such storage, for everything. */
const MOST_UNITS = 2_000_000;

/** Edits that were made over a revision and may not have been written. */
export type LastEdits = {
  /** A document that holds the touched rows and what the workspace says of itself; nothing else of it. */
  readonly document: WorkspaceDocument;
  readonly touched: readonly TouchedRow[];
};

/** Puts edits aside, at once. Nothing happens where storage is refused or they are too large. Never throws. */
export function putEditsAside(document: WorkspaceDocument, touched: readonly TouchedRow[], base: number): void {
  if (touched.length === 0) return;
  const rows = touched.map(({ collection, id }) => [
    collection,
    id,
    collection !== "about" && Object.hasOwn(document[collection], id) ? document[collection][id] : null,
  ]);
  try {
    const text = JSON.stringify({ base, about: document.about, rows });
    if (text.length <= MOST_UNITS) localStorage.setItem(KEY + document.about.id, text);
  } catch {
    // The transaction under way may still come through; there is nowhere else to put them.
  }
}

/** The edits put aside for a workspace whose revision on the shelf is this; `null` where there are none. Never throws. */
export function editsAside(id: WorkspaceId, revision: number): LastEdits | null {
  const content = stored(id);
  const about = decodeAbout(content?.about);
  if (content?.base !== revision || !about.ok || about.value.id !== id || !Array.isArray(content.rows)) return null;
  const touched: TouchedRow[] = [];
  const rows: Record<string, Record<string, unknown>> = Object.fromEntries(COLLECTIONS.map((name) => [name, {}]));
  for (const row of content.rows as readonly unknown[]) {
    const [name, rowId, value] = Array.isArray(row) ? (row as readonly unknown[]) : [];
    if (name === "about") touched.push({ collection: "about", id: "" });
    const collection = COLLECTIONS.find((known) => known === name);
    if (!collection || typeof rowId !== "string") continue;
    const decoded = value === null ? null : decodeRow(collection, value);
    if (decoded?.ok === false || (decoded && decoded.value.id !== rowId)) continue;
    const target = rows[collection];
    if (decoded && target) target[rowId] = decoded.value;
    touched.push({ collection, id: rowId });
  }
  return touched.length === 0 ? null : { document: { ...blank(about.value), ...rows }, touched };
}

/** Forgets what was put aside for a workspace: it is on the shelf, or the workspace is gone. Never throws. */
export function forgetEditsAside(id: WorkspaceId): void {
  try {
    localStorage.removeItem(KEY + id);
  } catch {
    // Where nothing can be removed nothing was put.
  }
}

/** A workspace with nothing in it but what it says of itself. */
export function blank(about: About): WorkspaceDocument {
  return {
    ...emptyWorkspace({ id: about.id, title: about.title, dossier: about.dossier, today: about.created }),
    about,
  };
}

function stored(id: WorkspaceId): Readonly<Record<string, unknown>> | null {
  try {
    const content: unknown = JSON.parse(localStorage.getItem(KEY + id) ?? "null");
    return typeof content === "object" && content !== null ? (content as Readonly<Record<string, unknown>>) : null;
  } catch {
    return null;
  }
}
