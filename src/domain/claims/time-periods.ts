import { addMonths, type MonthKey, type MonthSpan, monthAt, monthsIn } from "../shared/month.ts";
import { NUMBER_WORDS } from "../shared/number-words.ts";
import { writeMonth } from "../shared/wording.ts";
import type { ClaimPeriod } from "./claim.ts";
import { moved } from "./span-records.ts";

/** The day of a statement as the readings need it. */
export type Day = {
  readonly year: number;
  /** The month; `null` for a day known to the year alone. */
  readonly month: MonthKey | null;
  /** First month of the speaker's fiscal year, from 1; `null` where it is the calendar year, or not known. */
  readonly fiscal: number | null;
};

/** Months by their English names, long and short. */
export const MONTH_NAMES =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** A small number, as a word or in digits. */
export const COUNT = `${NUMBER_WORDS.join("|")}|\\d{1,3}`;
/** A year in digits. */
export const YEAR = "(?:19|20)\\d\\d";
/** What names a year. */
export const YEAR_WORDS = `last year|this year|${YEAR}`;

/** The number that a word of `COUNT` means. */
export const numberOf = (word: string): number => NUMBER_WORDS.indexOf(word.toLowerCase()) + 1 || Number(word);
/** The number of a month by its name, from 1. */
export const monthNumber = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
/** A month of a year, from 1. */
export const monthOf = (year: number, month: number): MonthKey => monthAt(year * 12 + month - 1);
/** So many months from one on. */
export const spanOf = (from: MonthKey, months: number): MonthSpan => ({ from, to: addMonths(from, months - 1) });
/** The months of a calendar year. */
export const yearSpan = (year: number): MonthSpan => spanOf(monthOf(year, 1), 12);

/** A period held against the same months a year before. */
export const onTheYear = (name: string, span: MonthSpan): ClaimPeriod => ({ name, span, against: moved(span, -12) });
/** A period held against as many months before it. */
export const onTheSpan = (name: string, span: MonthSpan): ClaimPeriod => ({
  name,
  span,
  against: moved(span, -Math.ceil(monthsIn(span) / 12) * 12),
});
/** A calendar year, held against the one before. */
export const calendar = (year: number): ClaimPeriod => onTheYear(`calendar ${year}`, yearSpan(year));

/** "fiscal year 2023–24", from its first month. */
function fiscal(from: MonthKey): ClaimPeriod {
  const year = Number(from.slice(0, 4));
  return onTheYear(`fiscal year ${year}–${String((year + 1) % 100).padStart(2, "0")}`, spanOf(from, 12));
}

/** The fiscal year that ends in a calendar year. */
export const fiscalEnding = (year: number, first: number): ClaimPeriod => fiscal(monthOf(year - 1, first));

/** The months before the day's own. */
export const before = (month: MonthKey, months: number): MonthSpan => spanOf(addMonths(month, -months), months);

/** The year before the day's own: the calendar year, the twelve months before, and fiscal years that are over. */
export function lastYear({ year, month, fiscal: first }: Day): readonly ClaimPeriod[] {
  const readings = [calendar(year - 1)];
  if (month === null) return readings;
  readings.push(onTheYear("the twelve months before", before(month, 12)));
  if (first === null) return readings;
  const lastEnded = fiscalEnding(month >= monthOf(year, first) ? year : year - 1, first);
  const endedInIt = fiscalEnding(year - 1, first);
  readings.push(lastEnded);
  if (endedInIt.span.from !== lastEnded.span.from) readings.push(endedInIt);
  return readings;
}

/** The year of the day, up to it. */
export function thisYear({ year, month, fiscal: first }: Day): readonly ClaimPeriod[] {
  if (month === null) return [calendar(year)];
  const soFar = { from: monthOf(year, 1), to: month };
  const readings = [onTheYear(`${year} so far`, soFar)];
  if (first === null) return readings;
  const from = monthOf(month >= monthOf(year, first) ? year : year - 1, first);
  return [...readings, { ...onTheYear("the fiscal year so far", { from, to: month }) }];
}

/** The year that "last year", "this year" or a number names. */
export function yearNamed(words: string, day: Day): number {
  if (/^last/i.test(words)) return day.year - 1;
  return /^this/i.test(words) ? day.year : Number(words);
}

/** A part of a year, held against the same part of the year before. */
export const part = (name: string, from: MonthKey, months: number) => [onTheYear(name, spanOf(from, months))];
/** Parts of a year as they are counted. */
export const ORDINALS = ["first", "second", "third", "fourth"];

/** The latest part of a year that is over by the day: "the first quarter". */
export function latestPart(which: string, unit: "quarter" | "half", { year, month }: Day): readonly ClaimPeriod[] {
  if (month === null) return [];
  const months = unit === "half" ? 6 : 3;
  const from = monthOf(year, ORDINALS.indexOf(which.toLowerCase()) * months + 1);
  const isOver = addMonths(from, months) <= month;
  const ended = isOver ? from : addMonths(from, -12);
  return part(`the ${which.toLowerCase()} ${unit} of ${ended.slice(0, 4)}`, ended, months);
}

/** The year of the day so far, and its month, each after all the months since another. */
export function firstSince(last: MonthKey, { year, month }: Day): readonly ClaimPeriod[] {
  if (month === null) return [];
  const from = addMonths(last, 1);
  const readings = [
    { name: `${year} so far`, span: { from: monthOf(year, 1), to: month } },
    { name: writeMonth(month), span: { from: month, to: month } },
  ];
  return readings.flatMap((one) =>
    from < one.span.from ? { ...one, against: { from, to: addMonths(one.span.from, -1) } } : [],
  );
}

/** "2023–24", "2022 to 2024": a fiscal year where it is one, and whole years where both are written out. */
export function yearToYear(one: string, other: string, first: number | null): readonly ClaimPeriod[] {
  const from = Number(one);
  const to = other.length === 4 ? Number(other) : Math.floor(from / 100) * 100 + Number(other);
  if (to <= from) return [];
  const fiscals = to === from + 1 && first !== null ? [fiscalEnding(to, first)] : [];
  if (other.length < 4) return fiscals;
  return [onTheSpan(`calendar ${from} to ${to}`, spanOf(monthOf(from, 1), (to - from + 1) * 12)), ...fiscals];
}

/** The latest month of that name that is not after the day; `null` for a day known to the year alone. */
export function latest(name: number, { year, month }: Day): MonthKey | null {
  if (month === null) return null;
  const same = monthOf(year, name);
  return same <= month ? same : addMonths(same, -12);
}

/** A month, against the one before it and against the same month a year before. */
export function monthReadings(month: MonthKey): readonly ClaimPeriod[] {
  const span = { from: month, to: month };
  return [
    { name: writeMonth(month), span, against: moved(span, -1) },
    onTheYear(`${writeMonth(month)} on the year`, span),
  ];
}
