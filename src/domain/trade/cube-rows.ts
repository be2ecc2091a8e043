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
const SUMMED_IN: Readonly<Record<SeriesUnit, FlowUnit | "usd">> = { kbd: "kbbl", kt: "kt", usd: "usd" };

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
  const world = places.indexOf(WORLD);
  const pairs: (readonly [number, number])[] = [];
  const taker = takerOf(columns, amountsOf(columns, commodity, SUMMED_IN[unit]));
  for (let from = 0; from < count; ) {
    const to = endOfRun(columns, from);
    const [exporter, importer] = [columns.exporter[from] ?? 0, columns.importer[from] ?? 0];
    if (columns.commodity[from] === goods && exporter !== world && importer !== world) {
      taker.take(from, to, pairs.length);
      pairs.push([exporter, importer]);
    }
    if ((from ^ to) & ROWS_A_STEP) yield from / count;
    from = to;
  }
  return { rows: { ...taker.rows(), groups: [places.length, places.length, pairs.length] }, places, pairs };
}

/** Takes the leading records of one pair after the other into rows. */
function takerOf(columns: FlowColumns, amountOf: (at: number) => number) {
  const { count, annual, period } = columns;
  const [month, amount] = [new Int32Array(count), new Float64Array(count)];
  const [exporters, importers, pairs] = [new Uint32Array(count), new Uint32Array(count), new Uint32Array(count)];
  const lead = leadersOf(columns);
  let size = 0;
  return {
    take: (from: number, to: number, pair: number) => {
      const leading = lead(from, to);
      const start = size;
      for (let at = from; at < to; at += 1) {
        if (annual[at] === 1 || (leading !== null && !leading.has(at))) continue;
        month[size] = period[at] ?? 0;
        amount[size] = amountOf(at);
        size += 1;
      }
      exporters.fill(columns.exporter[from] ?? 0, start, size);
      importers.fill(columns.importer[from] ?? 0, start, size);
      pairs.fill(pair, start, size);
    },
    rows: () => ({
      month: month.subarray(0, size),
      amount: amount.subarray(0, size),
      keys: [exporters, importers, pairs].map((key) => key.subarray(0, size)),
    }),
  };
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

/** Positions of the records that lead their month among those of one pair; `null`: one side speaks alone, so all do. */
function leadersOf({ period, annual, side }: FlowColumns) {
  const ranks = COLUMN_SIDES.map((one) => (one === "importer" ? 0 : one === null ? 1 : 2));
  const rankAt = (at: number) => ranks[side[at] ?? 0] ?? 3;
  return (from: number, to: number): ReadonlySet<number> | null => {
    // Records of a pair are in the order of sides.
    if (side[from] === side[to - 1]) return null;
    const best = new Map<number, number>();
    for (let at = from; at < to; at += 1) {
      if (annual[at] === 1) continue;
      const when = period[at] ?? 0;
      const before = best.get(when);
      if (before === undefined || rankAt(at) < rankAt(before)) best.set(when, at);
    }
    return new Set(best.values());
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
  const days = new Map<number, number>();
  const daysOf = (month: number) => {
    const found = days.get(month) ?? daysInMonth(Math.floor(month / 12), (month % 12) + 1);
    days.set(month, found);
    return found;
  };
  // Where every length of month gives the same, it need not be looked up: tonnes stay tonnes.
  const always = factors.map((of) => (of.every((one) => one === of[0]) ? (of[0] ?? null) : null));
  return (at: number) => {
    const given = unit[at] ?? 0;
    const factor = always[given] ?? factors[given]?.[daysOf(period[at] ?? 0) - 28] ?? Number.NaN;
    return (quantity[at] ?? Number.NaN) * factor;
  };
}
