import type { Dossier } from "../dossier/dossier.ts";
import type { SeriesChoice, SeriesUnit } from "../lens/lens.ts";
import type { PlaceCode } from "../shared/ids.ts";
import { addMonths, type MonthKey, type MonthSpan, monthIndex, monthsIn } from "../shared/month.ts";
import { drawable } from "./belonging.ts";
import type { Coverage, Flow } from "./flow.ts";
import { type FlowIndex, type FlowSource, flowIndexOf } from "./flow-index.ts";
import { singleSeries } from "./trade-cells.ts";
import { groupSmall, ranked } from "./trade-groups.ts";
import { byPartner, keepApart } from "./trade-partners.ts";
import type { Cell, TradeSeries, TradeTable } from "./trade-series.ts";
import { totalsOf, yearColumnsOf } from "./trade-totals.ts";

/** The tables made of some records, as long as what else they rest on is the same too; places follow from these. */
type Remembered = Pick<Dossier, "actors" | "coverage" | "opening"> & {
  readonly tables: Map<string, TradeTable>;
};
const known = new WeakMap<FlowIndex, Remembered>();

/**
 * The table of a choice; built at the first call for each unit and focus, then remembered as long as what it rests on
 * lives: an edit of a quote makes a new dossier, and no new table.
 */
export function tradeTableOf(
  dossier: Dossier,
  choice: SeriesChoice,
  unit: SeriesUnit,
  focus: PlaceCode | null = null,
): TradeTable {
  const tables = tablesOf(dossier);
  const key = `${choice.exporter}>${choice.importer}.${choice.commodity}.${unit}.${focus}`;
  const found = tables.get(key) ?? buildTradeTable(dossier, choice, unit, focus);
  tables.set(key, found);
  return found;
}

function tablesOf(dossier: Dossier): Map<string, TradeTable> {
  const { actors, coverage, opening } = dossier;
  const index = flowIndexOf(dossier);
  const found = known.get(index);
  const isSame = found?.actors === actors && found.coverage === coverage && found.opening === opening;
  if (found && isSame) return found.tables;
  const tables = new Map<string, TradeTable>();
  known.set(index, { actors, coverage, opening, tables });
  return tables;
}

/** Last month any monthly record of the dossier speaks of, or the end of its opening window when that is later. */
export function lastDataMonth(dossier: FlowSource & Pick<Dossier, "opening">): MonthKey {
  const { to } = dossier.opening.window;
  const { lastMonth } = flowIndexOf(dossier);
  return lastMonth === null || lastMonth < to ? to : lastMonth;
}

/** The table, built anew. Linear in the flows of the choice and in months times partners. */
export function buildTradeTable(
  dossier: Dossier,
  choice: SeriesChoice,
  unit: SeriesUnit,
  focus: PlaceCode | null,
): TradeTable {
  const flows = flowIndexOf(dossier).belonging(choice);
  const primary = flows.filter((flow) => drawable(flow) && flow.series === "primary");
  const span = spanOf(primary, silentSince(dossier, choice), lastDataMonth(dossier));
  const rest = {
    choice,
    unit,
    spans: flows.filter((flow) => flow.period.kind === "span" || flow.direction === "both"),
    alternates: flows.filter((flow) => flow.series === "alt"),
  };
  if (span === null) return { ...rest, span, series: [], totals: [], yearColumns: [], leftOut: [] };
  const kept = keepApart(dossier, byPartner(primary, choice));
  const last = span.to;
  const singles = kept.partners.map((partner) =>
    singleSeries(partner, { span, unit, last, coverage: coverageOf(dossier, choice, partner.place) }),
  );
  const series = groupSmall(ranked(singles, focus));
  return {
    ...rest,
    span,
    series,
    totals: totalsOf(dossier, series, span),
    yearColumns: yearColumnsOf(dossier, series),
    leftOut: kept.leftOut,
  };
}

/** First month of any complete record of the choice: months without trade are figures too. */
function silentSince(dossier: Dossier, choice: SeriesChoice): MonthKey | null {
  const complete = dossier.coverage.filter(
    (one) =>
      one.status === "complete" &&
      one.commodity === choice.commodity &&
      (choice.exporter === null || one.exporter === choice.exporter) &&
      (choice.importer === null || one.importer === choice.importer),
  );
  return complete.reduce<MonthKey | null>((first, { from }) => (first === null || from < first ? from : first), null);
}

function spanOf(flows: readonly Flow[], since: MonthKey | null, last: MonthKey): MonthSpan | null {
  if (flows.length === 0) return null;
  let from = since;
  for (const { period } of flows) {
    const start =
      period.kind === "month" ? period.month : period.kind === "year" ? (`${period.year}-01` as MonthKey) : null;
    if (start !== null && (from === null || start < from)) from = start;
  }
  return from === null ? null : { from, to: from > last ? from : last };
}

function coverageOf(dossier: Dossier, choice: SeriesChoice, place: PlaceCode): Coverage[] {
  const exporter = choice.exporter ?? place;
  const importer = choice.exporter === null ? choice.importer : (choice.importer ?? place);
  return dossier.coverage.filter(
    (one) => one.commodity === choice.commodity && one.exporter === exporter && one.importer === importer,
  );
}

/** The position of a month in the table; may lie outside it. */
export function columnOf(table: TradeTable, month: MonthKey): number {
  return table.span === null ? -1 : monthIndex(month) - monthIndex(table.span.from);
}

/**
 * Mean of a series over a span: sum of known figures over their count, and how many months of how many it rests on.
 * `atLeast` where a figure among them is a lower bound, so that the mean is one too.
 */
export function meanOver(
  table: TradeTable,
  series: TradeSeries,
  span: MonthSpan,
): { readonly mean: number | null; readonly months: number; readonly of: number; readonly atLeast: boolean } {
  const size = series.cells.length;
  const from = Math.min(size, Math.max(0, columnOf(table, span.from)));
  const to = Math.min(size, Math.max(0, columnOf(table, span.to) + 1));
  const months = Math.max(0, (series.counts[to] ?? 0) - (series.counts[from] ?? 0));
  const sum = (series.sums[to] ?? 0) - (series.sums[from] ?? 0);
  const atLeast = (series.floors[to] ?? 0) > (series.floors[from] ?? 0);
  return { mean: months === 0 ? null : sum / months, months, of: monthsIn(span), atLeast };
}

/** The last month at or before another in which a series has a figure; `null` when there is none. */
export function lastKnown(table: TradeTable, series: TradeSeries, at: MonthKey): Cell | null {
  for (let column = Math.min(columnOf(table, at), series.cells.length - 1); column >= 0; column -= 1) {
    const cell = series.cells[column];
    if (cell && cell.value !== null) return cell;
  }
  return null;
}

/** The month a year before another; for changes on the year. */
export function yearBefore(month: MonthKey): MonthKey {
  return addMonths(month, -12);
}
