import { type MonthKey, type MonthSpan, monthAt, monthIndex, monthsIn } from "../shared/month.ts";
import type { Flow, FlowPeriod } from "../trade/flow.ts";
import { figureIn } from "../trade/flow-figure.ts";
import { type FlowSource, flowIndexOf } from "../trade/flow-index.ts";
import { WORLD } from "../trade/places.ts";
import { isLowerBound } from "../trade/trade-cells.ts";
import { monthsOf } from "../trade/trade-series.ts";
import { type Claim, type ClaimUnit, seriesKind } from "./claim.ts";
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

/** Whether one span lies within another. */
export const lies = (inner: MonthSpan, outer: MonthSpan): boolean => inner.from >= outer.from && inner.to <= outer.to;

/** A span moved by months. */
export const moved = ({ from, to }: MonthSpan, by: number): MonthSpan => ({
  from: monthAt(monthIndex(from) + by),
  to: monthAt(monthIndex(to) + by),
});
