import type { ReactNode, RefObject } from "react";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Quote } from "#domain/evidence/evidence.ts";

/**
 * What another coder made of the open article, to be seen beside one's own work; whoever wires the desk gives it. Another
 * object whenever what notes show of it changes, so that notes are laid out anew.
 */
export type TheirCoding = {
  /** Lies over the article, whose blocks the element holds. */
  readonly layer: (page: RefObject<HTMLElement | null>, text: ArticleText) => ReactNode;
  /** At the head of the article: whose it is and how much of it is there. */
  readonly legend: (text: ArticleText) => ReactNode;
  /** At the foot of the margin note on some quotes. */
  readonly note: (text: ArticleText, quotes: readonly Quote[]) => ReactNode;
};
