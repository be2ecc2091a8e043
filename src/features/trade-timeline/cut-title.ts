/** Titles beyond so many letters are cut where room is short. */
const SHORT = 34;
/** What a cut title does not end with: marks between words, and words that lead on to the next one. */
const LOOSE_END = /(?:[\s,;:–—-]+(?:a|an|and|as|at|by|for|from|in|into|of|on|or|than|that|the|to|with))*[\s,;:–—-]*$/i;

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** A title cut between words, by grapheme, so that it reads as whole as it can; a short one as it is. */
export function cutTitle(title: string): string {
  if (title.length <= SHORT) return title;
  const letters = [...segmenter.segment(title)].map(({ segment }) => segment);
  if (letters.length <= SHORT) return title;
  const cut = letters.slice(0, SHORT).join("");
  const space = cut.lastIndexOf(" ");
  const words = letters[SHORT] === " " || space <= SHORT / 2 ? cut : cut.slice(0, space);
  return `${words.replace(LOOSE_END, "")}…`;
}
