import { ticks } from "d3-array";
import type { ChartMode } from "#domain/lens/lens.ts";
import { linearScale } from "#domain/shared/linear-scale.ts";
import type { MonthKey, MonthSpan } from "#domain/shared/month.ts";
import { writeNumber } from "#domain/shared/wording.ts";
import { monthsOf, type TradeSeries, type TradeTable } from "#domain/trade/trade-series.ts";
import { columnOf } from "#domain/trade/trade-table.ts";
import { barsOf, type Mark } from "./scene-bars.ts";
import { type Frame, frameOf, type Scale, type ScenePanel, SIDE_PX, xOfMonth } from "./scene-frame.ts";
import { type YearMark, yearMarksOf } from "./scene-years.ts";

/** What is to be laid out, and on how many pixels. */
export type SceneInput = {
  readonly table: TradeTable;
  readonly mode: ChartMode;
  /** Months across the plot. */
  readonly domain: MonthSpan;
  readonly width: number;
  readonly height: number;
  /** Root font size over 16: labels and their margins grow with it. */
  readonly em: number;
  /** Phones: no event lane, no labels at the side. */
  readonly compact: boolean;
  /** Whether the price strip takes its room. */
  readonly price: boolean;
};

/** One month across all panels: what is painted, and whether anything is known. */
export type SceneColumn = {
  readonly month: MonthKey;
  readonly at: number;
  readonly x: number;
  readonly marks: readonly Mark[];
};

export type Scene = {
  readonly frame: Frame;
  readonly mode: ChartMode;
  readonly panels: readonly ScenePanel[];
  readonly columns: readonly SceneColumn[];
  readonly years: readonly YearMark[];
  /** Where another kind of source begins to speak. */
  readonly changes: readonly {
    readonly x: number;
    readonly y: number;
    readonly month: MonthKey;
    readonly series: number;
  }[];
  readonly axis: readonly { readonly x: number; readonly label: string; readonly line: boolean }[];
  /** Runs of unreported months at the end, to be named once. */
  readonly pending: { readonly x: number; readonly y: number } | null;
  /** The beginning of the longest run of months without a record, when it is long enough to be named. */
  readonly silence: { readonly x: number; readonly y: number } | null;
};

/** Everything the chart draws but the brush, the lane and the lamp: plain shapes in pixels. */
export function buildScene(input: SceneInput): Scene {
  const shown = panelSeries(input);
  const rough = frameOf(input, 0);
  const maxima = shown.map((series) => panelMax(input, series));
  const panels = shown.map((series, row): ScenePanel => panelOf(rough, series, maxima[row] ?? 0, row, shown.length));
  const widest = Math.max(...panels.flatMap(({ ticks }) => ticks.map(({ label }) => label.length)), 1);
  // The price scale is written as "$123", whatever the figures above it are.
  const characters = Math.max(widest, input.price ? 4 : 0);
  const gutter = Math.max(characters * 6.2 * input.em + 6, input.compact && shown.length > 1 ? NAMES_PX * input.em : 0);
  const frame = frameOf(input, gutter, isLow(input, rough) ? SIDE_PX.low : SIDE_PX.usual);
  const scales = panels.map(({ top, base, max }) => linearScale([0, max], [base, top]));
  const columns = monthsOf(input.domain).map((month, at) => ({
    month,
    at,
    x: frame.left + at * frame.step,
    marks: panels.flatMap((panel, row) =>
      barsOf({ table: input.table, mode: input.mode, month, frame, at, panel, scale: scales[row] as Scale }),
    ),
  }));
  return {
    frame,
    mode: input.mode,
    panels,
    columns,
    years: panels.flatMap((panel, row) =>
      yearMarksOf({ table: input.table, mode: input.mode, frame, panel, scale: scales[row] as Scale, columns }),
    ),
    changes: changesOf(input, frame, panels),
    axis: axisOf(input.domain, frame),
    pending: pendingOf(columns, panels),
    silence: panels.length === 1 ? silenceOf(columns, panels[0], frame) : null,
  };
}

/** Room at the left for the names of rows, where they have none at the right. */
const NAMES_PX = 48;
/** A name, its figure and below them the month the figure is of: what each series wants of the height beside the plot. */
const NAME_ROW_PX = 26;

/** Whether names, figures and months beside the plot have to do with one line each. */
function isLow({ table }: SceneInput, { bottom, top, em }: Frame): boolean {
  return table.series.length > 1 && bottom - top < (table.series.length * NAME_ROW_PX + 4) * em;
}

function panelSeries({ table, mode }: SceneInput): readonly (number | null)[] {
  if (mode !== "multiples" || table.series.length === 0) return [null];
  return table.series.map((_, at) => at);
}

