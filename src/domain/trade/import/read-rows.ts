import { cellCorrections, correctedRow } from "./corrected-row.ts";
import { makeRoom } from "./entry-columns.ts";
import { finishReading } from "./finish-reading.ts";
import type { Mapping } from "./mapping.ts";
import { planOf } from "./reading-plan.ts";
import type { ReadingTerms } from "./reading-terms.ts";
import { createRowGate } from "./row-gate.ts";
import { createRowNotes } from "./row-notes.ts";
import { createRowSplitter, type RowCells } from "./row-splitter.ts";
import { createRowIndexBuilder, type RowIndex } from "./rows-at.ts";
import { withoutRows } from "./rows-withheld.ts";
import { createTableRows } from "./table-rows.ts";
import type { Corrections, TradeReading } from "./trade-reading.ts";

/** How far a reading has come. */
export type ReadingProgress = {
  /** Bytes taken in, and rows of the table found in them so far. */
  readonly bytes: number;
  readonly rows: number;
};

/** The corrections that change what becomes of rows, and not what stands in them. */
export type Settling = Pick<Corrections, "left" | "repeats" | "rowRepeats">;

/** Reads one trade file. */
export type TradeReader = {
  /** The next bytes of the file, UTF-8. They are copied. */
  readonly push: (chunk: Uint8Array) => void;
  /** What the file gives; to be called once, after the last bytes. */
  readonly finish: () => TradeReading;
  /**
   * What the file gives where repeats are settled otherwise and more rows are left out, without a row being read again;
   * `null` where that takes another reading. Only after `finish`.
   */
  readonly settle: (settling: Settling) => TradeReading | null;
  readonly progress: () => ReadingProgress;
  /** Where the rows are that were read so far, for `rowsAt`. */
  readonly rowIndex: () => RowIndex;
};

/** Figures of a whole file by those of its beginning; a little more, since rows are not all of one length. */
const expected = (count: number, times: number): number => Math.ceil(count * times * 1.05);

/**
 * A reader of trade files under a mapping, as the reader of the desk mended them. It takes the bytes in pieces of any size
 * and comes to the same result whatever the pieces are. Rows are cut and looked up as bytes; texts are made only for cells
 * seen for the first time and for faults. Keeps some 60 bytes for each figure; linear in the size of the file, `size` bytes
 * where that is known beforehand: it saves moving what is kept.
 */
export function createTradeReader(
  mapping: Mapping,
  corrections: Corrections,
  terms: ReadingTerms,
  size?: number,
): TradeReader {
  const plan = planOf(mapping);
  const notes = createRowNotes(mapping.columns);
  const gate = createRowGate(plan, corrections.left, notes);
  const table = createTableRows(mapping, { plan, notes, terms, corrections });
  const index = createRowIndexBuilder();
  const mended = cellCorrections(corrections.cells);
  const firstRow = mapping.skip + mapping.headerRows;
  let position = 0;
  let bytes = 0;

  function takeRow(row: RowCells): void {
    index.note(row);
    position += 1;
    if (position <= firstRow) {
      if (position === firstRow && mapping.headerRows > 0) table.readHeader(row);
      return;
    }
    if (row.count === 1 && row.starts[0] === row.ends[0]) return;
    const words = mended.size === 0 ? undefined : mended.get(row.line);
    const cells = words === undefined ? row : correctedRow(row, words);
    notes.begin(cells);
    if (gate(cells)) table.read(cells);
    notes.end();
  }

  const splitter = createRowSplitter(mapping, takeRow);
  return {
    push(chunk) {
      const isFirst = bytes === 0;
      bytes += chunk.length;
      splitter.push(chunk);
      if (isFirst && size !== undefined) makeRoom(table.entries, expected(table.entries.count, size / bytes));
    },
    finish() {
      splitter.finish();
      return finishReading(table, notes, { plan, corrections });
    },
    settle({ left, repeats, rowRepeats }) {
      const rows = new Set(left);
      if (!corrections.left.every((row) => rows.delete(row))) return null;
      const rest = withoutRows({ table, notes }, rows);
      const settled = { ...corrections, left, repeats, rowRepeats };
      return rest === null ? null : finishReading(rest.table, rest.notes, { plan, corrections: settled });
    },
    progress: () => ({ bytes, rows: notes.tally.read() }),
    rowIndex: index.build,
  };
}
