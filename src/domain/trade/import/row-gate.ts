import type { CellDecisions } from "./cell-decisions.ts";
import { createKeepWords } from "./column-words.ts";
import type { Keep } from "./mapping.ts";
import type { ReadingPlan } from "./reading-plan.ts";
import { cellText, type RowNotes } from "./row-notes.ts";
import type { RowCells } from "./row-splitter.ts";

/** Why a row that somebody left out is left out. */
export const BY_HAND = "Left out by hand.";

/**
 * Whether a row is one of the table, whole, and wanted: not left out by hand, no footnote, neither short nor long, no
 * quotation mark left open, and let through by every filter. What keeps it out goes into the notes.
 */
export function createRowGate(plan: ReadingPlan, left: readonly number[], notes: RowNotes): (row: RowCells) => boolean {
  const leftRows = new Set(left);
  const filters = plan.keep.map((keep: Keep): readonly [Keep, CellDecisions] => [keep, createKeepWords(keep)]);

  function refuseCount(row: RowCells): void {
    const problem = `The row has ${row.count === 1 ? "1 cell" : `${row.count} cells`}, the table ${plan.mostCells}.`;
    const kind = row.count < plan.leastCells ? "short-row" : "long-row";
    notes.refuse({ kind, column: null, problem });
  }

  function isLong(row: RowCells): boolean {
    for (let cell = plan.mostCells; cell < row.count; cell += 1) if (cellText(row, cell).trim() !== "") return true;
    return false;
  }

  return (row) => {
    if (leftRows.has(row.line)) notes.leaveOut(BY_HAND);
    else if (row.unclosed) {
      const problem = `A quotation mark on line ${row.line} is never closed.`;
      notes.refuse({ kind: "unclosed-quote", column: null, problem });
    } else if (row.count < plan.leastCells || (row.count > plan.mostCells && isLong(row))) refuseCount(row);
    else
      for (const [{ column, why }, words] of filters) {
        const decision =
          column < row.count
            ? words.of(row.bytes, row.starts[column] as number, row.ends[column] as number)
            : words.of(row.bytes, 0, 0);
        if (decision === 0) notes.leaveOut(why);
      }
    return notes.isKept();
  };
}
