import type { ReactNode, RefObject } from "react";
import type { Place } from "#domain/annotation/outcome.ts";
import type { Article } from "#domain/article/article.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { QuoteId } from "#domain/shared/ids.ts";

/** What the reader asks of the coding layer; a new object each time. */
export type CodingRequest =
  /** Work begins on the words that are selected, or on words to be chosen by keys. */
  | { readonly kind: "words" }
  /** A quote is to be changed, cut in two, or attached to words that are to be chosen. */
  | { readonly kind: "quote" | "split" | "attach"; readonly quote: Quote }
  /** A place where a quote may stand is to be looked at, and accepted there. */
  | { readonly kind: "place"; readonly quote: Quote; readonly place: Place };

/** What the coding layer works on. */
export type CodingPlace = {
  /** The element that holds the blocks; its parent scrolls. */
  readonly page: RefObject<HTMLElement | null>;
  readonly text: ArticleText;
  readonly request: CodingRequest | null;
  /** Shows a quote where it stands once something was done to it. */
  readonly onDone: (quote: Quote) => void;
};

/** Where deciding about a quote leads within the reader. */
export type DecisionWays = {
  readonly onWork: (request: CodingRequest) => void;
  readonly onGo: (quote: Quote) => void;
};

/** What can be done with words, where there is a workspace to keep it in; whoever wires the desk gives it. */
export type Coding = {
  /** Lies over the article: hears selections, and holds the form beside the words in hand. */
  readonly layer: (place: CodingPlace) => ReactNode;
  /** Takes a quote out; `false`: it is the dossier's, and is hidden only with a reason. */
  readonly remove: (quote: QuoteId) => boolean;
  /** Asks for that reason, and hides the quote. */
  readonly hide: (quote: QuoteId, on: { readonly onHidden: () => void; readonly onClose: () => void }) => ReactNode;
  /** The notes on a quote. */
  readonly notes: (quote: QuoteId) => ReactNode;
  /** Whether new evidence was asked for from anywhere on the desk; answers `true` once for each asking. */
  readonly takeAsk: () => boolean;
  /** Opens the way in for articles. */
  readonly addArticle: () => void;
  /** What can be done with an article of the list. */
  readonly article: (article: Article) => ReactNode;
  /** Over the desk: puts a corrected version in the place of the article. */
  readonly replace: (text: ArticleText, onClose: () => void) => ReactNode;
  /** At the head of an article: how many quotes wait for a decision after its text was replaced. */
  readonly waiting: (text: ArticleText, current: QuoteId | null, onOpen: () => void) => ReactNode;
  /** The quotes that wait, each with what can be decided. */
  readonly decisions: (text: ArticleText, ways: DecisionWays) => ReactNode;
  /** The same for one quote; nothing for one that stands where it stood. `onDecided` follows what was done there and then. */
  readonly decision: (text: ArticleText, quote: Quote, ways: DecisionWays, onDecided: () => void) => ReactNode;
};
