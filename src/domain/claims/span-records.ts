import { type MonthKey, type MonthSpan, monthAt, monthIndex, monthsIn } from "../shared/month.ts";
import type { Flow, FlowPeriod } from "../trade/flow.ts";
import { figureIn } from "../trade/flow-figure.ts";
import { type FlowSource, flowIndexOf } from "../trade/flow-index.ts";
import { WORLD } from "../trade/places.ts";
import { isLowerBound } from "../trade/trade-cells.ts";
import { monthsOf } from "../trade/trade-series.ts";
import { type Claim, type ClaimUnit, seriesKind } from "./claim.ts";
import { inQualityOrder } from "./figures.ts";
import type { ClaimFigure } from "./verdict.ts";

/** The months a record speaks of. */
export function spanOfPeriod(period: FlowPeriod): MonthSpan {
  if (period.kind === "month") return { from: period.month, to: period.month };
  if (period.kind === "span") return { from: period.from, to: period.to };
  const year = String(period.year).padStart(4, "0");
  return { from: `${year}-01` as MonthKey, to: `${year}-12` as MonthKey };
}

/**
 * Records over years, fiscal years and other spans that speak of just what a claim does: of a pair, of an importer's or
 * exporter's trade with all the world, of the total of a pair in either order. Monthly records of a pair are not among
 * them: those have their own series.
 */
export function spanRecords({ series }: Claim, records: FlowSource): readonly Flow[] {
  const { commodity, direction } = series;
  const [exporter, importer] = [series.exporter ?? WORLD, series.importer ?? WORLD];
  const kind = seriesKind(series);
  if (kind === "price" || kind === "commodity") return [];
  return flowIndexOf(records)
    .between(exporter, importer)
    .filter((flow) => {
      if (flow.commodity !== commodity || flow.direction !== direction) return false;
      if (kind === "pair" && flow.period.kind === "month") return false;
      if (flow.exporter === exporter && flow.importer === importer) return true;
      return direction === "both" && flow.exporter === importer && flow.importer === exporter;
    });
}

/** A record as a figure on a period it lies in; `null` where it does not hold the unit. Never spread over its months. */
export function recordFigure(flow: Flow, period: MonthSpan, unit: ClaimUnit): ClaimFigure | null {
  if (unit === "percent" || unit === "price") return null;
  const figure = figureIn(flow, unit);
  if (!figure.ok) return null;
  const span = spanOfPeriod(flow.period);
  const { value } = figure.value;
  return {
    span,
    value,
    low: value,
    high: value,
    atLeast: isLowerBound(flow),
    unit,
    monthly: null,
    months: monthsIn(span),
    of: monthsIn(period),
    qualities: [flow.quality],
    flows: [flow.id],
    sources: [flow.source],
    missing: monthsOf(period).filter((month) => month < span.from || month > span.to),
  };
}

/**
 * The figures of the records that lie within a period, each over its own months. A share is the record of a pair over a
 * record of all the importer buys, of just the same months; where that is a lower bound, no part of it can be told.
 */
export function recordFigures(claim: Claim, period: MonthSpan, unit: ClaimUnit, records: FlowSource): ClaimFigure[] {
  const flows = spanRecords(claim, records).filter((flow) => lies(spanOfPeriod(flow.period), period));
  if (claim.measure !== "share") return flows.flatMap((flow) => recordFigure(flow, period, unit) ?? []);
  if (seriesKind(claim.series) !== "pair") return [];
  const totals = spanRecords({ ...claim, series: { ...claim.series, exporter: null } }, records);
  return flows.flatMap((flow) => {
    const months = spanOfPeriod(flow.period);
    const same = totals.filter(({ period: of }) => isSameSpan(spanOfPeriod(of), months));
    return same.flatMap((total) => shareFigure(flow, total, period) ?? []);
  });
}

const isSameSpan = (one: MonthSpan, other: MonthSpan): boolean => one.from === other.from && one.to === other.to;

function shareFigure(flow: Flow, total: Flow, period: MonthSpan): ClaimFigure | null {
  for (const unit of ["kt", "usd"] as const) {
    const [part, whole] = [recordFigure(flow, period, unit), recordFigure(total, period, unit)];
    if (!part || !whole || whole.atLeast || whole.value <= 0) continue;
    const value = (100 * part.value) / whole.value;
    return {
      ...part,
      value,
      low: value,
      high: value,
      unit: "percent",
      qualities: inQualityOrder([flow.quality, total.quality]),
      flows: [flow.id, total.id],
      sources: [...new Set([flow.source, total.source])],
    };
  }
  return null;
}

/** Whether one span lies within another. */
export const lies = (inner: MonthSpan, outer: MonthSpan): boolean => inner.from >= outer.from && inner.to <= outer.to;

/** A span moved by months. */
export const moved = ({ from, to }: MonthSpan, by: number): MonthSpan => ({
  from: monthAt(monthIndex(from) + by),
  to: monthAt(monthIndex(to) + by),
});
