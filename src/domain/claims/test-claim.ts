import { type FlowIndex, flowIndexOf } from "../trade/flow-index.ts";
import type { Claim, ClaimPeriod, ClaimUnit } from "./claim.ts";
import { comparesPeriods, needsThreshold, unitsOf } from "./claim.ts";
import { writeReading, writeWhole } from "./claim-words.ts";
import { comparePeriods } from "./compare-periods.ts";
import type { ClaimRecords } from "./month-points.ts";
import { holdAgainst, testFirst, testNothing } from "./test-single.ts";
import type { ClaimTest, ReadingTest, Trial, Verdict } from "./verdict.ts";

/**
 * What the records say of a claim: `supported`, `contradicted`, `mixed` or `untestable`, for every way to read its words,
 * with the figures each verdict rests on. Like is held against like: only months recorded in both periods, by their place
 * in the period, and at least half of them; records over years and other spans only where they cover both periods or the
 * same part of both. A month that is not recorded is never zero, unless a complete record says that it is. Where sources
 * for the same months, or readings of the same words, would turn the verdict round, it is mixed. Nothing is weighed,
 * modelled or filled in, and no reading of a tie is moved. Cost: linear in the records, for each reading.
 */
export function testClaim(claim: Claim, records: ClaimRecords): ClaimTest {
  const readings = [claim.period, ...claim.others].map((period) => testReading(claim, period, records));
  const verdict = together(readings.map((reading) => reading.verdict));
  return { verdict, reason: writeWhole(claim, verdict, readings), readings };
}

function testReading(claim: Claim, period: ClaimPeriod, records: ClaimRecords): ReadingTest {
  const units = claim.threshold ? [claim.threshold.unit] : unitsOf(claim.measure);
  const tried = units.map((unit) => decidedFirst(trialsOf(claim, period, unit, records)));
  const trials = tried.find(([first]) => first?.verdict != null) ?? tried.find((one) => one.length > 0) ?? [];
  const verdict = together(trials.map((trial) => trial.verdict ?? "untestable"));
  return { period, verdict, reason: writeReading(claim, period, verdict, trials), trials };
}

function trialsOf(claim: Claim, period: ClaimPeriod, unit: ClaimUnit, records: ClaimRecords): Trial[] {
  const { comparison } = claim;
  const { span, against } = period;
  if (comparesPeriods(comparison))
    return against === null ? [] : comparePeriods(claim, { span, against }, unit, records);
  if (needsThreshold(comparison)) return holdAgainst(claim, span, unit, records);
  return comparison === "zero" ? testNothing(claim, span, unit, records) : testFirst(claim, period, unit, records);
}

const decidedFirst = (trials: readonly Trial[]): readonly Trial[] => [
  ...trials.filter(({ verdict }) => verdict !== null),
  ...trials.filter(({ verdict }) => verdict === null),
];

/** One verdict of several: that of all that decide, mixed where they do not agree, untestable where none does. */
function together(verdicts: readonly Verdict[]): Verdict {
  const decided = new Set(verdicts.filter((verdict) => verdict !== "untestable"));
  const [only] = decided;
  return only === undefined ? "untestable" : decided.size > 1 ? "mixed" : only;
}

const known = new WeakMap<FlowIndex, WeakMap<Claim, ClaimTest>>();

/** The test of a claim, remembered as long as the trade records and the claim live. */
export function claimTestOf(claim: Claim, records: ClaimRecords): ClaimTest {
  const index = flowIndexOf(records);
  const tests = known.get(index) ?? new WeakMap<Claim, ClaimTest>();
  known.set(index, tests);
  const found = tests.get(claim) ?? testClaim(claim, records);
  tests.set(claim, found);
  return found;
}
