import type { ChartMode } from "#domain/lens/lens.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import type { TradeTable, YearRecord } from "#domain/trade/trade-series.ts";
import { TONES, type Tone } from "./scene-bars.ts";
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
};

const LABEL_FROM_PX = 40;

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
  { frame, scale, mode, table }: YearsInput,
  series: number,
  record: YearRecord,
  kind: YearMark["kind"],
  from: number,
): YearMark[] {
  const start = Math.max(frame.left, xOfMonth(frame, `${record.year}-01` as MonthKey));
  const end = Math.min(frame.right, xOfMonth(frame, `${record.year + 1}-01` as MonthKey));
  if (end - start < 2 || record.monthly === null) return [];
  const y = scale(from + record.monthly);
  const single = table.series.length === 1 || mode === "multiples";
  const tone: Tone = mode === "bilateral" ? "pair" : mode === "multiples" ? "s2" : (TONES[series] ?? "s5");
  const fits = end - start >= LABEL_FROM_PX * frame.em && single && mode !== "multiples";
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
      label: fits ? { x: start + 5, y: y - 5 } : null,
    },
  ];
}
