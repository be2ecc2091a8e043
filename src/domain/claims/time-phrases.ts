import { addMonths, type MonthKey, type MonthSpan, monthAt, monthIndex, monthsIn } from "../shared/month.ts";
import { writeMonth, writeSpan } from "../shared/wording.ts";
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

/** One way to speak of time. `read` gives no reading where the day is not known well enough. */
export type Phrase = {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, day: Day) => readonly ClaimPeriod[];
};

const MONTH_NAMES =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const COUNT = `${NUMBERS.join("|")}|\\d{1,3}`;
const YEAR = "(?:19|20)\\d\\d";
const YEAR_WORDS = `last year|this year|${YEAR}`;

const numberOf = (word: string): number => NUMBERS.indexOf(word.toLowerCase()) + 1 || Number(word);
const monthNumber = (word: string): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
const monthOf = (year: number, month: number): MonthKey => monthAt(year * 12 + month - 1);
const spanOf = (from: MonthKey, months: number): MonthSpan => ({ from, to: addMonths(from, months - 1) });
const yearSpan = (year: number): MonthSpan => spanOf(monthOf(year, 1), 12);

/** A period held against the same months a year before. */
const onTheYear = (name: string, span: MonthSpan): ClaimPeriod => ({ name, span, against: moved(span, -12) });
/** A period held against as many months before it. */
const onTheSpan = (name: string, span: MonthSpan): ClaimPeriod => ({
  name,
  span,
  against: moved(span, -Math.ceil(monthsIn(span) / 12) * 12),
});
const calendar = (year: number): ClaimPeriod => onTheYear(`calendar ${year}`, yearSpan(year));

/** "fiscal year 2023–24", from its first month. */
function fiscal(from: MonthKey): ClaimPeriod {
  const year = Number(from.slice(0, 4));
  return onTheYear(`fiscal year ${year}–${String((year + 1) % 100).padStart(2, "0")}`, spanOf(from, 12));
}

/** The fiscal year that ends in a calendar year. */
const fiscalEnding = (year: number, first: number): ClaimPeriod => fiscal(monthOf(year - 1, first));

/** The months before the day's own. */
const before = (month: MonthKey, months: number): MonthSpan => spanOf(addMonths(month, -months), months);

