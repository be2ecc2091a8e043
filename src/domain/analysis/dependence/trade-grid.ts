import type { SeriesChoice, SeriesUnit } from "../../lens/lens.ts";
import type { PlaceCode } from "../../shared/ids.ts";
import { type MonthKey, type MonthSpan, monthAt, monthIndex } from "../../shared/month.ts";
import { drawable } from "../../trade/belonging.ts";
import type { Commodity, Flow } from "../../trade/flow.ts";
import { flowIndexOf } from "../../trade/flow-index.ts";
import { WORLD } from "../../trade/places.ts";
import type { RecordedTrade } from "../../trade/recorded-trade.ts";
import { singleSeries } from "../../trade/trade-cells.ts";
import { byPartner, keepApart } from "../../trade/trade-partners.ts";
import { type Cell, monthsOf, type TradeSeries } from "../../trade/trade-series.ts";
import { lastDataMonth } from "../../trade/trade-table.ts";
import { daysOf } from "../../trade/units.ts";

/** Whose partners are weighed: the suppliers of an importer, or the buyers of an exporter. */
export type DependenceQuestion = {
  readonly of: "suppliers" | "buyers";
  readonly place: PlaceCode;
  readonly commodity: Commodity;
};

/** One partner in one period. */
export type GridCell = {
  /** In the unit of the grid; `null`: not known, which is never zero. Never below zero. */
  readonly value: number | null;
  /** Whether the true figure is at least this. */
  readonly atLeast: boolean;
  /** The records behind it; also those that do not give the unit. */
  readonly flows: readonly Flow[];
};

/** One partner over all periods. */
export type GridPartner = { readonly place: PlaceCode; readonly cells: readonly GridCell[] };

/** A month or a year: how it is spelled, and how many days a daily rate counts for. */
export type Period = { readonly key: string; readonly days: number };

/** What is recorded of a trade by period and partner, in one unit. */
export type TradeGrid = {
  readonly kind: "months" | "years";
  readonly unit: SeriesUnit;
  readonly periods: readonly Period[];
  readonly partners: readonly GridPartner[];
  /** Records with the world as partner. */
  readonly totals: readonly GridCell[];
  /** Figures below zero (re-exports and corrections are booked so): they are left out. */
  readonly negative: number;
};

/** The months of a question and its years, from the first record on to a month. */
export type TradeGrids = { readonly months: TradeGrid; readonly years: TradeGrid };

const UNKNOWN: GridCell = { value: null, atLeast: false, flows: [] };

/** The flows a question is about, as the timeline would be asked for them. */
export function choiceOf({ of, place, commodity }: DependenceQuestion): SeriesChoice {
  return of === "suppliers"
    ? { exporter: null, importer: place, commodity }
    : { exporter: place, importer: null, commodity };
}

/** The flows of a question with one partner. */
export function withPartner(question: DependenceQuestion, partner: PlaceCode): SeriesChoice {
  const choice = choiceOf(question);
  return question.of === "suppliers" ? { ...choice, exporter: partner } : { ...choice, importer: partner };
}

const known = new WeakMap<RecordedTrade, Map<string, Recorded>>();
/** Questions whose series are kept: of a large trade file each is some megabytes. */
const MOST_KEPT = 8;

/**
 * Everything recorded for a question up to the end of a month, by month and by year. A year holds the sum (or, of daily
 * rates, the mean) of its twelve months where all are known, else its annual record. Partners that overlap are kept apart
 * as in the timeline. The series of the last questions are remembered as long as the trade lives. Linear in the flows of the
 * place, then in months times partners.
 */
export function tradeGridsOf(
  trade: RecordedTrade,
  question: DependenceQuestion,
  unit: SeriesUnit,
  until: MonthKey,
): TradeGrids {
  const kept = known.get(trade) ?? new Map<string, Recorded>();
  known.set(trade, kept);
  const key = `${question.of} ${question.place} ${question.commodity} ${unit}`;
  const series = kept.get(key) ?? seriesFor(trade, question, unit);
  kept.delete(key);
  kept.set(key, series);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return gridsFrom(series, unit, until);
}

