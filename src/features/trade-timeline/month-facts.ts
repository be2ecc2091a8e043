import type { Lookup } from "#domain/dossier/lookup.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import { writeCount } from "#domain/shared/wording.ts";
import type { OwnFigures } from "#domain/trade/own-figures.ts";
import type { Cell, TradeSeries, TradeTable } from "#domain/trade/trade-series.ts";
import { columnOf } from "#domain/trade/trade-table.ts";
import { pairName, sayCell, sayMonth, UNIT_WORDS, writeFigure, writeShare } from "#domain/trade/trade-words.ts";
import type { Pin } from "./event-lane.ts";

/** Where the reader points or stands: a month, and by keyboard a row of it. */
export type Spot = { readonly month: MonthKey; readonly row: number | null };

/** What a keyboard cursor can stand on within a month, in the order of Up and Down. */
export type CursorRow =
  | { readonly kind: "total" }
  | { readonly kind: "series"; readonly index: number }
  | { readonly kind: "pin"; readonly pin: Pin };

/** The rows of a month: all together where there are several series, each series, then what happened. */
export function rowsOf(table: TradeTable, month: MonthKey, pins: readonly Pin[]): readonly CursorRow[] {
  const several = table.series.length > 1;
  return [
    ...(several || table.series.length === 0 ? [{ kind: "total" as const }] : []),
    ...table.series.map((_, index) => ({ kind: "series" as const, index })),
    ...pins.filter((pin) => pin.month === month).map((pin) => ({ kind: "pin" as const, pin })),
  ];
}

/** The figure of a series in a month and the month before; `null` outside the table. */
export function cellsAt(
  table: TradeTable,
  series: TradeSeries,
  month: MonthKey,
): { cell: Cell | null; before: Cell | null } {
  const column = columnOf(table, month);
  return { cell: series.cells[column] ?? null, before: series.cells[column - 1] ?? null };
}

/** Events read with a month; the others are reached with Down. */
const SAID_EVENTS = 3;

/** The row in words, as it is read aloud; events of the month follow. */
export function sayRow(
  { table, own }: { readonly table: TradeTable; readonly own: OwnFigures },
  month: MonthKey,
  row: CursorRow,
  pins: readonly Pin[],
  lookup: Lookup,
): string {
  if (row.kind === "pin") return `${sayMonth(month)}, ${row.pin.kind}: ${row.pin.title}.`;
  const happened = pins
    .filter((pin) => pin.month === month)
    .map((pin) => `${pin.kind === "event" ? "Event" : "Article"}: ${pin.title}.`);
  const more = happened.length - SAID_EVENTS;
  const rest = more > 0 ? [`And ${writeCount(more, "more event")}.`] : [];
  return [sayFigure(table, own, month, row, lookup), ...happened.slice(0, SAID_EVENTS), ...rest].join(" ");
}

function sayFigure(
  table: TradeTable,
  own: OwnFigures,
  month: MonthKey,
  row: Exclude<CursorRow, { kind: "pin" }>,
  lookup: Lookup,
): string {
  if (row.kind === "total") return sayTotal(table, month, lookup);
  const series = table.series[row.index];
  if (!series) return `${sayMonth(month)}, no data.`;
  const { cell, before } = cellsAt(table, series, month);
  const pair = pairName(table.choice, series, lookup);
  if (!cell) return `${sayMonth(month)}, ${pair}, no data.`;
  return `${sayCell(cell, before, pair, table.unit, writeShare(own.months.get(series)?.get(month)))}${sayYear(series, month, table, cell)}`;
}

function sayYear(series: TradeSeries, month: MonthKey, table: TradeTable, cell: Cell): string {
  const record = series.years.find(({ year, drawn }) => drawn !== "none" && month.startsWith(String(year)));
  if (!record || record.value === null || cell.value !== null) return "";
  return ` Record for the year ${record.year}: ${writeFigure(record.value, table.unit)} ${UNIT_WORDS[table.unit].yearly}.`;
}

function sayTotal(table: TradeTable, month: MonthKey, lookup: Lookup): string {
  const total = table.totals[columnOf(table, month)];
  const whose = table.choice.exporter === null ? "all suppliers" : "all buyers";
  if (!total || total.value === null) return `${sayMonth(month)}, ${whose}, no data.`;
  const bound = total.lowerBound ? "at least " : "";
  const missing = total.missing.length > 0 ? ` Not recorded: ${total.missing.map(lookup.placeName).join(", ")}.` : "";
  return `${sayMonth(month)}, ${whose}, ${bound}${writeFigure(total.value, table.unit)} ${UNIT_WORDS[table.unit].spoken}.${missing}`;
}
