import type { PlaceCode } from "../../shared/ids.ts";
import { type MonthSpan, monthIndex } from "../../shared/month.ts";
import { CUBE_WAYS } from "./cube-rows.ts";
import type { CubeWindow } from "./flow-cube.ts";
import type { TradeInWindows } from "./trade-in-windows.ts";

/** How trades are grouped. */
export type CubeWay = keyof typeof CUBE_WAYS;

/** One group and what it comes to in the window. */
export type LargeTrade = {
  /** `null`: each exporter, or each importer. */
  readonly exporter: PlaceCode | null;
  readonly importer: PlaceCode | null;
  /** Thousand barrels, thousand tonnes or millions of dollars, over the whole window. */
  readonly amount: number;
  /** Monthly records in it. */
  readonly records: number;
};

/** The largest groups of a window. */
export type LargestTrades = {
  /** Largest first, those with nothing recorded or nothing traded left out. */
  readonly largest: readonly LargeTrade[];
  /** Groups with any record in the window. */
  readonly recorded: number;
};

/**
 * Moves a window of sums to a span of months and gives its `most` largest groups. Cost: what of the records enters and
 * leaves the window, and a look at each group.
 */
export function largestTrades(
  sums: CubeWindow,
  { places, pairs }: Pick<TradeInWindows, "places" | "pairs">,
  { window, way, most }: { readonly window: MonthSpan; readonly way: CubeWay; readonly most: number },
): LargestTrades {
  sums.moveTo(monthIndex(window.from), monthIndex(window.to));
  const number = CUBE_WAYS[way];
  const largest: { readonly group: number; readonly amount: number }[] = [];
  let recorded = 0;
  for (let group = 0; group < (way === "pair" ? pairs.length : places.length); group += 1) {
    if (sums.countOf(number, group) === 0) continue;
    recorded += 1;
    const amount = sums.sumOf(number, group);
    if (amount <= 0 || (largest.length === most && amount <= (largest[most - 1]?.amount ?? 0))) continue;
    const at = largest.findIndex((one) => one.amount < amount);
    largest.splice(at < 0 ? largest.length : at, 0, { group, amount });
    if (largest.length > most) largest.pop();
  }
  return {
    recorded,
    largest: largest.map(({ group, amount }) => ({
      exporter: way === "pair" ? (pairs[group]?.exporter ?? null) : way === "exporter" ? (places[group] ?? null) : null,
      importer: way === "pair" ? (pairs[group]?.importer ?? null) : way === "importer" ? (places[group] ?? null) : null,
      amount,
      records: sums.countOf(number, group),
    })),
  };
}
