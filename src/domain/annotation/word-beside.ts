import type { TextRange } from "../find/folded.ts";
import { nearestEdge } from "./graphemes.ts";

const words = new Intl.Segmenter("und", { granularity: "word" });
/** How much text is cut into words at once. */
const REACH = 512;

/** The word that begins at or after an offset (`after`), or that ends at or before it (`before`); `null` at the text's end. */
export function wordBeside(text: string, offset: number, direction: "before" | "after"): TextRange | null {
  const forward = direction === "after";
  let from = forward ? offset : nearestEdge(text, Math.max(0, offset - REACH), "before");
  let to = forward ? nearestEdge(text, Math.min(text.length, offset + REACH), "after") : offset;
  for (;;) {
    const found = wordsIn(text, from, to);
    const word = forward ? found[0] : found.at(-1);
    if (word) return word;
    if (forward ? to >= text.length : from <= 0) return null;
    if (forward) [from, to] = [to, nearestEdge(text, Math.min(text.length, to + REACH), "after")];
    else [from, to] = [nearestEdge(text, Math.max(0, from - REACH), "before"), from];
  }
}

function wordsIn(text: string, from: number, to: number): readonly TextRange[] {
  return [...words.segment(text.slice(from, to))]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: from + index, end: from + index + segment.length }));
}
