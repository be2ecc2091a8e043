import { COMMODITIES } from "../flow.ts";
import { NO_UNIT } from "../flow-columns.ts";
import { createCommodityWords, createPlaceWords, EMPTY, NOT_OURS, type PlaceWords } from "./column-words.ts";
import { addEntry, createEntryColumns, type Entry, type EntryColumns } from "./entry-columns.ts";
import type { Mapping } from "./mapping.ts";
import { readPeriod } from "./period-words.ts";
import { NO_COLUMN, type ReadingPlan } from "./reading-plan.ts";
import type { ReadingTerms } from "./reading-terms.ts";
import { createRowEnds, type End } from "./row-ends.ts";
import { createRowFigures } from "./row-figures.ts";
import { cellText, type RowNotes } from "./row-notes.ts";
import { createRowPeriod, headerPeriod } from "./row-period.ts";
import type { RowCells } from "./row-splitter.ts";
import type { Corrections } from "./trade-reading.ts";

/** Turns rows into entries. */
export type TableRows = {
  /** The entries of a row, or what is wrong with it into the notes; a row that is not kept has none. */
  readonly read: (row: RowCells) => void;
  /** The last row of the header, where there is one: what the columns of a wide table are called. */
  readonly readHeader: (row: RowCells) => void;
  readonly entries: EntryColumns;
  readonly places: PlaceWords["places"];
  /** Codes of commodities by their number in the entries. */
  readonly codes: readonly string[];
  readonly currency: () => string | null;
  /** How the file spells the period of an entry. */
  readonly periodText: (periodCell: number) => string;
};

/** What rows are read by. */
export type TableSetting = {
  readonly plan: ReadingPlan;
  readonly notes: RowNotes;
  readonly terms: ReadingTerms;
  readonly corrections: Corrections;
};

/** Days and commodity codes make a part by their numbers; parts of what is not attributed come after all of those. */
const DAYS = 32;
const FIRST_UNATTRIBUTED = 2 ** 31;

const blankEntry = (): Entry => ({
  exporter: 0,
  importer: 0,
  commodity: 0,
  side: 0,
  period: 0,
  periodCell: 0,
  code: 0,
  part: 0,
  quality: 0,
  unit: NO_UNIT,
  quantity: Number.NaN,
  value: Number.NaN,
  original: Number.NaN,
  row: 0,
});

const OTHER_GOODS = "Goods other than oil, gas and coal.";

/** A reader of the rows of a table under a mapping, long or wide. */
export function createTableRows(mapping: Mapping, { plan, notes, terms, corrections }: TableSetting): TableRows {
  const places = createPlaceWords(terms, corrections.places);
  const ends = createRowEnds(mapping, plan, { places, notes, terms });
  const period = createRowPeriod(mapping, plan, notes);
  const figures = createRowFigures(mapping, plan, notes);
  const commodities = createCommodityWords(terms);
  const fixedCommodity = mapping.fixed.commodity === null ? null : COMMODITIES.indexOf(mapping.fixed.commodity);
  const entries = createEntryColumns();
  const entry = blankEntry();

  function readCommodity(row: RowCells): void {
    const column = plan.commodity;
    if (column === NO_COLUMN) {
      entry.commodity = fixedCommodity ?? 0;
      if (fixedCommodity === null)
        notes.refuse({ kind: "unknown-commodity", column: null, problem: "No column says the commodity." });
      return;
    }
    const code =
      column < row.count ? commodities.of(row.bytes, row.starts[column] as number, row.ends[column] as number) : EMPTY;
    if (code >= 0) {
      entry.code = code;
      entry.commodity = commodities.commodities[code] as number;
    } else if (code === NOT_OURS) notes.leaveOut(OTHER_GOODS);
    else {
      const problem = code === EMPTY ? "Commodity is empty." : "Commodity not recognised.";
      notes.refuse({ kind: "unknown-commodity", column, problem });
    }
  }

  const partNumbers = new Map<string, number>();
  /** A number for what the row is a part of: another code, day or word of a column of parts is another part. */
  function partOf(row: RowCells, day: number): number {
    if (plan.parts.length === 0) return (entry.code * DAYS + day) % FIRST_UNATTRIBUTED;
    const words = [entry.code, day, ...plan.parts.map((column) => cellText(row, column).trim())].join("\0");
    const part = partNumbers.get(words) ?? partNumbers.size;
    partNumbers.set(words, part);
    return part;
  }

  function add(row: RowCells, day: number): void {
    const unattributed = ends.partOf(row, entry);
    const part = partOf(row, day);
    entry.part = unattributed === 0 ? part : FIRST_UNATTRIBUTED + ((unattributed * 8_191 + part) % FIRST_UNATTRIBUTED);
    entry.row = row.line;
    addEntry(entries, entry);
  }

  function readLong(row: RowCells): void {
    ends.read(row, entry, null);
    const day = period.read(row, entry);
    figures.read(row, entry);
    if (notes.isKept()) add(row, day);
  }

  const wide = createWideColumns(mapping, places, notes);

  function readWide(row: RowCells): void {
    const mark = entries.count;
    const isByPeriod = mapping.wide?.headersAre === "period";
    const day = isByPeriod ? 0 : period.read(row, entry);
    if (isByPeriod) ends.read(row, entry, null);
    for (const { column, at, end } of wide.columns) {
      if (!notes.isKept()) break;
      if (column >= row.count || !figures.readCell(row, column, entry)) continue;
      if (end === null) {
        entry.period = at;
        entry.periodCell = column;
      } else ends.read(row, entry, { end, place: at });
      // The diagonal of a table of all with all.
      if (entry.exporter !== entry.importer) add(row, day);
    }
    if (!notes.isKept()) entries.count = mark;
    else if (entries.count === mark) notes.leaveOut("Rows without any figure.");
  }

  return {
    read(row) {
      readCommodity(row);
      if (notes.isLeftOut()) return;
      if (mapping.wide === null) readLong(row);
      else readWide(row);
    },
    readHeader: wide.readHeader,
    entries,
    places: places.places,
    codes: commodities.codes,
    currency: figures.currency,
    periodText: (cell) =>
      mapping.wide?.headersAre === "period" ? (mapping.columns[cell]?.header ?? "").trim() : period.textOf(cell),
  };
}

/** A column of a wide table: `at` is the number of a place, which is the `end` of its flows, or a `periodOrder`. */
type WideColumn = { readonly column: number; readonly at: number; readonly end: End | null };

/** The columns that are a place or a period each. One whose header is neither is not read; its header says so. */
function createWideColumns({ columns, wide, dates }: Mapping, places: PlaceWords, notes: RowNotes) {
  const found: WideColumn[] = [];
  const unknown: number[] = [];
  for (let column = wide?.from ?? columns.length; column < columns.length; column += 1) {
    const header = columns[column]?.header ?? "";
    if (wide === null || columns[column]?.role === "ignored" || header.trim() === "") continue;
    if (wide.headersAre === "period") {
      const at = headerPeriod(readPeriod(header, dates));
      if (at === null) unknown.push(column);
      else found.push({ column, at, end: null });
    } else {
      const at = places.ofText(header);
      if (at < 0) unknown.push(column);
      else found.push({ column, at, end: wide.headersAre });
    }
  }
  const isPeriod = wide?.headersAre === "period";
  return {
    columns: found,
    readHeader(row: RowCells): void {
      for (const column of unknown)
        notes.checkHeader(row, {
          kind: isPeriod ? "bad-period" : "unknown-place",
          column,
          problem: isPeriod
            ? "No month or year: the column is not read."
            : "No place known here: the column is not read.",
        });
    },
  };
}
