import { COLUMN_SIDES } from "../flow-columns.ts";
import type { EntryColumns } from "./entry-columns.ts";

/** One turn of a radix sort: `order` again, by a small whole number of each entry, equal ones as they were. */
function byKey(order: Uint32Array, size: number, keyOf: (entry: number) => number): Uint32Array {
  const starts = new Uint32Array(size + 1);
  for (const entry of order) {
    const key = keyOf(entry) + 1;
    starts[key] = (starts[key] as number) + 1;
  }
  for (let key = 1; key <= size; key += 1) starts[key] = (starts[key] as number) + (starts[key - 1] as number);
  const sorted = new Uint32Array(order.length);
  for (const entry of order) {
    const key = keyOf(entry);
    const to = starts[key] as number;
    sorted[to] = entry;
    starts[key] = to + 1;
  }
  return sorted;
}

/**
 * The entries in order of exporter, importer, commodity, side and period; those of one cell in the order in which they
 * came. `ranks` gives the order of places by their number. A radix sort from the last key to the first: linear.
 */
export function sortEntries(entries: EntryColumns, ranks: ArrayLike<number>): Uint32Array {
  const { count, exporter, importer, commodity, side, period } = entries;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < count; at += 1) {
    first = Math.min(first, period[at] as number);
    last = Math.max(last, period[at] as number);
  }
  const inFile = Uint32Array.from({ length: count }, (_, at) => at);
  if (count === 0) return inFile;
  const sides = COLUMN_SIDES.length;
  const byPeriod = byKey(inFile, last - first + 1, (at) => (period[at] as number) - first);
  const bySide = byKey(byPeriod, 256 * sides, (at) => (commodity[at] as number) * sides + (side[at] as number));
  const byImporter = byKey(bySide, ranks.length, (at) => ranks[importer[at] as number] as number);
  return byKey(byImporter, ranks.length, (at) => ranks[exporter[at] as number] as number);
}
