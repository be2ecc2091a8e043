/** One figure of a file on its way into the columns: a row, or one cell of a wide table. */
export type Entry = {
  /** Numbers of places in the order in which they came. */
  exporter: number;
  importer: number;
  /** Position in `COMMODITIES`. */
  commodity: number;
  /** Position in `COLUMN_SIDES`. */
  side: number;
  /** Where its period stands on the line of time: `periodOrder`. */
  period: number;
  /** Number of the distinct period cell, by which two spellings of one month are told apart. */
  periodCell: number;
  /** Number of the distinct commodity cell: sub-codes of one commodity. */
  code: number;
  /** What of the cell it is: another code, day or unattributed place is another part, and parts are added up. */
  part: number;
  /** Position in `COLUMN_QUALITIES`. */
  quality: number;
  /** Position in `COLUMN_UNITS`, or `NO_UNIT`. */
  unit: number;
  /** `NaN`: not recorded; in thousand tonnes or barrels, millions of dollars, millions of another currency. */
  quantity: number;
  value: number;
  original: number;
  /** Line of the file. */
  row: number;
};

/** Entries in columns that grow; all have room for as many. */
export type EntryColumns = {
  count: number;
  exporter: Uint16Array;
  importer: Uint16Array;
  commodity: Uint8Array;
  side: Uint8Array;
  period: Int32Array;
  periodCell: Uint32Array;
  code: Uint32Array;
  part: Uint32Array;
  quality: Uint8Array;
  unit: Uint8Array;
  quantity: Float64Array;
  value: Float64Array;
  original: Float64Array;
  row: Uint32Array;
};

const FIRST_CAPACITY = 1 << 8;

/** No entries yet. */
export function createEntryColumns(): EntryColumns {
  return {
    count: 0,
    exporter: new Uint16Array(FIRST_CAPACITY),
    importer: new Uint16Array(FIRST_CAPACITY),
    commodity: new Uint8Array(FIRST_CAPACITY),
    side: new Uint8Array(FIRST_CAPACITY),
    period: new Int32Array(FIRST_CAPACITY),
    periodCell: new Uint32Array(FIRST_CAPACITY),
    code: new Uint32Array(FIRST_CAPACITY),
    part: new Uint32Array(FIRST_CAPACITY),
    quality: new Uint8Array(FIRST_CAPACITY),
    unit: new Uint8Array(FIRST_CAPACITY),
    quantity: new Float64Array(FIRST_CAPACITY),
    value: new Float64Array(FIRST_CAPACITY),
    original: new Float64Array(FIRST_CAPACITY),
    row: new Uint32Array(FIRST_CAPACITY),
  };
}

/** Room for so many entries: where it is known beforehand, the columns need not be moved as they grow. */
export function makeRoom(entries: EntryColumns, capacity: number): void {
  if (capacity <= entries.row.length) return;
  entries.exporter = moved(entries.exporter, new Uint16Array(capacity));
  entries.importer = moved(entries.importer, new Uint16Array(capacity));
  entries.commodity = moved(entries.commodity, new Uint8Array(capacity));
  entries.side = moved(entries.side, new Uint8Array(capacity));
  entries.period = moved(entries.period, new Int32Array(capacity));
  entries.periodCell = moved(entries.periodCell, new Uint32Array(capacity));
  entries.code = moved(entries.code, new Uint32Array(capacity));
  entries.part = moved(entries.part, new Uint32Array(capacity));
  entries.quality = moved(entries.quality, new Uint8Array(capacity));
  entries.unit = moved(entries.unit, new Uint8Array(capacity));
  entries.quantity = moved(entries.quantity, new Float64Array(capacity));
  entries.value = moved(entries.value, new Float64Array(capacity));
  entries.original = moved(entries.original, new Float64Array(capacity));
  entries.row = moved(entries.row, new Uint32Array(capacity));
}

function moved<Column extends { readonly set: (from: ArrayLike<number>) => void } & ArrayLike<number>>(
  from: Column,
  to: Column,
): Column {
  to.set(from);
  return to;
}

/** Appends a copy of an entry. */
export function addEntry(entries: EntryColumns, entry: Entry): void {
  const at = entries.count;
  if (at === entries.row.length) makeRoom(entries, at * 2);
  entries.exporter[at] = entry.exporter;
  entries.importer[at] = entry.importer;
  entries.commodity[at] = entry.commodity;
  entries.side[at] = entry.side;
  entries.period[at] = entry.period;
  entries.periodCell[at] = entry.periodCell;
  entries.code[at] = entry.code;
  entries.part[at] = entry.part;
  entries.quality[at] = entry.quality;
  entries.unit[at] = entry.unit;
  entries.quantity[at] = entry.quantity;
  entries.value[at] = entry.value;
  entries.original[at] = entry.original;
  entries.row[at] = entry.row;
  entries.count = at + 1;
}

/** A month or a year as one number, in order of time; a year comes before its January. */
export function periodOrder(kind: "month" | "year", at: number): number {
  return kind === "month" ? at * 2 + 1 : at * 24;
}

/** Whether the number of a period stands for a year. */
export const isYear = (order: number): boolean => order % 2 === 0;

/** The month (months since year 0) or the year that a number made by `periodOrder` stands for. */
export const periodAt = (order: number): number => (isYear(order) ? order / 24 : (order - 1) / 2);