function seriesFor(trade: RecordedTrade, question: DependenceQuestion, unit: SeriesUnit) {
  const choice = choiceOf(question);
  const flows = flowIndexOf(trade)
    .belonging(choice)
    .filter((flow) => flow.series === "primary");
  const last = lastDataMonth(trade);
  const spanned = flows.filter(({ period }) => period.kind !== "span");
  const first = spanned.reduce<MonthKey>((start, flow) => (startOf(flow) < start ? startOf(flow) : start), last);
  const span: MonthSpan = { from: `${first.slice(0, 4)}-01` as MonthKey, to: last };
  const seriesOf = (place: PlaceCode, own: readonly Flow[]) => {
    const [exporter, importer] = question.of === "suppliers" ? [place, question.place] : [question.place, place];
    const coverage = trade.coverage.filter(
      (one) => one.commodity === question.commodity && one.exporter === exporter && one.importer === importer,
    );
    return singleSeries({ place, flows: own }, { span, unit, last, coverage });
  };
  const isTotal = (flow: Flow) =>
    flow.direction === "import" && (question.of === "suppliers" ? flow.exporter : flow.importer) === WORLD;
  return {
    span,
    partners: keepApart(trade, byPartner(flows.filter(drawable), choice)).partners.map((partner) =>
      seriesOf(partner.place, partner.flows),
    ),
    total: seriesOf(WORLD, spanned.filter(isTotal)),
  };
}

function startOf({ period }: Flow): MonthKey {
  return period.kind === "month" ? period.month : (`${period.kind === "year" ? period.year : "9999"}-01` as MonthKey);
}

type Recorded = ReturnType<typeof seriesFor>;

function gridsFrom({ span, partners, total }: Recorded, unit: SeriesUnit, until: MonthKey): TradeGrids {
  const months = monthsOf({ from: span.from, to: until });
  const years = [...new Set(months.map((month) => Number(month.slice(0, 4))))].filter((year) => `${year}-12` <= until);
  const monthly = (series: TradeSeries) => months.map((_, at) => cellFrom(series.cells[at]));
  const yearly = (series: TradeSeries) => years.map((year) => yearCell(series, year, unit, span.from));
  const days = (period: Flow["period"]) => (unit === "kbd" ? daysOf(period) : 1);
  const gridWith = (kind: TradeGrid["kind"], periods: readonly Period[], cellsOf: typeof monthly): TradeGrid => ({
    kind,
    unit,
    periods,
    partners: partners.map((series) => ({ place: series.place as PlaceCode, cells: cellsOf(series) })),
    totals: cellsOf(total),
    negative: partners.reduce((sum, { cells }) => sum + cells.filter(({ value }) => (value ?? 0) < 0).length, 0),
  });
  return {
    months: gridWith(
      "months",
      months.map((month) => ({ key: month, days: days({ kind: "month", month }) })),
      monthly,
    ),
    years: gridWith(
      "years",
      years.map((year) => ({ key: `${year}`, days: days({ kind: "year", year }) })),
      yearly,
    ),
  };
}

function cellFrom(cell: Cell | undefined): GridCell {
  if (!cell || (cell.value ?? 0) < 0) return UNKNOWN;
  return { value: cell.value, atLeast: cell.state === "floor", flows: cell.flows };
}

function yearCell(series: TradeSeries, year: number, unit: SeriesUnit, from: MonthKey): GridCell {
  const start = monthIndex(`${year}-01` as MonthKey) - monthIndex(from);
  const months = Array.from({ length: 12 }, (_, at) => cellFrom(series.cells[start + at]));
  if (months.every(({ value }) => value !== null)) {
    const weights = months.map((_, at) => (unit === "kbd" ? daysOf(monthAfter(year, at)) : 1));
    const sum = months.reduce((total, { value }, at) => total + (value ?? 0) * (weights[at] ?? 1), 0);
    const value = unit === "kbd" ? sum / daysOf({ kind: "year", year }) : sum;
    return { value, atLeast: months.some(({ atLeast }) => atLeast), flows: months.flatMap(({ flows }) => flows) };
  }
  const record = series.years.find((one) => one.year === year);
  if (!record || record.value === null || record.value < 0)
    return { ...UNKNOWN, flows: [...months.flatMap(({ flows }) => flows), ...(record ? [record.flow] : [])] };
  return { value: record.value, atLeast: false, flows: [record.flow] };
}

const monthAfter = (year: number, at: number) =>
  ({ kind: "month", month: monthAt(monthIndex(`${year}-01` as MonthKey) + at) }) as const;
