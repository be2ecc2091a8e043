import { describeAnchor } from "#domain/annotation/describe-anchor.ts";
import type { Anchor } from "#domain/evidence/evidence.ts";

/** The anchor of words where they stand in a text, from an offset on; throws where they do not. */
export function anchorOf(text: string, words: string, from = 0): Anchor {
  const start = text.indexOf(words, from);
  const anchor = describeAnchor(text, start, start + words.length);
  if (start < 0 || !anchor) throw new Error(`"${words}" does not stand in the text`);
  return anchor;
}

/** A sentence with a name, a number and a date, and an article that has it once. */
export const QUOTE = "Pakistan will buy 5 million barrels of oil from Russia in 2026";
export const TEXT = [
  "On Monday the ministry in Islamabad answered questions of reporters.",
  `A spokesman told them that ${QUOTE}, and that the price was fair.`,
  "Analysts in Delhi doubted it; they recalled what became of the last such plan.",
].join("\n");
/** What a corrected version begins with, so that everything stands further on. */
export const LEAD = "Corrected on Tuesday.\n";
