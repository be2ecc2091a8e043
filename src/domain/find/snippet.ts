import type { Folded } from "./folded.ts";
import { fold, type TextRange, writtenRange } from "./folded.ts";
import { firstPlace, rangesOf, type Wanted } from "./matching.ts";

/** A text cut to what fits beside a result, with the stretches that were found in it. */
export type Snippet = { readonly text: string; readonly ranges: readonly TextRange[] };

const LEAD = 48;

/**
 * A stretch of a text around the first thing found in it, at most `length` units and an ellipsis at each cut, which falls
 * between words where there are any. A text that fits is left whole. Line breaks become spaces. `around` says what to look
 * for first, where that is not all that was asked.
 */
export function snippetOf(wanted: Wanted, folded: Folded, length: number, around = wanted): Snippet {
  const { written } = folded;
  const place = firstPlace(around, folded);
  const found = place < 0 ? 0 : writtenRange(folded, place, place + 1).start;
  if (written.length <= length) return cut(wanted, written, "", "");
  const start = found <= LEAD ? 0 : wordAfter(written, found - LEAD, found);
  const end = start + length >= written.length ? written.length : wordBefore(written, start + length, found);
  return cut(wanted, written.slice(start, end).trimEnd(), start > 0 ? "…" : "", end < written.length ? "…" : "");
}

function cut(wanted: Wanted, written: string, before: string, after: string): Snippet {
  const text = `${before}${written.replace(/\s/g, " ")}${after}`;
  return { text, ranges: rangesOf(wanted, fold(text)) };
}

function wordAfter(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).search(/\s/);
  return space < 0 ? wholeSign(text, from) : from + space + 1;
}

function wordBefore(text: string, until: number, limit: number): number {
  const piece = text.slice(limit, until + 1);
  const space = Math.max(piece.lastIndexOf(" "), piece.lastIndexOf("\n"));
  return space <= 0 ? wholeSign(text, until) : limit + space;
}

/** Never between the halves of one character. */
function wholeSign(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
