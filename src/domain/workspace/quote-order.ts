import { writeAct, writeAttribution } from "../article/quote-words.ts";
import type { Bearing } from "../evidence/evidence.ts";
import type { TieId } from "../shared/ids.ts";
import { ASPECTS } from "../shared/stance.ts";
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
 * surest bearing that answers what is asked of one, else by the surest. Cost: n log n; names are compared once for each
 * table, after that their places are.
 */
export function orderQuotes(
  rows: readonly QuoteRow[],
  table: QuoteTable,
  { by, descending }: QuoteOrder,
  asked: BearingQuestion = EVERY_QUOTE,
): readonly QuoteRow[] {
  const keys = keysOf(table, rows, by, asked);
  const sign = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [first, second] = [keys[one.at] ?? null, keys[other.at] ?? null];
    if (first === null || second === null) return Number(first === null) - Number(second === null) || one.at - other.at;
    return (first - second) * sign || one.at - other.at;
  });
}

/** What each row of a table counts as, by its place in it. */
type Keys = readonly (number | null)[];

function keysOf(table: QuoteTable, rows: readonly QuoteRow[], by: QuoteSort, asked: BearingQuestion): Keys {
  const read = bearingKey(table, by);
  if (read === null) return keptKeys(table, by);
  const keys: (number | null)[] = [];
  for (const { at, quote } of rows) {
    const bearing = bearingFor(quote, asked);
    keys[at] = bearing === null ? null : read(bearing);
  }
  return keys;
}

const ASPECT_PLACES = new Map([...ASPECTS].sort(byName).map((aspect, place) => [aspect, place]));

/** What a bearing counts as, where rows are sorted by one of theirs; `null` where they are not. */
function bearingKey(table: QuoteTable, by: QuoteSort): ((bearing: Bearing) => number) | null {
  switch (by) {
    case "tie": {
      const places = tiePlaces(table);
      return ({ tie }) => places.get(tie) ?? 0;
    }
    case "aspect":
      return ({ aspect }) => ASPECT_PLACES.get(aspect) ?? 0;
    case "stance":
      return ({ stance }) => stance;
    case "confidence":
      return ({ confidence }) => confidence;
    default:
      return null;
  }
}

const knownTies = new WeakMap<QuoteTable, ReadonlyMap<TieId, number>>();

/** The places of all ties of a table among each other, by their names. */
function tiePlaces(table: QuoteTable): ReadonlyMap<TieId, number> {
  const found = knownTies.get(table);
  if (found) return found;
  const ties = new Set(table.rows.flatMap(({ quote }) => quote.bearings.map(({ tie }) => tie)));
  const named = [...ties].map((tie) => ({ tie, name: table.lookup.tieName(tie) }));
  const places = new Map(
    named.sort((one, other) => byName(one.name, other.name)).map(({ tie }, place) => [tie, place]),
  );
  knownTies.set(table, places);
  return places;
}

const knownKeys = new WeakMap<QuoteTable, Map<QuoteSort, Keys>>();

function keptKeys(table: QuoteTable, by: QuoteSort): Keys {
  const kept = knownKeys.get(table) ?? new Map<QuoteSort, Keys>();
  knownKeys.set(table, kept);
  const keys = kept.get(by) ?? buildKeys(table.rows, by);
  kept.set(by, keys);
  return keys;
}

function buildKeys(rows: readonly QuoteRow[], by: QuoteSort): Keys {
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
    case "owner":
      return rows.map(({ owner }) => OWNERS.indexOf(owner));
    case "state":
      return rows.map(({ state }) => STATES.indexOf(state));
    default:
      return [];
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
