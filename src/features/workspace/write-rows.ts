import { writeCount } from "#domain/shared/wording.ts";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";

/** Collections whose rows are called otherwise than they are: one, several. */
const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  anchorings: ["quote to be looked at", "quotes to be looked at"],
  flows: ["trade record", "trade records"],
  hidden: ["hidden item", "hidden items"],
  mappings: ["mapping of trade files", "mappings of trade files"],
  sides: ["choice of whose figures to show", "choices of whose figures to show"],
  tradeFiles: ["trade file", "trade files"],
};

/**
 * What somebody would say they have put into a workspace, in the order in which it is named. Sources that come with
 * articles and records, and what became of quotes in a new text, are kept beside it unasked.
 */
const PUT_IN = [
  "articles",
  "quotes",
  "events",
  "arrangements",
  "tradeFiles",
  "flows",
  "notes",
  "overrides",
  "sides",
  "actors",
  "mappings",
  "hidden",
] as const;

/** "3 quotes and 1 article": what a number of rows are. */
export function writeRows(rows: readonly { readonly collection: string }[]): string {
  const counts = new Map<string, number>();
  for (const { collection } of rows) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  const parts = [...counts].map(writePart);
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** "1 article, 3 quotes": what somebody has put into a workspace; "nothing yet" where that is nothing. */
export function writeContent(document: WorkspaceDocument): string {
  const counts = PUT_IN.map((name) => [name, Object.keys(document[name]).length] as const);
  const parts = counts.filter(([, count]) => count > 0).map(writePart);
  return parts.join(", ") || "nothing yet";
}

/** "quote": what one row of a collection is. */
export const writeRow = (collection: string) => WORDS[collection]?.[0] ?? collection.replace(/s$/, "");

function writePart([name, count]: readonly [string, number]): string {
  const [one, several] = WORDS[name] ?? [name.replace(/s$/, ""), name];
  return writeCount(count, one, several);
}
