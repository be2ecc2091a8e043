import type { Steps } from "../layout/layout-input.ts";
import type { SeriesUnit } from "../lens/lens.ts";
import type { PlaceCode } from "../shared/ids.ts";
import { daysInMonth } from "../shared/month.ts";
import { COMMODITIES, type Commodity, type FlowUnit } from "./flow.ts";
import { COLUMN_SIDES, COLUMN_UNITS, type FlowColumns } from "./flow-columns.ts";
import type { CubeRows } from "./flow-cube.ts";
import { WORLD } from "./places.ts";
import { convertQuantity } from "./units.ts";

/** What windows are summed in: barrels a day do not add up over months, thousand barrels do. */
export const SUMMED_IN: Readonly<Record<SeriesUnit, FlowUnit | "usd">> = { kbd: "kbbl", kt: "kt", usd: "usd" };

/** How records are grouped, by their number in a cube of them. */
export const CUBE_WAYS = { exporter: 0, importer: 1, pair: 2 } as const;

/** Rows for a cube, and what its groups are: places for the first two ways, for the third two places of these each. */
export type IndexedRows = {
  readonly rows: CubeRows;
  readonly places: readonly PlaceCode[];
  readonly pairs: readonly (readonly [exporter: number, importer: number])[];
};

const ROWS_A_STEP = 1 << 16;

/**
 * The monthly records of one commodity in a trade file, for windows over all of them at once. Of a month that both ends
 * report one record is taken, the importer's first, as in the index of flows: the two are never added. Totals over the
 * world and records that do not hold the unit are left out. Linear in the records.
 */
export function* cubeRowSteps(columns: FlowColumns, commodity: Commodity, unit: SeriesUnit): Steps<IndexedRows> {
  const { count, places } = columns;
  const goods = COMMODITIES.indexOf(commodity);
  const amountOf = amountsOf(columns, commodity, SUMMED_IN[unit]);
  const world = places.indexOf(WORLD);
  const [month, amount] = [new Int32Array(count), new Float64Array(count)];
  const keys = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)] as const;
  const pairs: (readonly [number, number])[] = [];
  const lead = leadersOf(columns);
  let size = 0;
  for (let from = 0; from < count; ) {
    const to = endOfRun(columns, from);
    const [exporter, importer] = [columns.exporter[from] ?? 0, columns.importer[from] ?? 0];
    if (columns.commodity[from] === goods && exporter !== world && importer !== world) {
      for (const at of lead(from, to)) {
        month[size] = columns.period[at] ?? 0;
        amount[size] = amountOf(at);
        keys[0][size] = exporter;
        keys[1][size] = importer;
        keys[2][size] = pairs.length;
        size += 1;
      }
      pairs.push([exporter, importer]);
    }
    if ((from ^ to) & ROWS_A_STEP) yield from / count;
    from = to;
  }
  const rows = {
    month: month.slice(0, size),
    amount: amount.slice(0, size),
    keys: keys.map((key) => key.slice(0, size)),
    groups: [places.length, places.length, pairs.length],
  };
  return { rows, places, pairs };
}

/** Where the records of a pair and commodity end that begin at a position. */
function endOfRun({ exporter, importer, commodity, count }: FlowColumns, from: number): number {
  let to = from + 1;
  while (
    to < count &&
    exporter[to] === exporter[from] &&
    importer[to] === importer[from] &&
    commodity[to] === commodity[from]
  )
    to += 1;
  return to;
}

/** Positions of the records that lead their month in the records of one pair, by the side they are of. */
function leadersOf({ period, annual, side }: FlowColumns) {
  const ranks = COLUMN_SIDES.map((one) => (one === "importer" ? 0 : one === null ? 1 : 2));
  const best = new Map<number, number>();
  return (from: number, to: number): Iterable<number> => {
    best.clear();
    for (let at = from; at < to; at += 1) {
      if (annual[at] === 1) continue;
      const when = period[at] ?? 0;
      const before = best.get(when);
      if (before === undefined || (ranks[side[at] ?? 0] ?? 3) < (ranks[side[before] ?? 0] ?? 3)) best.set(when, at);
    }
    return best.values();
  };
}

/** The amount of a record in what windows are summed in; `NaN`: it does not hold that. */
function amountsOf({ quantity, value, unit, period }: FlowColumns, commodity: Commodity, into: FlowUnit | "usd") {
  if (into === "usd") return (at: number) => value[at] ?? Number.NaN;
  const factors = COLUMN_UNITS.map((given) =>
    [28, 29, 30, 31].map((days) => {
      const one = convertQuantity(1, given, into, { commodity, days });
      return one.ok ? one.value.value : Number.NaN;
    }),
  );
  return (at: number) => {
    const factor = factors[unit[at] ?? 0]?.[daysOf(period[at] ?? 0) - 28] ?? Number.NaN;
    return (quantity[at] ?? Number.NaN) * factor;
  };
}

const daysOf = (month: number) => daysInMonth(Math.floor(month / 12), (month % 12) + 1);
