import type { MonthKey, MonthSpan } from "../shared/month.ts";
import { addMonths, monthsIn } from "../shared/month.ts";
import { drawable } from "../trade/belonging.ts";
import type { Flow } from "../trade/flow.ts";
import { flowIndexOf } from "../trade/flow-index.ts";
import { monthsOf } from "../trade/trade-series.ts";
import { type Claim, type ClaimPeriod, type ClaimUnit, isRate, seriesKind } from "./claim.ts";
import { wholeFigure } from "./figures.ts";
import { type ClaimRecords, type Line, linesOf } from "./month-points.ts";
import { lies, recordFigure, recordFigures, spanOfPeriod, spanRecords } from "./span-records.ts";
import type { ClaimFigure, Trial } from "./verdict.ts";
import { type Decided, weighTrial } from "./weigh-trial.ts";

/** A record begins this long before the period at least, or it cannot show that something was the first. */
export const SHORTEST_HISTORY = 12;

/**
 * A period held against a threshold: by records over the whole of it, by records over a part as a lower bound, and by its
 * months.
 */
export function holdAgainst(claim: Claim, span: MonthSpan, unit: ClaimUnit, records: ClaimRecords): Trial[] {
  const value = claim.threshold?.value;
  if (value === undefined) return [];
  const say = (basis: Trial["basis"], figure: ClaimFigure): Trial => {
    const verdict = weighTrial(claim.comparison as Decided, figure, { low: value, high: value });
    return { basis, figure, against: null, verdict };
  };
  const found = recordFigures(claim, span, unit, records).flatMap((figure): Trial[] => {
    if (figure.missing.length > 0 && isRate(unit)) return [];
    return [say("record", { ...figure, atLeast: figure.atLeast || figure.missing.length > 0 })];
  });
  const lines = linesOf(claim, unit, span, records);
  const whole = wholeFigure(lines, span, unit, isOpen(claim));
  const trials = whole === null ? found : [...found, say(whole.atLeast ? "bounds" : "months", whole)];
  return trials.sort((one, other) => other.figure.months - one.figure.months);
}

const isOpen = ({ series }: Claim): boolean => !["pair", "price"].includes(seriesKind(series));

/** Whether nothing was traded: contradicted by any record of trade, supported where every month is known to be without. */
export function testNothing(claim: Claim, span: MonthSpan, unit: ClaimUnit, records: ClaimRecords): Trial[] {
  const traded = tradedWithin(claim, span, unit, records);
  if (traded.length > 0) return traded.map((trial) => ({ ...trial, verdict: "contradicted" }));
  const whole = wholeFigure(linesOf(claim, unit, span, records), span, unit, isOpen(claim));
  if (whole === null) return [];
  return [{ basis: "months", figure: whole, against: null, verdict: whole.atLeast ? null : "supported" }];
}

/**
 * Whether trade began within a period: contradicted by any earlier record of trade, supported where there is a record of
 * trade within it and every month before it, back to where the record begins, is known to be without. Where the words say
 * since when it is the first, only the months since then count: those that the period is held against.
 */
export function testFirst(claim: Claim, period: ClaimPeriod, unit: ClaimUnit, records: ClaimRecords): Trial[] {
  const { span, against: since } = period;
  const end = addMonths(span.from, -1);
  // Set by hand, the months since when may run into the period, whose own trade contradicts nothing.
  const before = {
    from: since?.from ?? ("0001-01" as MonthKey),
    to: since !== null && since.to < end ? since.to : end,
  };
  const earlier = tradedWithin(claim, before, unit, records);
  if (earlier.length > 0) return earlier.map((trial) => ({ ...trial, verdict: "contradicted" }));
  const begins = since?.from ?? beginningOf(claim, records);
  const history = begins === null || begins > before.to ? null : { from: begins, to: before.to };
  const lines = linesOf(claim, unit, { from: begins ?? span.from, to: span.to }, records);
  const within = tradedWithin(claim, span, unit, records);
  if (within.length === 0) return silentPeriod(lines, span, unit, isOpen(claim));
  const quiet = history === null ? null : wholeFigure(lines, history, unit, isOpen(claim));
  const isLong = since !== null || (quiet !== null && monthsIn(quiet.span) >= SHORTEST_HISTORY);
  const isFirst = quiet !== null && !quiet.atLeast && isLong;
  return within.map((trial) => ({ ...trial, against: quiet, verdict: isFirst ? "supported" : null }));
}

/** Nothing can have begun in months that are known to be without trade. */
function silentPeriod(lines: readonly Line[], span: MonthSpan, unit: ClaimUnit, open: boolean): Trial[] {
  const figure = wholeFigure(lines, span, unit, open);
  if (figure === null) return [];
  return [{ basis: "months", figure, against: null, verdict: figure.atLeast ? null : "contradicted" }];
}

/** The records of trade that lie within a span, the earliest first; those that give no figure in the unit are not heard. */
function tradedWithin(claim: Claim, span: MonthSpan, unit: ClaimUnit, records: ClaimRecords): Omit<Trial, "verdict">[] {
  return recordsOf(claim, records).flatMap((flow): Omit<Trial, "verdict">[] => {
    if (!lies(spanOfPeriod(flow.period), span)) return [];
    const figure = recordFigure(flow, span, unit);
    if (figure === null || figure.value <= 0) return [];
    return [{ basis: "record", figure, against: null }];
  });
}

/** Monthly records to plot and all others of the series, the earliest first. */
function recordsOf(claim: Claim, records: ClaimRecords): readonly Flow[] {
  if (claim.series.benchmark !== null) return [];
  const monthly = flowIndexOf(records).belonging(claim.series).filter(drawable);
  const all = [...new Set([...monthly, ...spanRecords(claim, records)])].filter(({ series }) => series === "primary");
  const start = ({ period }: Flow) => spanOfPeriod(period).from;
  return all.sort((one, other) => (start(one) < start(other) ? -1 : start(one) > start(other) ? 1 : 0));
}

/** The first month anything is known of: of a record, or of a statement that the record is complete. */
function beginningOf({ series }: Claim, records: ClaimRecords): MonthKey | null {
  const { exporter, importer, commodity } = series;
  const stated = records.coverage.filter(
    (one) =>
      one.commodity === commodity &&
      (exporter === null || one.exporter === exporter) &&
      (importer === null || one.importer === importer),
  );
  const months = [
    ...stated.map(({ from }) => from),
    ...flowIndexOf(records)
      .belonging(series)
      .flatMap(({ period }) => (period.kind === "month" ? period.month : [])),
  ];
  return months.reduce<MonthKey | null>((first, month) => (first === null || month < first ? month : first), null);
}

/** Months of a span for which nothing is recorded, in order. */
export const silentMonths = (figure: Pick<ClaimFigure, "missing"> | null, span: MonthSpan): readonly MonthKey[] =>
  figure === null ? monthsOf(span) : figure.missing;
