import type { TextRange } from "../find/folded.ts";
import { isEdge, nearestEdge, nextEdge } from "./graphemes.ts";

const words = new Intl.Segmenter("und", { granularity: "word" });
/** How much text is cut into words at once, on either side. */
const REACH = 256;

/** Where words near an offset begin (or end), with the marks that stand close before (or after) them. */
function wordEdges(text: string, offset: number, edge: "start" | "end"): readonly number[] {
  const from = nearestEdge(text, Math.max(0, offset - REACH), "before");
  const to = nearestEdge(text, Math.min(text.length, offset + REACH), "after");
  const found: number[] = [];
  for (const { index, segment, isWordLike } of words.segment(text.slice(from, to))) {
    if (segment.trim() === "") continue;
    const [start, end] = [from + index, from + index + segment.length];
    if (edge === "start" && (isWordLike || isOpen(text, start - 1))) found.push(start);
    if (edge === "end" && (isWordLike || isOpen(text, end))) found.push(end);
  }
  return found;
}

const isOpen = (text: string, at: number): boolean => at < 0 || at >= text.length || /\s/.test(text.charAt(at));

/**
 * A range with one edge carried to an offset, for pointer and finger. By `word` it comes to rest at the nearest beginning
 * (of the left edge) or end (of the right edge) of a word, marks that stand close to it included or not, whichever is
 * nearer; by `grapheme` at the nearest sign. It stops one sign before the other edge: a range never turns empty, is never
 * turned round, and never splits a sign (R41). The range itself where there is no such place.
 */
export function dragEdge(
  text: string,
  range: TextRange,
  edge: "start" | "end",
  offset: number,
  by: "grapheme" | "word",
): TextRange {
  const limit = edge === "start" ? nextEdge(text, range.end, "before") : nextEdge(text, range.start, "after");
  const isAllowed = (at: number) => isEdge(text, at) && (edge === "start" ? at <= limit : at >= limit);
  const places = by === "word" ? wordEdges(text, offset, edge) : [nearestEdge(text, offset, "before")];
  let found: number | null = null;
  for (const place of places)
    if (isAllowed(place) && (found === null || Math.abs(place - offset) < Math.abs(found - offset))) found = place;
  if (found === null && by === "grapheme") found = limit;
  return found === null || found === range[edge] ? range : { ...range, [edge]: found };
}
