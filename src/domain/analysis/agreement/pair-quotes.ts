import type { Bearing, Quote } from "../../evidence/evidence.ts";
import { runToEnd, type Steps } from "../../layout/layout-input.ts";

/** Two coders' quotes laid side by side; `null` where only one of them marked the passage. */
export type QuotePair =
  | { readonly one: Quote; readonly other: Quote; readonly overlap: number }
  | { readonly one: Quote; readonly other: null; readonly overlap: 0 }
  | { readonly one: null; readonly other: Quote; readonly overlap: 0 };

/** Ranges that share at least this much of what they cover together are taken for the same passage. */
export const SAME_PASSAGE = 0.5;

type Candidate = { readonly one: number; readonly other: number; readonly overlap: number; readonly alike: number };

/**
 * Share of two ranges in what both cover together (Jaccard's index over UTF-16 units): 1 for the same range, 0 for
 * ranges apart and for ranges of different articles.
 */
export function overlapOf(one: Quote, other: Quote): number {
  if (one.article !== other.article) return 0;
  const shared = Math.min(one.anchor.end, other.anchor.end) - Math.max(one.anchor.start, other.anchor.start);
  if (shared <= 0) return 0;
  const together = Math.max(one.anchor.end, other.anchor.end) - Math.min(one.anchor.start, other.anchor.start);
  return shared / together;
}

/**
 * The quotes of two coders in pairs: each quote stands in exactly one. Of the quotes that overlap by `threshold` or
 * more, those that overlap most are paired first; among equals those whose bearings share more ties and aspects, then
 * those that come first. What is left stands alone. In text order, articles in the order in which they are met.
 *
 * Cost: n log n in the quotes, plus the overlapping pairs.
 */
export function pairQuotes(
  ones: readonly Quote[],
  others: readonly Quote[],
  threshold: number = SAME_PASSAGE,
): readonly QuotePair[] {
  return runToEnd(pairSteps(ones, others, threshold));
}

/** The same in steps, a hundred quotes each but for the sorting. */
export function* pairSteps(
  ones: readonly Quote[],
  others: readonly Quote[],
  threshold: number = SAME_PASSAGE,
): Steps<readonly QuotePair[]> {
  const taken: { readonly one: Set<number>; readonly other: Set<number> } = { one: new Set(), other: new Set() };
  const pairs: QuotePair[] = [];
  const best = yield* candidates(ones, others, threshold);
  yield 0.8;
  for (const { one, other, overlap } of best) {
    const [left, right] = [ones[one], others[other]];
    if (taken.one.has(one) || taken.other.has(other) || !left || !right) continue;
    taken.one.add(one);
    taken.other.add(other);
    pairs.push({ one: left, other: right, overlap });
  }
  for (const [at, one] of ones.entries()) if (!taken.one.has(at)) pairs.push({ one, other: null, overlap: 0 });
  for (const [at, other] of others.entries()) if (!taken.other.has(at)) pairs.push({ one: null, other, overlap: 0 });
  yield 0.9;
  return inTextOrder(pairs, [...ones, ...others]);
}

/** How many bearings of two quotes speak of the same tie and aspect. */
export function sharedBearings(one: readonly Bearing[], other: readonly Bearing[]): number {
  const left = [...other];
  let shared = 0;
  for (const { tie, aspect } of one) {
    const at = left.findIndex((bearing) => bearing.tie === tie && bearing.aspect === aspect);
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return shared;
}

/** What may be paired, the best first. */
function* candidates(ones: readonly Quote[], others: readonly Quote[], threshold: number): Steps<readonly Candidate[]> {
  const byArticle = new Map<string, number[]>();
  for (const [at, { article }] of others.entries()) {
    const known = byArticle.get(article);
    if (known) known.push(at);
    else byArticle.set(article, [at]);
  }
  const startOf = (at: number) => others[at]?.anchor.start ?? 0;
  const rows = new Map([...byArticle].map(([article, found]) => [article, rowOf(found, startOf, others)]));
  const found: Candidate[] = [];
  for (const [at, one] of ones.entries()) {
    if (at % 100 === 99) yield (0.7 * at) / ones.length;
    const row = rows.get(one.article);
    if (row === undefined) continue;
    for (const beside of meeting(row, one)) {
      const other = others[beside];
      const overlap = other === undefined ? 0 : overlapOf(one, other);
      if (other === undefined || overlap <= 0 || overlap < threshold) continue;
      found.push({ one: at, other: beside, overlap, alike: sharedBearings(one.bearings, other.bearings) });
    }
  }
  return found.sort((a, b) => b.overlap - a.overlap || b.alike - a.alike || a.one - b.one || a.other - b.other);
}

/** Quotes of one article by their starts; `reach` is the furthest end among a quote and those before it. */
type Row = { readonly at: readonly number[]; readonly starts: readonly number[]; readonly reach: readonly number[] };

function rowOf(found: readonly number[], startOf: (at: number) => number, quotes: readonly Quote[]): Row {
  const at = [...found].sort((one, other) => startOf(one) - startOf(other) || one - other);
  let furthest = 0;
  const reach = at.map((one) => {
    furthest = Math.max(furthest, quotes[one]?.anchor.end ?? 0);
    return furthest;
  });
  return { at, starts: at.map(startOf), reach };
}

/** Those of a row that may meet a quote: all that start before its end, back to where none reaches it any more. */
function meeting({ at, starts, reach }: Row, { anchor }: Quote): readonly number[] {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < anchor.end) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let place = low - 1; place >= 0 && (reach[place] ?? 0) > anchor.start; place--) found.push(at[place] ?? 0);
  return found;
}

function inTextOrder(pairs: readonly QuotePair[], all: readonly Quote[]): readonly QuotePair[] {
  const rank = new Map<string, number>();
  for (const { article } of all) if (!rank.has(article)) rank.set(article, rank.size);
  const placed = pairs.map((pair) => {
    const { article, anchor } = pair.one ?? pair.other;
    return { pair, article: rank.get(article) ?? 0, start: anchor.start, end: anchor.end };
  });
  placed.sort((a, b) => a.article - b.article || a.start - b.start || a.end - b.end);
  return placed.map(({ pair }) => pair);
}
