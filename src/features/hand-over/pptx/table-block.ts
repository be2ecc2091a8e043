import type { StepTable } from "#domain/briefing/step-table.ts";
import { fitColumns } from "#domain/picture/fit-columns.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import type { Block } from "./column.ts";
import { paragraphOf, runOf, textPart } from "./slide.ts";
import { heightOf, typeWidth } from "./type-width.ts";

/** More rows than this nobody reads from the back of a room. */
const ROWS_SHOWN = 8;
const ROW_POINTS = 11;
/** A cell holds two lines, and then no more. */
const LONGEST_CELL = 110;

/** A table with its first rows, how many more there are, and in which order. */
export function tableBlock(table: StepTable): Block {
  const order = table.order === null ? "" : `, ${table.order}`;
  const cellsOf = table.rows.slice(0, ROWS_SHOWN).map(({ cells }) => cells.map(shortCell));
  const laidOut = (scale: number, width: number) => {
    const rows = cellsOf.slice(0, rowsThatFit(table, cellsOf, width));
    const size = ROW_POINTS * scale;
    const widths = columnWidths(table, rows, width, size);
    const rest = table.rows.length - rows.length;
    return { rows, size, widths, rest, height: rowsHeight(rows, widths, size), head: 0.32 * Math.max(1, scale) };
  };
  return {
    height: (scale, width) => {
      const { head, height, rest } = laidOut(scale, width);
      return head + height + (rest > 0 ? 0.28 : 0);
    },
    upTo: null,
    parts: (box, scale) => {
      const { rows, size, widths, rest, height, head } = laidOut(scale, box.w);
      const title = [paragraphOf([runOf(table.title, 13 * scale, { bold: true })])];
      const more = [paragraphOf([runOf(`and ${writeNumber(rest)} more${order}`, 10 * scale, { tone: "ink2" })])];
      return [
        textPart("Title of the table", { ...box, h: head - 0.04 }, title),
        {
          kind: "table",
          name: table.title,
          box: { ...box, y: box.y + head, h: height },
          table: {
            columns: table.columns.map((one, at) => ({ ...one, width: widths[at] ?? 1 })),
            rows,
            size,
            rowHeight: rowHeight([], widths, size),
          },
        },
        ...(rest > 0 ? [textPart("Rows left out", { ...box, y: box.y + head + 0.04 + height, h: 0.24 }, more)] : []),
      ];
    },
  };
}

/** A table of long cells is cut after fewer rows rather than set too small to read. */
const MOST_HIGH = 3.4;

/** How many of the rows stand below each other in full size; at least one. */
function rowsThatFit(table: Pick<StepTable, "columns">, rows: readonly (readonly string[])[], width: number): number {
  const widths = columnWidths(table, rows, width, ROW_POINTS);
  const fits = (count: number) => rowsHeight(rows.slice(0, count), widths, ROW_POINTS) <= MOST_HIGH;
  return Math.max(1, rows.findLastIndex((_row, at) => fits(at + 1)) + 1);
}

/** Height of the head and the rows, in inches. */
const rowsHeight = (rows: readonly (readonly string[])[], widths: readonly number[], size: number): number =>
  rows.reduce((sum, cells) => sum + rowHeight(cells, widths, size), rowHeight([], widths, size));

const shortCell = (cell: string): string => {
  const letters = [...cell];
  return letters.length <= LONGEST_CELL
    ? cell
    : `${letters
        .slice(0, LONGEST_CELL - 1)
        .join("")
        .trimEnd()}…`;
};

const CELL_PADDING = 0.22;

/** Columns as wide as their longest cell, where that fits. */
function columnWidths(
  { columns }: Pick<StepTable, "columns">,
  rows: readonly (readonly string[])[],
  width: number,
  size: number,
): readonly number[] {
  const natural = columns.map(({ label }, at) => {
    const texts = [label, ...rows.map((cells) => cells[at] ?? "")];
    return Math.max(...texts.map((text) => typeWidth(text, size, "sans", true))) / 72 + CELL_PADDING;
  });
  return fitColumns(natural, width);
}

function rowHeight(cells: readonly string[], widths: readonly number[], size: number): number {
  const lines = cells.map((cell, at) => heightOf([paragraphOf([runOf(cell, size)])], (widths[at] ?? 1) - CELL_PADDING));
  return Math.max((size * 1.2) / 72, ...lines) + 0.11;
}
