import type { TextRange } from "../find/folded.ts";
import { nearestEdge, nextEdge } from "./graphemes.ts";

const words = new Intl.Segmenter("und", { granularity: "word" });
/** How much text is cut into words at once; a longer word is left at this distance. */
const REACH = 512;

/** The next beginning (or end) of a word past `offset` in a direction; the text's own end where there is none. */
function wordEdge(text: string, offset: number, edge: "start" | "end", forward: boolean): number {
  const from = nearestEdge(text, forward ? offset - REACH / 4 : offset - REACH, "before");
  const to = nearestEdge(text, forward ? offset + REACH : offset + REACH / 4, "after");
  let found = forward ? to : from;
  for (const { index, segment, isWordLike } of words.segment(text.slice(from, to))) {
    if (!isWordLike) continue;
    const at = from + index + (edge === "end" ? segment.length : 0);
    if (forward && at > offset) return at;
    if (!forward && at < offset) found = at;
  }
  return found;
}

/**
 * A range with one edge moved, for the keyboard: by `step` signs, or to the `step`-th next beginning (of the left edge) or
 * end (of the right edge) of a word; a negative step goes towards the beginning of the text. The edge stops at the ends of
 * the text and one sign before the other edge: a range never turns empty, and never splits a sign (R41).
 */
export function moveEdge(
  text: string,
  range: TextRange,
  edge: "start" | "end",
  by: "grapheme" | "word",
  step: number,
): TextRange {
  const forward = step > 0;
  let at = range[edge];
  for (let left = Math.abs(step); left > 0; left -= 1)
    at = by === "word" ? wordEdge(text, at, edge, forward) : nextEdge(text, at, forward ? "after" : "before");
  return edge === "start"
    ? { start: Math.min(at, nextEdge(text, range.end, "before")), end: range.end }
    : { start: range.start, end: Math.max(at, nextEdge(text, range.start, "after")) };
}
