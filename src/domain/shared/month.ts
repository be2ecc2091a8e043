import type { Brand } from "./brand.ts";

/** A calendar month as `1973-10`. Plain text: never an instant, so no time zone can move it. */
export type MonthKey = Brand<"MonthKey">;
/** A calendar date known to the day, month or year: `2025-09-02`, `2025-09` or `2025`. */
export type PartialDate = Brand<"PartialDate">;
/** Months since January of year 0; differences are whole calendar months. */
export type MonthIndex = number;

/** Months in view, both ends included, `from` never after `to`. */
export type MonthSpan = { readonly from: MonthKey; readonly to: MonthKey };

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The text as a month, or `null` when it does not spell one. */
export function parseMonth(text: string): MonthKey | null {
  return MONTH.test(text) ? (text as MonthKey) : null;
}

/** The text as a date known to the day, month or year; `null` for anything else, 30 February included. */
export function parsePartialDate(text: string): PartialDate | null {
  const parts = DATE.exec(text);
  if (!parts) return null;
  if (parts[3] && Number(parts[3]) > daysInMonth(Number(parts[1]), Number(parts[2]))) return null;
  return text as PartialDate;
}

/** Position of a month on the line of months. */
export function monthIndex(month: MonthKey): MonthIndex {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The month at a position; the inverse of `monthIndex`. */
export function monthAt(index: MonthIndex): MonthKey {
  const year = Math.floor(index / 12);
  return `${String(year).padStart(4, "0")}-${String(index - year * 12 + 1).padStart(2, "0")}` as MonthKey;
}

/** The month `count` months later, or earlier when negative. */
export function addMonths(month: MonthKey, count: number): MonthKey {
  return monthAt(monthIndex(month) + count);
}

/** How many months a span holds, both ends counted. */
export function monthsIn(span: MonthSpan): number {
  return monthIndex(span.to) - monthIndex(span.from) + 1;
}

/** Whether a month lies within a span, ends included. */
export function withinSpan(month: MonthKey, span: MonthSpan): boolean {
  return month >= span.from && month <= span.to;
}

/** First month a date may fall in: January for a date known only to the year. */
export function firstMonthOf(date: PartialDate): MonthKey {
  return (date.length === 4 ? `${date}-01` : date.slice(0, 7)) as MonthKey;
}

/** Last month a date may fall in: December for a date known only to the year. */
export function lastMonthOf(date: PartialDate): MonthKey {
  return (date.length === 4 ? `${date}-12` : date.slice(0, 7)) as MonthKey;
}

/** The calendar day of an instant where the reader is: `2025-09-02`. */
export function calendarDay(at: Date): PartialDate {
  const parts = [String(at.getFullYear()).padStart(4, "0"), ...[at.getMonth() + 1, at.getDate()].map(twoDigits)];
  return parts.join("-") as PartialDate;
}

const twoDigits = (value: number) => String(value).padStart(2, "0");

/** Days of a month in the Gregorian calendar; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
