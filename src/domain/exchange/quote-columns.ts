import { parseCsv } from "./csv.ts";

/** The columns of a table of quotes, one row a bearing, in the order in which they are printed. */
export const QUOTE_COLUMNS = [
  "quote_id",
  "article_id",
  "article_title",
  "article_author",
  "article_publisher",
  "article_address",
  "published",
  "start",
  "end",
  "offsets",
  "exact",
  "prefix",
  "suffix",
  "speaker",
  "speaker_label",
  "addressee",
  "attribution",
  "act",
  "said_on",
  "source",
  "note",
  "claims",
  "coder",
  "created",
  "tags",
  "tie_one",
  "tie_other",
  "aspect",
  "stance",
  "confidence",
] as const;
/** One of the columns. */
export type QuoteColumn = (typeof QUOTE_COLUMNS)[number];

/** Headings of other makers for the same columns, as `plainHeading` writes them. Hypothesis' CSV export is among them. */
const OTHER_HEADINGS: Readonly<Record<string, QuoteColumn>> = {
  quote: "exact",
  text: "exact",
  words: "exact",
  quote_description: "exact",
  article: "article_id",
  document: "article_title",
  title: "article_title",
  publisher: "article_publisher",
  url: "article_address",
  uri: "article_address",
  date: "published",
  comment: "note",
  author: "coder",
  created_at: "created",
  keywords: "tags",
};

/** Which cell of a row holds what. */
export type QuoteTable = {
  /** The text of a cell; empty where the table has no such column or the row ends before it. */
  readonly cell: (row: readonly string[], column: QuoteColumn) => string;
  readonly has: (column: QuoteColumn) => boolean;
  /** Columns of no known meaning, each with its place and a name of its own (R57). */
  readonly others: readonly { readonly at: number; readonly name: string }[];
  /** How many cells a row should have. */
  readonly width: number;
};

/** A heading in lower case, without marks: `Quote/description` is `quote_description`. */
export function plainHeading(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_|_$/g, "");
}

/**
 * Which column holds what, by its heading, in any order. Of two columns with one heading the first counts, the later
 * ones are kept under a name of their own. `known` says what further headings mean.
 */
export function readHeadings(
  headings: readonly string[],
  known: Readonly<Record<string, QuoteColumn>> = OTHER_HEADINGS,
): QuoteTable {
  const places = new Map<QuoteColumn, number>();
  const others: { at: number; name: string }[] = [];
  const names = new Set<string>();
  const exact = new Map<string, QuoteColumn>(QUOTE_COLUMNS.map((column) => [column, column]));
  // Our own headings first: a column that another maker's heading also names must not take their place.
  for (const own of [true, false]) {
    for (const [at, heading] of headings.entries()) {
      const plain = plainHeading(heading);
      const column = own ? exact.get(plain) : Object.hasOwn(known, plain) ? known[plain] : undefined;
      if (column === undefined || places.has(column) || [...places.values()].includes(at)) continue;
      places.set(column, at);
    }
  }
  const used = new Set(places.values());
  for (const [at, heading] of headings.entries()) {
    if (used.has(at) || (heading.trim() === "" && at === headings.length - 1)) continue;
    const wanted = heading.trim() === "" ? `column ${at + 1}` : heading.trim();
    const name = names.has(wanted) ? `${wanted} (${at + 1})` : wanted;
    names.add(name);
    others.push({ at, name });
  }
  return {
    cell: (row, column) => row[places.get(column) ?? -1] ?? "",
    has: (column) => places.has(column),
    others,
    width: headings.length,
  };
}

/** The headings of a CSV text as `plainHeading` writes them: by these a format is told from another. */
export function headingsOf(text: string): readonly string[] {
  const first = parseCsv(text.slice(0, HEAD_LENGTH)).rows[0];
  return first?.cells.map(plainHeading) ?? [];
}

/** Far more than the first line of any table. */
const HEAD_LENGTH = 20_000;
