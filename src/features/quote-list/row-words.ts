import type { Lookup } from "#domain/dossier/lookup.ts";
import type { Bearing, Quote } from "#domain/evidence/evidence.ts";
import { endsOf } from "#domain/shared/ids.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeDate } from "#domain/shared/wording.ts";
import { type BearingQuestion, bearingFor } from "#domain/workspace/quote-filter.ts";
import type { QuoteRow } from "#domain/workspace/quote-table.ts";

/** "Sharif to Putin". */
const speakersOf = ({ speaker, addressee }: QuoteRow) => (addressee === null ? speaker : `${speaker} to ${addressee}`);

/** A row as it is read aloud: who, when, about which ties and how, what became of it, then the words. */
export function writeRow(row: QuoteRow, lookup: Lookup): string {
  const { quote, date, state } = row;
  const ties = new Map(quote.bearings.map(({ tie, stance }) => [tie, stance]));
  const about = [...ties].map(
    ([tie, stance]) => `about ${endsOf(tie).map(lookup.actorName).join(" and ")}, ${stanceName(stance)}`,
  );
  const parts = [
    speakersOf(row),
    ...(date === null ? ["no date"] : [writeDate(date)]),
    ...(about.length === 0 ? ["on no tie"] : about),
    state === "changed" ? "words changed" : state,
  ];
  return `${parts.join(", ")}. ${quote.anchor.exact}`;
}

/** Lines a row has room for. */
const LINES = 2;

/** The bearings a row shows, the one that answers what is asked first, and how many more there are. */
export function bearingLines(
  quote: Quote,
  asked: BearingQuestion,
): { readonly lines: readonly Bearing[]; readonly more: number } {
  const { bearings } = quote;
  const leading = bearingFor(quote, asked);
  if (leading === null) return { lines: [], more: 0 };
  if (bearings.length <= LINES)
    return { lines: [leading, ...bearings.filter((bearing) => bearing !== leading)], more: 0 };
  return { lines: [leading], more: bearings.length - 1 };
}
