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
 * Positions of records whose volume is ten times the usual one or more: the median over the months (or years) of the same
 * pair, commodity, side and unit, where at least five are recorded. A slip of the unit shows so; a true peak may too.
 */
export function unusualVolumes(columns: Series): readonly number[] {
  const { exporter, importer, commodity, side, annual, quantity, unit } = columns;
  const found: number[] = [];
  let series = new Map<number, number[]>();
  const take = (): void => {
    for (const positions of series.values()) found.push(...unusualOf(positions, quantity));
    series = new Map();
  };
  for (let at = 0; at < columns.count; at += 1) {
    const isSame =
      at > 0 &&
      exporter[at] === exporter[at - 1] &&
      importer[at] === importer[at - 1] &&
      commodity[at] === commodity[at - 1] &&
      side[at] === side[at - 1];
    if (!isSame) take();
    if (Number.isNaN(quantity[at])) continue;
    const key = (unit[at] as number) * 2 + (annual[at] as number);
    const positions = series.get(key);
    if (positions) positions.push(at);
    else series.set(key, [at]);
  }
  take();
  return found;
}
