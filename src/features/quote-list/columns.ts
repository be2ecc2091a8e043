import type { QuoteSort } from "#domain/workspace/quote-order.ts";

/** A column of the list, by what it is sorted by. */
export type QuoteColumn = {
  readonly sort: QuoteSort;
  readonly label: string;
  /** Whether the first press sorts from the largest or newest on. */
  readonly largestFirst: boolean;
};

/** In reading order. Two share one place on screen where both are short: the second stands below the first. */
export const COLUMNS: readonly QuoteColumn[] = [
  { sort: "words", label: "Quote", largestFirst: false },
  { sort: "speaker", label: "Speaker", largestFirst: false },
  { sort: "addressee", label: "To whom", largestFirst: false },
  { sort: "date", label: "Said", largestFirst: true },
  { sort: "article", label: "Article", largestFirst: false },
  { sort: "act", label: "Kind of statement", largestFirst: false },
  { sort: "attribution", label: "Attribution", largestFirst: false },
  { sort: "tie", label: "Tie", largestFirst: false },
  { sort: "aspect", label: "Kind of tie", largestFirst: false },
  { sort: "stance", label: "Stance", largestFirst: true },
  { sort: "confidence", label: "Confidence", largestFirst: true },
  { sort: "owner", label: "Whose", largestFirst: true },
  { sort: "state", label: "State", largestFirst: true },
];
