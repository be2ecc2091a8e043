import type { QuoteId } from "../shared/ids.ts";
import type { Passage } from "./passages.ts";

/** A stretch of a block's text that the same quotes cover throughout. */
export type Segment = {
  readonly text: string;
  /** First UTF-16 unit within the block. */
  readonly start: number;
  /** Quotes that cover it, innermost (shortest) first; empty for text between quotes. */
  readonly quotes: readonly QuoteId[];
  /** Quotes that end with it for good, innermost first. */
  readonly closing: readonly QuoteId[];
};

/**
 * The text cut at every edge of its passages, so that overlapping and nested quotes are each reachable. Joined again
 * the segments are the text. An edge inside a surrogate pair is moved out of it, so that the quote gains the whole
 * character. Empty text has no segments. Cost: n log n in the number of passages, plus the quotes of all segments.
 */
export function cutSegments(text: string, passages: readonly Passage[]): readonly Segment[] {
  const covers = passages
    .filter(({ start, end }) => start < end)
    .map((passage) => widened(text, passage))
    .filter(({ start, end }) => start < end);
  const edges = [...new Set([0, text.length, ...covers.flatMap(({ start, end }) => [start, end])])].sort(ascending);
  const opening = [...covers].sort((one, other) => one.start - other.start);
  const segments: Segment[] = [];
  let active: Passage[] = [];
  let next = 0;
  for (const [at, start] of edges.entries()) {
    const end = edges[at + 1];
    if (end === undefined) break;
    if (active.some((passage) => passage.end <= start)) active = active.filter((passage) => passage.end > start);
    for (let cover = opening[next]; cover && cover.start <= start; cover = opening[++next]) insert(active, cover);
    segments.push({
      text: text.slice(start, end),
      start,
      quotes: active.map(({ quote }) => quote),
      closing: active.filter((passage) => passage.end === end && passage.last).map(({ quote }) => quote),
    });
  }
  return segments;
}

const ascending = (one: number, other: number) => one - other;

/** Innermost first: the shorter, then the one that begins later, then by id so that the order never wavers. */
function isInside(one: Passage, other: Passage): boolean {
  const byLength = one.end - one.start - (other.end - other.start);
  if (byLength !== 0) return byLength < 0;
  return one.start === other.start ? one.quote < other.quote : one.start > other.start;
}

function insert(active: Passage[], passage: Passage): void {
  let low = 0;
  let high = active.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = active[middle];
    if (there && isInside(there, passage)) low = middle + 1;
    else high = middle;
  }
  active.splice(low, 0, passage);
}

function widened(text: string, passage: Passage): Passage {
  const start = Math.max(0, passage.start);
  const end = Math.min(text.length, passage.end);
  return {
    ...passage,
    start: splitsPair(text, start) ? start - 1 : start,
    end: splitsPair(text, end) ? end + 1 : end,
  };
}

/** Whether an offset falls between the two halves of one character. */
function splitsPair(text: string, at: number): boolean {
  return isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
