import type { ReactNode, RefObject } from "react";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { QuoteId } from "#domain/shared/ids.ts";

/** What the reader asks of the coding layer; a new object each time. */
export type CodingRequest =
  /** Work begins on the words that are selected, or on words to be chosen by keys. */
  | { readonly kind: "words" }
  /** A quote is to be changed. */
  | { readonly kind: "quote"; readonly quote: Quote };

/** What the coding layer works on. */
export type CodingPlace = {
  /** The element that holds the blocks; its parent scrolls. */
  readonly page: RefObject<HTMLElement | null>;
  readonly text: ArticleText;
  readonly request: CodingRequest | null;
};

/** What can be done with words, where there is a workspace to keep it in; whoever wires the desk gives it. */
export type Coding = {
  /** Lies over the article: hears selections, and holds the form beside the words in hand. */
  readonly layer: (place: CodingPlace) => ReactNode;
  readonly remove: (quote: QuoteId) => void;
  /** Opens the way in for articles. */
  readonly addArticle: () => void;
};
