import type { PlaceCode } from "../shared/ids.ts";
import { addMonths, firstMonthOf, type MonthSpan, monthIndex, monthsIn, type PartialDate } from "../shared/month.ts";
import { writeSpan } from "../shared/wording.ts";
import {
  type Claim,
  type ClaimPeriod,
  type ClaimSeries,
  type Comparison,
  comparesPeriods,
  type Measure,
  needsThreshold,
  unitsOf,
} from "./claim.ts";
import { isSamePeriod, readingsFor, resolvePhrase } from "./resolve-phrase.ts";
import { moved } from "./span-records.ts";

/** A claim to begin with where words propose none: a rise of crude between two places in the twelve months before a day. */
export function blankClaim(
  ends: { readonly exporter: PlaceCode | null; readonly importer: PlaceCode | null },
  saidOn: PartialDate,
): Claim {
  const last = addMonths(firstMonthOf(saidOn), -1);
  const span = { from: addMonths(last, -11), to: last };
  return {
    series: { ...ends, commodity: "crude", direction: "import", benchmark: null },
    measure: "volume",
    comparison: "rose",
    threshold: null,
    period: { name: "the twelve months before", span, against: moved(span, -12) },
    others: [],
    phrase: null,
    note: null,
  };
}

/**
 * Every way to read the words of a claim: those it holds, its own first, and those its phrase resolves to beside them.
 * `fiscal`: first month of the speaker's fiscal year.
 */
export function readingsOf(claim: Claim, fiscal: number | null): readonly ClaimPeriod[] {
  const { phrase, period, others } = claim;
  const found = phrase === null ? null : resolvePhrase(phrase.words, phrase.from, fiscal);
  const all = [period, ...others, ...(found === null ? [] : readingsFor(found, claim.comparison))];
  return all.filter((one, at) => all.findIndex((other) => isSamePeriod(one, other)) === at);
}

/** A period as a comparison needs it: with an earlier one beside it, or alone. */
function suited(period: ClaimPeriod, comparison: Comparison): ClaimPeriod {
  if (!comparesPeriods(comparison)) return { ...period, against: null };
  const against = period.against ?? moved(period.span, -Math.ceil(monthsIn(period.span) / 12) * 12);
  return { ...period, against };
}

/** The claim read in one way: the other ways it was tested by stay, with the one it was read in before. */
export function readAs(claim: Claim, period: ClaimPeriod): Claim {
  if (claim.others.length === 0) return { ...claim, period };
  const others = [claim.period, ...claim.others].filter((one) => !isSamePeriod(one, period));
  return { ...claim, period, others };
}

/** The claim with every reading of its words tested, or its own alone. */
export function testAll(claim: Claim, all: boolean, fiscal: number | null): Claim {
  return { ...claim, others: all ? readingsOf(claim, fiscal).slice(1) : [] };
}

/**
 * The claim over months set by hand: settled, whatever its words may mean. The months it is compared with go along, as far
 * before as they were and as many, so that like stays against like; set by themselves they stay as they are set.
 */
export function overMonths(claim: Claim, change: Partial<Pick<ClaimPeriod, "span" | "against">>): Claim {
  const { period, comparison } = claim;
  if (change.span === undefined) return { ...claim, period: { ...period, ...change }, others: [] };
  const { span } = change;
  const isCompared = comparesPeriods(comparison) && period.against !== null;
  const against = isCompared ? alongside(span, period.span, period.against) : period.against;
  return { ...claim, period: { name: writeSpan(span), span, against }, others: [] };
}

/** What a span is held against, moved with it; months that stand for a level of their own stay. */
function alongside(span: MonthSpan, own: MonthSpan, against: MonthSpan): MonthSpan {
  const by = monthIndex(own.from) - monthIndex(against.from);
  const length = monthsIn(span);
  if (by > 0 && by % 12 === 0) {
    // As near as it can be it stays as near, whatever was typed in between; a year that was chosen is kept.
    const isNearest = by / 12 === Math.ceil(monthsIn(own) / 12);
    return moved(span, -12 * Math.max(isNearest ? 1 : by / 12, Math.ceil(length / 12)));
  }
  if (by > 12) return against;
  return moved(span, length <= by ? -by : -12 * Math.ceil(length / 12));
}

/** The claim with another comparison, and what that needs. */
export function comparing(claim: Claim, comparison: Comparison): Claim {
  const [unit] = unitsOf(claim.measure);
  // The months since when something is the first, often many years, are none that it could be compared with.
  const own = (one: ClaimPeriod) => suited(claim.comparison === "first" ? { ...one, against: null } : one, comparison);
  return {
    ...claim,
    comparison,
    threshold: needsThreshold(comparison) ? (claim.threshold ?? (unit ? { value: 0, unit } : null)) : null,
    period: own(claim.period),
    others: claim.others.map(own),
  };
}

/** The claim with another measure: its threshold in a unit of that measure, a benchmark where it is the price. */
export function measuring(claim: Claim, measure: Measure, benchmark: string | null): Claim {
  const [unit] = unitsOf(measure);
  const { series, threshold } = claim;
  return {
    ...claim,
    measure,
    threshold: threshold && unit ? { value: threshold.value, unit } : null,
    series: { ...series, benchmark: measure === "price" ? (series.benchmark ?? benchmark) : null },
  };
}

/** The claim of another series; the total of both directions is of all goods and a value. */
export function ofSeries(claim: Claim, change: Partial<ClaimSeries>): Claim {
  const series = { ...claim.series, ...change };
  if (series.direction !== "both" || change.direction === undefined) return { ...claim, series };
  return { ...measuring(claim, "value", null), series: { ...series, commodity: "all_goods", benchmark: null } };
}
