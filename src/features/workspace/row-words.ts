import type { RowName } from "#domain/workspace/combine.ts";
import { rowOf, type WorkspaceDocument } from "#domain/workspace/document.ts";

const NAMES = ["title", "name", "text", "was", "reason", "tie"] as const;

/** What a record calls itself: its title, name or words; its id where it has none. */
export function rowWords(document: WorkspaceDocument, { collection, id }: RowName): string {
  const row = rowOf<unknown>(document[collection], id);
  if (typeof row !== "object" || row === null) return id;
  if ("anchor" in row && typeof row.anchor === "object" && row.anchor !== null && "exact" in row.anchor)
    return `“${String(row.anchor.exact)}”`;
  const fields = new Map<string, unknown>(Object.entries(row));
  for (const name of NAMES) {
    const words = fields.get(name);
    if (typeof words === "string" && words !== "") return words;
  }
  return id;
}
