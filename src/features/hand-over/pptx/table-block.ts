import type { StepTable } from "#domain/briefing/step-table.ts";
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
  const rows = table.rows.slice(0, ROWS_SHOWN);
  const rest = table.rows.length - rows.length;
  const order = table.order === null ? "" : `, ${table.order}`;
  const cellsOf = rows.map(({ cells }) => cells.map(shortCell));
  const title = (scale: number) => [paragraphOf([runOf(table.title, 13 * scale, { bold: true })])];
  const more = (scale: number) =>
    rest > 0 ? [paragraphOf([runOf(`and ${writeNumber(rest)} more${order}`, 10 * scale, { tone: "ink2" })])] : [];
  const rowsHeight = (scale: number, width: number) => {
    const size = ROW_POINTS * scale;
    const widths = columnWidths(table, cellsOf, width, size);
    return cellsOf.reduce((sum, cells) => sum + rowHeight(cells, widths, size), rowHeight([], widths, size));
  };
  return {
    height: (scale, width) => 0.32 * Math.max(1, scale) + rowsHeight(scale, width) + (rest > 0 ? 0.28 : 0),
    upTo: null,
    parts: (box, scale) => {
      const size = ROW_POINTS * scale;
      const widths = columnWidths(table, cellsOf, box.w, size);
      const height = rowsHeight(scale, box.w);
      const head = 0.32 * Math.max(1, scale);
      return [
        textPart("Title of the table", { ...box, h: head - 0.04 }, title(scale)),
        {
          kind: "table",
          name: table.title,
          box: { ...box, y: box.y + head, h: height },
          table: {
            columns: table.columns.map((one, at) => ({ ...one, width: widths[at] ?? 1 })),
            rows: cellsOf,
            size,
            rowHeight: rowHeight([], widths, size),
          },
        },
        ...(rest > 0
          ? [textPart("Rows left out", { ...box, y: box.y + head + 0.04 + height, h: 0.24 }, more(scale))]
          : []),
      ];
    },
  };
}

const shortCell = (cell: string): string => {
  const letters = [...cell];
  return letters.length <= LONGEST_CELL
    ? cell
    : `${letters
        .slice(0, LONGEST_CELL - 1)
        .join("")
        .trimEnd()}…`;
};

const CELL_PADDING = 0.14;

/** Columns as wide as their longest cell; the first takes what is left, at least a third. */
function columnWidths(
  { columns }: Pick<StepTable, "columns">,
  rows: readonly (readonly string[])[],
  width: number,
  size: number,
): readonly number[] {
  const wanted = columns.map(({ label }, at) => {
    const texts = [label, ...rows.map((cells) => cells[at] ?? "")];
    return Math.max(...texts.map((text) => typeWidth(text, size, "sans", true))) / 72 + CELL_PADDING;
  });
  const others = wanted.slice(1).map((one) => Math.min(one, width * 0.26));
  const room = others.reduce((sum, one) => sum + one, 0);
  const squeeze = Math.min(1, (width * 0.67) / room);
  return [width - room * squeeze, ...others.map((one) => one * squeeze)];
}

function rowHeight(cells: readonly string[], widths: readonly number[], size: number): number {
  const lines = cells.map((cell, at) => heightOf([paragraphOf([runOf(cell, size)])], (widths[at] ?? 1) - CELL_PADDING));
  return Math.max((size * 1.2) / 72, ...lines) + 0.11;
}
