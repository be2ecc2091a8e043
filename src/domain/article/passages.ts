import type { Quote } from "../evidence/evidence.ts";
import type { QuoteId } from "../shared/ids.ts";
import type { Article } from "./article.ts";
import { blockAt, textMapOf } from "./text-map.ts";

/** The part of a quote that falls in one block; UTF-16 units of the block's own text. */
export type Passage = {
  readonly quote: QuoteId;
  readonly start: number;
  /** One past the last unit. */
  readonly end: number;
  /** Whether the quote ends here, rather than in a later block. */
  readonly last: boolean;
};

/** The quotes of an article, laid over its blocks. */
export type PlacedQuotes = {
  /** One list for each block, in text order. */
  readonly byBlock: readonly (readonly Passage[])[];
  /** Position of the block where a quote begins; lost quotes are absent. */
  readonly blockOf: ReadonlyMap<QuoteId, number>;
  /** Quotes whose words do not stand at their place: never moved to other words, only listed. */
  readonly lost: readonly QuoteId[];
};

/** Lays quotes over the blocks of their article. Cost: n log n in the number of quotes, plus the blocks. */
export function placeQuotes(article: Article, quotes: readonly Quote[]): PlacedQuotes {
  const map = textMapOf(article);
  const byBlock: Passage[][] = map.blocks.map(() => []);
  const blockOf = new Map<QuoteId, number>();
  const lost: QuoteId[] = [];
  for (const { id, anchor } of inTextOrder(quotes)) {
    if (anchor.exact === "" || map.text.slice(anchor.start, anchor.end) !== anchor.exact) {
      lost.push(id);
      continue;
    }
    const first = blockAt(map, anchor.start);
    blockOf.set(id, first);
    for (let at = first; at < map.blocks.length; at += 1) {
      const block = map.blocks[at];
      if (!block || block.start >= anchor.end) break;
      const start = Math.max(anchor.start, block.start) - block.start;
      const end = Math.min(anchor.end, block.end) - block.start;
      if (start < end) byBlock[at]?.push({ quote: id, start, end, last: anchor.end <= block.end + 1 });
    }
  }
  return { byBlock, blockOf, lost };
}

/** Quotes by where they begin; of two that begin together the longer comes first, then the order of their ids. */
export function inTextOrder(quotes: readonly Quote[]): readonly Quote[] {
  const isSorted = quotes.every((quote, at) => at === 0 || byPlace(quotes[at - 1] ?? quote, quote) <= 0);
  return isSorted ? quotes : [...quotes].sort(byPlace);
}

const byPlace = (one: Quote, other: Quote) =>
  one.anchor.start - other.anchor.start ||
  other.anchor.end - one.anchor.end ||
  (one.id < other.id ? -1 : Number(one.id > other.id));
