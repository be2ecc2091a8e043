import { commodityOfWords } from "#domain/trade/import/commodity-words.ts";
import { placeOfWords, proposePlaces } from "#domain/trade/import/place-words.ts";
import type { ReadingTerms } from "#domain/trade/import/reading-terms.ts";

/** What trade files call places and goods. */
export const TERMS: ReadingTerms = { placeOfWords, proposePlaces, commodityOfWords };
