import { daysInMonth, type MonthIndex, monthAt } from "../../shared/month.ts";
import { isMissing, tidyCell } from "./cell-text.ts";
import type { DateForm } from "./mapping.ts";
import { monthOfWord } from "./month-names.ts";

/** One cell read as a period. */
export type PeriodRead =
  /** `day`: of the month, where the cell names one; 0 where it does not. */
  | { readonly kind: "month"; readonly month: MonthIndex; readonly day: number }
  /** A year stays a year. */
  | { readonly kind: "year"; readonly year: number }
  /** A week, a quarter or a half year: neither a month nor a year, and never spread over months. */
  | { readonly kind: "other-length" }
  | { readonly kind: "missing" }
  /** `proposal`: what it most likely means; `null` where there is no telling. */
  | { readonly kind: "bad"; readonly problem: string; readonly proposal: string | null };

const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;
/** Two digits mean 1970 to 2069. */
const CENTURY_TURNS = 70;
/** Fillers for "all months" in the place of a month: annual totals of COMEXT (52) and UN Comtrade (99). */
const WHOLE_YEAR = new Set([52, 99]);
/** Day 0 of spreadsheets that count from 1900, as days before 1970. */
const SERIAL_DAY_0 = 25_569;
const LEAST_SERIAL = 10_000;
const MOST_SERIAL = 80_000;
const DAY_MS = 86_400_000;

