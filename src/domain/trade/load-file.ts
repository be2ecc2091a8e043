import { stateCalled } from "../alliance/iso-states.ts";
import { runToEnd, type Steps } from "../layout/layout-input.ts";
import type { FlowId, PlaceCode } from "../shared/ids.ts";
import { type MonthKey, monthAt } from "../shared/month.ts";
import { COMMODITIES, type Flow, type Place } from "./flow.ts";
import { COLUMN_QUALITIES, COLUMN_SIDES, COLUMN_UNITS, type FlowColumns } from "./flow-columns.ts";
import { areaOf } from "./import/place-areas.ts";
import type { FilePair, LoadedFile } from "./loaded-file.ts";
import { type PairGoods, sideId, type TradeFile } from "./trade-file.ts";

/** Where the records of a pair stand: from, to; more than one run only where they are out of order. */
type Run = { readonly from: number; readonly to: number };
type Contents = Pick<LoadedFile, "places" | "pairs" | "span" | "lastMonth"> & {
  readonly runs: ReadonlyMap<string, readonly Run[]>;
};

const known = new WeakMap<FlowColumns, Contents>();

/** Looks through unpacked records in steps, each well below a frame; `loadFile` is then at once for the same columns. */
export function* loadSteps(columns: FlowColumns): Steps<void> {
  if (!known.has(columns)) known.set(columns, yield* contentSteps(columns));
}

/** A trade file over its unpacked records. Linear in them at the first call for the same columns, then at once. */
export function loadFile(file: TradeFile, columns: FlowColumns): LoadedFile {
  const contents = known.get(columns) ?? runToEnd(contentSteps(columns));
  known.set(columns, contents);
  const { places, pairs, span, lastMonth, runs } = contents;
  const flowsOf = (pair: PairGoods) => {
    const flows: Flow[] = [];
    for (const { from, to } of runs.get(sideId(pair)) ?? [])
      for (let at = from; at < to; at += 1) flows.push(flowFrom(file, columns, at));
    return flows;
  };
  const flowAt = (at: number) =>
    Number.isInteger(at) && at >= 0 && at < columns.count ? flowFrom(file, columns, at) : null;
  return { file, columns, places, pairs, span, lastMonth, flowsOf, flowAt };
}

/** A place as it is called here: an area by our name for it, a state by its English name, any other by its code. */
function placeCalled(code: PlaceCode): Place {
  const area = areaOf(code);
  if (area !== null) return { code, name: area.name, kind: "area", note: area.note };
  return { code, name: stateCalled(code)?.name ?? code, kind: "state", note: null };
}

const RECORDS_A_STEP = 1 << 16;

function* contentSteps(columns: FlowColumns): Steps<Contents> {
  const { count, places, exporter, importer, commodity, period, annual } = columns;
  const runs = new Map<string, Run[]>();
  const found = new Map<string, { readonly pair: PairGoods; records: number; monthly: number }>();
  let [first, last, lastMonth] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let at = 0; at < count; ) {
    const from = at;
    const [seller, buyer, goods] = [exporter[at] ?? 0, importer[at] ?? 0, commodity[at] ?? 0];
    let monthly = 0;
    for (; at < count && exporter[at] === seller && importer[at] === buyer && commodity[at] === goods; at += 1) {
      const isYear = annual[at] === 1;
      const start = isYear ? (period[at] ?? 0) * 12 : (period[at] ?? 0);
      const end = isYear ? start + 11 : start;
      if (start < first) first = start;
      if (end > last) last = end;
      if (isYear) continue;
      monthly += 1;
      if (end > lastMonth) lastMonth = end;
    }
    if ((from ^ at) & RECORDS_A_STEP) yield at / count;
    const [one, other, named] = [places[seller], places[buyer], COMMODITIES[goods]];
    if (one === undefined || other === undefined || named === undefined) continue;
    const pair = { exporter: one, importer: other, commodity: named };
    const id = sideId(pair);
    const before = found.get(id) ?? { pair, records: 0, monthly: 0 };
    before.records += at - from;
    before.monthly += monthly;
    found.set(id, before);
    const its = runs.get(id);
    if (its) its.push({ from, to: at });
    else runs.set(id, [{ from, to: at }]);
  }
  const pairs = [...found].map(([id, { pair, ...counts }]): FilePair => ({ id, ...pair, ...counts }));
  return {
    places: places.map(placeCalled),
    runs,
    pairs,
    span: count === 0 ? null : { from: monthAt(first), to: monthAt(last) },
    lastMonth: lastMonth === Number.NEGATIVE_INFINITY ? null : monthAt(lastMonth),
  };
}

/** The id of a record of a trade file: `file.<id of the file>.<number of the record>`. */
export const fileFlowId = (file: string, at: number): FlowId => `file.${file}.${at}` as FlowId;

const months = new Map<number, MonthKey>();
function monthOf(index: number): MonthKey {
  const month = months.get(index) ?? monthAt(index);
  months.set(index, month);
  return month;
}

const figure = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);

/** The record at a position, exactly as the file gives it. */
function flowFrom(file: TradeFile, columns: FlowColumns, at: number): Flow {
  const { places, original, currency } = columns;
  const place = (code: number | undefined) => places[code ?? 0] ?? ("" as never);
  const converted = figure(original?.[at]);
  const period = columns.period[at] ?? 0;
  return {
    id: fileFlowId(file.id, at),
    exporter: place(columns.exporter[at]),
    importer: place(columns.importer[at]),
    commodity: COMMODITIES[columns.commodity[at] ?? 0] ?? "crude",
    direction: "import",
    period: columns.annual[at] === 1 ? { kind: "year", year: period } : { kind: "month", month: monthOf(period) },
    valueUsd: figure(columns.value[at]),
    quantity: figure(columns.quantity[at]),
    unit: COLUMN_UNITS[columns.unit[at] ?? 0] ?? null,
    quality: COLUMN_QUALITIES[columns.quality[at] ?? 0] ?? "estimate",
    series: "primary",
    hs: null,
    original: converted === null || currency === null ? null : { value: converted, currency },
    source: file.source,
    note: null,
    reportedBy: COLUMN_SIDES[columns.side[at] ?? 0] ?? null,
    origin: { file: file.id, name: file.name, row: columns.row[at] ?? 0, rows: columns.rows[at] ?? 1 },
  };
}
