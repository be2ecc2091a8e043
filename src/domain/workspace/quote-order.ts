import { writeAct, writeAttribution } from "../article/quote-words.ts";
import type { Bearing } from "../evidence/evidence.ts";
import { type BearingQuestion, bearingFor, EVERY_QUOTE } from "./quote-filter.ts";
import { type QuoteRow, type QuoteTable, wordsFolded } from "./quote-table.ts";

/** What the list of quotes can be sorted by. */
export const QUOTE_SORTS = [
  "words",
  "speaker",
  "addressee",
  "date",
  "article",
  "act",
  "attribution",
  "tie",
  "aspect",
  "stance",
  "confidence",
  "owner",
  "state",
] as const;
/** One of them. */
export type QuoteSort = (typeof QUOTE_SORTS)[number];

/** How the list is sorted. */
export type QuoteOrder = { readonly by: QuoteSort; readonly descending: boolean };

const OWNERS = ["dossier", "changed", "yours"] as const;
const STATES = ["found", "moved", "changed", "ambiguous", "lost"] as const;
const LEADING_SIGNS = /^[^\p{L}\p{N}]+/u;

const names = new Intl.Collator("en", { numeric: true });
const byName = (one: string, other: string) => names.compare(one, other);
const byUnits = (one: string, other: string) => (one < other ? -1 : Number(one > other));

/**
 * The rows sorted; of rows that are alike in what counts the first of the table comes first, and those that have nothing
 * to sort by come last, whichever way. Names go by the rules of English. A quote that bears on several ties goes by the
 * surest bearing that answers what is asked of one, else by the surest. Cost: n log n; what a table is sorted by is worked out once.
 */
export function orderQuotes(
  rows: readonly QuoteRow[],
  table: QuoteTable,
  { by, descending }: QuoteOrder,
  asked: BearingQuestion = EVERY_QUOTE,
): readonly QuoteRow[] {
  const keys = keysOf(table, by, asked);
  const sign = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [first, second] = [keys[one.at] ?? null, keys[other.at] ?? null];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || one.at - other.at;
    return (first - second) * sign || one.at - other.at;
  });
}

type Keys = readonly (number | null)[];
const known = new WeakMap<QuoteTable, Map<string, Keys>>();

/** What each row of a table counts as, by its place. */
function keysOf(table: QuoteTable, by: QuoteSort, asked: BearingQuestion): Keys {
  const kept = known.get(table) ?? new Map<string, Keys>();
  known.set(table, kept);
  const name = JSON.stringify([by, asked.about, asked.aspect, asked.stance]);
  const found = kept.get(name);
  if (found) return found;
  const keys = buildKeys(table, by, asked);
  kept.set(name, keys);
  return keys;
}

function buildKeys({ rows, lookup }: QuoteTable, by: QuoteSort, asked: BearingQuestion): Keys {
  const leading = (read: (bearing: Bearing) => number) =>
    rows.map(({ quote }) => {
      const bearing = bearingFor(quote, asked);
      return bearing === null ? null : read(bearing);
    });
  const leadingName = (read: (bearing: Bearing) => string) =>
    ranked(rows, byName, ({ quote }) => {
      const bearing = bearingFor(quote, asked);
      return bearing === null ? null : read(bearing);
    });
  switch (by) {
    case "words":
      return ranked(rows, byUnits, ({ quote }) => wordsFolded(quote).replace(LEADING_SIGNS, ""));
    case "speaker":
      return ranked(rows, byName, ({ quote, speaker }) =>
        quote.speaker === null && quote.speakerLabel === null ? null : speaker,
      );
    case "addressee":
      return ranked(rows, byName, ({ addressee }) => addressee);
    case "date":
      return ranked(rows, byUnits, ({ date }) => date);
    case "article":
      return ranked(rows, byName, ({ article, quote }) => article?.title ?? quote.article);
    case "act":
      return ranked(rows, byName, ({ quote }) => writeAct(quote.act));
    case "attribution":
      return ranked(rows, byName, ({ quote }) => writeAttribution(quote.attribution));
    case "tie":
      return leadingName(({ tie }) => lookup.tieName(tie));
    case "aspect":
      return leadingName(({ aspect }) => aspect);
    case "stance":
      return leading(({ stance }) => stance);
    case "confidence":
      return leading(({ confidence }) => confidence);
    case "owner":
      return rows.map(({ owner }) => OWNERS.indexOf(owner));
    case "state":
      return rows.map(({ state }) => STATES.indexOf(state));
  }
}

/** Texts as their places among all different texts: those are fewer than the rows, and numbers compare at once. */
function ranked(
  rows: readonly QuoteRow[],
  compare: (one: string, other: string) => number,
  read: (row: QuoteRow) => string | null,
): Keys {
  const texts = rows.map(read);
  const different = [...new Set(texts.filter((text) => text !== null))].sort(compare);
  const rank = new Map(different.map((text, place) => [text, place]));
  return texts.map((text) => (text === null ? null : (rank.get(text) ?? null)));
}
