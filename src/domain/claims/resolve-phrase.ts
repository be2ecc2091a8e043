import { type MonthKey, type MonthSpan, monthsIn, type PartialDate } from "../shared/month.ts";
import { type ClaimPeriod, type Comparison, comparesPeriods } from "./claim.ts";
import { moved } from "./span-records.ts";
import { type Day, thisYear, YEAR } from "./time-periods.ts";
import { ON_THE_YEAR, type Phrase, TIME_PHRASES } from "./time-phrases.ts";

/** Words of time, the day they are counted from, and every way to read them, the plainest first. */
export type Resolution = {
  readonly words: string;
  readonly from: PartialDate;
  readonly readings: readonly [ClaimPeriod, ...ClaimPeriod[]];
  /** Where something is said to have moved since: now against then. They come before the others. */
  readonly levels: readonly ClaimPeriod[];
  /** Where something is said to be the first since: now, after months without. They stand alone. */
  readonly firsts: readonly ClaimPeriod[];
};

/** The readings that a comparison has: with an earlier period where it needs one. */
export function readingsFor({ readings, levels, firsts }: Resolution, comparison: Comparison): readonly ClaimPeriod[] {
  if (comparesPeriods(comparison)) return [...levels, ...readings];
  if (comparison === "first" && firsts.length > 0) return firsts;
  const alone = readings.map((one) => ({ ...one, against: null }));
  return alone.filter((one, at) => alone.findIndex((other) => isSamePeriod(one, other)) === at);
}

/** Whether a text has words of time, whatever they mean. */
export const speaksOfTime = (text: string): boolean => TIME_PHRASES.some(({ pattern }) => pattern.test(text));

/**
 * The words of time in a text and every way to read them against the day of the statement, the plainest first; `null`
 * where none are found, where they leave open which months they mean ("early 2024"), or where the day is not known well
 * enough. English words. A fiscal year is offered where the speaker's begins in a known month: `fiscal`, from 1. Periods
 * of a year or less are held against the same months a year before, longer ones against as many whole years before,
 * unless the words name what they are held against ("than in 2022").
 */
export function resolvePhrase(text: string, from: PartialDate, fiscalStart: number | null = null): Resolution | null {
  const day: Day = {
    year: Number(from.slice(0, 4)),
    month: from.length === 4 ? null : (from.slice(0, 7) as MonthKey),
    fiscal: fiscalStart,
  };
  if (AGAINST_ANOTHER.test(text)) return null;
  const held = heldAgainst(text, day);
  const found = firstPhrase(held === null ? text : blank(text, held.place), day);
  if (held === null) return found && resolutionOf(found, found.place, text, from);
  const main = found ?? { readings: thisYear(day), place: held.place };
  const readings = main.readings.flatMap((one) => against(one, held.year));
  const place = { start: Math.min(main.place.start, held.place.start), end: Math.max(main.place.end, held.place.end) };
  return resolutionOf({ readings, levels: [], firsts: [] }, place, text, from);
}

type Place = { readonly start: number; readonly end: number };
type Read = Pick<Resolution, "levels" | "firsts"> & { readonly readings: readonly ClaimPeriod[] };

/** Held against the quarter or month before: which months those are depends on months that the words leave open. */
const AGAINST_ANOTHER =
  /\b(?:than|from|compared (?:with|to)|(?:up|down) on) (?:in )?(?:the )?(?:last|previous|preceding) (?:quarter|month)\b/i;
const AGAINST_YEAR = new RegExp(
  `\\b(?:than|compared (?:with|to)|(?:up|down)(?: \\S+){0,3} on|from) (?:in |during )?(?:(last year)|the (?:previous|preceding) year|(${YEAR})(?! ?(?:to|until|through|and|[-–/])))\\b`,
  "i",
);

/** What the words say that something is held against; `year`: which one, `null` for the one before. */
function heldAgainst(text: string, day: Day): { readonly place: Place; readonly year: number | null } | null {
  const match = ON_THE_YEAR.exec(text) ?? AGAINST_YEAR.exec(text);
  if (match === null) return null;
  const place = { start: match.index, end: match.index + match[0].length };
  const [, last, year] = ON_THE_YEAR.test(match[0]) ? [] : match;
  // Alone, "than a year earlier" has readings of its own.
  if (last === undefined && year === undefined && firstPhrase(blank(text, place), day) === null) return null;
  return { place, year: last !== undefined ? day.year - 1 : year === undefined ? null : Number(year) };
}

/** A period against the same months of another year; nothing where that year is not before it. */
function against(period: ClaimPeriod, year: number | null): readonly ClaimPeriod[] {
  const own = Number(period.span.from.slice(0, 4));
  const years = year === null ? Math.ceil(monthsIn(period.span) / 12) : own - year;
  return years > 0 ? [{ ...period, against: moved(period.span, -12 * years) }] : [];
}

function firstPhrase(text: string, day: Day): (Read & { readonly place: Place }) | null {
  let left = text;
  for (const phrase of TIME_PHRASES) {
    const match = phrase.pattern.exec(left);
    if (match === null) continue;
    const place = { start: match.index, end: match.index + match[0].length };
    const read = readMatch(phrase, match, day);
    if (read.readings.length > 0) return { ...read, place };
    left = blank(left, place);
  }
  return null;
}

const readMatch = ({ read, levels, firsts }: Phrase, match: RegExpExecArray, day: Day): Read => ({
  readings: read(match, day),
  levels: levels?.(match, day) ?? [],
  firsts: firsts?.(match, day) ?? [],
});

/** Words that were read already, or cannot be, are not read again as something else. */
const blank = (text: string, { start, end }: Place): string =>
  text.slice(0, start) + "·".repeat(end - start) + text.slice(end);

function resolutionOf({ readings, ...more }: Read, place: Place, text: string, from: PartialDate): Resolution | null {
  const [first, ...others] = readings.filter(
    (one, at) => readings.findIndex((other) => isSamePeriod(one, other)) === at,
  );
  if (!first) return null;
  return { words: text.slice(place.start, place.end), from, readings: [first, ...others], ...more };
}

/** Whether two periods are the same months, held against the same. */
export const isSamePeriod = (one: ClaimPeriod, other: ClaimPeriod): boolean =>
  isSameSpan(one.span, other.span) && isSameSpan(one.against, other.against);

const isSameSpan = (one: MonthSpan | null, other: MonthSpan | null): boolean =>
  one === other || (one !== null && other !== null && one.from === other.from && one.to === other.to);

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
