import type { ChartMode } from "#domain/lens/lens.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import type { Cell, TradeTable } from "#domain/trade/trade-series.ts";
import { columnOf } from "#domain/trade/trade-table.ts";
import type { Frame, Scale, ScenePanel } from "./scene-frame.ts";

/** Which fill a bar takes: one of five greys, or the colour of the pair's own line. */
export type Tone = "s1" | "s2" | "s3" | "s4" | "s5" | "pair";

/**
 * One painted thing of a month. `bar` fades outside the window, `cap` does not; `estimate` outlines; `missing` is the
 * hatched cap of a lower bound; `gap` and `pending` are hatched columns; `zero` is a flat tick; `open` a dashed top.
 */
export type Mark = {
  readonly kind: "bar" | "cap" | "estimate" | "missing" | "gap" | "pending" | "zero" | "open";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: Tone;
  /** Whether the figure is an estimate, painted lighter. */
  readonly light: boolean;
};

export const TONES: readonly Tone[] = ["s1", "s2", "s3", "s4", "s5"];
const MISSING_PX = 9;
const SEAM_PX = 0.8;

type BarsInput = {
  readonly table: TradeTable;
  readonly mode: ChartMode;
  readonly month: MonthKey;
  readonly at: number;
  readonly frame: Frame;
  readonly panel: ScenePanel;
  readonly scale: Scale;
};

/** What one panel paints in one month. Months outside the table are gaps. */
export function barsOf(input: BarsInput): readonly Mark[] {
  const { table, month, panel } = input;
  const column = columnOf(table, month);
  if (table.yearColumns.some(({ year }) => month.startsWith(String(year)))) return [];
  const indexed = table.series.map((series, at) => ({ at, cell: series.cells[column] ?? null }));
  const parts = panel.series === null ? indexed : indexed.filter(({ at }) => at === panel.series);
  const yearOwn = parts.length === 1 && isYearBar(input, parts[0]?.at ?? 0);
  if (yearOwn) return [];
  const box = {
    x: input.frame.left + input.at * input.frame.step + (input.frame.step - input.frame.bar) / 2,
    width: input.frame.bar,
  };
  const known = parts.filter(({ cell }) => cell !== null && cell.value !== null);
  if (known.length === 0)
    return [
      gapMark(
        input,
        parts.map(({ cell }) => cell),
        box,
      ),
    ];
  const isSilent = known.every(({ cell }) => cell?.value === 0);
  if (isSilent && known.length < parts.length)
    return [
      gapMark(
        input,
        parts.map(({ cell }) => cell),
        box,
      ),
    ];
  if (isSilent) return [zeroMark(input, box)];
  return stackMarks(input, parts, box);
}

/** Whether the year of this month is drawn as one wide bar for a series shown by itself. */
function isYearBar({ table, month }: BarsInput, series: number): boolean {
  const year = Number(month.slice(0, 4));
  return table.series[series]?.years.some((record) => record.year === year && record.drawn === "bar") ?? false;
}

type Box = { readonly x: number; readonly width: number };
type Part = { readonly at: number; readonly cell: Cell | null };

function gapMark({ panel, mode }: BarsInput, cells: readonly (Cell | null)[], box: Box): Mark {
  const pending = cells.length > 0 && cells.every((cell) => cell?.state === "pending");
  const top = panel.top + (mode === "multiples" ? 0 : Math.min(22, (panel.base - panel.top) * 0.18));
  return { kind: pending ? "pending" : "gap", ...box, y: top, height: panel.base - top, tone: "s5", light: false };
}

function zeroMark({ panel }: BarsInput, box: Box): Mark {
  return {
    kind: "zero",
    x: box.x + 1,
    width: Math.max(1, box.width - 2),
    y: panel.base - 2,
    height: 2,
    tone: "s1",
    light: false,
  };
}

function stackMarks(input: BarsInput, parts: readonly Part[], box: Box): Mark[] {
  const { scale, panel } = input;
  const marks: Mark[] = [];
  let sum = 0;
  for (const { at, cell } of parts) {
    if (!cell || cell.value === null || cell.value === 0) continue;
    const y = scale(sum + cell.value);
    const height = Math.max(0.5, scale(sum) - y - (panel.series === null && parts.length > 1 ? SEAM_PX : 0));
    const bar = { ...box, y, height, tone: toneOf(input, at), light: cell.state === "estimate" };
    marks.push({ kind: "bar", ...bar });
    if (cell.state === "estimate") marks.push({ kind: "estimate", ...bar });
    sum += cell.value;
  }
  const top = { ...box, y: scale(sum), height: 0, tone: capTone(input), light: false };
  const minor = parts.some(({ cell }) => (cell?.missing.length ?? 0) > 0);
  const major = parts.some(
    ({ cell }) => cell === null || cell.value === null || (cell.state === "floor" && cell.missing.length === 0),
  );
  marks.push({ ...top, kind: !major && minor ? "open" : "cap" });
  if (major) marks.push({ ...top, kind: "missing", y: top.y - MISSING_PX - 1, height: MISSING_PX });
  return marks;
}

function toneOf({ mode }: BarsInput, series: number): Tone {
  if (mode === "bilateral") return "pair";
  if (mode === "multiples") return series === 0 ? "s1" : "s2";
  return TONES[series] ?? "s5";
}

const capTone = ({ mode }: BarsInput): Tone => (mode === "bilateral" ? "pair" : "s2");
