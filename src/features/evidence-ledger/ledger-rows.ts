import type { Article } from "#domain/article/article.ts";
import { confidenceLevel, writeManner, writeSpeakers } from "#domain/article/quote-words.ts";
import { paragraphAt, textMapOf } from "#domain/article/text-map.ts";
import type { Lookup } from "#domain/dossier/lookup.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { LedgerEntry } from "#domain/reading/ledger.ts";
import type { Clock } from "#domain/reading/method.ts";
import { printRef } from "#domain/shared/ref.ts";
import type { Source } from "#domain/shared/source.ts";
import { capital, writeDate } from "#domain/shared/wording.ts";

/** What a row of the ledger says of its item. */
export type LedgerRow = {
  readonly entry: LedgerEntry;
  /** One for each bearing: a quote may bear twice on a tie. */
  readonly key: string;
  /** Whether it is the first of its item's rows. */
  readonly first: boolean;
  readonly date: string;
  /** Speaker to addressee; "Event", "Arrangement, until Mar 2022". */
  readonly who: string;
  /** The words of a quote, the title of an event, the basis of an arrangement. */
  readonly words: string;
  /** BCP 47; `null` for the dossier's own language. */
  readonly language: string | null;
  /** "Pledge", "Background", "meeting". */
  readonly manner: string;
  readonly confidence: { readonly filled: 1 | 2 | 3; readonly word: string };
  readonly origin:
    | { readonly kind: "article"; readonly title: string; readonly paragraph: number | null }
    | { readonly kind: "source"; readonly source: Source }
    | null;
};

/** The rows of ledger entries, in the order given. What is no longer in the dossier keeps its numbers and says so. */
export function ledgerRows(entries: readonly LedgerEntry[], lookup: Lookup, clock: Clock): readonly LedgerRow[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const { item } = entry;
    const ref = printRef(item.ref);
    const repeat = seen.get(ref) ?? 0;
    seen.set(ref, repeat + 1);
    return {
      entry,
      key: `${ref} ${repeat}`,
      first: repeat === 0,
      date: writeDate(clock === "event" ? item.date : item.knownOn),
      confidence: confidenceLevel(item.confidence),
      ...describe(entry, lookup),
    };
  });
}

type Description = Pick<LedgerRow, "who" | "words" | "language" | "manner" | "origin">;
const UNKNOWN: Description = { who: "", words: "Not in this dossier", language: null, manner: "", origin: null };

function describe({ item }: LedgerEntry, lookup: Lookup): Description {
  const { ref } = item;
  if (ref.kind === "quote") {
    const quote = lookup.quote(ref.id);
    return quote ? describeQuote(quote, lookup) : UNKNOWN;
  }
  if (ref.kind === "event") {
    const event = lookup.event(ref.id);
    if (!event) return UNKNOWN;
    return {
      who: "Event",
      words: event.title,
      language: null,
      manner: spelled(event.kind, item.aspect),
      origin: originOf(lookup.source(event.source)),
    };
  }
  const arrangement = lookup.arrangement(ref.id);
  if (!arrangement) return UNKNOWN;
  return {
    who: arrangement.until === null ? "Arrangement, in force" : `Arrangement, until ${writeDate(arrangement.until)}`,
    words: arrangement.basis,
    language: null,
    manner: spelled(arrangement.kind, item.aspect),
    origin: originOf(lookup.source(arrangement.source)),
  };
}

function describeQuote(quote: Quote, lookup: Lookup): Description {
  const article = lookup.article(quote.article);
  return {
    who: writeSpeakers(quote, lookup),
    words: quote.anchor.exact,
    language: article?.language ?? null,
    manner: writeManner(quote),
    origin:
      article === null
        ? originOf(quote.source === null ? null : lookup.source(quote.source))
        : { kind: "article", title: article.title, paragraph: paragraphOf(article, quote) },
  };
}

/** Which paragraph of the article a quote begins in, counted without headings; `null` where its words are not there. */
function paragraphOf(article: Article, quote: Quote): number | null {
  const map = textMapOf(article);
  const { start, end, exact } = quote.anchor;
  if (map.text.slice(start, end) !== exact) return null;
  return paragraphAt(article, start);
}

const originOf = (source: Source | null): LedgerRow["origin"] => source && { kind: "source", source };
/** "strategic_partnership" as words, "Strategic partnership"; nothing where the aspect says it already. */
function spelled(kind: string, aspect: string): string {
  const words = kind.replaceAll("_", " ");
  return words === aspect ? "" : capital(words);
}

/** Pieces of evidence behind entries: a quote that bears twice on a tie is one. */
export function countPieces(entries: readonly LedgerEntry[]): number {
  return new Set(entries.map(({ item }) => printRef(item.ref))).size;
}

/** How the rows of a section can be ordered. */
export type LedgerOrder = "newest" | "weight" | "pull";

/** Rows by weight or by the size of their pull, largest first; newest first is the order in which they come. */
export function inOrder(rows: readonly LedgerRow[], order: LedgerOrder): readonly LedgerRow[] {
  if (order === "newest") return rows;
  const size = ({ entry }: LedgerRow) => (order === "weight" ? entry.weight : Math.abs(entry.pull));
  return [...rows].sort((one, other) => size(other) - size(one));
}
