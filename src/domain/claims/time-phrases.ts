import { addMonths, monthAt, monthIndex } from "../shared/month.ts";
import { writeMonth, writeSpan } from "../shared/wording.ts";
import type { ClaimPeriod } from "./claim.ts";
import {
  before,
  COUNT,
  calendar,
  type Day,
  firstSince,
  fiscalEnding,
  lastYear,
  latest,
  latestPart,
  MONTH_NAMES,
  monthNumber,
  monthOf,
  monthReadings,
  numberOf,
  ORDINALS,
  onTheSpan,
  onTheYear,
  part,
  spanOf,
  thisYear,
  YEAR,
  YEAR_WORDS,
  yearNamed,
  yearSpan,
  yearToYear,
} from "./time-periods.ts";

/**
 * One way to speak of time. `read` gives no reading where the day is not known well enough, or where the words leave open
 * which months they mean; the words they hold are then not read in another way. `levels`: what it means where something is
 * said to have moved since then, now against then; `firsts`: where it is said to be the first since, after months without.
 */
export type Phrase = {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, day: Day) => readonly ClaimPeriod[];
  readonly levels?: (match: RegExpExecArray, day: Day) => readonly ClaimPeriod[];
  readonly firsts?: (match: RegExpExecArray, day: Day) => readonly ClaimPeriod[];
};

/** Words that only say what a period is held against: the same months a year before. */
export const ON_THE_YEAR =
  /\b(?:year[ -]on[ -]year|y[/-]?o[/-]?y|(?:from|than|as|compared (?:with|to)) (?:a|the) year (?:ago|before|earlier)|annually)\b/i;

/** Ways to speak of time in English, those that say more before those that their words hold. */
export const TIME_PHRASES: readonly Phrase[] = [
  {
    // Which months these are, nobody says.
    pattern: new RegExp(
      `\\b(?:early|late|mid|(?:the )?(?:beginning|start|middle|end|spring|summer|autumn|fall|winter)(?: of)?)[ -](?:in )?(?:the )?(?:${YEAR_WORDS})\\b`,
      "i",
    ),
    read: () => [],
  },
  {
    pattern: new RegExp(`\\b(?:in |during )?the (first|last) (${COUNT}) months of (?:the )?(${YEAR_WORDS})\\b`, "i"),
    read: ([, which = "", count = "", words = ""], day) => {
      const months = numberOf(count);
      const year = yearNamed(words, day);
      if (months < 1 || months > 12) return [];
      const first = /first/i.test(which) ? 1 : 13 - months;
      return part(`the ${which.toLowerCase()} ${months} months of ${year}`, monthOf(year, first), months);
    },
  },
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
    pattern: new RegExp(`\\bH([12])(?: of)? (${YEAR})\\b`, "i"),
    read: ([, half = "1", year = ""]) => part(`H${half} ${year}`, monthOf(Number(year), Number(half) * 6 - 5), 6),
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
    pattern: new RegExp(`\\b(?:in |during )?(${YEAR})(?:[-–/]| to )(${YEAR}|\\d\\d)\\b(?! ?[-–/]\\d)`, "i"),
    read: ([, one = "", other = ""], { fiscal: first }) => yearToYear(one, other, first),
    levels: ([words, one = "", other = ""]) => {
      const [from, to] = [Number(one), Number(other)];
      // "From 2022 to 2024" something moves between the two.
      return / to /i.test(words) && from < to ? [{ ...calendar(to), against: yearSpan(from) }] : [];
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:in |over )?the (${COUNT}) months (?:to|until|through) (${MONTH_NAMES})(?: (${YEAR}))?\\b`,
      "i",
    ),
    read: ([, count = "", name = "", year], day) => {
      const number = monthNumber(name);
      const to = year === undefined ? latest(number, day) : monthOf(Number(year), number);
      const months = numberOf(count);
      if (to === null || months < 1) return [];
      const span = { from: addMonths(to, 1 - months), to };
      return [onTheSpan(writeSpan(span), span)];
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
    levels: ([, name = "", year], day) => {
      const number = monthNumber(name);
      const then = year === undefined ? latest(number, day) : monthOf(Number(year), number);
      if (then === null || day.month === null) return [];
      const last = addMonths(day.month, -1);
      if (then >= last) return [];
      return [{ name: writeMonth(last), span: { from: last, to: last }, against: { from: then, to: then } }];
    },
    firsts: ([, name = "", year], day) => {
      const number = monthNumber(name);
      const last = year === undefined ? latest(number, day) : monthOf(Number(year), number);
      return last === null ? [] : firstSince(last, day);
    },
  },
  {
    pattern: new RegExp(`\\bsince (${YEAR})\\b`, "i"),
    read: ([, year = ""], { month }) => {
      const from = monthOf(Number(year), 1);
      return month === null || from > month ? [] : [onTheSpan(`since ${year}`, { from, to: month })];
    },
    levels: ([, year = ""], { month }) => {
      const then = yearSpan(Number(year));
      if (month === null || addMonths(month, -12) <= then.to) return [];
      return [{ name: "the twelve months before", span: before(month, 12), against: then }];
    },
    firsts: ([, year = ""], day) => firstSince(monthOf(Number(year), 12), day),
  },
  {
    pattern: new RegExp(`\\b(?:over|in|during|for) the (?:past|last) (?:(${COUNT}) )?(years?|months?|decade)\\b`, "i"),
    read: ([, count, unit = ""], { year, month }) => {
      const number = count === undefined ? 1 : numberOf(count);
      const months = number * (/decade/i.test(unit) ? 120 : /year/i.test(unit) ? 12 : 1);
      if (month === null) return months === 12 ? [calendar(year - 1)] : [];
      if (months === 0) return [];
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
    pattern: new RegExp(`\\b(${COUNT}) years ago\\b`, "i"),
    read: ([, count = ""], { year }) => [calendar(year - numberOf(count))],
  },
  { pattern: /\b(?:in |during |over )?(?:the )?(?:last|previous|past) year\b/i, read: (_, day) => lastYear(day) },
  { pattern: /\b(?:so far )?this year\b/i, read: (_, day) => thisYear(day) },
  {
    pattern:
      /\b(?:in |during )?the (first|second|third|fourth) (quarter)\b|\b(?:in |during )?the (first|second) (half)\b/i,
    read: ([, quarter, , half], day) =>
      quarter === undefined ? latestPart(half ?? "", "half", day) : latestPart(quarter, "quarter", day),
  },
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
    pattern: ON_THE_YEAR,
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
    pattern: /\bfor the first time\b|\bfirst[ -]ever\b/i,
    read: (_, { year, month }) => {
      if (month === null) return [calendar(year)];
      return [onTheYear(`${year} so far`, { from: monthOf(year, 1), to: month }), ...monthReadings(month).slice(0, 1)];
    },
  },
];
