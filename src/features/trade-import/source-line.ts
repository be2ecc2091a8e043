import type { SourceId } from "#domain/shared/ids.ts";
import { type PartialDate, parsePartialDate } from "#domain/shared/month.ts";
import type { Source } from "#domain/shared/source.ts";
import { writeDate } from "#domain/shared/wording.ts";

/** The source of a file as its form spells it. */
export type SourceLine = {
  readonly title: string;
  readonly link: string;
  /** When it was fetched, as people write dates or as files do; may be empty. */
  readonly retrieved: string;
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WRITTEN = /^(?:(\d{1,2})\s+)?([a-z]{3})[a-z]*\.?\s+(\d{4})$/i;

/** The date words spell: `29 Sep 2025`, `Sep 2025`, `2025`, `2025-09-29`; `null` for anything else. */
export function readRetrieved(text: string): PartialDate | null {
  const words = text.trim();
  const named = WRITTEN.exec(words);
  if (!named) return parsePartialDate(words);
  const month = MONTHS.indexOf((named[2] ?? "").toLowerCase()) + 1;
  const parts = [named[3], String(month).padStart(2, "0"), ...(named[1] ? [named[1].padStart(2, "0")] : [])];
  return month === 0 ? null : parsePartialDate(parts.join("-"));
}

/** What is wrong with the line; `null` for each part that is right. */
export function faultsOf(line: SourceLine): { readonly title: string | null; readonly retrieved: string | null } {
  const { title, retrieved } = line;
  return {
    title: title.trim() === "" ? "Name the source: a figure without one cannot be checked." : null,
    retrieved:
      retrieved.trim() === "" || readRetrieved(retrieved) !== null
        ? null
        : "Write a date such as 29 Sep 2025, or leave it empty.",
  };
}

/** The source as a record. */
export function sourceOf(line: SourceLine, id: SourceId): Source {
  const date = readRetrieved(line.retrieved);
  return {
    id,
    title: line.title.trim(),
    publisher: null,
    date: null,
    locator: line.link.trim() || null,
    licence: null,
    note: date === null ? null : `Retrieved ${writeDate(date)}`,
  };
}
