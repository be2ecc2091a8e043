import type { Place } from "#domain/annotation/outcome.ts";
import { writeReasons } from "#domain/annotation/outcome-words.ts";
import { textMapOf } from "#domain/article/text-map.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Anchoring } from "#domain/workspace/document.ts";

/** How much of the text is shown on each side of a place, in UTF-16 units. */
const BESIDE = 48;

/** What became of a quote and what it waits for, as a sentence or two. */
export function writeAnchoring({ state, places, kept }: Anchoring): string {
  const [place] = places;
  if (state === "moved") return "The same words, elsewhere in the text as it is now.";
  if (state === "changed") return `Other words stand in its place. ${place ? writeReasons(place.reasons) : ""}`;
  if (state === "ambiguous")
    return places.length === 1
      ? "Only its words speak for the one place there is. Say whether it is meant."
      : `It may stand at ${places.length} places. Choose the one that is meant.`;
  return kept ? "Left lost on purpose. It can be attached at any time." : "Nothing in the text is like it.";
}

/** The words at a place with what stands around them. */
export function placeInText({ article }: ArticleText, { start, end }: Place) {
  const { text } = textMapOf(article);
  const before = text.slice(Math.max(0, start - BESIDE), start);
  const after = text.slice(end, end + BESIDE);
  return {
    before: start > BESIDE ? `…${fromWord(before)}` : before,
    words: text.slice(start, end),
    after: end + BESIDE < text.length ? `${toWord(after)}…` : after,
  };
}

/** Without the word that was cut at the beginning, or at the end. */
const fromWord = (text: string) => text.replace(/^\S*\s/u, "");
const toWord = (text: string) => text.replace(/\s\S*$/u, "");
