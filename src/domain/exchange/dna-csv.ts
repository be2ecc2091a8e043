import type { Quote } from "../evidence/evidence.ts";
import { runToEnd, type Steps } from "../layout/layout-input.ts";
import { type PartialDate, parsePartialDate } from "../shared/month.ts";
import { csvSteps, printCsv } from "./csv.ts";
import type { ExportContext } from "./export-context.ts";
import type { GivenBearing, GivenQuote } from "./given-quote.ts";
import { buildReport, type Imported, refusedFile } from "./import-report.ts";
import { headingsOf, plainHeading, type QuoteColumn, readHeadings } from "./quote-columns.ts";
import { quoteRowSteps } from "./quote-rows.ts";
import { type QuoteRow, rowsOf } from "./quotes-csv.ts";

/*
 * The event list of Discourse Network Analyzer (DNA, P. Leifeld; "Export > Event list", exporter source): semicolons, UTF-8, one
 * row a statement. `statement_id`, `time`, one column for each variable of the statement type, then where it stands and
 * the document. DNA counts offsets in UTF-16 units. It writes `;` as `,` and `"` as `'` in all text, so its words are
 * not those of the document.
 */
const FORMAT = "DNA event list (CSV)";

const LEADING = ["statement_id", "time", "person", "organization", "concept", "agreement"] as const;
const TRAILING = [
  "start_position",
  "stop_position",
  "text",
  "coder",
  "document_id",
  "document_title",
  "document_author",
  "document_source",
  "document_section",
  "document_type",
] as const;

/** Ours, as further variables of the statement: what DNA's own columns cannot hold. */
const VARIABLES = [
  "quote_id",
  "article_id",
  "published",
  "offsets",
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
  "tie_one",
  "tie_other",
  "aspect",
  "stance",
  "confidence",
] as const satisfies readonly QuoteColumn[];

const SAME: Readonly<Record<string, QuoteColumn>> = {
  start_position: "start",
  stop_position: "end",
  text: "exact",
  document_title: "article_title",
  document_author: "article_author",
  document_source: "article_publisher",
};

/** A list of DNA's own dates a statement by its document, and each statement is a quote. */
const OF_DNA: Readonly<Record<string, QuoteColumn>> = {
  ...SAME,
  statement_id: "quote_id",
  document_id: "article_id",
  time: "published",
  person: "speaker",
};

/** What DNA's own columns say of a statement that was coded in DNA. */
export type DnaStatement = {
  readonly person: string;
  readonly organization: string;
  readonly concept: string;
  /** `null`: not coded, or not as yes or no. */
  readonly agreement: boolean | null;
};

/** A bearing that a statement of DNA amounts to; `null` for none. The analyst's mapping of concepts to ties. */
export type ReadStatement = (statement: DnaStatement) => GivenBearing | null;

/**
 * Quotes as an event list of DNA: a statement for each bearing, one for a quote without any. `concept` is the tie and
 * aspect, `agreement` 1 for cordial and allied, 0 for strained and hostile, empty for neutral; everything else of ours
 * follows as further variables, so that nothing is lost on the way back. Words stand as they are, quotation marks
 * doubled (RFC 4180), formulas defused. `time` has to be a full one: a month begins on its first day, `said_on` says
 * how precisely it is known.
 */
export function printDnaCsv(quotes: readonly Quote[], context: ExportContext): string {
  return runToEnd(printDnaCsvSteps(quotes, context));
}

/** Quotes printed between two pauses. */
const STRIDE = 64;
const STYLE = { delimiter: ";" } as const;

/** The same in steps. */
export function* printDnaCsvSteps(quotes: readonly Quote[], context: ExportContext): Steps<string> {
  const documents = new Map<string, number>();
  const pieces = [printCsv([[...LEADING, ...VARIABLES, ...TRAILING]], STYLE)];
  let statements = 0;
  for (const [at, quote] of quotes.entries()) {
    const document = documents.get(quote.article) ?? documents.size + 1;
    documents.set(quote.article, document);
    const lines = rowsOf(quote, context).map((row) => {
      statements += 1;
      const numbers = { statement_id: String(statements), document_id: String(document) };
      const cells = { ...numbers, ...statementCells(quote, row, context), ...documentCells(row) };
      return [
        ...LEADING.map((name) => cells[name]),
        ...VARIABLES.map((name) => row[name]),
        ...TRAILING.map((name) => cells[name]),
      ];
    });
    pieces.push(printCsv(lines, STYLE));
    if (at % STRIDE === STRIDE - 1) yield at / quotes.length;
  }
  return pieces.join("");
}

