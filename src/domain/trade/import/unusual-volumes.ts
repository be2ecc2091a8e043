import type { FlowColumns } from "../flow-columns.ts";

const TIMES = 10;
/** Figures of a series that say what is usual in it. */
const LEAST_FIGURES = 5;

type Series = Pick<
  FlowColumns,
  "count" | "exporter" | "importer" | "commodity" | "side" | "annual" | "quantity" | "unit"
>;

/** The records of a series that are ten times its median or more. */
function unusualOf(series: readonly number[], quantity: Float64Array): readonly number[] {
  if (series.length < LEAST_FIGURES) return [];
  const figures = series.map((at) => quantity[at] as number);
  const limit = Math.max(...figures) / TIMES;
  // Half of the figures are at the median or below: where fewer are so small, nothing is ten times the median.
  if (figures.filter((figure) => figure <= limit).length * 2 < figures.length) return [];
  const sorted = figures.sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  const median = sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] as number)) / 2;
  return median > 0 ? series.filter((at) => (quantity[at] as number) >= TIMES * median) : [];
}

/**
 * Whether a run of records may hold anything unusual: not where fewer than half of its figures are a tenth of the largest
 * or less, and all are in one unit. Most runs end here, and nothing is made for them.
 */
function isWorthALook({ quantity, unit, annual }: Series, from: number, to: number): boolean {
  let largest = 0;
  for (let at = from; at < to; at += 1) {
    if (unit[at] !== unit[from] || annual[at] !== annual[from]) return true;
    if ((quantity[at] as number) > largest) largest = quantity[at] as number;
  }
  let small = 0;
  for (let at = from; at < to; at += 1) if (!((quantity[at] as number) > largest / TIMES)) small += 1;
  return small * 2 >= to - from;
}

/** The records of a run, by unit and by whether they are years, without those that have no quantity. */
function seriesOf({ quantity, unit, annual }: Series, from: number, to: number): readonly (readonly number[])[] {
  const series = new Map<number, number[]>();
  for (let at = from; at < to; at += 1) {
    if (Number.isNaN(quantity[at])) continue;
    const key = (unit[at] as number) * 2 + (annual[at] as number);
    const positions = series.get(key);
    if (positions) positions.push(at);
    else series.set(key, [at]);
  }
  return [...series.values()];
}

/**
 * Positions of records whose volume is ten times the usual one or more: the median over the months (or years) of the same
 * pair, commodity, side and unit, where at least five are recorded. A slip of the unit shows so; a true peak may too.
 */
export function unusualVolumes(columns: Series): readonly number[] {
  const { count, exporter, importer, commodity, side } = columns;
  const found: number[] = [];
  for (let from = 0; from < count; ) {
    let to = from + 1;
    while (
      to < count &&
      exporter[to] === exporter[from] &&
      importer[to] === importer[from] &&
      commodity[to] === commodity[from] &&
      side[to] === side[from]
    )
      to += 1;
    if (to - from >= LEAST_FIGURES && isWorthALook(columns, from, to))
      for (const positions of seriesOf(columns, from, to)) found.push(...unusualOf(positions, columns.quantity));
    from = to;
  }
  return found;
}
