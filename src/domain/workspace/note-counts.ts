import { printRef } from "../shared/ref.ts";
import type { Note, Rows } from "./document.ts";

const known = new WeakMap<Rows<Note>, ReadonlyMap<string, number>>();

/** How many notes each item has, by the item as it is printed; remembered as long as the notes are the same. */
export function noteCounts(rows: Rows<Note>): ReadonlyMap<string, number> {
  const found = known.get(rows);
  if (found) return found;
  const counts = new Map<string, number>();
  for (const { about } of Object.values(rows)) {
    const key = printRef(about);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  known.set(rows, counts);
  return counts;
}