function statementCells(quote: Quote, row: QuoteRow, context: ExportContext) {
  const stance = Number(row.stance);
  const actor = quote.speaker === null ? null : context.actor(quote.speaker);
  const name = quote.speakerLabel ?? (quote.speaker === null ? "" : context.actorName(quote.speaker));
  // In DNA persons speak for organisations; a state that speaks for itself is an organisation there.
  const speaksAsBody = actor !== null && actor.kind !== "person";
  return {
    time: momentOf(quote.saidOn ?? parsePartialDate(row.published)),
    person: speaksAsBody ? "" : name,
    organization: speaksAsBody ? name : "",
    concept: row.tie_one === "" ? "" : `${row.tie_one}~${row.tie_other} ${row.aspect}`,
    agreement: row.stance === "" || stance === 0 ? "" : stance > 0 ? "1" : "0",
  };
}

function documentCells(row: QuoteRow) {
  return {
    start_position: row.start,
    stop_position: row.end,
    text: row.exact,
    coder: row.coder,
    document_title: row.article_title,
    document_author: row.article_author,
    document_source: row.article_publisher,
    document_section: "",
    document_type: "",
  };
}

/** `2025-09-01 00:00:00` of `2025-09`. */
function momentOf(date: PartialDate | null): string {
  if (date === null) return "";
  return `${`${date}-01-01`.slice(0, 10)} 00:00:00`;
}

/** Whether a text begins with the headings of an event list. */
export function isDnaCsv(text: string): boolean {
  const headings = headingsOf(text);
  return ["statement_id", "start_position", "stop_position"].every((heading) => headings.includes(heading));
}

/**
 * The statements of an event list as quotes. A list of ours comes back whole; a list of DNA's own gives each statement
 * as a quote whose concept is a tag, and bears on a tie where `readStatement` says so. Words that DNA may have altered
 * (those that hold `,` or `'`) are reported as changed and marked to be looked for by likeness.
 */
export function readDnaCsv(text: string, file: string, readStatement?: ReadStatement): Imported<GivenQuote> {
  return runToEnd(readDnaCsvSteps(text, file, readStatement));
}

/** The same in steps. */
export function* readDnaCsvSteps(
  text: string,
  file: string,
  readStatement: ReadStatement = () => null,
): Steps<Imported<GivenQuote>> {
  const head = { file, format: FORMAT };
  const { rows, openSince } = yield* csvSteps(text);
  const [headings, ...records] = rows;
  if (headings === undefined) return refusedFile(head, "the file is empty");
  const plain = headings.cells.map(plainHeading);
  if (!isDnaCsv(text)) {
    const wanted = "statement_id, start_position, stop_position and text";
    return refusedFile(head, `expected the headings ${wanted} of an event list`);
  }
  const ours = plain.includes("quote_id") && plain.includes("tie_one");
  const { values, entries } = yield* quoteRowSteps(records, readHeadings(headings.cells, ours ? SAME : OF_DNA), {
    faithful: (exact) => ours || !/[,']/.test(exact),
    unit: "utf-16",
    defused: ours,
    finish: (draft) => (ours ? { ...draft, extra: [] } : fromStatement(draft, readStatement)),
  });
  const open = openSince === null ? [] : [`a quotation mark on line ${openSince} is never closed`];
  return { values, report: buildReport(head, entries, open) };
}

/** A statement of DNA's own as a draft; its number and that of its document become ids. */
function fromStatement(draft: GivenQuote, readStatement: ReadStatement): GivenQuote {
  const extra = new Map(draft.extra.map(([name, value]) => [plainHeading(name), value]));
  const statement: DnaStatement = {
    person: draft.speaker ?? "",
    organization: extra.get("organization") ?? "",
    concept: extra.get("concept") ?? "",
    agreement: agreementOf(extra.get("agreement") ?? ""),
  };
  const bearing = readStatement(statement);
  return {
    ...draft,
    id: draft.id === null ? null : `dna-${draft.id}`,
    article: { ...draft.article, id: draft.article.id === null ? null : `dna-${draft.article.id}` },
    speaker: draft.speaker ?? (statement.organization || null),
    tags: statement.concept === "" ? draft.tags : [...draft.tags, statement.concept],
    bearings: bearing === null ? [] : [bearing],
  };
}

function agreementOf(text: string): boolean | null {
  if (/^(?:1|true|yes)$/i.test(text.trim())) return true;
  return /^(?:0|false|no)$/i.test(text.trim()) ? false : null;
}
