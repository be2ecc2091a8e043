import type { PlaceCode } from "../../shared/ids.ts";
import type { FlowColumns } from "../flow-columns.ts";
import { type EntryColumns, isYear, periodAt } from "./entry-columns.ts";
import { type CellNotes, type CellRules, type CellSum, foldCell } from "./fold-cell.ts";
import { type EntryRun, sortEntries, sortedRuns } from "./sort-entries.ts";

/** What is known of a file beside its entries. */
export type FoldContext = CellRules & {
  /** Places by the numbers in the entries. */
  readonly places: readonly PlaceCode[];
  /** Currency of the entries' `original`. */
  readonly currency: string | null;
};

type Filled = { -readonly [Name in keyof FlowColumns]: FlowColumns[Name] } & { readonly original: Float64Array };

/**
 * The entries as columns of records, one for each pair, commodity, side and period, in this order; places in the order of
 * their codes. Linear but for cells with many entries and for the stretches of which a sorted file is made.
 */
export function foldEntries(entries: EntryColumns, context: FoldContext, notes: CellNotes): FlowColumns {
  const isUsed = new Uint8Array(context.places.length);
  for (let entry = 0; entry < entries.count; entry += 1) {
    isUsed[entries.exporter[entry] as number] = 1;
    isUsed[entries.importer[entry] as number] = 1;
  }
  const places = context.places.filter((_, number) => isUsed[number] === 1).sort();
  const rank = new Map(places.map((place, at) => [place, at]));
  const ranks = Uint16Array.from(context.places, (place) => rank.get(place) ?? 0);
  const columns = emptyColumns(entries.count, places);
  const runs = sortedRuns(entries, ranks);
  if (runs !== null) {
    for (const run of runs) putRun(columns, entries, run, ranks);
    return trimmed(columns, context.currency);
  }
  const order = sortEntries(entries, ranks);
  for (let from = 0; from < order.length; ) {
    const entry = order[from] as number;
    let to = from + 1;
    while (to < order.length && isSameCell(entries, entry, order[to] as number)) to += 1;
    putCell(columns, entries, entry, ranks);
    if (to === from + 1) putOne(columns, columns.count, entries, entry);
    else putSum(columns, foldCell(entries, [...order.subarray(from, to)], context, notes));
    columns.count += 1;
    from = to;
  }
  return trimmed(columns, context.currency);
}

/** A stretch of entries, each a record of its own. */
function putRun(columns: Filled, entries: EntryColumns, { from, to }: EntryRun, ranks: Uint16Array): void {
  const start = columns.count;
  const end = start + to - from;
  columns.exporter.fill(ranks[entries.exporter[from] as number] as number, start, end);
  columns.importer.fill(ranks[entries.importer[from] as number] as number, start, end);
  columns.commodity.fill(entries.commodity[from] as number, start, end);
  columns.side.fill(entries.side[from] as number, start, end);
  for (let at = start, entry = from; at < end; at += 1, entry += 1) {
    const order = entries.period[entry] as number;
    columns.period[at] = periodAt(order);
    columns.annual[at] = isYear(order) ? 1 : 0;
    putOne(columns, at, entries, entry);
  }
  columns.count = end;
}

function isSameCell(entries: EntryColumns, one: number, other: number): boolean {
  return (
    entries.period[one] === entries.period[other] &&
    entries.importer[one] === entries.importer[other] &&
    entries.exporter[one] === entries.exporter[other] &&
    entries.commodity[one] === entries.commodity[other] &&
    entries.side[one] === entries.side[other]
  );
}

function emptyColumns(size: number, places: readonly PlaceCode[]): Filled {
  return {
    count: 0,
    places,
    exporter: new Uint16Array(size),
    importer: new Uint16Array(size),
    commodity: new Uint8Array(size),
    period: new Int32Array(size),
    annual: new Uint8Array(size),
    quantity: new Float64Array(size),
    unit: new Uint8Array(size),
    value: new Float64Array(size),
    original: new Float64Array(size),
    currency: null,
    quality: new Uint8Array(size),
    side: new Uint8Array(size),
    row: new Uint32Array(size),
    rows: new Uint32Array(size),
  };
}

/** What a record is of. */
function putCell(columns: Filled, entries: EntryColumns, entry: number, ranks: Uint16Array): void {
  const at = columns.count;
  const order = entries.period[entry] as number;
  columns.exporter[at] = ranks[entries.exporter[entry] as number] as number;
  columns.importer[at] = ranks[entries.importer[entry] as number] as number;
  columns.commodity[at] = entries.commodity[entry] as number;
  columns.period[at] = periodAt(order);
  columns.annual[at] = isYear(order) ? 1 : 0;
  columns.side[at] = entries.side[entry] as number;
}

/** The figures of the only entry of a cell, as nearly all cells have, at their place; without an object for each. */
function putOne(columns: Filled, at: number, entries: EntryColumns, entry: number): void {
  columns.quantity[at] = entries.quantity[entry] as number;
  columns.value[at] = entries.value[entry] as number;
  columns.original[at] = entries.original[entry] as number;
  columns.unit[at] = entries.unit[entry] as number;
  columns.quality[at] = entries.quality[entry] as number;
  columns.row[at] = entries.row[entry] as number;
  columns.rows[at] = 1;
}

function putSum(columns: Filled, sum: CellSum): void {
  const at = columns.count;
  columns.quantity[at] = sum.quantity;
  columns.value[at] = sum.value;
  columns.original[at] = sum.original;
  columns.unit[at] = sum.unit;
  columns.quality[at] = sum.quality;
  columns.row[at] = sum.row;
  columns.rows[at] = sum.rows;
}

/** Columns as long as what they hold, without those that hold nothing. Nothing is copied where every entry is a record. */
function trimmed(columns: Filled, currency: string | null): FlowColumns {
  const { count, original } = columns;
  const whole = { ...columns, currency, original: currency === null ? null : original };
  if (count === columns.row.length) return whole;
  return {
    ...whole,
    exporter: columns.exporter.slice(0, count),
    importer: columns.importer.slice(0, count),
    commodity: columns.commodity.slice(0, count),
    period: columns.period.slice(0, count),
    annual: columns.annual.slice(0, count),
    quantity: columns.quantity.slice(0, count),
    unit: columns.unit.slice(0, count),
    value: columns.value.slice(0, count),
    original: currency === null ? null : original.slice(0, count),
    quality: columns.quality.slice(0, count),
    side: columns.side.slice(0, count),
    row: columns.row.slice(0, count),
    rows: columns.rows.slice(0, count),
  };
}
