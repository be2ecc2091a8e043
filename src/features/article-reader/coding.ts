import type { ReactNode } from "react";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { TextRange } from "#domain/find/folded.ts";
import type { QuoteId } from "#domain/shared/ids.ts";

/** Words of the open article that somebody works on: to become a quote, or those of a quote that is changed. */
export type CodingWork = {
  readonly text: ArticleText;
  /** UTF-16 units of the article's plain text. */
  readonly range: TextRange;
  /** The quote that is changed; `null` for a new one. */
  readonly quote: Quote | null;
  /** Whether the form takes the focus: work begun from the keyboard. */
  readonly eager: boolean;
  readonly onRange: (range: TextRange) => void;
  readonly onClose: () => void;
};

/** What can be done with words, where there is a workspace to keep it in; whoever wires the desk gives it. */
export type Coding = {
  /** The form that stands beside the words. */
  readonly form: (work: CodingWork) => ReactNode;
  readonly remove: (quote: QuoteId) => void;
  /** Opens the way in for articles. */
  readonly addArticle: () => void;
};
