import { addEntry, createEntryColumns, type Entry, type EntryColumns, makeRoom } from "./entry-columns.ts";
import { BY_HAND } from "./row-gate.ts";
import type { RowNotes } from "./row-notes.ts";
import type { TableRows } from "./table-rows.ts";
import { type FaultKind, MOST_FAULTS, type RowFault } from "./trade-reading.ts";

/** What a file gave: its figures, and the book of its rows. */
type Taken = { readonly table: TableRows; readonly notes: RowNotes };

/**
 * What a file gave, as though some rows had been left out by hand from the first; `null` where only another reading can
 * tell: where one of them is none that was kept or has listed faults, and where more faults may be known than are listed.
 * Linear in the figures.
 */
export function withoutRows({ table, notes }: Taken, rows: ReadonlySet<number>): Taken | null {
  if (rows.size === 0) return { table, notes };
  if (notes.faults.length >= MOST_FAULTS) return null;
  // The first row with money other than dollars says which money is read: without it another may.
  if (table.currency() !== null) return null;
  const gone = notes.faults.filter(({ row }) => rows.has(row));
  const refused = new Map(refusedFirst(gone).map((fault) => [fault.row, fault.kind]));
  const { entries, withheld } = entriesWithout(table.entries, rows);
  if (withheld.size + refused.size !== rows.size) return null;
  const refusedRows = notes.tally.refusedRows().filter((row) => !refused.has(row));
  return {
    table: { ...table, entries },
    notes: {
      ...notes,
      faults: notes.faults.filter(({ row }) => !rows.has(row)),
      counts: lessened(
        notes.counts,
        gone.map(({ kind }) => kind),
      ),
      tally: {
        read: notes.tally.read,
        leftOut: new Map(notes.tally.leftOut).set(BY_HAND, (notes.tally.leftOut.get(BY_HAND) ?? 0) + rows.size),
        refusedRows: () => refusedRows,
        refusedBy: lessened(notes.tally.refusedBy, refused.values()),
      },
    },
  };
}

/** The first fault of weight of each row. */
function refusedFirst(faults: readonly RowFault[]): readonly RowFault[] {
  const first = new Map<number, RowFault>();
  for (const fault of faults) if (fault.weight === "refused" && !first.has(fault.row)) first.set(fault.row, fault);
  return [...first.values()];
}

function lessened(counts: ReadonlyMap<FaultKind, number>, kinds: Iterable<FaultKind>): ReadonlyMap<FaultKind, number> {
  const left = new Map(counts);
  for (const kind of kinds) {
    const count = (left.get(kind) ?? 0) - 1;
    if (count > 0) left.set(kind, count);
    else left.delete(kind);
  }
  return left;
}

/** The figures of all other rows, and which of the rows had any. */
function entriesWithout(from: EntryColumns, rows: ReadonlySet<number>) {
  const entries = createEntryColumns();
  makeRoom(entries, from.count);
  const withheld = new Set<number>();
  for (let at = 0; at < from.count; at += 1) {
    const row = from.row[at] as number;
    if (rows.has(row)) withheld.add(row);
    else addEntry(entries, entryAt(from, at));
  }
  return { entries, withheld };
}

const entryAt = (entries: EntryColumns, at: number): Entry => ({
  exporter: entries.exporter[at] as number,
  importer: entries.importer[at] as number,
  commodity: entries.commodity[at] as number,
  side: entries.side[at] as number,
  period: entries.period[at] as number,
  periodCell: entries.periodCell[at] as number,
  code: entries.code[at] as number,
  part: entries.part[at] as number,
  quality: entries.quality[at] as number,
  unit: entries.unit[at] as number,
  quantity: entries.quantity[at] as number,
  value: entries.value[at] as number,
  original: entries.original[at] as number,
  row: entries.row[at] as number,
});
