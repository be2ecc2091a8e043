import type { StepTable } from "../../briefing/step-table.ts";
import type { Shape, TextWidth } from "../picture.ts";
import { levelLine, textAt } from "../shapes.ts";
import { cutToWidth } from "../wrap-text.ts";

type Room = { readonly left: number; readonly width: number; readonly widthOf: TextWidth };

const ROW = 30;
const HEAD = 62;
/** Part of the width that the first column has; the others share the rest. */
const FIRST = 0.52;

/** The first rows of a step's table, as many as there is height for, and how many more there are. */
export function tableShapes(
  { title, columns, rows, order }: StepTable,
  { left, width, widthOf }: Room,
  y: number,
  height: number,
): readonly Shape[] {
  const most = Math.max(0, Math.floor((height - HEAD - ROW) / ROW));
  const rest = rows.length - most;
  const other = (width * (1 - FIRST)) / Math.max(1, columns.length - 1);
  const edge = (at: number) => left + (at === 0 ? 0 : width * FIRST + (at - 1) * other);
  const cellAt = (text: string, at: number, base: number, weight: number): Shape => {
    const isNumber = columns[at]?.isNumber === true;
    const room = (at === 0 ? width * FIRST : other) - 14;
    const words = cutToWidth(text, room, { size: 15, weight, widthOf });
    const x = isNumber ? edge(at) + (at === 0 ? width * FIRST : other) : edge(at);
    return textAt(words, x, base, { size: 15, weight, align: isNumber ? "end" : "start" });
  };
  return [
    textAt(title, left, y + 20, { size: 18, weight: 680 }),
    ...columns.map(({ label }, at) => cellAt(label, at, y + 50, 600)),
    levelLine(left, left + width, y + HEAD - 2, "ink"),
    ...rows.slice(0, most).flatMap(({ cells }, row) => {
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
