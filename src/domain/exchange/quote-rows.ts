import { ACTS, ATTRIBUTIONS } from "../evidence/evidence.ts";
import type { Steps } from "../layout/layout-input.ts";
import { type PartialDate, parsePartialDate } from "../shared/month.ts";
import { ASPECTS, type Stance, stanceOf } from "../shared/stance.ts";
import { readClaimsText } from "./claims-json.ts";
import { type CsvRow, plainCell } from "./csv.ts";
import { type GivenBearing, type GivenQuote, NO_ANCHOR, type OffsetUnit } from "./given-quote.ts";
import { firstWords, type ReportEntry } from "./import-report.ts";
import type { QuoteColumn, QuoteTable } from "./quote-columns.ts";

/** How the rows of one format are read. */
export type RowReading = {
  /** Whether words are as they stood in the article. */
  readonly faithful: (exact: string) => boolean;
  /** What offsets count in when the table does not say; `null`: not known. */
  readonly unit: OffsetUnit | null;
  /** Whether apostrophes before formulas are ours to take off. */
  readonly defused: boolean;
  /** A last look at each draft: DNA's concepts become tags here. */
  readonly finish: (draft: GivenQuote) => GivenQuote;
};

type Reading<Value> = { readonly value: Value; readonly faults: readonly string[] };
type Found = { draft: GivenQuote; readonly line: number; readonly bearings: GivenBearing[]; readonly faults: string[] };

/** Rows between two pauses. */
const STRIDE = 64;
const CONFIDENCE = /^(?:0|1|0?[.,]\d{1,30}|1[.,]0{1,30})$/;
const WHOLE = /^\d{1,15}$/;
const STANCE = /^[+-]?[0-2]$/;

/**
 * The quotes of a table in which each row is a bearing: rows of one quote id (and article) are one quote, rows without
 * id when all they say of the quote is the same. What a cell says badly is left out and said; a row without words and
 * without offsets is refused, and so is a row that says only what an earlier one did.
 */
export function* quoteRowSteps(
  rows: readonly CsvRow[],
  table: QuoteTable,
  reading: RowReading,
): Steps<{ readonly values: readonly GivenQuote[]; readonly entries: readonly ReportEntry[] }> {
  const found = new Map<string, Found>();
  const refused: ReportEntry[] = [];
  const seen = new Map<string, number>();
  for (const [at, { line, cells }] of rows.entries()) {
    if (at % STRIDE === STRIDE - 1) yield 0.5 + at / rows.length / 2;
    const row = reading.defused ? cells.map(plainCell) : cells;
    const { value: draft, faults } = readDraft(row, table, reading);
    const item = nameOf(draft);
    const refuse = (reason: string) => refused.push({ outcome: "refused", where: `line ${line}`, item, reason });
    if (draft.anchor.exact === null && draft.anchor.start === null) {
      refuse(["neither words nor offsets", ...faults].join("; "));
      continue;
    }
    const whole = JSON.stringify(row);
    const before = seen.get(whole);
    if (before !== undefined) {
      refuse(`says the same as line ${before}`);
      continue;
    }
    seen.set(whole, line);
    const bearing = readBearing(row, table);
    const key = keyOf(draft);
    const first = found.get(key);
    const own = row.length > table.width ? ["cells beyond the last heading left out"] : [];
    if (first === undefined) {
      found.set(key, { draft, line, bearings: [...bearing.value], faults: [...own, ...faults, ...bearing.faults] });
      continue;
    }
    const later = [...own, ...faults, ...bearing.faults, ...contradictions(first.draft, draft)];
    first.bearings.push(...bearing.value);
    first.faults.push(...later.map((fault) => `line ${line}: ${fault}`));
  }
  return settleRows([...found.values()], refused, reading);
}

function settleRows(found: readonly Found[], refused: readonly ReportEntry[], reading: RowReading) {
  const values = found.map(({ draft, bearings }) => reading.finish({ ...draft, bearings }));
  const entries = found.map(({ draft, line, faults }): ReportEntry => {
    const outcome = faults.length > 0 ? "changed" : "taken";
    return { outcome, where: `line ${line}`, item: nameOf(draft), reason: faults.join("; ") };
  });
  return { values, entries: [...entries, ...refused] };
}

const nameOf = ({ id, anchor }: GivenQuote): string => id ?? firstWords(anchor.exact ?? "");

/** Rows with an id belong together by it; without one, only when they say the same of the quote. */
function keyOf(draft: GivenQuote): string {
  const { id, article } = draft;
  return JSON.stringify(id === null ? [null, { ...draft, bearings: [], extra: [] }] : [id, article.id]);
}

/** What a later row of a quote says otherwise than its first, which counts. */
function contradictions(first: GivenQuote, later: GivenQuote): readonly string[] {
  const fields = ["speaker", "speakerLabel", "addressee", "attribution", "act", "saidOn", "source", "note"] as const;
  const differ: string[] = fields.filter((field) => first[field] !== later[field]);
  for (const field of ["exact", "start", "end"] as const) {
    if (first.anchor[field] !== later.anchor[field]) differ.push(field);
  }
  return differ.map((field) => `says otherwise of ${field}; the first row counts`);
}

