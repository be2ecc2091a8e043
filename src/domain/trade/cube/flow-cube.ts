import { runToEnd, type Steps } from "../../layout/layout-input.ts";
import type { MonthIndex } from "../../shared/month.ts";

/** What is to be summed: one amount in one month, under one or several keys. Plain columns, so that they can be sent. */
export type CubeRows = {
  readonly month: Int32Array;
  /** `NaN`: not known, and in no sum. */
  readonly amount: Float64Array;
  /** A column for each way of grouping: to which of its groups the row belongs. */
  readonly keys: readonly Uint32Array[];
  /** How many groups each way has. */
  readonly groups: readonly number[];
};

/** Rows in the order of months, with amounts as whole numbers. */
export type FlowCube = {
  /** The month that `starts` begins with. */
  readonly first: MonthIndex;
  /** Where the rows of each month begin; one longer than there are months. */
  readonly starts: Uint32Array;
  /** Amounts times `scale`, rounded to whole numbers. */
  readonly whole: Float64Array;
  readonly scale: number;
  readonly keys: readonly Uint32Array[];
  readonly groups: readonly number[];
};

/** Sums over a window of months, by group, as the window moves. */
export type CubeWindow = {
  /** Moves the window; both ends are in it, and an empty one holds nothing. Cost: the rows of the months that changed. */
  readonly moveTo: (from: MonthIndex, to: MonthIndex) => void;
  /** The sum of a group of one way of grouping; 0 where `countOf` says that nothing is known. */
  readonly sumOf: (way: number, group: number) => number;
  /** How many rows are in that sum. */
  readonly countOf: (way: number, group: number) => number;
};

/** Millionths, unless the sum of all would then be no safe whole number. */
const FINEST = 1e6;

/** Rows made ready for windows, in one go. */
export const buildCube = (rows: CubeRows): FlowCube => runToEnd(cubeSteps(rows));

/**
 * Rows made ready for windows: a counting sort by month, linear in rows and months. Amounts become whole numbers of
 * millionths, coarser only where all together would not be a safe integer: adding and taking away whole numbers below
 * 2^53 is exact, so however often a window moves, its sums are those of a fresh count. What has more decimals is rounded
 * once, by half a millionth at most.
 */
export function* cubeSteps(rows: CubeRows): Steps<FlowCube> {
  const { month, amount, keys, groups } = rows;
  const { first, months, total } = rangeOf(month, amount);
  yield 0.2;
  let scale = FINEST;
  while (total * scale >= Number.MAX_SAFE_INTEGER / 2 && scale > 1e-6) scale /= 10;
  const starts = startsOf(rows, first, months);
  yield 0.4;
  const known = starts[months] ?? 0;
  const whole = new Float64Array(known);
  const places = placesIn(rows, first, starts);
  for (let at = 0; at < amount.length; at += 1) {
    const to = places[at] ?? 0;
    if (to !== ABSENT) whole[to] = Math.round((amount[at] ?? 0) * scale);
  }
  yield 0.7;
  const sorted: Uint32Array[] = [];
  for (const key of keys) {
    sorted.push(sortedKey(key, places, known));
    yield 0.7 + (0.3 * sorted.length) / keys.length;
  }
  return { first, starts, whole, scale, keys: sorted, groups };
}

/** Stands for "in no sum" among places. */
const ABSENT = 0xffffffff;

/** First month of a known amount, how many months there are to the last one, and the sum of all without signs. */
function rangeOf(month: Int32Array, amount: Float64Array) {
  let [first, last, total] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let at = 0; at < month.length; at += 1) {
    const value = amount[at] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const when = month[at] ?? 0;
    if (when < first) first = when;
    if (when > last) last = when;
    total += Math.abs(value);
  }
  return first > last ? { first: 0, months: 0, total: 0 } : { first, months: last - first + 1, total };
}

function startsOf({ month, amount }: CubeRows, first: number, months: number): Uint32Array {
  const starts = new Uint32Array(months + 1);
  for (let at = 0; at < month.length; at += 1) {
    if (Number.isNaN(amount[at])) continue;
    const column = (month[at] ?? 0) - first + 1;
    starts[column] = (starts[column] ?? 0) + 1;
  }
  for (let column = 1; column <= months; column += 1)
    starts[column] = (starts[column] ?? 0) + (starts[column - 1] ?? 0);
  return starts;
}

/** Where each row goes in the order of months. */
function placesIn({ month, amount }: CubeRows, first: number, starts: Uint32Array): Uint32Array {
  const next = starts.slice();
  const places = new Uint32Array(month.length).fill(ABSENT);
  for (let at = 0; at < month.length; at += 1) {
    if (Number.isNaN(amount[at])) continue;
    const column = (month[at] ?? 0) - first;
    const to = next[column] ?? 0;
    next[column] = to + 1;
    places[at] = to;
  }
  return places;
}

function sortedKey(key: Uint32Array, places: Uint32Array, known: number): Uint32Array {
  const sorted = new Uint32Array(known);
  for (let at = 0; at < places.length; at += 1) {
    const to = places[at] ?? ABSENT;
    if (to !== ABSENT) sorted[to] = key[at] ?? 0;
  }
  return sorted;
}

/** A window over a cube, empty at first. Several windows may lie over one cube. */
export function openWindow(cube: FlowCube): CubeWindow {
  const { starts, whole, keys, groups, scale, first } = cube;
  const months = starts.length - 1;
  const sums = groups.map((size) => new Float64Array(size));
  const counts = groups.map((size) => new Uint32Array(size));
  // Months from `low` up to but not with `high` are in.
  let [low, high] = [0, 0];
  const change = (from: number, to: number, sign: 1 | -1) => {
    const [start, end] = [starts[from] ?? 0, starts[to] ?? 0];
    for (let way = 0; way < keys.length; way += 1) {
      const [key, sum, count] = [keys[way], sums[way], counts[way]];
      if (key && sum && count) addRows(key, whole, sum, count, { start, end, sign });
    }
  };
  return {
    moveTo: (from, to) => {
      const nextLow = clamp(from - first, months);
      const nextHigh = Math.max(nextLow, clamp(to - first + 1, months));
      const isApart = nextHigh <= low || nextLow >= high;
      // Counting anew is less work than taking away what is left of the window before.
      const kept = isApart ? 0 : Math.min(high, nextHigh) - Math.max(low, nextLow);
      if (kept * 2 < high - low) {
        for (const column of [...sums, ...counts]) column.fill(0);
        low = nextLow;
        high = nextLow;
      }
      if (nextLow < low) change(nextLow, low, 1);
      if (nextLow > low) change(low, nextLow, -1);
      low = nextLow;
      if (nextHigh > high) change(high, nextHigh, 1);
      if (nextHigh < high) change(nextHigh, high, -1);
      high = nextHigh;
    },
    sumOf: (way, group) => (sums[way]?.[group] ?? 0) / scale,
    countOf: (way, group) => counts[way]?.[group] ?? 0,
  };
}

const clamp = (at: number, most: number) => Math.min(most, Math.max(0, at));

type Stretch = { readonly start: number; readonly end: number; readonly sign: 1 | -1 };

function addRows(
  key: Uint32Array,
  whole: Float64Array,
  sum: Float64Array,
  count: Uint32Array,
  { start, end, sign }: Stretch,
): void {
  for (let at = start; at < end; at += 1) {
    const group = key[at] ?? 0;
    sum[group] = (sum[group] ?? 0) + sign * (whole[at] ?? 0);
    count[group] = (count[group] ?? 0) + sign;
  }
}
