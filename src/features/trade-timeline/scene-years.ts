import type { ChartMode } from "#domain/lens/lens.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import type { TradeTable, YearRecord } from "#domain/trade/trade-series.ts";
import { writeYear } from "#domain/trade/trade-words.ts";
import { type Mark, TONES, type Tone } from "./scene-bars.ts";
import { type Frame, type Scale, type ScenePanel, xOfMonth } from "./scene-frame.ts";

/** An annual record: a bar as wide as its year, or a line across a year of which some months are missing. */
export type YearMark = {
  readonly kind: "bar" | "line";
  readonly year: number;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  readonly tone: Tone;
  readonly series: number;
  readonly record: YearRecord;
  /** Where to write the figure; `null`: no room. */
  readonly label: { readonly x: number; readonly y: number } | null;
};

type YearsInput = {
  readonly table: TradeTable;
  readonly mode: ChartMode;
  readonly frame: Frame;
  readonly panel: ScenePanel;
  readonly scale: Scale;
  /** What stands in the months, which a figure is not written over. */
  readonly columns: readonly { readonly x: number; readonly marks: readonly Mark[] }[];
};

/** Width of a letter of a figure, in pixels at the usual size of text. */
const LETTER_PX = 5.4;
/** So much further than its year a figure may reach. */
const OVERHANG_PX = 14;
const ABOVE_PX = 5;

/** The annual records one panel shows. */
export function yearMarksOf(input: YearsInput): readonly YearMark[] {
  const { table, panel } = input;
  if (panel.series !== null) return ownYears(input, panel.series);
  if (table.series.length === 1) return ownYears(input, 0);
  return table.yearColumns.flatMap(({ parts }) => {
    let sum = 0;
    return parts.flatMap(({ series, record }) => {
      const mark = markOf(input, series, record, "bar", sum);
      sum += record.monthly ?? 0;
      return mark;
    });
  });
}

function ownYears(input: YearsInput, series: number): readonly YearMark[] {
  const records = input.table.series[series]?.years ?? [];
  return records.flatMap((record) => (record.drawn === "none" ? [] : markOf(input, series, record, record.drawn, 0)));
}

function markOf(
  input: YearsInput,
  series: number,
  record: YearRecord,
  kind: YearMark["kind"],
  from: number,
): YearMark[] {
  const { frame, scale, mode, table } = input;
  const start = Math.max(frame.left, xOfMonth(frame, `${record.year}-01` as MonthKey));
  const end = Math.min(frame.right, xOfMonth(frame, `${record.year + 1}-01` as MonthKey));
  if (end - start < 2 || record.monthly === null) return [];
  const y = scale(from + record.monthly);
  const single = table.series.length === 1 || mode === "multiples";
  const tone: Tone = mode === "bilateral" ? "pair" : mode === "multiples" ? "s2" : (TONES[series] ?? "s5");
  return [
    {
      kind,
      year: record.year,
      x: start + 1,
      width: end - start - 2,
      y,
      height: Math.max(0.5, scale(from) - y - (single ? 0 : 0.8)),
      tone,
      series,
      record,
      label: single && mode !== "multiples" ? labelOf(input, record, { start, end, y }) : null,
    },
  ];
}

/**
 * Over its line, as far to the left as no bar of a month rises through it; where bars rise everywhere, over them. `null`
 * where the year is narrower than its figure.
 */
function labelOf(
  { frame, columns, table }: YearsInput,
  record: YearRecord,
  line: { readonly start: number; readonly end: number; readonly y: number },
): YearMark["label"] {
  if (record.value === null) return null;
  const width = writeYear(record.year, record.value, table.unit).length * LETTER_PX * frame.em;
  const [first, last] = [line.start + ABOVE_PX, line.end - width + OVERHANG_PX];
  if (last < first) return null;
  const highest = (x: number) =>
    Math.min(
      line.y,
      ...columns
        .filter((column) => column.x + frame.bar > x - 2 && column.x < x + width + 2)
        .flatMap(({ marks }) => marks.filter(({ kind }) => kind !== "gap" && kind !== "pending").map(({ y }) => y)),
    );
  for (let x = first; x <= last; x += 2) if (highest(x) >= line.y - 1) return { x, y: line.y - ABOVE_PX };
  return { x: first, y: Math.max(frame.top, highest(first) - ABOVE_PX) };
}