function readDraft(row: readonly string[], table: QuoteTable, reading: RowReading): Reading<GivenQuote> {
  const faults: string[] = [];
  const words = (column: QuoteColumn) => table.cell(row, column) || null;
  const code = (column: QuoteColumn) => table.cell(row, column).trim() || null;
  const checked = <Value>(column: QuoteColumn, read: (text: string) => Value | null, expected: string) => {
    const text = code(column);
    const value = text === null ? null : read(text);
    if (text !== null && value === null) faults.push(`${column} "${firstWords(text)}" left out: ${expected} expected`);
    return value;
  };
  const date = (column: QuoteColumn) => checked(column, readDate, "a date such as 2025-09-02");
  const offset = (column: QuoteColumn) =>
    checked(column, (text) => (WHOLE.test(text) ? Number(text) : null), "a whole number");
  const exact = words("exact");
  const range = rangeOf(offset("start"), offset("end"), faults);
  const unit = checked("offsets", readUnit, "utf-16 or code-point");
  const given = readClaimsText(table.cell(row, "claims"));
  faults.push(...given.faults);
  const draft: GivenQuote = {
    id: code("quote_id"),
    article: {
      id: code("article_id"),
      address: code("article_address"),
      title: words("article_title"),
      author: words("article_author"),
      publisher: words("article_publisher"),
      published: date("published"),
    },
    anchor: {
      ...NO_ANCHOR,
      exact,
      prefix: words("prefix"),
      suffix: words("suffix"),
      ...range,
      unit: unit ?? reading.unit,
      faithful: exact === null || reading.faithful(exact),
    },
    speaker: code("speaker"),
    speakerLabel: words("speaker_label"),
    addressee: code("addressee"),
    attribution: checked("attribution", oneOf(ATTRIBUTIONS), `one of ${ATTRIBUTIONS.join(", ")}`),
    act: checked("act", oneOf(ACTS), `one of ${ACTS.join(", ")}`),
    saidOn: date("said_on"),
    bearings: [],
    source: code("source"),
    note: words("note"),
    claims: given.claims,
    tags: tagsOf(table.cell(row, "tags")),
    coder: words("coder"),
    created: code("created"),
    extra: table.others.flatMap(({ at, name }): [string, string][] => (row[at] ? [[name, row[at] ?? ""]] : [])),
  };
  if (!draft.anchor.faithful)
    faults.push("the words may have been altered by the format: to be looked for by likeness");
  return { value: draft, faults };
}

/** The bearing of a row: none, when it names no tie; none and the reason, when it says it badly. */
function readBearing(row: readonly string[], table: QuoteTable): Reading<readonly GivenBearing[]> {
  const text = (column: QuoteColumn) => table.cell(row, column).trim();
  const [one, other] = [text("tie_one"), text("tie_other")];
  const given = ["aspect", "stance", "confidence"] as const;
  if (one === "" && other === "" && given.every((column) => text(column) === "")) return { value: [], faults: [] };
  const faults: string[] = [];
  const aspect = oneOf(ASPECTS)(text("aspect"));
  const stance = readStance(text("stance"));
  const confidence = text("confidence") === "" ? null : readConfidence(text("confidence"));
  if (one === "" || other === "" || one === other) faults.push("two different actors expected");
  if (aspect === null) faults.push(`aspect "${firstWords(text("aspect"))}" is none of ${ASPECTS.join(", ")}`);
  if (stance === null) faults.push(`stance "${firstWords(text("stance"))}" is none of -2 to 2 and hostile to allied`);
  if (confidence === undefined) {
    faults.push(`confidence "${firstWords(text("confidence"))}" is no number above 0, at most 1`);
  }
  if (faults.length > 0 || aspect === null || stance === null || confidence === undefined) {
    return { value: [], faults: [`bearing left out: ${faults.join(", ")}`] };
  }
  return { value: [{ tie: [one, other], aspect, stance, confidence }], faults: [] };
}

/** A stance by its number or its name. */
export function readStance(text: string): Stance | null {
  if (STANCE.test(text)) return (Number(text) + 0) as Stance;
  return stanceOf(text.toLowerCase());
}

/** `undefined` for what is no confidence: zero and words, `NaN`, `Infinity` and `0x1` among them (R55). */
function readConfidence(text: string): number | undefined {
  const value = CONFIDENCE.test(text) ? Number(text.replace(",", ".")) : Number(EXPONENT.test(text) ? text : "x");
  return value > 0 && value <= 1 ? value : undefined;
}

/** How very small numbers are printed: `1e-7`. */
const EXPONENT = /^\d(?:\.\d{1,20})?e-\d{1,3}$/;

/** A date as precise as it is; a time of day may follow a full one and is let go. */
export function readDate(text: string): PartialDate | null {
  return parsePartialDate(text.replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}(?::\d{2})?.*$/, "$1"));
}

/** What a file says its offsets count in; `null` for words that say nothing of the kind. */
export function readUnit(text: string): OffsetUnit | null {
  const plain = text.toLowerCase().replace(/[^a-z0-9]/g, "");
  if (/^(?:utf16|utf16units?|utf16codeunits?|codeunits?)$/.test(plain)) return "utf-16";
  return /^(?:unicode)?(?:codepoints?|unicode|utf32)$/.test(plain) ? "code-point" : null;
}

function rangeOf(start: number | null, end: number | null, faults: string[]) {
  if (start !== null && end !== null && start <= end) return { start, end };
  if (start !== null || end !== null) faults.push(`offsets ${start ?? "?"} to ${end ?? "?"} left out: no range`);
  return { start: null, end: null };
}

function oneOf<Word extends string>(words: readonly Word[]): (text: string) => Word | null {
  return (text) => words.find((word) => word === text.toLowerCase()) ?? null;
}

function tagsOf(text: string): readonly string[] {
  return text
    .split(/[,|;]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "");
}