/** Nothing to draw has no scale to read either. */
function panelOf(frame: Frame, series: number | null, highest: number, row: number, rows: number): ScenePanel {
  const height = (frame.bottom - frame.top) / rows;
  const base = frame.top + (row + 1) * height - (rows > 1 ? 1 : 0);
  const top = Math.min(base, base - height + (rows > 1 ? 11 : 14));
  const max = highest || 1;
  const scale = linearScale([0, max], [base, top]);
  const marks = series === null ? ticksOf(scale, max, base - top) : [{ y: top + 8, label: labelOf(max) }];
  return { top, base, max, ticks: highest === 0 ? [] : marks, series };
}

function ticksOf(scale: Scale, max: number, height: number): ScenePanel["ticks"] {
  return ticks(0, max, Math.max(2, Math.min(4, Math.floor(height / 34))))
    .filter((value) => value > 0)
    .map((value) => ({ y: scale(value), label: labelOf(value) }));
}

const labelOf = (value: number) => writeNumber(value, value < 10 && !Number.isInteger(value) ? 1 : 0);

/** Highest thing a panel must hold within the months shown; 0 where nothing is. */
function panelMax({ table, domain }: SceneInput, series: number | null): number {
  const from = columnOf(table, domain.from);
  const to = columnOf(table, domain.to);
  const inside = (at: number) => at >= from && at <= to;
  const years = (year: number) => year >= Number(domain.from.slice(0, 4)) && year <= Number(domain.to.slice(0, 4));
  if (series === null) {
    const months = table.totals.map(({ value }, at) => (inside(at) ? (value ?? 0) : 0));
    const columns = table.yearColumns
      .filter(({ year }) => years(year))
      .map(({ parts }) => parts.reduce((sum, { record }) => sum + (record.monthly ?? 0), 0));
    const lines = table.series.length === 1 ? yearHeights(table.series, years) : [];
    return Math.max(...months, ...columns, ...lines, 0);
  }
  const one = table.series[series];
  const months = one?.cells.map(({ value }, at) => (inside(at) ? (value ?? 0) : 0)) ?? [];
  return Math.max(...months, ...yearHeights(one ? [one] : [], years), 0);
}

const yearHeights = (series: readonly TradeSeries[], years: (year: number) => boolean) =>
  series.flatMap((one) =>
    one.years.map((record) => (years(record.year) && record.drawn !== "none" ? (record.monthly ?? 0) : 0)),
  );

function changesOf({ table, domain, mode }: SceneInput, frame: Frame, panels: readonly ScenePanel[]): Scene["changes"] {
  return table.series.flatMap((one, series) =>
    one.sourceChanges
      .filter((month) => month > domain.from && month <= domain.to)
      .map((month) => ({
        x: xOfMonth(frame, month),
        y: mode === "multiples" ? (panels[series]?.base ?? frame.bottom) : frame.bottom,
        month,
        series,
      })),
  );
}

function axisOf(domain: MonthSpan, frame: Frame): Scene["axis"] {
  const yearWidth = frame.step * 12;
  const every = yearWidth >= 34 * frame.em ? 1 : yearWidth >= 17 * frame.em ? 2 : 5;
  const months = monthsOf(domain);
  const years = months.flatMap((month, at) =>
    month.endsWith("-01")
      ? [
          {
            x: frame.left + at * frame.step,
            label: Number(month.slice(0, 4)) % every === 0 ? month.slice(0, 4) : "",
            line: true,
          },
        ]
      : [],
  );
  const room = (years[0]?.x ?? frame.right) - frame.left;
  const first = months[0];
  if (!first || first.endsWith("-01") || room < 40 * frame.em) return years;
  return [{ x: frame.left, label: first.slice(0, 4), line: false }, ...years];
}

/** Width of a line of text that is written upright. */
const UPRIGHT_PX = 16;

/** Where the months after the last record begin, when they are many enough to be named. */
function pendingOf(columns: readonly SceneColumn[], panels: readonly ScenePanel[]): Scene["pending"] {
  const at = columns.findIndex(({ marks }) => marks.some(({ kind }) => kind === "pending"));
  const column = columns[at];
  const panel = panels.at(-1);
  const last = columns.at(-1);
  if (!column || !panel || !last || last.x - column.x < UPRIGHT_PX) return null;
  return { x: column.x, y: panel.base - 8 };
}

const NAMED_FROM_PX = 92;

function silenceOf(columns: readonly SceneColumn[], panel: ScenePanel | undefined, frame: Frame): Scene["silence"] {
  let longest = { from: 0, to: 0 };
  let from = 0;
  for (const [at, { marks }] of columns.entries()) {
    if (!marks.some(({ kind }) => kind === "gap")) from = at + 1;
    else if (at + 1 - from > longest.to - longest.from) longest = { from, to: at + 1 };
  }
  if (!panel || (longest.to - longest.from) * frame.step < NAMED_FROM_PX * frame.em) return null;
  return { x: frame.left + longest.from * frame.step + 6, y: panel.base - 7 };
}
