import type { Quote } from "../evidence/evidence.ts";
import { isDnaCsv, printDnaCsv, readDnaCsv } from "./dna-csv.ts";
import type { ExportContext } from "./export-context.ts";
import type { GivenQuote } from "./given-quote.ts";
import type { Imported } from "./import-report.ts";
import { isQuotesCsv, printQuotesCsv, readQuotesCsv } from "./quotes-csv.ts";
import { printW3cAnnotations, readW3cAnnotations } from "./w3c-annotations.ts";

/** A format in which quotes come and go. */
export type QuoteFormat = {
  readonly id: "w3c" | "quotes-csv" | "dna-csv";
  readonly name: string;
  /** For a menu: what it is good for, in a sentence. */
  readonly about: string;
  /** What a file saved in it ends with, without the dot. */
  readonly ending: string;
  readonly mediaType: string;
  /** Whether a text looks like it. */
  readonly fits: (text: string) => boolean;
  /** Never fails: what cannot be read is refused in the report. */
  readonly read: (text: string, file: string) => Imported<GivenQuote>;
  readonly print: (quotes: readonly Quote[], context: ExportContext) => string;
};

/** Every format of quotes. A new one is a file of its own and an entry here; menus and tests walk the list. */
export const QUOTE_FORMATS: readonly QuoteFormat[] = [
  {
    id: "w3c",
    name: "Web annotations (JSON-LD)",
    about: "The W3C model, for annotation tools. Reads exports of Hypothesis and Recogito too.",
    ending: "jsonld",
    mediaType: "application/ld+json",
    fits: (text) => /^\uFEFF?\s*[[{]/.test(text),
    read: readW3cAnnotations,
    print: printW3cAnnotations,
  },
  {
    id: "dna-csv",
    name: "DNA event list (CSV)",
    about: "The event list of Discourse Network Analyzer, separated by semicolons.",
    ending: "csv",
    mediaType: "text/csv;charset=utf-8",
    fits: isDnaCsv,
    read: readDnaCsv,
    print: printDnaCsv,
  },
  {
    id: "quotes-csv",
    name: "Quotes (CSV)",
    about: "A table for spreadsheets, one row for each tie a quote bears on.",
    ending: "csv",
    mediaType: "text/csv;charset=utf-8",
    fits: isQuotesCsv,
    read: readQuotesCsv,
    print: printQuotesCsv,
  },
];

/** The format that a text looks like, whatever its file is called; `null` when it looks like none. */
export function formatOf(text: string): QuoteFormat | null {
  return QUOTE_FORMATS.find(({ fits }) => fits(text)) ?? null;
}
