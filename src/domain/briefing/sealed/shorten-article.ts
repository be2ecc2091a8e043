import { type Article, type Block, plainText } from "../../article/article.ts";
import { inTextOrder } from "../../article/passages.ts";
import type { Quote } from "../../evidence/evidence.ts";

/** Said of an article of which only passages travel. */
export const ONLY_PASSAGES = "Only the quoted passages are here";

/** An article without what is not quoted, and its quotes at their places in it. */
export type ShortenedArticle = { readonly article: Article; readonly quotes: readonly Quote[] };

type Stretch = { readonly start: number; readonly end: number };

/**
 * The article with its quoted passages alone, each a paragraph, in text order; passages that overlap stay one. Words are
 * never changed. What surrounds a passage is not quoted, so it goes too, also where a quote remembers it; a quote that is
 * lost in the article stays lost. n log n in the quotes.
 */
export function shortenArticle(article: Article, quotes: readonly Quote[]): ShortenedArticle {
  const text = plainText(article);
  const isFound = ({ anchor: { exact, start, end } }: Quote) => exact !== "" && text.slice(start, end) === exact;
  const stretches = joined(inTextOrder(quotes.filter(isFound)).map(({ anchor }) => anchor));
  const blocks = stretches.flatMap(({ start, end }) => paragraphs(text.slice(start, end)));
  const label = [article.label, ONLY_PASSAGES].filter((part) => part !== null).join(". ");
  return {
    article: { ...article, label, standfirst: null, blocks },
    quotes: quotes.map((quote) => moved(quote, isFound(quote) ? shiftAt(stretches, quote.anchor.start) : null)),
  };
}

/** Stretches in order, those that overlap made one. */
function joined(sorted: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = [];
  for (const { start, end } of sorted) {
    const last = all.at(-1);
    if (last && start < last.end) all[all.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else all.push({ start, end });
  }
  return all;
}

const paragraphs = (text: string): readonly Block[] =>
  text.split("\n").map((line) => ({ kind: "paragraph", text: line }));

/** By how much a place moves towards the beginning. */
function shiftAt(stretches: readonly Stretch[], start: number): number {
  let at = 0;
  for (const stretch of stretches) {
    if (start >= stretch.start && start < stretch.end) return stretch.start - at;
    at += stretch.end - stretch.start + 1;
  }
  return 0;
}

/** The quote at its new place; `null`: it had none, and is put where no words are. */
function moved(quote: Quote, shift: number | null): Quote {
  const { exact, start, end } = quote.anchor;
  const place =
    shift === null
      ? { start: Number.MAX_SAFE_INTEGER - exact.length, end: Number.MAX_SAFE_INTEGER }
      : { start: start - shift, end: end - shift };
  return { ...quote, anchor: { exact, prefix: "", suffix: "", ...place } };
}
