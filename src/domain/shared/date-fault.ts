import { daysInMonth, type PartialDate } from "./month.ts";
import { writeCount, writeDate } from "./wording.ts";
import { readTypedDate } from "./written-date.ts";

/** The date that a text would be with another number in one place, if it is any. */
function withNumber(text: string, at: number, length: number, number: number): PartialDate | null {
  return readTypedDate(text.slice(0, at) + String(number) + text.slice(at + length));
}

/**
 * Why a typed text is no date, in a sentence for whoever typed it: the day or the month that it names does not exist; or
 * `otherwise`, where it does not look like a date at all. For texts that `readTypedDate` does not read.
 */
export function dateFault(text: string, otherwise: string): string {
  const typed = text.trim();
  for (const { 0: digits, index } of typed.matchAll(/(?<!\d)\d{1,2}(?!\d)/g)) {
    const number = Number(digits);
    // The 28th is in every month, and no month.
    const day = withNumber(typed, index, digits.length, 28);
    const days = day === null ? 0 : daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
    if (day?.endsWith("-28") && (number === 0 || number > days)) {
      const month = writeDate(day.slice(0, 7) as PartialDate);
      return `There is no ${number} ${month}: that month has ${writeCount(days, "day")}.`;
    }
    const month = withNumber(typed, index, digits.length, 12);
    if (month?.slice(5, 7) === "12" && (number === 0 || number > 12)) return `There is no month ${number}.`;
  }
  return otherwise;
}
