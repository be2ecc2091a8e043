import type { Dossier } from "#domain/dossier/dossier.ts";
import type { SeriesChoice } from "#domain/lens/lens.ts";
import type { SourceId } from "#domain/shared/ids.ts";
import { type MonthKey, type MonthSpan, withinSpan } from "#domain/shared/month.ts";
import type { Coverage, Flow } from "#domain/trade/flow.ts";
import { flowIndexOf } from "#domain/trade/flow-index.ts";
import { endOf, startOf } from "#domain/trade/flow-period.ts";
import { belongs, isPair } from "#domain/trade/series-choice.ts";
import { type Cell, monthsOf, type TradeSeries, type TradeTable } from "#domain/trade/trade-series.ts";
import { columnOf, meanOver, yearBefore } from "#domain/trade/trade-table.ts";

/** One month of one series, as the chart shows it. */
export type RecordRow = {
  readonly month: MonthKey;
  readonly series: TradeSeries;
  readonly cell: Cell;
  /** Against the same month a year before; `null` where either is not known or a floor. */
  readonly onYear: number | null;
  readonly source: SourceId | null;
  readonly note: string | null;
};

/** What a column of the records can be ordered by. */
export type RecordOrder = { readonly by: "month" | "partner" | "value" | "onYear" | "status"; readonly down: boolean };

/** The rows of the window, month by month and within a month in the order of the stack; months outside the record are gaps. */
export function recordRows(table: TradeTable, window: MonthSpan): readonly RecordRow[] {
  return monthsOf(window).flatMap((month) =>
    table.series.map((series) => {
      const cell = series.cells[columnOf(table, month)] ?? outside(month);
      const before = series.cells[columnOf(table, yearBefore(month))];
      return {
        month,
        series,
        cell,
        onYear: changeOf(cell, before),
        source: cell.flows[0]?.source ?? null,
        note: cell.value === null ? cell.reason : (cell.flows.find(({ note }) => note)?.note ?? cell.reason),
      };
    }),
  );
}

const outside = (month: MonthKey): Cell => ({
  month,
  value: null,
  state: "gap",
  reason: "Outside the record",
  flows: [],
  conversion: null,
  missing: [],
});

function changeOf(cell: Cell, before: Cell | undefined): number | null {
  if (cell.value === null || !before || before.value === null) return null;
  return cell.state === "floor" || before.state === "floor" ? null : cell.value - before.value;
}

const STATES = ["official", "reported", "estimate", "floor", "zero", "pending", "gap"];

/** The rows in another order; what is not known comes last either way, and equals stay in theirs. */
export function sortRows(
  rows: readonly RecordRow[],
  order: RecordOrder,
  nameOf: (series: TradeSeries) => string,
): readonly RecordRow[] {
  const turn = order.down ? -1 : 1;
  const key = (row: RecordRow): string | number | null => {
    if (order.by === "month") return row.month;
    if (order.by === "partner") return nameOf(row.series);
    if (order.by === "value") return row.cell.value;
    return order.by === "onYear" ? row.onYear : STATES.indexOf(row.cell.state);
  };
  return rows.toSorted((one, other) => {
    const [a, b] = [key(one), key(other)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return a === b ? 0 : a < b ? -turn : turn;
  });
}

/** The mean of each series over the window, with how many months it rests on. */
export function meanRows(table: TradeTable, window: MonthSpan) {
  return table.series.map((series) => ({ series, ...meanOver(table, series, window) }));
}

/**
 * Records that are listed and never drawn as months: years, fiscal years, cumulatives, and for a pair its all-goods totals.
 * Those that touch the window come first, then the newest.
 */
export function otherPeriods(dossier: Dossier, choice: SeriesChoice, window: MonthSpan): readonly Flow[] {
  const index = flowIndexOf(dossier);
  const { exporter, importer } = choice;
  // Of a pair all goods are looked through: totals of both directions are listed with it.
  const near = exporter !== null && importer !== null ? index.between(exporter, importer) : index.belonging(choice);
  const wanted = near.filter(
    (flow) =>
      flow.period.kind !== "month" && flow.series === "primary" && (belongs(flow, choice) || isOfPair(flow, choice)),
  );
  const touches = ({ period }: Flow) => (startOf(period) <= window.to && endOf(period) >= window.from ? 0 : 1);
  return wanted.toSorted(
    (one, other) =>
      touches(one) - touches(other) ||
      (endOf(other.period) > endOf(one.period) ? 1 : endOf(other.period) < endOf(one.period) ? -1 : 0),
  );
}

/** What is stated of the record's completeness in the window, once each, with whose it is. */
export function coverageNotes(table: TradeTable, window: MonthSpan): readonly Coverage[] {
  const inside = table.series.flatMap(({ coverage }) =>
    coverage.filter(
      ({ from, to, note, status }) => note !== null && status !== "complete" && from <= window.to && to >= window.from,
    ),
  );
  return [...new Set(inside)];
}

/** How many of them touch the window. */
export const touching = (flows: readonly Flow[], window: MonthSpan) =>
  flows.filter(({ period }) => startOf(period) <= window.to && endOf(period) >= window.from).length;

function isOfPair(flow: Flow, choice: SeriesChoice): boolean {
  if (!isPair(choice)) return false;
  const straight = flow.exporter === choice.exporter && flow.importer === choice.importer;
  const back = flow.exporter === choice.importer && flow.importer === choice.exporter;
  return straight || (back && flow.direction === "both");
}

/** Other sources for the cells of the window. */
export function alternateRows(table: TradeTable, window: MonthSpan): readonly Flow[] {
  return table.alternates
    .filter(({ period }) => period.kind === "month" && withinSpan(period.month, window))
    .toSorted((one, other) => (startOf(one.period) < startOf(other.period) ? -1 : 1));
}
