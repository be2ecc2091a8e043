import { type MonthKey, type PartialDate, parseMonth, parsePartialDate } from "./month.ts";

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat("en-US", { month: "long", timeZone: "UTC" }).format(Date.UTC(2000, month, 1)).toLowerCase(),
);
const WORDS = /^(?:(\d{1,2})\s+)?([a-z]{3,9})\.?\s+(\d{4})$/;

/**
 * The date typed into a field: `2025-09-02`, `2025-09` or `2025`, or as the desk prints it, `2 Sep 2025` or `Sep 2025`,
 * with the month cut short or whole. `null` for anything else, 30 February included.
 */
export function readTypedDate(text: string): PartialDate | null {
  const typed = text.trim();
  const words = WORDS.exec(typed.toLowerCase());
  if (!words) return parsePartialDate(typed);
  const [, day, name = "", year] = words;
  const month = MONTHS.findIndex((whole) => whole.startsWith(name) || (name === "sept" && whole === "september"));
  if (month < 0) return null;
  const parts = [year, String(month + 1).padStart(2, "0"), ...(day === undefined ? [] : [day.padStart(2, "0")])];
  return parsePartialDate(parts.join("-"));
}

/** The month typed into a field: `2025-09`, or `Sep 2025`; `null` for anything else. */
export function readTypedMonth(text: string): MonthKey | null {
  return parseMonth(readTypedDate(text) ?? "");
}
