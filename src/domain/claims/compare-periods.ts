import { type MonthSpan, monthIndex, monthsIn } from "../shared/month.ts";
import { type Claim, type ClaimUnit, seriesKind } from "./claim.ts";
import { likeMonths, wholeFigure } from "./figures.ts";
import { type ClaimRecords, linesOf } from "./month-points.ts";
import { moved, recordFigures } from "./span-records.ts";
import type { ClaimFigure, Trial } from "./verdict.ts";
import { type Decided, weighTrial } from "./weigh-trial.ts";

/** Like months decide from this part of a period on: less than half of it says little of the whole. */
export const ENOUGH = 0.5;

/** A period, and the one it is held against. */
export type Periods = { readonly span: MonthSpan; readonly against: MonthSpan };

/**
 * Every way to hold a period against another one in a unit: records that cover both, or the same part of both; months that
 * both have; and, where those do not decide, bounds: what is recorded of one may already be more than all of the other.
 */
export function comparePeriods(claim: Claim, periods: Periods, unit: ClaimUnit, records: ClaimRecords): Trial[] {
  const comparison = claim.comparison as Decided;
  const trials = recordTrials(claim, periods, unit, records);
  const { span, against } = periods;
  const both = {
    from: against.from < span.from ? against.from : span.from,
    to: against.to > span.to ? against.to : span.to,
  };
  const lines = linesOf(claim, unit, both, records);
  const like = likeMonths(lines, periods, unit);
  if (like !== null && like.part >= ENOUGH) {
    const { figure, against: then } = like;
    return [...trials, { basis: "months", figure, against: then, verdict: weighTrial(comparison, figure, then) }];
  }
  const kind = seriesKind(claim.series);
  const open = kind !== "pair" && kind !== "price";
  const [now, then] = [span, against].map((one) => wholeFigure(lines, one, unit, open));
  if (now && then) {
    return [...trials, { basis: "bounds", figure: now, against: then, verdict: weighTrial(comparison, now, then) }];
  }
  const known = now ?? then;
  if (known) return [...trials, { basis: "bounds", figure: known, against: null, verdict: null }];
  return trials.length > 0 ? trials : apart(claim, periods, unit, records);
}

/** Records of both periods: over the whole of them, or over the same months of each, the longest first. */
function recordTrials(claim: Claim, periods: Periods, unit: ClaimUnit, records: ClaimRecords): Trial[] {
  const { span, against } = periods;
  const by = monthIndex(span.from) - monthIndex(against.from);
  const earlier = recordFigures(claim, against, unit, records);
  const trials = recordFigures(claim, span, unit, records).flatMap((figure): Trial[] => {
    if (figure.months < ENOUGH * monthsIn(span)) return [];
    const like = earlier.filter((one) => sameMonths(figure, one, by, span, against));
    return like.map((one) => ({
      basis: "record",
      figure,
      against: one,
      verdict: weighTrial(claim.comparison as Decided, figure, one),
    }));
  });
  return trials.sort((one, other) => other.figure.months - one.figure.months);
}

/** The longest record of each period, where none of the two match: they say what is known, and decide nothing. */
function apart(claim: Claim, { span, against }: Periods, unit: ClaimUnit, records: ClaimRecords): Trial[] {
  const [now, then] = [span, against].map((period) => {
    const figures = recordFigures(claim, period, unit, records);
    return figures.reduce<ClaimFigure | null>((best, one) => (best && best.months >= one.months ? best : one), null);
  });
  const known = now ?? then;
  return known ? [{ basis: "record", figure: known, against: now ? (then ?? null) : null, verdict: null }] : [];
}

/** Whether two records cover their periods whole, or the same months of them. */
function sameMonths(now: ClaimFigure, then: ClaimFigure, by: number, span: MonthSpan, against: MonthSpan): boolean {
  if (now.missing.length === 0 && then.missing.length === 0) return monthsIn(span) === monthsIn(against);
  const expected = moved(then.span, by);
  return now.span.from === expected.from && now.span.to === expected.to;
}
