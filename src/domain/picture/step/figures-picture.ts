import { ticks } from "d3-array";
import type { StepFigures } from "../../briefing/step-figures.ts";
import { linearScale } from "../../shared/linear-scale.ts";
import { writeNumber } from "../../shared/wording.ts";
import type { Picture, Shape, TextWidth, Tone } from "../picture.ts";
import { boxAt, groupOf, levelLine, textAt } from "../shapes.ts";

const TONES: readonly Tone[] = ["s1", "s2", "s3", "s4", "s5"];
const AXIS = 46;
const FOOT = 24;
const LEGEND = 20;
const TICKS = 4;
const NOTE = { size: 13, tone: "ink2" } as const;

/**
 * The trade of a step as bars by month, the largest partner on the baseline. A month without a figure is hatched and never
 * zero; a partner without one is missing from the bar. Linear in months times partners.
 */
export function figuresPicture(
  { months, lines, years }: StepFigures,
  size: { readonly width: number; readonly height: number },
  widthOf: TextWidth,
): Picture {
  const { width, height } = size;
  const shown = lines.slice(0, TONES.length);
  const hasLegend = shown.length > 1;
  const base = height - FOOT - (hasLegend ? LEGEND : 0);
  const totals = months.map((_, at) => shown.reduce((sum, { cells }) => sum + Math.max(0, cells[at]?.value ?? 0), 0));
  const most = Math.max(1e-9, ...totals);
  const marks = ticks(0, most, TICKS);
  const y = linearScale([0, Math.max(most, marks.at(-1) ?? most)], [base, 8]);
  const step = (width - AXIS) / Math.max(1, months.length);
  const shapes: Shape[] = marks.flatMap((value) => [
    levelLine(AXIS, width, y(value), value === 0 ? "ink" : "rule"),
    textAt(writeNumber(value, value % 1 === 0 ? 0 : 1), AXIS - 8, y(value) + 4, { ...NOTE, align: "end" }),
  ]);
  for (const [at, month] of months.entries()) {
    const x = AXIS + at * step;
    shapes.push(barOf(shown, at, { x, step, base, y }));
    if (month.endsWith("-01")) shapes.push(textAt(month.slice(0, 4), x, base + 18, NOTE));
  }
  if (shown.length === 0 && years.length > 0) shapes.push(textAt("Annual records alone", AXIS + 8, 24, NOTE));
  if (hasLegend) shapes.push(...legendOf(shown, height - 6, width, widthOf));
  return { width, height, shapes };
}

type Place = {
  readonly x: number;
  readonly step: number;
  readonly base: number;
  readonly y: (value: number) => number;
};

function barOf(lines: StepFigures["lines"], at: number, { x, step, base, y }: Place): Shape {
  const width = Math.max(1, step - Math.min(3, step * 0.2));
  const parts: Shape[] = [];
  let sum = 0;
  for (const [line, { cells }] of lines.entries()) {
    const value = cells[at]?.value ?? 0;
    if (value <= 0) continue;
    const [from, to] = [y(sum), y(sum + value)];
    parts.push(boxAt({ x, y: to, width, height: from - to }, TONES[line] ?? "s5"));
    sum += value;
  }
  const isKnown = lines.some(({ cells }) => cells[at]?.value != null);
  if (!isKnown) parts.push(boxAt({ x, y: 8, width: step, height: base - 8 }, "hatch"));
  return groupOf(parts);
}

function legendOf(lines: StepFigures["lines"], y: number, room: number, widthOf: TextWidth): readonly Shape[] {
  const shapes: Shape[] = [];
  let x = AXIS;
  for (const [at, { name }] of lines.entries()) {
    const wide = 18 + widthOf(name, NOTE.size, 400) + 16;
    if (x + wide > room) break;
    shapes.push(boxAt({ x, y: y - 10, width: 12, height: 12 }, TONES[at] ?? "s5"), textAt(name, x + 18, y, NOTE));
    x += wide;
  }
  return shapes;
}