const YEAR = /^(\d{4})(?:[-\s]?A(?:1|nnual)?)?$/i;
const YEAR_MONTH = /^(\d{4})(?:[-/. ]?M?|-M)(\d{2})$/i;
const YEAR_SHORT_MONTH = /^(\d{4})(?:[-/.]M?|M)(\d)$/i;
const YEAR_MONTH_DAY = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?:[T ][\d:.]+Z?)?$/;
const OTHER_LENGTH = /^(?:\d{4}[-\s]?(?:Q[1-4]|[SH][12]|W\d{1,2})|[QSH]\d[-\s/]?\d{4})$/i;
const THREE_NUMBERS = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?:[T ][\d:.]+Z?)?$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const NAME_YEAR = /^(\p{L}{3,}?)\.?[-\s/.,']*(\d{4}|\d{2})$/u;
const YEAR_NAME = /^(\d{4})[-\s/.]*(\p{L}{3,})\.?$/u;
const DAY_NAME_YEAR = /^(\d{1,2})\.?[-\s/.]*(?:de\s+)?(\p{L}{3,}?)\.?[-\s/.,]*(?:de\s+)?(\d{4}|\d{2})$/u;

const bad = (problem: string, proposal: string | null = null): PeriodRead => ({ kind: "bad", problem, proposal });

function fullYear(digits: string): number {
  const year = Number(digits);
  return digits.length > 2 ? year : year + (year < CENTURY_TURNS ? 2000 : 1900);
}

function yearOf(year: number): PeriodRead {
  return year < FIRST_YEAR || year > LAST_YEAR ? bad(`Year ${year} is out of range.`) : { kind: "year", year };
}

/** A slip by one has a neighbour; further out, such as 2024/25, there is no telling. */
function nearestMonth(year: number, month: number): string | null {
  if (month === 0) return monthAt(year * 12);
  return month === 13 ? monthAt(year * 12 + 11) : null;
}

function monthOf(year: number, month: number, day = 0): PeriodRead {
  if (year < FIRST_YEAR || year > LAST_YEAR) return bad(`Year ${year} is out of range.`);
  if (month < 1 || month > 12) return bad(`Month ${month} does not exist.`, nearestMonth(year, month));
  const index = year * 12 + month - 1;
  const days = daysInMonth(year, month);
  if (day > days) return bad(`Day ${day} does not exist: that month has ${days} days.`, monthAt(index));
  return { kind: "month", month: index, day };
}

function yearOrMonth(year: number, month: number): PeriodRead {
  return WHOLE_YEAR.has(month) ? yearOf(year) : monthOf(year, month);
}

function readIso(cell: string): PeriodRead | null {
  if (OTHER_LENGTH.test(cell)) return { kind: "other-length" };
  const year = YEAR.exec(cell);
  if (year) return yearOf(Number(year[1]));
  const month = YEAR_MONTH.exec(cell) ?? YEAR_SHORT_MONTH.exec(cell);
  if (month) return yearOrMonth(Number(month[1]), Number(month[2]));
  const day = YEAR_MONTH_DAY.exec(cell);
  return day && (day[2] !== "" || cell.length === 8) ? monthOf(Number(day[1]), Number(day[3]), Number(day[4])) : null;
}

/** What no cell of figures alone has. */
const LETTER = /[^\d\s.,:/+-]/;

function readNamed(cell: string): PeriodRead | null {
  if (!LETTER.test(cell)) return null;
  const dated = DAY_NAME_YEAR.exec(cell);
  const plain = dated ? null : (NAME_YEAR.exec(cell) ?? swapped(YEAR_NAME.exec(cell)));
  const [name, year, day] = dated ? [dated[2], dated[3], dated[1]] : [plain?.[1], plain?.[2], "0"];
  const month = name === undefined ? null : monthOfWord(name);
  return month === null || year === undefined ? null : monthOf(fullYear(year), month, Number(day));
}

const swapped = (found: RegExpExecArray | null): readonly (string | undefined)[] | null =>
  found && [found[0], found[2], found[1]];

function readInOrder(cell: string, isDayFirst: boolean): PeriodRead | null {
  const three = THREE_NUMBERS.exec(cell);
  if (three) {
    const [one, two, year] = [Number(three[1]), Number(three[2]), fullYear(three[3] ?? "")];
    return isDayFirst ? monthOf(year, two, one) : monthOf(year, one, two);
  }
  const two = MONTH_YEAR.exec(cell);
  return two && monthOf(Number(two[2]), Number(two[1]));
}

function readSerial(cell: string): PeriodRead | null {
  const serial = /^\d{5}(?:[.,]\d+)?$/.test(cell) ? Math.floor(Number(cell.replace(",", "."))) : 0;
  if (serial < LEAST_SERIAL || serial > MOST_SERIAL) return null;
  const [year = 0, month = 0, day = 0] = new Date((serial - SERIAL_DAY_0) * DAY_MS)
    .toISOString()
    .slice(0, 10)
    .split("-")
    .map(Number);
  return monthOf(year, month, day);
}

function readInForm(cell: string, form: DateForm): PeriodRead | null {
  if (form === "day-first" || form === "month-first") return readInOrder(cell, form === "day-first");
  return form === "excel-serial" ? readSerial(cell) : null;
}

/**
 * The period of a cell, written in the form of its file or in one that leaves no doubt (2024-03, Mar 2024). Two numbers
 * that could be day and month are read only in the form that says which is which. Months keep the day they name, so that
 * the days of one month can be told apart. Excel's serial numbers count from 1900.
 */
export function readPeriod(text: string, form: DateForm): PeriodRead {
  const cell = tidyCell(text);
  if (isMissing(cell)) return { kind: "missing" };
  return readInForm(cell, form) ?? readIso(cell) ?? readNamed(cell) ?? misfit(cell);
}

/** A cell in none of the forms of its file: it may be in another one, which then is what it most likely means. */
function misfit(cell: string): PeriodRead {
  const three = THREE_NUMBERS.exec(cell);
  if (!three) return bad("Not a month or a year.");
  const [one, two] = [Number(three[1]), Number(three[2])];
  if (one <= 12 === two <= 12) return bad("Day and month cannot be told apart.");
  const read = readInOrder(cell, one > 12);
  const proposal = read?.kind === "month" ? monthAt(read.month) : read?.kind === "bad" ? read.proposal : null;
  return bad(`Written ${one > 12 ? "day" : "month"} first, unlike the rest.`, proposal);
}

/** The month of a cell in a column of months: a number from 1 to 12, a name, `M05`; `whole-year` for the fillers. */
export function readMonthOfYear(text: string): number | "whole-year" | "missing" | null {
  const cell = tidyCell(text);
  if (isMissing(cell)) return "missing";
  const digits = /^M?(\d{1,2})(?:\.0)?$/i.exec(cell)?.[1];
  if (digits === undefined) return /^\p{L}{3,}\.?$/u.test(cell) ? monthOfWord(cell) : null;
  return WHOLE_YEAR.has(Number(digits)) ? "whole-year" : Number(digits);
}
