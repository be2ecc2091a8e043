import { addMonths, type MonthKey, type MonthSpan, monthAt, monthIndex, monthsIn } from "#domain/shared/month.ts";

/** Years across the rule unless the dates lie farther apart. */
const YEARS = 5;

/** The months along the rule: whole years, the last five of the record, moved or widened as far as the window needs. */
export function ruleSpan(record: MonthSpan, window: MonthSpan): MonthSpan {
  const last = monthIndex(window.to > record.to ? window.to : record.to);
  const usual = Math.floor(last / 12) * 12 - (YEARS - 1) * 12;
  const first = Math.min(usual, Math.floor(monthIndex(window.from) / 12) * 12);
  return { from: monthAt(first), to: monthAt(last) };
}

/** Where the end of a month lies along the rule, 0 to 1. */
export function placeOf(rule: MonthSpan, month: MonthKey): number {
  return (monthIndex(month) - monthIndex(rule.from) + 1) / monthsIn(rule);
}

/** The month whose end lies nearest to a place along the rule. */
export function monthNear(rule: MonthSpan, place: number): MonthKey {
  const step = Math.round(place * monthsIn(rule)) - 1;
  return addMonths(rule.from, Math.max(0, Math.min(monthsIn(rule) - 1, step)));
}

/** A mark of the rule: a short stroke, a long one where a year begins, and its figures where they have room. */
export type RuleMark = { readonly at: number; readonly isYear: boolean; readonly year: number | null };

/** Strokes nearer to one another than this are a smear, and figures nearer than that a blot, in CSS pixels. */
const STROKE_PX = 4;
const FIGURES_PX = 40;
const STEPS = [1, 2, 5, 10, 20, 50] as const;

/**
 * The marks along a rule so many pixels wide: each month, or where these would touch each year or every few; named are
 * the years that have room. What begins at the very end has no room for its figures.
 */
export function ruleMarks(rule: MonthSpan, widthPx: number): readonly RuleMark[] {
  const [first, count] = [monthIndex(rule.from), monthsIn(rule)];
  const monthPx = widthPx / count;
  const every = (leastPx: number) => STEPS.find((years) => years * 12 * monthPx >= leastPx) ?? 100;
  const [drawn, named] = [every(STROKE_PX), every(FIGURES_PX)];
  const marks: RuleMark[] = [];
  for (let step = 0; step <= count; step += 1) {
    const at = step / count;
    const year = (first + step) % 12 === 0 ? (first + step) / 12 : null;
    if (year === null ? monthPx < STROKE_PX : year % drawn !== 0) continue;
    const hasRoom = year !== null && year % named === 0 && (1 - at) * widthPx >= FIGURES_PX * 0.8;
    marks.push({ at, isYear: year !== null, year: hasRoom ? year : null });
  }
  return marks;
}

/** One end of the window moved, held before the other end and within the limits. */
export function windowWith(window: MonthSpan, end: "from" | "to", month: MonthKey, limits: MonthSpan): MonthSpan {
  const held = month < limits.from ? limits.from : month > limits.to ? limits.to : month;
  if (end === "from") return { ...window, from: held > window.to ? window.to : held };
  return { ...window, to: held < window.from ? window.from : held };
}

/** The window moved as a whole by so many months, within the limits. */
export function windowMoved(window: MonthSpan, by: number, limits: MonthSpan): MonthSpan {
  const least = Math.min(0, monthIndex(limits.from) - monthIndex(window.from));
  const most = Math.max(0, monthIndex(limits.to) - monthIndex(window.to));
  const shift = Math.max(least, Math.min(most, by));
  return { from: addMonths(window.from, shift), to: addMonths(window.to, shift) };
}
