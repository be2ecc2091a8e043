import { COMMODITIES } from "../flow.ts";
import { COLUMN_SIDES } from "../flow-columns.ts";
import type { EntryColumns } from "./entry-columns.ts";

/** Places of a pair are sorted by in one turn as long as there are no more pairs than this. */
const MOST_PAIRS = 1 << 20;

/** One turn of a radix sort: `order` again, by a small whole number of each entry, equal ones as they were. */
function byKey(order: Uint32Array | null, keys: Uint32Array, size: number): Uint32Array {
  const starts = new Uint32Array(size + 1);
  for (const key of keys) starts[key + 1] = (starts[key + 1] as number) + 1;
  for (let key = 1; key <= size; key += 1) starts[key] = (starts[key] as number) + (starts[key - 1] as number);
  const sorted = new Uint32Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) {
    const entry = order === null ? at : (order[at] as number);
    const key = keys[entry] as number;
    const to = starts[key] as number;
    sorted[to] = entry;
    starts[key] = to + 1;
  }
  return sorted;
}

/** First and last period of the entries. */
function periodsOf({ count, period }: EntryColumns): readonly [first: number, last: number] {
  let [first, last] = [period[0] ?? 0, period[0] ?? 0];
  for (let at = 1; at < count; at += 1) {
    const order = period[at] as number;
    if (order < first) first = order;
    if (order > last) last = order;
  }
  return [first, last];
}

/**
 * The entries in order of exporter, importer, commodity, side and period; those of one cell in the order in which they
 * came. `ranks` gives the order of places by their number. A radix sort from the last key to the first: linear.
 */
export function sortEntries(entries: EntryColumns, ranks: Uint16Array): Uint32Array {
  const { count, exporter, importer, commodity, side, period } = entries;
  const [first, last] = periodsOf(entries);
  const periods = last - first + 1;
  const series = COLUMN_SIDES.length * COMMODITIES.length;
  const places = ranks.length;
  const keys = new Uint32Array(count);
  const sorted = (order: Uint32Array | null, size: number, keyOf: (at: number) => number): Uint32Array => {
    for (let at = 0; at < count; at += 1) keys[at] = keyOf(at);
    return byKey(order, keys, size);
  };
  const within = sorted(null, series * periods, (at) => {
    const one = (commodity[at] as number) * COLUMN_SIDES.length + (side[at] as number);
    return one * periods + (period[at] as number) - first;
  });
  const to = (at: number) => ranks[importer[at] as number] as number;
  const from = (at: number) => ranks[exporter[at] as number] as number;
  if (places * places <= MOST_PAIRS) return sorted(within, places * places, (at) => from(at) * places + to(at));
  return sorted(sorted(within, places, to), places, from);
}

/** A stretch of entries of one pair, commodity and side in which time only goes on. */
export type EntryRun = { readonly from: number; readonly to: number };

/** Shorter stretches than these on average are not worth looking at one by one. */
const LEAST_RUN = 8;

/**
 * The entries as stretches in the order of `sortEntries`, where the file has them in stretches already and no cell twice;
 * `null` where it does not, and where they would be many. Whoever puts them in order then moves stretches and not entries.
 * Linear.
 */
export function sortedRuns(entries: EntryColumns, ranks: Uint16Array): readonly EntryRun[] | null {
  const { count, exporter, importer, commodity, side, period } = entries;
  const most = Math.max(1, Math.floor(count / LEAST_RUN));
  const runs: EntryRun[] = [];
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (
      to < count &&
      (period[to] as number) > (period[to - 1] as number) &&
      exporter[to] === exporter[from] &&
      importer[to] === importer[from] &&
      commodity[to] === commodity[from] &&
      side[to] === side[from]
    )
      to += 1;
    if (runs.length === most) return null;
    runs.push({ from, to });
    from = to;
  }
  const apart = ({ from: one }: EntryRun, { from: other }: EntryRun): number =>
    (ranks[exporter[one] as number] as number) - (ranks[exporter[other] as number] as number) ||
    (ranks[importer[one] as number] as number) - (ranks[importer[other] as number] as number) ||
    (commodity[one] as number) - (commodity[other] as number) ||
    (side[one] as number) - (side[other] as number);
  runs.sort((one, other) => apart(one, other) || (period[one.from] as number) - (period[other.from] as number));
  const isInOrder = runs.every((run, at) => {
    const before = runs[at - 1];
    return (
      before === undefined ||
      apart(before, run) !== 0 ||
      !((period[before.to - 1] as number) >= (period[run.from] as number))
    );
  });
  return isInOrder ? runs : null;
}
