import type { Bearing, Quote } from "../evidence/evidence.ts";
import { runToEnd, type Steps } from "../layout/layout-input.ts";
import { endsOf } from "../shared/ids.ts";
import { csvSteps, printCsv } from "./csv.ts";
import type { ExportContext } from "./export-context.ts";
import type { GivenQuote } from "./given-quote.ts";
import { buildReport, type Imported, refusedFile } from "./import-report.ts";
import { headingsOf, QUOTE_COLUMNS, type QuoteColumn, type QuoteTable, readHeadings } from "./quote-columns.ts";
import { quoteRowSteps } from "./quote-rows.ts";

const FORMAT = "Quotes (CSV)";

/**
 * Quotes with their bearings as CSV: one row a bearing, one row for a quote without any; what holds of the quote stands
 * on each of its rows. UTF-8 text with a byte order mark; ISO dates, dot decimals, stances as numbers from -2 to 2,
 * offsets in UTF-16 units of the article's plain text as the column `offsets` says (R41). Formulas are defused. Absent
 * and empty text are the same here: an empty cell. Half a surrogate pair, which UTF-8 cannot hold, is lost in the bytes.
 */
export function printQuotesCsv(quotes: readonly Quote[], context: ExportContext): string {
  return runToEnd(printQuotesCsvSteps(quotes, context));
}

/** Quotes printed between two pauses. */
const STRIDE = 64;

/** The same in steps. */
export function* printQuotesCsvSteps(quotes: readonly Quote[], context: ExportContext): Steps<string> {
  const pieces = [printCsv([[...QUOTE_COLUMNS]], { mark: true })];
  for (const [at, quote] of quotes.entries()) {
    pieces.push(printCsv(rowsOf(quote, context).map((row) => QUOTE_COLUMNS.map((column) => row[column]))));
    if (at % STRIDE === STRIDE - 1) yield at / quotes.length;
  }
  return pieces.join("");
}

/** A row of the table, by column. */
export type QuoteRow = Readonly<Record<QuoteColumn, string>>;

/** The rows of one quote: one for each bearing, at least one. */
export function rowsOf(quote: Quote, context: ExportContext): readonly QuoteRow[] {
  const { anchor } = quote;
  const article = context.article(quote.article);
  const whole = {
    quote_id: quote.id,
    article_id: quote.article,
    article_title: article?.title ?? "",
    article_author: article?.author ?? "",
    article_publisher: article?.publisher ?? "",
    article_address: "",
    published: article?.published ?? "",
    start: String(anchor.start),
    end: String(anchor.end),
    offsets: "utf-16",
    exact: anchor.exact,
    prefix: anchor.prefix,
    suffix: anchor.suffix,
    speaker: quote.speaker ?? "",
    speaker_label: quote.speakerLabel ?? "",
    addressee: quote.addressee ?? "",
    attribution: quote.attribution,
    act: quote.act,
    said_on: quote.saidOn ?? "",
    source: quote.source ?? "",
    note: quote.note ?? "",
    claims: quote.claims ? JSON.stringify(quote.claims) : "",
    coder: context.coder ?? "",
    created: "",
    tags: "",
  };
  const none = { tie_one: "", tie_other: "", aspect: "", stance: "", confidence: "" };
  if (quote.bearings.length === 0) return [{ ...whole, ...none }];
  return quote.bearings.map((bearing) => ({ ...whole, ...bearingCells(bearing) }));
}

function bearingCells({ tie, aspect, stance, confidence }: Bearing) {
  const [one, other] = endsOf(tie);
  return { tie_one: one, tie_other: other, aspect, stance: String(stance), confidence: String(confidence) };
}

/** Whether a text begins with headings over quoted words or their offsets. */
export function isQuotesCsv(text: string): boolean {
  return saysWhere(readHeadings(headingsOf(text)));
}

const saysWhere = ({ has }: QuoteTable): boolean => has("exact") || (has("start") && has("end"));

/**
 * The quotes of a CSV text with headings, ours or those of Hypothesis' CSV export, columns in any order. Only the words
 * or both offsets are needed. Columns that mean nothing here stay with each draft and are named in the report.
 */
export function readQuotesCsv(text: string, file: string): Imported<GivenQuote> {
  return runToEnd(readQuotesCsvSteps(text, file));
}

/** The same in steps. */
export function* readQuotesCsvSteps(text: string, file: string): Steps<Imported<GivenQuote>> {
  const head = { file, format: FORMAT };
  const { rows, openSince } = yield* csvSteps(text);
  const [headings, ...records] = rows;
  if (headings === undefined) return refusedFile(head, "the file is empty");
  const table = readHeadings(headings.cells);
  if (!saysWhere(table)) {
    const seen = headings.cells.slice(0, 8).join(", ");
    return refusedFile(head, `expected a heading exact, quote or text over the quoted words, found ${seen}`);
  }
  const reading = { faithful: () => true, unit: null, defused: true, finish: (draft: GivenQuote) => draft };
  const { values, entries } = yield* quoteRowSteps(records, table, reading);
  const remarks = table.others.map(({ name }) => `column not understood: ${name}`);
  if (openSince !== null) remarks.push(`a quotation mark on line ${openSince} is never closed`);
  return { values, report: buildReport(head, entries, remarks) };
}
