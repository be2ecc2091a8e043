import type { StepTable } from "../../briefing/step-table.ts";
import { fitColumns } from "../fit-columns.ts";
import type { Shape, TextWidth } from "../picture.ts";
import { levelLine, textAt } from "../shapes.ts";
import { cutToWidth } from "../wrap-text.ts";

type Room = { readonly left: number; readonly width: number; readonly widthOf: TextWidth };

const ROW = 30;
const HEAD = 62;
const CELL = { size: 15, gap: 14 };

/** The first rows of a step's table, as many as there is height for, and how many more there are. */
export function tableShapes(
  { title, columns, rows, order }: StepTable,
  { left, width, widthOf }: Room,
  y: number,
  height: number,
): readonly Shape[] {
  const most = Math.max(0, Math.floor((height - HEAD - ROW) / ROW));
  const rest = rows.length - most;
  const shown = rows.slice(0, most);
  const natural = columns.map(({ label }, at) => {
    const texts = shown.map(({ cells }) => widthOf(cells[at] ?? "", CELL.size, 400));
    return Math.max(widthOf(label, CELL.size, 600), ...texts) + CELL.gap;
  });
  const widths = fitColumns(natural, width);
  const edge = (at: number) => left + widths.slice(0, at).reduce((sum, one) => sum + one, 0);
  const cellAt = (text: string, at: number, base: number, weight: number): Shape => {
    const isNumber = columns[at]?.isNumber === true;
    const own = widths[at] ?? 0;
    const room = own - (isNumber && at === columns.length - 1 ? 0 : CELL.gap);
    const words = cutToWidth(text, room, { size: CELL.size, weight, widthOf });
    const x = isNumber ? edge(at) + room : edge(at);
    return textAt(words, x, base, { size: CELL.size, weight, align: isNumber ? "end" : "start" });
  };
  return [
    textAt(title, left, y + 20, { size: 18, weight: 680 }),
    ...columns.map(({ label }, at) => cellAt(label, at, y + 50, 600)),
    levelLine(left, left + width, y + HEAD - 2, "ink"),
    ...shown.flatMap(({ cells }, row) => {
      const base = y + HEAD + row * ROW + 20;
      return [...cells.map((cell, at) => cellAt(cell, at, base, 400)), levelLine(left, left + width, base + 9, "rule")];
    }),
    ...(rest > 0
      ? [
          textAt(`and ${rest} more${order === null ? "" : `, ${order}`}`, left, y + HEAD + most * ROW + 22, {
            size: 14,
            tone: "ink3",
          }),
        ]
      : []),
  ];
}
