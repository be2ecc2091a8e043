import type { Quote } from "../evidence/evidence.ts";
import type { Steps } from "../layout/layout-input.ts";
import { isDnaCsv, printDnaCsvSteps, readDnaCsvSteps } from "./dna-csv.ts";
import type { ExportContext } from "./export-context.ts";
import type { GivenQuote } from "./given-quote.ts";
import type { Imported } from "./import-report.ts";
import { isQuotesCsv, printQuotesCsvSteps, readQuotesCsvSteps } from "./quotes-csv.ts";
import { printW3cSteps, readW3cSteps } from "./w3c-annotations.ts";

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
  /** Never fails: what cannot be read is refused in the report. In steps, for a worker or for slices between frames. */
  readonly read: (text: string, file: string) => Steps<Imported<GivenQuote>>;
  readonly print: (quotes: readonly Quote[], context: ExportContext) => Steps<string>;
};

/** Every format of quotes. A new one is a file of its own and an entry here; menus and tests walk the list. */
export const QUOTE_FORMATS: readonly QuoteFormat[] = [
  {
    id: "w3c",
    name: "Web annotations (JSON-LD)",
    about: "The W3C model, for annotation tools.",
    ending: "jsonld",
    mediaType: "application/ld+json",
    fits: (text) => /^\uFEFF?\s*[[{]/.test(text),
    read: readW3cSteps,
    print: printW3cSteps,
  },
  {
    id: "dna-csv",
    name: "DNA event list (CSV)",
    about: "The event list of Discourse Network Analyzer, separated by semicolons.",
    ending: "csv",
    mediaType: "text/csv;charset=utf-8",
    fits: isDnaCsv,
    read: (text, file) => readDnaCsvSteps(text, file),
    print: printDnaCsvSteps,
  },
  {
    id: "quotes-csv",
    name: "Quotes (CSV)",
    about: "A table for spreadsheets, one row for each tie a quote bears on.",
    ending: "csv",
    mediaType: "text/csv;charset=utf-8",
    fits: isQuotesCsv,
    read: readQuotesCsvSteps,
    print: printQuotesCsvSteps,
  },
];

/** The format that a text looks like, whatever its file is called; `null` when it looks like none. */
export function formatOf(text: string): QuoteFormat | null {
  return QUOTE_FORMATS.find(({ fits }) => fits(text)) ?? null;
}
