import { writeCount } from "#domain/shared/wording.ts";
import { COLLECTIONS, type WorkspaceDocument } from "#domain/workspace/document.ts";

/** Collections whose rows are called otherwise than they are: one, several. */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  anchorings: ["quote to be looked at", "quotes to be looked at"],
  flows: ["trade record", "trade records"],
  hidden: ["hidden item", "hidden items"],
};

/** "3 quotes and 1 article": what a number of rows are. */
export function writeRows(rows: readonly { readonly collection: string }[]): string {
  const counts = new Map<string, number>();
  for (const { collection } of rows) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  return writeCounts([...counts]);
}

/** The same of all rows of a workspace; "nothing yet" where there are none. */
export function writeContent(document: WorkspaceDocument): string {
  const counts = COLLECTIONS.map((name) => [name, Object.keys(document[name]).length] as const);
  return writeCounts(counts.filter(([, count]) => count > 0)) || "nothing yet";
}

/** "quote": what one row of a collection is. */
export const writeRow = (collection: string) => WORDS[collection]?.[0] ?? collection.replace(/s$/, "");

function writeCounts(counts: readonly (readonly [string, number])[]): string {
  const parts = counts.map(([name, count]) => {
    const [one, several] = WORDS[name] ?? [name.replace(/s$/, ""), name];
    return writeCount(count, one, several);
  });
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
