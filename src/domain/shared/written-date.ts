import { type MonthKey, type PartialDate, parseMonth, parsePartialDate } from "./month.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_WORD =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const DAY = "(0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?";
const YEAR = "((?:19|20)\\d\\d)";

type Form = {
  readonly pattern: RegExp;
  readonly order: readonly ("year" | "month" | "day")[];
  /** Written either way round: 25/12/2024 and 12/25/2024 are one day, 03/09/2025 is two. */
  readonly eitherWay?: true;
};

/** From the most telling to the least; each leaves no room between its parts for other words. */
const FORMS: readonly Form[] = [
  { pattern: new RegExp(`\\b${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`, "iu"), order: ["year", "month", "day"] },
  { pattern: new RegExp(`\\b${MONTH_WORD}\\.?\\s+${DAY}\\s*,?\\s+${YEAR}\\b`, "iu"), order: ["month", "day", "year"] },
  {
    pattern: new RegExp(`\\b${DAY}[\\s-]+(?:of\\s+)?${MONTH_WORD}\\.?\\s*[,-]?\\s*${YEAR}\\b`, "iu"),
    order: ["day", "month", "year"],
  },
  { pattern: new RegExp(`(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}\\b`, "u"), order: ["day", "month", "year"] },
  {
    pattern: new RegExp(`(?<![\\d/])(\\d{1,2})/(\\d{1,2})/${YEAR}\\b`, "u"),
    order: ["day", "month", "year"],
    eitherWay: true,
  },
  { pattern: new RegExp(`\\b${MONTH_WORD}\\.?,?\\s+${YEAR}\\b`, "iu"), order: ["month", "year"] },
  { pattern: new RegExp(`\\b${YEAR}-(0[1-9]|1[0-2])(?![\\d-])`, "u"), order: ["year", "month"] },
];

/** A date found in a text, and the words that spell it. */
export type FoundDate = { readonly date: PartialDate; readonly words: string };

const monthOf = (word: string): number => (/^\d/.test(word) ? Number(word) : MONTHS.indexOf(word.slice(0, 3)) + 1);

function dateOf({ order, eitherWay }: Form, match: RegExpExecArray): PartialDate | null {
  const part = (name: "year" | "month" | "day"): string | null => {
    const at = order.indexOf(name);
    return at < 0 ? null : (match[at + 1]?.toLowerCase() ?? null);
  };
  const [month, day] = [monthOf(part("month") ?? ""), Number(part("day") ?? 0)];
  // Two dates at once: who wrote it decides, and that is not known here.
  if (eitherWay && month <= 12 && day <= 12 && month !== day) return null;
  const [realMonth, realDay] = eitherWay && month > 12 ? [day, month] : [month, day];
  const tail = order.includes("day") ? `-${String(realDay).padStart(2, "0")}` : "";
  return parsePartialDate(`${part("year")}-${String(realMonth).padStart(2, "0")}${tail}`);
}

/**
 * The first date a text spells, in ISO form or as written in English; `null` where there is none. The date is taken as
 * written: no time zone moves it. `03/09/2025` is left alone, since it is two dates; so is a day without a year.
 */
export function findWrittenDate(text: string): FoundDate | null {
  let rest = text;
  for (const form of FORMS) {
    const match = form.pattern.exec(rest);
    const date = match && dateOf(form, match);
    if (match && date) return { date, words: match[0] };
    // What is no date in this form is none in another: 30 February is not February.
    if (match) rest = rest.replace(match[0], " ");
  }
  return null;
}

/**
 * The date a field was given, and nothing beside it: `2025-09-02`, `2025-09` or `2025`, or as written in English, the way
 * the desk prints dates included, of 1900 to 2099; `null` for anything else.
 */
export function readTypedDate(text: string): PartialDate | null {
  const typed = text.trim();
  const found = findWrittenDate(typed);
  return parsePartialDate(typed) ?? (found?.words === typed ? found.date : null);
}

/** The month a field was given: `2025-09`, or `Sep 2025`; `null` for anything else, whole dates included. */
export function readTypedMonth(text: string): MonthKey | null {
  return parseMonth(readTypedDate(text) ?? "");
}
