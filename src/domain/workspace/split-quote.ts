import { describeAnchor } from "../annotation/describe-anchor.ts";
import { isEdge } from "../annotation/graphemes.ts";
import type { Anchor, Quote } from "../evidence/evidence.ts";
import type { QuoteId } from "../shared/ids.ts";
import { putRecords } from "./commands/rows.ts";
import type { Command } from "./step.ts";

const words = new Intl.Segmenter("und", { granularity: "word" });
/** What belongs to the word that follows it: brackets and quotation marks that open, with nothing between. */
const OPENING = /[\p{Ps}\p{Pi}"'¿¡]+$/u;

/**
 * Where a quote can be cut in two: offsets of the article's text at which one of its words begins, the first word's apart,
 * from left to right. An opening bracket or quotation mark goes with the word it opens. None for a quote of one word, and
 * for one whose words are not at their place. Linear in the quote.
 */
export function cutsOf(text: string, { exact, start, end }: Anchor): readonly number[] {
  if (exact === "" || text.slice(start, end) !== exact) return [];
  const cuts: number[] = [];
  let isFirst = true;
  for (const { index, isWordLike } of words.segment(exact)) {
    if (!isWordLike) continue;
    const at = index - (OPENING.exec(exact.slice(0, index))?.[0].length ?? 0);
    if (!isFirst && exact.slice(0, at).trim() !== "" && isEdge(text, start + at)) cuts.push(start + at);
    isFirst = false;
  }
  return [...new Set(cuts)];
}

/** Which of the cuts to offer first: where a sentence begins, the one nearest the middle; else the word nearest to it. */
export function likelyCut(text: string, anchor: Anchor, cuts: readonly number[]): number | null {
  const middle = (anchor.start + anchor.end) / 2;
  const nearest = (list: readonly number[]) =>
    list.reduce<number | null>(
      (best, cut) => (best === null || Math.abs(cut - middle) < Math.abs(best - middle) ? cut : best),
      null,
    );
  const sentences = cuts.filter((cut) => /[.!?…。！？؟۔]["'\p{Pf}\p{Pe}]*\s*$/u.test(text.slice(anchor.start, cut)));
  return nearest(sentences) ?? nearest(cuts);
}

/** The two halves of a quote; the first keeps the id. */
export type Halves = { readonly first: Quote; readonly second: Quote };

/**
 * A quote cut in two at one of its cuts: both halves keep speaker, bearings and all that was coded, without white space at
 * their ends, and neither is empty. `null` at any other offset.
 */
export function splitQuote(text: string, quote: Quote, at: number, second: QuoteId): Halves | null {
  const { anchor } = quote;
  if (!cutsOf(text, anchor).includes(at)) return null;
  const left = describeAnchor(text, anchor.start, anchor.start + text.slice(anchor.start, at).trimEnd().length);
  const right = describeAnchor(text, anchor.end - text.slice(at, anchor.end).trimStart().length, anchor.end);
  if (left === null || right === null || left.end > right.start) return null;
  return { first: { ...quote, anchor: left }, second: { ...quote, id: second, anchor: right } };
}

/** Records both halves of a quote as one step. */
export function recordHalves({ first, second }: Halves): Command {
  return putRecords(
    [
      { collection: "quotes", row: first },
      { collection: "quotes", row: second },
    ],
    "split of a quote",
  );
}