function lastYear({ year, month, fiscal: first }: Day): readonly ClaimPeriod[] {
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

function thisYear({ year, month, fiscal: first }: Day): readonly ClaimPeriod[] {
  if (month === null) return [calendar(year)];
  const soFar = { from: monthOf(year, 1), to: month };
  const readings = [onTheYear(`${year} so far`, soFar)];
  if (first === null) return readings;
  const from = monthOf(month >= monthOf(year, first) ? year : year - 1, first);
  return [...readings, { ...onTheYear("the fiscal year so far", { from, to: month }) }];
}

/** The year that "last year", "this year" or a number names. */
function yearNamed(words: string, day: Day): number {
  if (/^last/i.test(words)) return day.year - 1;
  return /^this/i.test(words) ? day.year : Number(words);
}

const part = (name: string, from: MonthKey, months: number) => [onTheYear(name, spanOf(from, months))];
const ORDINALS = ["first", "second", "third", "fourth"];

/** The latest month of that name that is not after the day; `null` for a day known to the year alone. */
function latest(name: number, { year, month }: Day): MonthKey | null {
  if (month === null) return null;
  const same = monthOf(year, name);
  return same <= month ? same : addMonths(same, -12);
}

/** Ways to speak of time in English, those that say more before those that their words hold. */
export const TIME_PHRASES: readonly Phrase[] = [
  {
    pattern: new RegExp(`\\b(?:in |during )?the (first|second) half of (?:the )?(${YEAR_WORDS})\\b`, "i"),
    read: ([, half = "", words = ""], day) => {
      const year = yearNamed(words, day);
      return part(`the ${half.toLowerCase()} half of ${year}`, monthOf(year, /first/i.test(half) ? 1 : 7), 6);
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:in |during )?the (first|second|third|fourth) quarter of (?:the )?(${YEAR_WORDS})\\b`,
      "i",
    ),
    read: ([, which = "", words = ""], day) => {
      const at = ORDINALS.indexOf(which.toLowerCase());
      const year = yearNamed(words, day);
      return part(`the ${which.toLowerCase()} quarter of ${year}`, monthOf(year, at * 3 + 1), 3);
    },
  },
  {
    pattern: new RegExp(`\\bQ([1-4])(?: of)? (${YEAR})\\b`, "i"),
    read: ([, quarter = "1", year = ""]) =>
      part(`Q${quarter} ${year}`, monthOf(Number(year), Number(quarter) * 3 - 2), 3),
  },
  {
    pattern: new RegExp(`\\b(?:fiscal(?: year)?|FY) ?(${YEAR}|\\d\\d)(?:[-–/](\\d\\d|\\d{4}))?\\b`, "i"),
    read: ([, one = "", other], { fiscal: first }) => {
      if (first === null) return [];
      const year = one.length === 4 ? Number(one) : 2000 + Number(one);
      // "FY25" ends in 2025, "FY2024–25" begins in 2024.
      return [other === undefined ? fiscalEnding(year, first) : fiscalEnding(year + 1, first)];
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:from|between) (${MONTH_NAMES}) (?:(${YEAR}) )?(?:to|and|until|through) (${MONTH_NAMES}) (${YEAR})\\b`,
      "i",
    ),
    read: ([, one = "", first, other = "", second = ""]) => {
      const to = monthOf(Number(second), monthNumber(other));
      const from = monthOf(Number(first ?? second), monthNumber(one));
      const span = { from: from > to ? addMonths(from, -12) : from, to };
      return [onTheSpan(writeSpan(span), span)];
    },
  },
  {
    pattern: new RegExp(`\\bsince (${MONTH_NAMES})(?: (${YEAR}))?\\b`, "i"),
    read: ([, name = "", year], day) => {
      const number = monthNumber(name);
      const from = year === undefined ? latest(number, day) : monthOf(Number(year), number);
      if (from === null || day.month === null || from > day.month) return [];
      const span = { from, to: day.month };
      return [onTheSpan(`since ${writeMonth(from)}`, span)];
    },
  },
  {
    pattern: new RegExp(`\\bsince (${YEAR})\\b`, "i"),
    read: ([, year = ""], { month }) => {
      const from = monthOf(Number(year), 1);
      return month === null || from > month ? [] : [onTheSpan(`since ${year}`, { from, to: month })];
    },
  },
  {
    pattern: new RegExp(`\\b(?:over|in|during|for) the (?:past|last) (?:(${COUNT}) )?(years?|months?|decade)\\b`, "i"),
    read: ([, count, unit = ""], { year, month }) => {
      const number = count === undefined ? 1 : numberOf(count);
      const months = number * (/decade/i.test(unit) ? 120 : /year/i.test(unit) ? 12 : 1);
      if (month === null || months === 0) return [];
      const name =
        months === 120
          ? "the ten years before"
          : months === 12
            ? "the twelve months before"
            : `the ${months} months before`;
      const readings = [onTheSpan(name, before(month, months))];
      const years = months / 12;
      if (Number.isInteger(years))
        readings.push(
          onTheSpan(
            years === 1 ? `calendar ${year - 1}` : `calendar ${year - years} to ${year - 1}`,
            spanOf(monthOf(year - years, 1), months),
          ),
        );
      return readings;
    },
  },
  {
    pattern:
      /\b(?:year[ -]on[ -]year|y[/-]?o[/-]?y|(?:from|than|compared with) (?:a|the) year (?:ago|before|earlier)|annually)\b/i,
    read: (_, { year, month }) => {
      if (month === null) return [calendar(year - 1)];
      const last = addMonths(month, -1);
      return [
        onTheYear("the twelve months before", before(month, 12)),
        onTheYear(`${writeMonth(last)} on the year`, { from: last, to: last }),
      ];
    },
  },
  {
    pattern: new RegExp(`\\b(${COUNT}) years ago\\b`, "i"),
    read: ([, count = ""], { year }) => [calendar(year - numberOf(count))],
  },
  { pattern: /\b(?:in |during |over )?(?:the )?(?:last|previous|past) year\b/i, read: (_, day) => lastYear(day) },
  { pattern: /\b(?:so far )?this year\b/i, read: (_, day) => thisYear(day) },
  {
    pattern: /\b(?:in |during )?(?:the )?(?:last|previous) quarter\b/i,
    read: (_, { month }) => {
      if (month === null) return [];
      const now = monthIndex(month);
      return [onTheYear("the quarter before", spanOf(monthAt(now - (now % 3) - 3), 3))];
    },
  },
  {
    pattern: /\b(?:in )?(?:last|the previous) month\b/i,
    read: (_, { month }) => (month === null ? [] : monthReadings(addMonths(month, -1))),
  },
  { pattern: /\bthis month\b/i, read: (_, { month }) => (month === null ? [] : monthReadings(month)) },
  {
    pattern: new RegExp(`\\b(?:in |during )?(${MONTH_NAMES}) (${YEAR})\\b`, "i"),
    read: ([, name = "", year = ""]) => {
      const month = monthOf(Number(year), monthNumber(name));
      return [onTheYear(writeMonth(month), { from: month, to: month })];
    },
  },
  { pattern: new RegExp(`\\b(?:in |during )?(${YEAR})\\b`), read: ([, year = ""]) => [calendar(Number(year))] },
  {
    pattern: new RegExp(`\\b(?:in|during) (${MONTH_NAMES})\\b`, "i"),
    read: ([, name = ""], day) => {
      const month = latest(monthNumber(name), day);
      return month === null ? [] : [onTheYear(writeMonth(month), { from: month, to: month })];
    },
  },
  {
    pattern: /\bfor the first time\b|\bfirst[ -]ever\b/i,
    read: (_, { year, month }) => {
      if (month === null) return [calendar(year)];
      return [onTheYear(`${year} so far`, { from: monthOf(year, 1), to: month }), ...monthReadings(month).slice(0, 1)];
    },
  },
];

/** A month, against the one before it and against the same month a year before. */
function monthReadings(month: MonthKey): readonly ClaimPeriod[] {
  const span = { from: month, to: month };
  return [
    { name: writeMonth(month), span, against: moved(span, -1) },
    onTheYear(`${writeMonth(month)} on the year`, span),
  ];
}
