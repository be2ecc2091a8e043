import type { PlaceCode } from "../../shared/ids.ts";
import { COMMODITIES } from "../flow.ts";
import { type CellDecisions, createCellDecisions } from "./cell-decisions.ts";
import { codeOf, tidyCell } from "./cell-text.ts";
import { periodOrder } from "./entry-columns.ts";
import type { DateForm, Keep } from "./mapping.ts";
import { type PeriodRead, readMonthOfYear, readPeriod } from "./period-words.ts";
import { UNATTRIBUTED } from "./place-words.ts";
import type { ReadingTerms } from "./reading-terms.ts";
import type { Corrections } from "./trade-reading.ts";

/** Decisions that are no number of anything. */
export const UNKNOWN = -1;
/** The cell is empty. */
export const EMPTY = -2;
/** The cell is known, and what it names is not read here. */
export const NOT_OURS = -3;

/** Places of a file, numbered as they come; one numbering for all its columns. */
export type PlaceWords = {
  readonly places: readonly PlaceCode[];
  /** The number of a place, given one at its first call. */
  readonly numberOf: (place: PlaceCode) => number;
  /** Number of the place of a text, or `UNKNOWN`, or `EMPTY`. */
  readonly ofText: (text: string) => number;
  /** Decisions for one column. */
  readonly column: () => CellDecisions;
  /** Whether a place, by its number, stands for what is not attributed to any state. */
  readonly isUnattributed: (place: number) => boolean;
  /** A number from 1 for the words that stand for a part of what is not attributed. */
  readonly partOf: (text: string) => number;
};

/** The places that cells name, by the reader's own word for them where there is one. */
export function createPlaceWords(terms: ReadingTerms, corrections: Corrections["places"]): PlaceWords {
  const places: PlaceCode[] = [];
  const numbers = new Map<PlaceCode, number>();
  const parts = new Map<string, number>();
  let unattributed = UNKNOWN;
  function numberOf(place: PlaceCode): number {
    const known = numbers.get(place);
    if (known !== undefined) return known;
    numbers.set(place, places.length);
    if (place === UNATTRIBUTED) unattributed = places.length;
    places.push(place);
    return places.length - 1;
  }
  const corrected = new Map(Object.entries(corrections).map(([words, place]) => [tidyCell(words), place]));
  function ofText(text: string): number {
    const words = tidyCell(text);
    if (words === "") return EMPTY;
    const place = corrected.get(words) ?? terms.placeOfWords(words);
    return place === null ? UNKNOWN : numberOf(place);
  }
  return {
    places,
    numberOf,
    ofText,
    column: () => createCellDecisions(ofText),
    isUnattributed: (place) => place === unattributed,
    partOf(text) {
      const words = tidyCell(text).toLowerCase();
      const part = parts.get(words) ?? parts.size + 1;
      parts.set(words, part);
      return part;
    },
  };
}

/** Commodities of a column: each decision is the number of a distinct code or name, or `UNKNOWN`, `EMPTY`, `NOT_OURS`. */
export type CommodityWords = CellDecisions & {
  /** Position in `COMMODITIES`, by number of the code. */
  readonly commodities: readonly number[];
  /** The code or name in lower case, without dots, by its number. */
  readonly codes: readonly string[];
};

/** The commodities that cells name. */
export function createCommodityWords(terms: ReadingTerms): CommodityWords {
  const commodities: number[] = [];
  const codes: string[] = [];
  const cells = createCellDecisions((text) => {
    const words = tidyCell(text);
    if (words === "") return EMPTY;
    const commodity = terms.commodityOfWords(words);
    if (commodity === null) return UNKNOWN;
    if (commodity === "other") return NOT_OURS;
    const code = words.toLowerCase().replace(/(?<=\d)[.\s](?=\d)/g, "");
    const known = codes.indexOf(code);
    if (known >= 0) return known;
    commodities.push(COMMODITIES.indexOf(commodity));
    codes.push(code);
    return codes.length - 1;
  });
  return { ...cells, commodities, codes };
}

/** Periods of a column: each decision is the number of a distinct cell. */
export type PeriodWords = CellDecisions & {
  /** What the cell was read as, by its number. */
  readonly reads: readonly PeriodRead[];
  /** `periodOrder` of the cell by its number; 0 where it is neither month nor year. */
  readonly orders: readonly number[];
  readonly texts: readonly string[];
};

/** `periodOrder` of what a cell was read as; 0 where it is neither a month nor a year. */
export function orderOf(read: PeriodRead): number {
  if (read.kind === "month") return periodOrder("month", read.month);
  return read.kind === "year" ? periodOrder("year", read.year) : 0;
}

/** The periods that cells name. */
export function createPeriodWords(form: DateForm): PeriodWords {
  const reads: PeriodRead[] = [];
  const orders: number[] = [];
  const texts: string[] = [];
  const cells = createCellDecisions((text) => {
    const read = readPeriod(text, form);
    texts.push(text);
    orders.push(orderOf(read));
    return reads.push(read) - 1;
  });
  return { ...cells, reads, orders, texts };
}

/** Months of a column beside one of years: 1 to 12, beyond it where no such month exists, `WHOLE_YEAR`, `EMPTY`, `UNKNOWN`. */
export function createMonthWords(): CellDecisions {
  return createCellDecisions((text) => {
    const month = readMonthOfYear(text);
    if (month === "missing") return EMPTY;
    return month === "whole-year" ? WHOLE_YEAR : (month ?? UNKNOWN);
  });
}

/** The month cell says that the row is of the whole year. */
export const WHOLE_YEAR = -4;

/** Whether rows are read by a filter: 1 or 0 for each distinct cell. Of a cell with its SDMX label the code is enough. */
export function createKeepWords({ values, side }: Keep): CellDecisions {
  const words = new Set(values);
  return createCellDecisions((text) => {
    const word = text.trim().toLowerCase();
    const isListed = words.has(word) || words.has(codeOf(word));
    return isListed === (side === "in") ? 1 : 0;
  });
}

/** Decisions that are positions in a list of meanings made as they come. */
export type Meanings<Meaning> = CellDecisions & { readonly meanings: readonly Meaning[] };

/** What each distinct cell of a column means. */
export function createMeanings<Meaning>(read: (text: string) => Meaning): Meanings<Meaning> {
  const meanings: Meaning[] = [];
  return { ...createCellDecisions((text) => meanings.push(read(text)) - 1), meanings };
}
