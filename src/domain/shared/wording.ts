import { daysInMonth, type MonthKey, type MonthSpan, monthsIn, type PartialDate } from "./month.ts";

/** How dates and numbers are written: design.md, "Words, numbers, dates". */
const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" }).format(Date.UTC(2000, month, 1)),
);

/** `Sep 2025`. */
export function writeMonth(month: MonthKey): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** `30 Sep 2025`: a month as the day on which it ends, and is read. */
export function writeMonthEnd(month: MonthKey): string {
  return `${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)))} ${writeMonth(month)}`;
}

/** `2 Sep 2025`, `Sep 2025` or `2025`, as precise as the date is known. */
export function writeDate(date: PartialDate): string {
  if (date.length === 4) return date;
  const month = writeMonth(date.slice(0, 7) as MonthKey);
  return date.length === 7 ? month : `${Number(date.slice(8, 10))} ${month}`;
}

/** `Oct 2024 – Sep 2025`; a single month is written once. */
export function writeSpan(span: MonthSpan): string {
  return span.from === span.to ? writeMonth(span.from) : `${writeMonth(span.from)} – ${writeMonth(span.to)}`;
}

/** `12 months`, `1 month`. */
export function writeSpanLength(span: MonthSpan): string {
  return writeCount(monthsIn(span), "month");
}

const formats = new Map<number, Intl.NumberFormat>();

/** `1,234.5` with a fixed count of decimals and a true minus. */
export function writeNumber(value: number, decimals = 0): string {
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(decimals, format);
  }
  const text = format.format(value);
  return text.startsWith("-") ? (/[1-9]/.test(text) ? `−${text.slice(1)}` : text.slice(1)) : text;
}

/** The same with its sign always shown: `+3.7`, `−4.8`, `0.0`. */
export function writeChange(value: number, decimals = 0): string {
  const text = writeNumber(value, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Words with their first letter as a capital. */
export const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

/** `Pakistan`, `Pakistan and Russia`, `India, Pakistan and Russia`. */
export function writeList(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/** `1 quote`, `7 quotes`, `1,204 ties`. */
export function writeCount(count: number, singular: string, plural = `${singular}s`): string {
  return `${writeNumber(count)} ${count === 1 ? singular : plural}`;
}
