import type { Anchor } from "../evidence/evidence.ts";
import { nearestEdge } from "./graphemes.ts";

/** How much of the surroundings an anchor keeps on each side, in UTF-16 units; Hypothesis keeps as much. */
export const CONTEXT_UNITS = 32;

/**
 * The anchor of `start` to `end` (UTF-16 units of the article's plain text), with 32 units of the text before and after.
 * Edges inside a sign are moved outwards, so that no sign is split (R41), in the words and in the surroundings. `null`
 * for an empty range and for one outside the text.
 */
export function describeAnchor(text: string, start: number, end: number): Anchor | null {
  if (!(Math.max(0, start) < Math.min(end, text.length))) return null;
  const from = nearestEdge(text, start, "before");
  const to = nearestEdge(text, end, "after");
  return {
    exact: text.slice(from, to),
    prefix: text.slice(nearestEdge(text, from - CONTEXT_UNITS, "before"), from),
    suffix: text.slice(to, nearestEdge(text, to + CONTEXT_UNITS, "after")),
    start: from,
    end: to,
  };
}
