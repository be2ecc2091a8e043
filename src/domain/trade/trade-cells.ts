import type { SeriesUnit } from "../lens/lens.ts";
import { type MonthKey, type MonthSpan, monthIndex } from "../shared/month.ts";
import type { Coverage, Flow } from "./flow.ts";
import { figureIn } from "./flow-figure.ts";
import type { Partner } from "./trade-partners.ts";
import { type Cell, monthsOf, prefixOf, type TradeSeries, type YearRecord } from "./trade-series.ts";

/** A series whose last record is no older than this still runs: later months are not reported yet. */
const STILL_RUNNING_MONTHS = 12;

/** What one partner's records are read with. */
export type Terms = {
  readonly span: MonthSpan;
  readonly unit: SeriesUnit;
  readonly last: MonthKey;
  readonly coverage: readonly Coverage[];
};

/** The series of one partner: a cell for each month of the span, annual records apart. */
export function singleSeries({ place, flows }: Partner, terms: Terms): TradeSeries {
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
    coverage: terms.coverage,
    years: years.sort((one, other) => one.year - other.year),
    sourceChanges: sourceChangesOf(cells),
    ...prefixOf(cells),
  };
}

const coverageAt = (month: MonthKey, coverage: readonly Coverage[]) =>
  coverage.findLast(({ from, to }) => from <= month && month <= to) ?? null;

/** Words that records use where a figure is a lower bound. */
const FLOOR = /\blower bound\b|\bfloor\b/i;

/** Whether a record says of itself that its figure is a lower bound. */
export const isLowerBound = ({ note }: Pick<Flow, "note">): boolean => FLOOR.test(note ?? "");

function recordedCell(month: MonthKey, flow: Flow, { unit, coverage }: Terms): Cell {
  const figure = figureIn(flow, unit);
  const about = { month, flows: [flow], missing: [] };
  if (!figure.ok) return { ...about, value: null, state: "gap", reason: figure.reason, conversion: null };
  const { value, conversion } = figure.value;
  const statement = coverageAt(month, coverage);
  const isFloor = isLowerBound(flow) || statement?.status === "floor";
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
      reason: "The record is complete: a month without trade",
    };
  }
  if (pending && statement === null) return { ...about, value: null, state: "pending", reason: "Not reported yet" };
  return { ...about, value: null, state: "gap", reason: "No record" };
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
