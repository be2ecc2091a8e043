import type { PlaceCode } from "../shared/ids.ts";
import type { MonthKey } from "../shared/month.ts";
import type { Flow } from "./flow.ts";
import { type Cell, type CellState, prefixOf, type TradeSeries, type YearRecord } from "./trade-series.ts";

/** How many series are told apart; the smallest become one. */
const SERIES_SHOWN = 5;
/** Months that decide which partners count as large. */
const RANKED_MONTHS = 48;

/** Largest over the last four years first, then over all years; the partner in focus before all. */
export function ranked(series: readonly TradeSeries[], focus: PlaceCode | null): TradeSeries[] {
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

/** The largest partners as they are, the rest as one. */
export function groupSmall(series: readonly TradeSeries[]): TradeSeries[] {
  if (series.length <= SERIES_SHOWN) return [...series];
  const shown = series.slice(0, SERIES_SHOWN - 1);
  return [...shown, together(series.slice(SERIES_SHOWN - 1))];
}

/** Several series as one: what is known is added; where any is unknown the sum is a floor, where all are it is a gap. */
function together(series: readonly TradeSeries[]): TradeSeries {
  const cells = (series[0]?.cells ?? []).map(({ month }, at) => sumOfCells(month, series, at));
  // Annual records of small partners stay theirs: listed, and added only where a whole year is.
  const years = series
    .flatMap((one) => one.years)
    .map((record): YearRecord => ({ ...record, drawn: "none" }))
    .sort((one, other) => one.year - other.year);
  return {
    place: null,
    members: series.flatMap(({ members }) => members),
    cells,
    years,
    coverage: series.flatMap((one) => one.coverage),
    sourceChanges: [],
    ...prefixOf(cells),
  };
}

const WEAKEST: readonly CellState[] = ["estimate", "reported", "official", "zero"];

/** The cells of several series in one month as one. */
function sumOfCells(month: MonthKey, series: readonly TradeSeries[], at: number): Cell {
  const given: Cell[] = [];
  const missing: PlaceCode[] = [];
  const flows: Flow[] = [];
  let value = 0;
  let isPending = true;
  for (const { place, cells } of series) {
    const cell = cells[at] as Cell;
    for (const flow of cell.flows) flows.push(flow);
    if (cell.state !== "pending") isPending = false;
    if (cell.value !== null) {
      given.push(cell);
      value += cell.value;
    } else if (place !== null) missing.push(place);
  }
  const conversion = given.find((cell) => cell.conversion !== null)?.conversion ?? null;
  if (given.length === 0 || (value === 0 && missing.length > 0)) {
    const [state, reason] = isPending ? (["pending", "Not reported yet"] as const) : (["gap", "No record"] as const);
    return { month, flows, missing, conversion, value: null, state, reason };
  }
  const isFloor = missing.length > 0 || given.some(({ state }) => state === "floor");
  const state = isFloor ? "floor" : (WEAKEST.find((one) => given.some((cell) => cell.state === one)) ?? "official");
  const reason = isFloor ? "Some partners are not recorded" : null;
  return { month, flows, missing, conversion, value, state, reason };
}
