import { isMissing, tidyCell } from "./cell-text.ts";
import type { DateForm } from "./mapping.ts";
import { type PeriodRead, readPeriod } from "./period-words.ts";
import type { Fitting } from "./sniff-numbers.ts";

/** Those that leave no doubt come first. */
const FORMS: readonly DateForm[] = ["iso", "named-month", "day-first", "month-first"];
const NAMED = /\p{L}{3,}/u;
const LEAST_SHARE = 0.9;
/** Where the header says so, a column may be mixed: what does not fit is listed, row by row. */
const LEAST_NAMED = 0.6;
const NAMES_TIME = /date|period|month|time|day|datum|fecha|mois|monat/i;

const isPeriod = (read: PeriodRead): boolean =>
  read.kind === "month" || read.kind === "year" || read.kind === "other-length";

/** Whether a cell is a period in a form that needs no choice, or in one that does. */
export function looksLikePeriod(cell: string): boolean {
  return FORMS.some((form) => isPeriod(readPeriod(cell, form)));
}

const shareOf = (cells: readonly string[], holds: (cell: string) => boolean): number =>
  cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;

/** What each cell comes to in a form, as one text. */
function readAll(cells: readonly string[], form: DateForm): readonly string[] {
  return cells.map((cell) => {
    const read = readPeriod(cell, form);
    return read.kind === "month" ? `${read.month}` : read.kind === "year" ? `year ${read.year}` : read.kind;
  });
}

function fitColumn(cells: readonly string[], header: string): Fitting<DateForm> | null {
  const fits = FORMS.map((form) => ({ form, share: shareOf(cells, (cell) => isPeriod(readPeriod(cell, form))) }));
  const most = Math.max(...fits.map(({ share }) => share));
  const isNamedTime = NAMES_TIME.test(header);
  if (most < (isNamedTime ? LEAST_NAMED : LEAST_SHARE)) {
    const serials = shareOf(cells, (cell) => /^\d{5}$/.test(cell) && isPeriod(readPeriod(cell, "excel-serial")));
    return isNamedTime && serials >= LEAST_SHARE ? { form: "excel-serial", candidates: ["excel-serial"] } : null;
  }
  // Every form reads what leaves no doubt: the first says what the cells look like.
  const best = fits.filter(({ share }) => share === most).map(({ form }) => form);
  const isNamed = shareOf(cells, (cell) => NAMED.test(cell)) >= 0.5 && best.includes("named-month");
  const first = isNamed ? "named-month" : best[0];
  if (first === undefined) return null;
  if (first === "iso" || first === "named-month") return { form: first, candidates: [first] };
  const seen = best.map((form) => ({ form, reads: readAll(cells, form).join() }));
  const apart = seen.filter(({ reads }, at) => seen.findIndex((other) => other.reads === reads) === at);
  const candidates = apart.map(({ form }) => form);
  return { form: candidates.length === 1 ? first : null, candidates };
}

/**
 * How the periods of a file are written, by its first column of periods. Two numbers that could be day and month both ways
 * in every row leave it open, with both as candidates, unless both ways give the same months. `iso` where there is none.
 */
export function fitDates(
  columns: readonly { readonly header: string; readonly cells: readonly string[] }[],
): Fitting<DateForm> {
  const fits = columns.map(({ header, cells }) => {
    const filled = cells.map(tidyCell).filter((cell) => !isMissing(cell));
    return filled.length === 0 ? null : fitColumn(filled, header);
  });
  // A column of years is read by every form: one that needs a choice speaks louder.
  const telling = fits.find((fit) => fit !== null && fit.form !== "iso") ?? fits.find((fit) => fit !== null);
  return telling ?? { form: "iso", candidates: ["iso"] };
}
