import type { Steps } from "../../layout/layout-input.ts";
import type { SeriesUnit } from "../../lens/lens.ts";
import { daysInMonth } from "../../shared/month.ts";
import { COMMODITIES, type Commodity, type FlowUnit } from "../flow.ts";
import { COLUMN_SIDES, COLUMN_UNITS, type FlowColumns } from "../flow-columns.ts";
import { convertQuantity } from "../units.ts";
import type { CubeRows } from "./flow-cube.ts";

/** What windows are summed in: barrels a day do not add up over months, thousand barrels do. */
export const SUMMED_IN: Readonly<Record<SeriesUnit, FlowUnit | "usd">> = { kbd: "kbbl", kt: "kt", usd: "usd" };

/** How records are grouped, by their number in a cube of them. */
export const CUBE_WAYS = { exporter: 0, importer: 1, pair: 2 } as const;

/** The columns of a trade file that sums are made of. */
export type SummedColumns = Pick<
  FlowColumns,
  "count" | "exporter" | "importer" | "commodity" | "period" | "annual" | "quantity" | "unit" | "value" | "side"
>;

/** The pairs that are summed, each by its number; their ends are numbers of places. */
export type CubePairs = {
  readonly exporter: Uint32Array;
  readonly importer: Uint32Array;
  /** Number of the only file that records the pair; -1: its records are among `more`. */
  readonly file: Int32Array;
  /** 1 where the pair is in the sum of its exporter, or of its importer: of two that overlap one alone is. */
  readonly ofExporter: Uint8Array;
  readonly ofImporter: Uint8Array;
};

/** What is to be made ready for windows: plain columns, so that they can be sent. */
export type IndexFlowsInput = {
  readonly commodity: Commodity;
  readonly unit: SeriesUnit;
  /** How many places there are. */
  readonly places: number;
  readonly pairs: CubePairs;
  /** Trade files, and the number of each of their places among all. */
  readonly files: readonly { readonly columns: SummedColumns; readonly placeNumbers: Uint32Array }[];
  /** Records of pairs that more than one file or the dossier has: a month, an amount and the number of the pair each. */
  readonly more: { readonly month: Int32Array; readonly amount: Float64Array; readonly pair: Uint32Array };
};

const ROWS_A_STEP = 1 << 16;

/**
 * The monthly records of one commodity, for windows over all of them at once. Of a month that both ends report one record
 * is taken, the importer's first, as in the index of flows: the two are never added. Linear in the records.
 */
export function* cubeRowSteps(input: IndexFlowsInput): Steps<CubeRows> {
  const { files, places, more, pairs } = input;
  const rows = rowsFor(input);
  const total = files.reduce((sum, { columns }) => sum + columns.count, 1);
  let before = 0;
  for (const [number, { columns, placeNumbers }] of files.entries()) {
    const taker = takerOf(columns, input, rows);
    const numbers = pairNumbers(input, number);
    const goods = COMMODITIES.indexOf(input.commodity);
    for (let from = 0; from < columns.count; ) {
      const to = endOfRun(columns, from);
      const exporter = placeNumbers[columns.exporter[from] ?? 0] ?? 0;
      const importer = placeNumbers[columns.importer[from] ?? 0] ?? 0;
      const pair = columns.commodity[from] === goods ? numbers.get(endsKey(exporter, importer, places)) : undefined;
      if (pair !== undefined) taker(from, to, pair);
      if ((from ^ to) & ROWS_A_STEP) yield (before + from) / total;
      from = to;
    }
    before += columns.count;
  }
  for (let at = 0; at < more.month.length; at += 1) {
    const start = rows.size;
    rows.month[start] = more.month[at] ?? 0;
    rows.amount[start] = more.amount[at] ?? Number.NaN;
    rows.size += 1;
    rows.name(start, more.pair[at] ?? 0);
  }
  return {
    month: rows.month.subarray(0, rows.size),
    amount: rows.amount.subarray(0, rows.size),
    keys: rows.keys.map((key) => key.subarray(0, rows.size)),
    // The last place stands for none: what is in no sum of its exporter or importer.
    groups: [places + 1, places + 1, pairs.exporter.length],
  };
}

/** Pairs of a file by `endsKey` of its two places. */
function pairNumbers({ pairs, places }: IndexFlowsInput, file: number): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>();
  for (let pair = 0; pair < pairs.file.length; pair += 1)
    if (pairs.file[pair] === file)
      numbers.set(endsKey(pairs.exporter[pair] ?? 0, pairs.importer[pair] ?? 0, places), pair);
  return numbers;
}

/** A number for two places; the one after the last stands for all that are in no pair, such as the world. */
const endsKey = (exporter: number, importer: number, places: number) => exporter * (places + 1) + importer;

/** Rows to be filled. `name` gives those from a position on the keys of their pair. */
function rowsFor({ files, more, pairs, places }: IndexFlowsInput) {
  const most = files.reduce((sum, { columns }) => sum + columns.count, more.month.length);
  const keys = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)] as const;
  const [exporters, importers, numbers] = keys;
  const rows = {
    size: 0,
    month: new Int32Array(most),
    amount: new Float64Array(most),
    keys,
    name: (start: number, pair: number) => {
      exporters.fill(pairs.ofExporter[pair] === 1 ? (pairs.exporter[pair] ?? 0) : places, start, rows.size);
      importers.fill(pairs.ofImporter[pair] === 1 ? (pairs.importer[pair] ?? 0) : places, start, rows.size);
      numbers.fill(pair, start, rows.size);
    },
  };
  return rows;
}

/** Takes the leading records of a run of one pair into rows. */
function takerOf(columns: SummedColumns, { commodity, unit }: IndexFlowsInput, rows: ReturnType<typeof rowsFor>) {
  const { annual, period } = columns;
  const amountOf = amountsOf(columns, commodity, SUMMED_IN[unit]);
  const lead = leadersOf(columns);
  return (from: number, to: number, pair: number): void => {
    const leading = lead(from, to);
    const start = rows.size;
    const { month, amount } = rows;
    let size = start;
    for (let at = from; at < to; at += 1) {
      if (annual[at] === 1 || (leading !== null && !leading.has(at))) continue;
      month[size] = period[at] ?? 0;
      amount[size] = amountOf(at);
      size += 1;
    }
    rows.size = size;
    rows.name(start, pair);
  };
}

/** Where the records of a pair and commodity end that begin at a position. */
function endOfRun({ exporter, importer, commodity, count }: SummedColumns, from: number): number {
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
function leadersOf({ period, annual, side }: SummedColumns) {
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
function amountsOf({ quantity, value, unit, period }: SummedColumns, commodity: Commodity, into: FlowUnit | "usd") {
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
