import { COLLECTIONS, type WorkspaceDocument } from "./document.ts";

/** The version of the file form this code writes. Higher ones are read as far as they are understood. */
export const WORKSPACE_VERSION = 4;
/** What a workspace file says it is. */
export const WORKSPACE_MARK = "entente-workspace";

/**
 * The workspace as the text of a `.entente.json` file, in pieces, so that a large one can be written between frames.
 * The same document gives the same bytes: rows are ordered by id and fields by name, by code unit. Fields of newer
 * versions are written as they came.
 */
export function* printWorkspace(document: WorkspaceDocument): Generator<string, void> {
  yield `{\n"format": ${JSON.stringify(WORKSPACE_MARK)},\n"version": ${WORKSPACE_VERSION},\n`;
  yield `"about": ${canonical(document.about)}`;
  for (const name of COLLECTIONS) {
    const rows = document[name];
    const ids = Object.keys(rows).sort();
    yield `,\n${JSON.stringify(name)}: [${ids.length === 0 ? "" : "\n"}`;
    for (const [at, id] of ids.entries()) yield `${canonical(rows[id])}${at < ids.length - 1 ? ",\n" : "\n"}`;
    yield "]";
  }
  yield "\n}\n";
}

/** A plain value as JSON with the fields of every object in the order of their names. `undefined` fields are left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : Number(one > other)));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(",")}}`;
}
