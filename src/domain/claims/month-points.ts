import { group } from "d3-array";
import type { Dossier } from "../dossier/dossier.ts";
import type { SeriesUnit } from "../lens/lens.ts";
import type { FlowId, SourceId } from "../shared/ids.ts";
import type { MonthKey, MonthSpan } from "../shared/month.ts";
import { drawable } from "../trade/belonging.ts";
import type { Flow, FlowQuality } from "../trade/flow.ts";
import { cellOf } from "../trade/flow-cell.ts";
import { figureIn } from "../trade/flow-figure.ts";
import { type FlowSource, flowIndexOf } from "../trade/flow-index.ts";
import { overlap, WORLD } from "../trade/places.ts";
import { singleSeries } from "../trade/trade-cells.ts";
import { monthsOf } from "../trade/trade-series.ts";
import { lastDataMonth } from "../trade/trade-table.ts";
import { type Claim, type ClaimSeries, type ClaimUnit, seriesKind } from "./claim.ts";

/** What claims are tested against. */
export type ClaimRecords = FlowSource & Pick<Dossier, "coverage" | "prices" | "actors" | "opening">;

/** What is known of one month of one line. */
export type Point = {
  readonly month: MonthKey;
  /** As the record to plot has it. */
  readonly value: number;
  /** Lowest and highest over every source of the month. */
  readonly low: number;
  readonly high: number;
  readonly atLeast: boolean;
  /** `null`: a month without trade, stated by a complete record. */
  readonly quality: FlowQuality | null;
  readonly flows: readonly FlowId[];
  readonly sources: readonly SourceId[];
};

/** One exporter to one importer, or one price: what is known by month. Months that are not there are not known. */
export type Line = ReadonlyMap<MonthKey, Point>;

/**
 * The lines a claim speaks of over a span, in a unit: one for a pair or a price, one for each recorded pair where an end
 * is open. Of lines that overlap (EU27 and a region that holds it) the one with more records stays. Cost: linear in the
 * records.
 */
export function linesOf({ series, measure }: Claim, unit: ClaimUnit, span: MonthSpan, records: ClaimRecords): Line[] {
  if (unit === "price") return [priceLine(series, span, records)];
  // A share is one exporter's part in what one importer buys.
  if (seriesKind(series) === "total" || (measure === "share" && seriesKind(series) !== "pair")) return [];
  const flows = flowIndexOf(records).belonging(series).filter(drawable);
  if (measure === "share") return [shareLine(series, flows, span, records)];
  if (unit === "percent") return [];
  const groups = group(flows, ({ exporter, importer }) => `${exporter}>${importer}`);
  const sorted = [...groups.values()].sort((one, other) => other.length - one.length);
  const kept: Flow[][] = [];
  for (const pair of sorted) if (!kept.some((one) => sharesGoods(one, pair, records))) kept.push(pair);
  // Of a pair without any record a complete statement can still say that there was no trade.
  return (kept.length === 0 ? [[]] : kept).map((pair) => flowLine(series, pair, unit, span, records));
}

function sharesGoods([one]: readonly Flow[], [other]: readonly Flow[], records: ClaimRecords): boolean {
  if (!one || !other) return false;
  return overlap(records, one.exporter, other.exporter) && overlap(records, one.importer, other.importer);
}

function flowLine(
  series: ClaimSeries,
  flows: readonly Flow[],
  unit: SeriesUnit,
  span: MonthSpan,
  records: ClaimRecords,
): Line {
  const exporter = flows[0]?.exporter ?? series.exporter;
  const importer = flows[0]?.importer ?? series.importer;
  const place = exporter ?? importer;
  if (exporter === null || importer === null || place === null) return new Map();
  const coverage = records.coverage.filter(
    (one) => one.exporter === exporter && one.importer === importer && one.commodity === series.commodity,
  );
  const primary = flows.filter((flow) => flow.series === "primary");
  const others = group(flows, cellOf);
  const { cells } = singleSeries({ place, flows: primary }, { span, unit, last: lastDataMonth(records), coverage });
  const points = cells.flatMap((cell): Point[] => {
    if (cell.value === null) return [];
    const [flow] = cell.flows;
    // Other sources for the same month are heard, never added.
    const heard = flow ? (others.get(cellOf(flow)) ?? []) : [];
    const values = [cell.value, ...heard.flatMap((one) => valueIn(one, unit))];
    return [
      {
        month: cell.month,
        value: cell.value,
        low: Math.min(...values),
        high: Math.max(...values),
        atLeast: cell.state === "floor",
        quality: flow?.quality ?? null,
        flows: heard.map(({ id }) => id),
        sources: [...new Set(heard.map(({ source }) => source))],
      },
    ];
  });
  return new Map(points.map((point) => [point.month, point]));
}

function valueIn(flow: Flow, unit: SeriesUnit): readonly number[] {
  const figure = figureIn(flow, unit);
  return figure.ok ? [figure.value.value] : [];
}

function priceLine({ benchmark }: ClaimSeries, span: MonthSpan, { prices }: ClaimRecords): Line {
  const line = new Map<MonthKey, Point>();
  for (const { benchmark: name, month, price, quality, source } of prices) {
    if (name !== benchmark || month < span.from || month > span.to || line.has(month)) continue;
    const exact = { value: price, low: price, high: price, atLeast: false };
    line.set(month, { month, ...exact, quality, flows: [], sources: [source] });
  }
  return line;
}

/** The pair's part of what the importer buys from all the world, in months in which both are recorded. */
function shareLine(series: ClaimSeries, flows: readonly Flow[], span: MonthSpan, records: ClaimRecords): Line {
  const whole = { ...series, exporter: WORLD };
  const world = flowIndexOf(records)
    .belonging(whole)
    .filter(({ direction }) => direction === "import");
  const [parts, totals] = (["kt", "usd"] as const)
    .map((unit) => [flowLine(series, flows, unit, span, records), flowLine(whole, world, unit, span, records)] as const)
    .find(([part, total]) => monthsOf(span).some((month) => part.has(month) && total.has(month))) ?? [null, null];
  if (!parts || !totals) return new Map();
  const points = monthsOf(span).flatMap((month): Point[] => {
    const [part, total] = [parts.get(month), totals.get(month)];
    // Of a total that is a lower bound no part can be told.
    if (!part || !total || total.value === 0 || total.atLeast) return [];
    const ofTotal = (value: number, all: number) => (all === 0 ? 100 : (100 * value) / all);
    return [
      {
        month,
        value: ofTotal(part.value, total.value),
        low: ofTotal(part.low, total.high),
        high: ofTotal(part.high, total.low),
        atLeast: part.atLeast,
        quality: worse(part.quality, total.quality),
        flows: [...part.flows, ...total.flows],
        sources: [...new Set([...part.sources, ...total.sources])],
      },
    ];
  });
  return new Map(points.map((point) => [point.month, point]));
}

const ORDER: readonly (FlowQuality | null)[] = [null, "official", "reported", "estimate"];
const worse = (one: FlowQuality | null, other: FlowQuality | null): FlowQuality | null =>
  ORDER[Math.max(ORDER.indexOf(one), ORDER.indexOf(other))] ?? null;
