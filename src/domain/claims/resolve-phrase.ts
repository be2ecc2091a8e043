import type { MonthKey, PartialDate } from "../shared/month.ts";
import type { ClaimPeriod } from "./claim.ts";
import { type Day, TIME_PHRASES } from "./time-phrases.ts";

/** Words of time, the day they are counted from, and every way to read them, the plainest first. */
export type Resolution = {
  readonly words: string;
  readonly from: PartialDate;
  readonly readings: readonly [ClaimPeriod, ...ClaimPeriod[]];
};

/**
 * The words of time in a text and every way to read them against the day of the statement, the plainest first; `null`
 * where none are found or the day is not known well enough. English words. A fiscal year is offered where the speaker's
 * begins in a known month: `fiscal`, from 1. Periods of a year or less are held against the same months a year before,
 * longer ones against as many whole years before.
 */
export function resolvePhrase(text: string, from: PartialDate, fiscalStart: number | null = null): Resolution | null {
  const day: Day = {
    year: Number(from.slice(0, 4)),
    month: from.length === 4 ? null : (from.slice(0, 7) as MonthKey),
    fiscal: fiscalStart,
  };
  for (const { pattern, read } of TIME_PHRASES) {
    const match = pattern.exec(text);
    const [first, ...others] = match ? read(match, day) : [];
    if (match && first) return { words: match[0], from, readings: [first, ...others] };
  }
  return null;
}

/** First month of the fiscal year of a state, from 1, where it is not the calendar year; `null` for any other or unknown. */
export function fiscalStartOf(state: string | null): number | null {
  return state === null ? null : (FISCAL_STARTS[state] ?? null);
}

/** As their finance ministries have it; others keep the calendar year or are not listed. */
const FISCAL_STARTS: Readonly<Record<string, number>> = {
  AUS: 7,
  BGD: 7,
  EGY: 7,
  GBR: 4,
  IND: 4,
  JPN: 4,
  PAK: 7,
  USA: 10,
};
