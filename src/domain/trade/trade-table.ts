import type { Dossier } from "../dossier/dossier.ts";
import type { SeriesChoice, SeriesUnit } from "../lens/lens.ts";
import type { PlaceCode } from "../shared/ids.ts";
import { addMonths, type MonthKey, type MonthSpan, monthAt, monthIndex, monthsIn } from "../shared/month.ts";
import type { Coverage, Flow } from "./flow.ts";
import { figureIn } from "./flow-figure.ts";
import { overlap } from "./places.ts";
import { belongs, drawable } from "./series-choice.ts";

/**
 * What one month of one series is: a figure by its quality; `floor`: at least this much; `zero`: a month without trade,
 * stated by a complete record; `gap`: not known; `pending`: after the last record of a series that still runs.
 */
export type CellState = "official" | "reported" | "estimate" | "floor" | "zero" | "gap" | "pending";

/** One series in one month. */
export type Cell = {
  readonly month: MonthKey;
  /** In the unit of the table; `null`: not known, which is never zero. */
  readonly value: number | null;
  readonly state: CellState;
  /** Why there is no figure, or why it is a floor; `null` when there is nothing to add. */
  readonly reason: string | null;
  /** The records behind it; also those that could not give the unit. */
  readonly flows: readonly Flow[];
  /** How the figure was got from the record; `null`: as recorded. */
  readonly conversion: string | null;
  /** For several partners together: those without a figure this month. */
  readonly missing: readonly PlaceCode[];
};

/** One annual record. It is never spread over months. */
export type YearRecord = {
  readonly year: number;
  /** As recorded over the year, in the unit of the table; `null` when the record does not hold the unit. */
  readonly value: number | null;
  /** The height to draw beside months: the rate itself, or a twelfth of a yearly sum. */
  readonly monthly: number | null;
  readonly flow: Flow;
  readonly reason: string | null;
  readonly conversion: string | null;
  /** `bar`: the year has no monthly figure. `line`: some months lack one. `none`: the months are all there. */
  readonly drawn: "bar" | "line" | "none";
};

/** One partner, or several small ones together. */
export type TradeSeries = {
  /** The partner; `null` for the rest taken together. */
  readonly place: PlaceCode | null;
  readonly members: readonly PlaceCode[];
  /** One for each month of the table, in order. */
  readonly cells: readonly Cell[];
  readonly years: readonly YearRecord[];
  /** Months from which another kind of source speaks. */
  readonly sourceChanges: readonly MonthKey[];
  /** Sums and counts of known figures before each month, one longer than `cells`: any mean in constant time. */
  readonly sums: readonly number[];
  readonly counts: readonly number[];
};

/** All series together in one month. */
export type MonthTotal = {
  readonly month: MonthKey;
  /** Sum of what is known; `null` when nothing is. */
  readonly value: number | null;
  /** Whether a partner is missing or a figure is a floor: the true total is at least this. */
  readonly lowerBound: boolean;
  readonly missing: readonly PlaceCode[];
};

/** A year for which only annual records exist, with the partners that may be added to one another. */
export type YearColumn = {
  readonly year: number;
  readonly parts: readonly { readonly series: number; readonly record: YearRecord }[];
};

/** A partner that is listed but not drawn, and why. */
export type LeftOut = { readonly place: PlaceCode; readonly reason: string };

/** Everything known of a choice, by month and partner, in one unit. */
export type TradeTable = {
  readonly choice: SeriesChoice;
  readonly unit: SeriesUnit;
  /** Months spoken of; `null` when nothing is recorded. */
  readonly span: MonthSpan | null;
  /** Most to least, the partner in focus first, the rest last. */
  readonly series: readonly TradeSeries[];
  readonly totals: readonly MonthTotal[];
  readonly yearColumns: readonly YearColumn[];
  /** Records over other spans: fiscal years, cumulatives, quarters; and annual records that are not drawn. Listed, never drawn. */
  readonly spans: readonly Flow[];
  /** Other sources for cells that are drawn. */
  readonly alternates: readonly Flow[];
  readonly leftOut: readonly LeftOut[];
};

