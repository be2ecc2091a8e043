import { type MonthKey, type MonthSpan, monthAt, monthIndex, monthsIn } from "../shared/month.ts";
import type { FlowQuality } from "../trade/flow.ts";
import { monthsOf } from "../trade/trade-series.ts";
import { type ClaimUnit, isRate } from "./claim.ts";
import type { Line, Point } from "./month-points.ts";
import type { ClaimFigure } from "./verdict.ts";

const QUALITIES: readonly FlowQuality[] = ["official", "reported", "estimate"];

/** The qualities among some, the best first. */
export const inQualityOrder = (found: readonly (FlowQuality | null)[]): readonly FlowQuality[] =>
  QUALITIES.filter((quality) => found.includes(quality));

/** How a figure is made of its points: over which months, and whether what is missing leaves a lower bound. */
type Making = {
  readonly period: MonthSpan;
  readonly unit: ClaimUnit;
  /** Months a mean is taken over. */
  readonly over: number;
  readonly atLeast: boolean;
};

function figureOf(points: readonly Point[], { period, unit, over, atLeast }: Making): ClaimFigure {
  const months = new Set(points.map(({ month }) => month));
  const sum = (field: "value" | "low" | "high") => points.reduce((before, point) => before + point[field], 0);
  const made = (field: "value" | "low" | "high") => (isRate(unit) ? sum(field) / Math.max(1, over) : sum(field));
  return {
    span: period,
    value: made("value"),
    low: made("low"),
    high: made("high"),
    atLeast,
    unit,
    monthly: months.size === 0 ? null : sum("value") / months.size,
    months: months.size,
    of: monthsIn(period),
    qualities: inQualityOrder(points.map(({ quality }) => quality)),
    flows: [...new Set(points.flatMap(({ flows }) => flows))],
    sources: [...new Set(points.flatMap(({ sources }) => sources))],
    missing: monthsOf(period).filter((month) => !months.has(month)),
  };
}

/**
 * Like with like: the months that are recorded in both periods, matched by their place in the period, and those of whole
 * years by their name, so that March is held against March; and which part of all months of all lines that is. `null`
 * where there is none.
 */
export function likeMonths(
  lines: readonly Line[],
  { span, against }: { readonly span: MonthSpan; readonly against: MonthSpan },
  unit: ClaimUnit,
): { readonly figure: ClaimFigure; readonly against: ClaimFigure; readonly part: number } | null {
  const length = Math.min(monthsIn(span), monthsIn(against));
  const isYear = monthsIn(span) === 12 && monthsIn(against) === 12;
  const turn = isYear ? (((monthIndex(span.from) - monthIndex(against.from)) % 12) + 12) % 12 : 0;
  const placeIn = (at: number) => (turn === 0 ? at : (at + turn) % 12);
  const pairs: (readonly [Point, Point])[] = [];
  for (const line of lines)
    for (let at = 0; at < length; at += 1) {
      const [now, then] = [line.get(shift(span.from, at)), line.get(shift(against.from, placeIn(at)))];
      if (now && then) pairs.push([now, then]);
    }
  if (pairs.length === 0) return null;
  const make = (period: MonthSpan, side: 0 | 1) => {
    const points = pairs.map((pair) => pair[side]);
    const over = new Set(points.map(({ month }) => month)).size;
    return figureOf(points, { period, unit, over, atLeast: points.some(({ atLeast }) => atLeast) });
  };
  return { figure: make(span, 0), against: make(against, 1), part: pairs.length / (lines.length * length) };
}

const shift = (month: MonthKey, by: number): MonthKey => monthAt(monthIndex(month) + by);

/**
 * All that is recorded of a period. Where a month is missing, where a record is a lower bound or where partners may be
 * missing (`open`), the figure is a lower bound: what is missing is not zero. A mean is then taken over all months, for
 * the true one is at least that. `null` where nothing is recorded.
 */
export function wholeFigure(
  lines: readonly Line[],
  period: MonthSpan,
  unit: ClaimUnit,
  open: boolean,
): ClaimFigure | null {
  const points = lines.flatMap((line) => monthsOf(period).flatMap((month) => line.get(month) ?? []));
  if (points.length === 0) return null;
  const over = monthsIn(period);
  const atLeast = open || points.length < lines.length * over || points.some((point) => point.atLeast);
  return figureOf(points, { period, unit, over, atLeast });
}
