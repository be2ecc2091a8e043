import { parsePartialDate } from "./month.ts";
import type { Source } from "./source.ts";
import { writeDate } from "./wording.ts";

/** A date of a source as dates are written; whatever is no date as it stands; empty for none. */
export function writeSourceDate(date: string | null): string {
  const known = date === null ? null : parsePartialDate(date);
  return known === null ? (date ?? "") : writeDate(known);
}

/** "The News, 7 Dec 2023"; its title where nothing is said of the publisher. */
export const nameSource = ({ publisher, title, date }: Source): string =>
  [publisher || title, writeSourceDate(date)].filter(Boolean).join(", ");

/** "Dawn, Trade gap with Middle East narrows, 17 Jul 2024": publisher, title and date, as far as known. */
export const writeSource = ({ publisher, title, date }: Source): string =>
  [publisher, title, writeSourceDate(date)].filter(Boolean).join(", ");

/** "The News, Pakistan seeks oil, 2023-12-07, https://…": a source as a line of a file, its date as ISO writes it. */
export const printSource = ({ publisher, title, date, locator }: Source): string =>
  [publisher, title, date, locator].filter(Boolean).join(", ");
