import { writeCount } from "#domain/shared/wording.ts";

/** "3 quotes and 1 article": what a number of rows are. */
export function writeRows(rows: readonly { readonly collection: string }[]): string {
  const counts = new Map<string, number>();
  for (const { collection } of rows) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  const parts = [...counts].map(([name, count]) =>
    name === "hidden" ? writeCount(count, "hidden item") : writeCount(count, name.replace(/s$/, "")),
  );
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
