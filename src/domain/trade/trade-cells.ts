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

/** Words that records use where a figure is a lower bound: its name, or an amount that is only said to be passed. */
const FLOOR =
  /\blower bound\b|\bfloor\b|(?<!\bby )\b(?:above|over|more than|at least) \$?\d[\d.,]* ?(?:bn|billion|mn|million|thousand|kt)\b/i;

/** Whether a record says of itself that its figure is a lower bound. */
export const isLowerBound = ({ note }: Pick<Flow, "note">): boolean => note !== null && FLOOR.test(note);

function recordedCell(month: MonthKey, flow: Flow, { unit, coverage }: Terms): Cell {
  const figure = figureIn(flow, unit);
  const flows = [flow];
  if (!figure.ok)
    return { month, flows, missing: NONE, value: null, state: "gap", reason: figure.reason, conversion: null };
  const { value, conversion } = figure.value;
  const statement = coverageAt(month, coverage);
  const isFloor = isLowerBound(flow) || statement?.status === "floor";
  const state = isFloor ? "floor" : value === 0 ? "zero" : flow.quality;
  const reason = isFloor ? (flow.note ?? statement?.note ?? null) : null;
  return { month, flows, missing: NONE, value, state, reason, conversion };
}

const NONE: readonly never[] = [];

function silentCell(month: MonthKey, { coverage }: Terms, pending: boolean): Cell {
  const statement = coverageAt(month, coverage);
  const isComplete = statement?.status === "complete";
  const state = isComplete ? "zero" : pending && statement === null ? "pending" : "gap";
  return {
    month,
    flows: NONE,
    missing: NONE,
    value: isComplete ? 0 : null,
    state,
    reason: SILENCE[state],
    conversion: null,
  };
}

/** Why a month has no record of its own. */
const SILENCE = {
  zero: "The record is complete: a month without trade",
  pending: "Not reported yet",
  gap: "No record",
} as const;

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
    if (before !== null && !isOfOneKind(before, flow)) changes.push(month);
    before = flow;
  }
  return changes;
}

const isOfOneKind = (one: Flow, other: Flow): boolean =>
  one.quality === other.quality && (one.quality !== "official" || one.source === other.source);