/** How many series are told apart; the smallest become one. */
export const SERIES_SHOWN = 5;
/** Months that decide which partners count as large. */
const RANKED_MONTHS = 48;
/** A series whose last record is no older than this still runs: later months are not reported yet. */
const STILL_RUNNING_MONTHS = 12;

const known = new WeakMap<Dossier, Map<string, TradeTable>>();

/** The table of a choice; built at the first call for each unit and focus, then remembered as long as the dossier lives. */
export function tradeTableOf(
  dossier: Dossier,
  choice: SeriesChoice,
  unit: SeriesUnit,
  focus: PlaceCode | null = null,
): TradeTable {
  const tables = known.get(dossier) ?? new Map<string, TradeTable>();
  known.set(dossier, tables);
  const key = `${choice.exporter}>${choice.importer}.${choice.commodity}.${unit}.${focus}`;
  const found = tables.get(key) ?? buildTradeTable(dossier, choice, unit, focus);
  tables.set(key, found);
  return found;
}

/** Last month any monthly record of the dossier speaks of, or the end of its opening window when that is later. */
export function lastDataMonth(dossier: Pick<Dossier, "flows" | "opening">): MonthKey {
  let last = dossier.opening.window.to;
  for (const { period } of dossier.flows) if (period.kind === "month" && period.month > last) last = period.month;
  return last;
}

/** The table, built anew. Linear in the number of flows and of months times partners. */
export function buildTradeTable(
  dossier: Dossier,
  choice: SeriesChoice,
  unit: SeriesUnit,
  focus: PlaceCode | null,
): TradeTable {
  const flows = dossier.flows.filter((flow) => belongs(flow, choice));
  const primary = flows.filter((flow) => drawable(flow) && flow.series === "primary");
  const span = spanOf(primary, lastDataMonth(dossier));
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

type Partner = { readonly place: PlaceCode; readonly flows: readonly Flow[] };

function byPartner(flows: readonly Flow[], choice: SeriesChoice): Partner[] {
  const groups = new Map<PlaceCode, Flow[]>();
  for (const flow of flows) {
    const place = choice.exporter === null ? flow.exporter : flow.importer;
    const list = groups.get(place);
    if (list) list.push(flow);
    else groups.set(place, [flow]);
  }
  return [...groups].map(([place, list]) => ({ place, flows: list }));
}

/**
 * Which partners are drawn. Of two that overlap (EU27 and a region that holds it) the one with more monthly records is; an
 * overlapping one with annual records alone stays only where it can fill a year in which no partner has months.
 */
function keepApart(dossier: Dossier, partners: readonly Partner[]): { partners: Partner[]; leftOut: LeftOut[] } {
  const ordered = partners.toSorted(
    (one, other) => monthlyOf(other).length - monthlyOf(one).length || other.flows.length - one.flows.length,
  );
  const withMonths = new Set(partners.flatMap((partner) => monthlyOf(partner).map(({ period }) => yearOf(period))));
  const fillsYears = ({ flows }: Partner) =>
    flows.every(({ period }) => period.kind === "year") && flows.some(({ period }) => !withMonths.has(yearOf(period)));
  const kept: Partner[] = [];
  const leftOut: LeftOut[] = [];
  for (const partner of ordered) {
    const clash = kept.filter(({ place }) => overlap(dossier, place, partner.place));
    if (clash.length === 0 || fillsYears(partner)) kept.push(partner);
    else {
      const names = clash.map(({ place }) => nameOf(dossier, place)).join(" and ");
      leftOut.push({ place: partner.place, reason: `overlaps ${names}: the two are never added` });
    }
  }
  return { partners: kept, leftOut };
}

const monthlyOf = ({ flows }: Partner) => flows.filter((flow) => flow.period.kind === "month");
const yearOf = (period: Flow["period"]): number =>
  period.kind === "year" ? period.year : Number((period.kind === "month" ? period.month : period.from).slice(0, 4));
const nameOf = (dossier: Dossier, code: PlaceCode) => dossier.places.find((place) => place.code === code)?.name ?? code;

function spanOf(flows: readonly Flow[], last: MonthKey): MonthSpan | null {
  let from: MonthKey | null = null;
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

type Terms = {
  readonly span: MonthSpan;
  readonly unit: SeriesUnit;
  readonly last: MonthKey;
  readonly coverage: readonly Coverage[];
};

function singleSeries({ place, flows }: Partner, terms: Terms): TradeSeries {
  const monthly = new Map<MonthKey, Flow>();
  for (const flow of flows)
    if (flow.period.kind === "month" && !monthly.has(flow.period.month)) monthly.set(flow.period.month, flow);
  const lastRecord = [...monthly.keys()].reduce<MonthKey | null>((a, b) => (a === null || b > a ? b : a), null);
  const runs = lastRecord !== null && monthIndex(terms.last) - monthIndex(lastRecord) <= STILL_RUNNING_MONTHS;
  const cells = monthsOf(terms.span).map((month) => {
    const flow = monthly.get(month);
    return flow ? recordedCell(month, flow, terms) : silentCell(month, terms, runs && month > (lastRecord ?? month));
  });
  const years = flows.flatMap((flow) =>
    flow.period.kind === "year" ? yearRecord(flow, flow.period.year, cells, terms) : [],
  );
  return {
    place,
    members: [place],
    cells,
    years: years.sort((one, other) => one.year - other.year),
    sourceChanges: sourceChangesOf(cells),
    ...prefixOf(cells),
  };
}

/** Every month of a span, in order. */
export function monthsOf(span: MonthSpan): MonthKey[] {
  const first = monthIndex(span.from);
  return Array.from({ length: Math.max(0, monthsIn(span)) }, (_, at) => monthAt(first + at));
}

const coverageAt = (month: MonthKey, coverage: readonly Coverage[]) =>
  coverage.findLast(({ from, to }) => from <= month && month <= to) ?? null;

/** Words that records use where a figure is a lower bound. */
const FLOOR = /\blower bound\b|\bfloor\b/i;

function recordedCell(month: MonthKey, flow: Flow, { unit, coverage }: Terms): Cell {
  const figure = figureIn(flow, unit);
  const about = { month, flows: [flow], missing: [] };
  if (!figure.ok) return { ...about, value: null, state: "gap", reason: figure.reason, conversion: null };
  const { value, conversion } = figure.value;
  const statement = coverageAt(month, coverage);
  const isFloor = FLOOR.test(flow.note ?? "") || statement?.status === "floor";
  if (isFloor) {
    return { ...about, value, state: "floor", reason: flow.note ?? statement?.note ?? null, conversion };
  }
  return { ...about, value, state: value === 0 ? "zero" : flow.quality, reason: null, conversion };
}

function silentCell(month: MonthKey, { coverage }: Terms, pending: boolean): Cell {
  const about = { month, flows: [], missing: [], conversion: null };
  const statement = coverageAt(month, coverage);
  if (statement?.status === "complete") {
    return {
      ...about,
      value: 0,
      state: "zero",
      reason: statement.note ?? "The record is complete: a month without trade",
    };
  }
  if (pending && statement === null) return { ...about, value: null, state: "pending", reason: "Not reported yet" };
  return { ...about, value: null, state: "gap", reason: statement?.note ?? "No record" };
}

function yearRecord(flow: Flow, year: number, cells: readonly Cell[], { unit }: Terms): YearRecord {
  const figure = figureIn(flow, unit);
  const value = figure.ok ? figure.value.value : null;
  const months = cells.filter((cell) => cell.month.startsWith(`${year}-`));
  const withFigure = months.filter((cell) => cell.value !== null).length;
  const drawn = value === null || withFigure === 12 ? "none" : withFigure === 0 ? "bar" : "line";
  return {
    year,
    value,
    monthly: value === null ? null : unit === "kbd" ? value : value / 12,
    flow,
    reason: figure.ok ? null : figure.reason,
    conversion: figure.ok ? figure.value.conversion : null,
    drawn,
  };
}

/** A change of source: another quality of figure, or another statistics office. Press reports change month by month and are one kind. */
function sourceChangesOf(cells: readonly Cell[]): MonthKey[] {
  const changes: MonthKey[] = [];
  let before: Flow | null = null;
  for (const { month, flows, value } of cells) {
    const flow = flows[0];
    if (!flow || value === null) continue;
    const other = before !== null && kindOf(before) !== kindOf(flow);
    if (other) changes.push(month);
    before = flow;
  }
  return changes;
}

const kindOf = (flow: Flow) => (flow.quality === "official" ? `official ${flow.source}` : flow.quality);

function prefixOf(cells: readonly Cell[]): Pick<TradeSeries, "sums" | "counts"> {
  const sums = [0];
  const counts = [0];
  for (const { value } of cells) {
    sums.push((sums.at(-1) ?? 0) + (value ?? 0));
    counts.push((counts.at(-1) ?? 0) + (value === null ? 0 : 1));
  }
  return { sums, counts };
}

/** Largest over the last four years first, then over all years; the partner in focus before all. */
function ranked(series: readonly TradeSeries[], focus: PlaceCode | null): TradeSeries[] {
  const recent = ({ sums }: TradeSeries) =>
    (sums.at(-1) ?? 0) - (sums[Math.max(0, sums.length - 1 - RANKED_MONTHS)] ?? 0);
  const yearly = ({ years }: TradeSeries) => years.reduce((sum, { monthly }) => sum + (monthly ?? 0), 0);
  const inFocus = ({ place }: TradeSeries) => (focus !== null && place === focus ? 1 : 0);
  return series.toSorted(
    (one, other) =>
      inFocus(other) - inFocus(one) ||
      recent(other) - recent(one) ||
      (other.sums.at(-1) ?? 0) - (one.sums.at(-1) ?? 0) ||
      yearly(other) - yearly(one),
  );
}

function groupSmall(series: readonly TradeSeries[]): TradeSeries[] {
  if (series.length <= SERIES_SHOWN) return [...series];
  const shown = series.slice(0, SERIES_SHOWN - 1);
  return [...shown, together(series.slice(SERIES_SHOWN - 1))];
}

/** Several series as one: what is known is added; where any is unknown the sum is a floor, where all are it is a gap. */
function together(series: readonly TradeSeries[]): TradeSeries {
  const cells = (series[0]?.cells ?? []).map((first, at) =>
    sumOfCells(
      first.month,
      series.map(({ place, cells: own }) => ({ place, cell: own[at] as Cell })),
    ),
  );
  const years = yearsTogether(series, cells);
  return {
    place: null,
    members: series.flatMap(({ members }) => members),
    cells,
    years,
    sourceChanges: [],
    ...prefixOf(cells),
  };
}

const WEAKEST: readonly CellState[] = ["estimate", "reported", "official", "zero"];

function sumOfCells(
  month: MonthKey,
  parts: readonly { readonly place: PlaceCode | null; readonly cell: Cell }[],
): Cell {
  const given = parts.filter(({ cell }) => cell.value !== null);
  const missing = parts.flatMap(({ place, cell }) => (cell.value === null && place !== null ? [place] : []));
  const flows = parts.flatMap(({ cell }) => cell.flows);
  const about = {
    month,
    flows,
    missing,
    conversion: given.find(({ cell }) => cell.conversion)?.cell.conversion ?? null,
  };
  if (given.length === 0) {
    const pending = parts.every(({ cell }) => cell.state === "pending");
    return {
      ...about,
      value: null,
      state: pending ? "pending" : "gap",
      reason: pending ? "Not reported yet" : "No record",
    };
  }
  const value = given.reduce((sum, { cell }) => sum + (cell.value ?? 0), 0);
  const isFloor = missing.length > 0 || given.some(({ cell }) => cell.state === "floor");
  const state = isFloor ? "floor" : (WEAKEST.find((one) => given.some(({ cell }) => cell.state === one)) ?? "official");
  return { ...about, value, state, reason: isFloor ? "Some partners are not recorded" : null };
}

/** Annual records of small partners stay theirs; one is drawn for a year only when a single one is there. */
function yearsTogether(series: readonly TradeSeries[], cells: readonly Cell[]): YearRecord[] {
  const hasMonths = new Set(cells.filter(({ value }) => value !== null).map(({ month }) => Number(month.slice(0, 4))));
  return series
    .flatMap(({ years }) => years)
    .map(
      (record): YearRecord =>
        hasMonths.has(record.year) && record.drawn === "bar" ? { ...record, drawn: "none" } : record,
    )
    .sort((one, other) => one.year - other.year);
}

function totalsOf(dossier: Dossier, series: readonly TradeSeries[], span: MonthSpan): MonthTotal[] {
  const overlapping = series.map((one) => series.map((other) => one !== other && sharesGoods(dossier, one, other)));
  return monthsOf(span).map((month, at) => {
    const cells = series.map((one) => one.cells[at] as Cell);
    const given = cells.filter(({ value }) => value !== null);
    // A partner whose goods stand in another's figure this month is not missing.
    const isCovered = (which: number) =>
      cells.some((cell, other) => cell.value !== null && overlapping[which]?.[other]);
    const missing = cells.flatMap((cell, which) => {
      const { place } = series[which] as TradeSeries;
      return cell.value === null && place !== null && !isCovered(which) ? [place] : cell.missing;
    });
    const value = given.length === 0 ? null : given.reduce((sum, cell) => sum + (cell.value ?? 0), 0);
    const lowerBound = value !== null && (missing.length > 0 || given.some(({ state }) => state === "floor"));
    return { month, value, lowerBound, missing };
  });
}

const sharesGoods = (dossier: Dossier, { place: one }: TradeSeries, { place: other }: TradeSeries) =>
  one !== null && other !== null && overlap(dossier, one, other);

/** Years in which no partner has a monthly figure, with those annual records that may be added. */
function yearColumnsOf(dossier: Dossier, series: readonly TradeSeries[]): YearColumn[] {
  const years = new Set(
    series.flatMap((one) => one.years.filter(({ value }) => value !== null).map(({ year }) => year)),
  );
  const withMonths = new Set(
    series.flatMap(({ cells }) =>
      cells.filter((cell) => (cell.value ?? 0) > 0).map(({ month }) => Number(month.slice(0, 4))),
    ),
  );
  return [...years]
    .filter((year) => !withMonths.has(year))
    .sort()
    .map((year) => ({ year, parts: partsOf(dossier, series, year) }));
}

function partsOf(dossier: Dossier, series: readonly TradeSeries[], year: number): YearColumn["parts"] {
  const all = series.flatMap((one, at) =>
    one.years
      .filter((record) => record.year === year && record.value !== null)
      .map((record) => ({ series: at, record })),
  );
  const placeOf = ({ flow }: YearRecord, own: TradeSeries | undefined) => own?.place ?? flow.importer;
  const kept: { series: number; record: YearRecord }[] = [];
  for (const part of all) {
    const place = placeOf(part.record, series[part.series]);
    if (!kept.some((one) => overlap(dossier, placeOf(one.record, series[one.series]), place))) kept.push(part);
  }
  return kept;
}

/** The position of a month in the table; may lie outside it. */
export function columnOf(table: TradeTable, month: MonthKey): number {
  return table.span === null ? -1 : monthIndex(month) - monthIndex(table.span.from);
}

/** Mean of a series over a span: sum of known figures over their count, and how many months of how many it rests on. */
export function meanOver(
  table: TradeTable,
  series: TradeSeries,
  span: MonthSpan,
): { readonly mean: number | null; readonly months: number; readonly of: number } {
  const size = series.cells.length;
  const from = Math.min(size, Math.max(0, columnOf(table, span.from)));
  const to = Math.min(size, Math.max(0, columnOf(table, span.to) + 1));
  const months = Math.max(0, (series.counts[to] ?? 0) - (series.counts[from] ?? 0));
  const sum = (series.sums[to] ?? 0) - (series.sums[from] ?? 0);
  return { mean: months === 0 ? null : sum / months, months, of: monthsIn(span) };
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
