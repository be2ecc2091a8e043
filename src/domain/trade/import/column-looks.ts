import { stateCalled } from "../../alliance/iso-states.ts";
import { COMMODITY_WORDS } from "../trade-words.ts";
import { isMissing, tidyCell } from "./cell-text.ts";
import { commodityOfWords } from "./commodity-words.ts";
import { bodyOf, type FileSample } from "./file-sample.ts";
import { flowOfWords } from "./flow-words.ts";
import { datesOf, numbersOf } from "./layouts/layout.ts";
import { measureOfWords } from "./measure-words.ts";
import { createNumberReader, type NumberReader } from "./number-words.ts";
import { readMonthOfYear, readPeriod } from "./period-words.ts";
import { areaOf } from "./place-areas.ts";
import { placeOfWords } from "./place-words.ts";
import { unitOfWords } from "./unit-words.ts";
import { currencyOfWords } from "./value-words.ts";

/** What the different cells of one column look like: shares of those that hold anything, from 0 to 1. */
export type ColumnLooks = {
  /** Cells of the sample that hold anything. */
  readonly count: number;
  readonly months: number;
  readonly years: number;
  readonly monthsOfYear: number;
  readonly places: number;
  readonly goods: number;
  /** Cells that are a code of fuels of the Harmonised System and nothing else: four, six or eight digits of chapter 27. */
  readonly fuelCodes: number;
  readonly flows: number;
  readonly units: number;
  readonly currencies: number;
  readonly measures: number;
  readonly numbers: number;
  /** Cells with a letter in them. */
  readonly words: number;
  /**
   * What the first cell was taken for, where it is written otherwise: "matched to Russia"; of a later one with its words:
   * "“Viet Nam” matched to Vietnam"; `null`: nothing to tell.
   */
  readonly matched: string | null;
  /** The same for goods: "matched to crude". */
  readonly matchedGoods: string | null;
  /** What stands beside the numbers, where it is the same with each; empty: nothing does. */
  readonly beside: string;
};

/** What a place is called here: the browser's name of a state, ours of an area. */
export const placeName = (code: NonNullable<ReturnType<typeof placeOfWords>>): string =>
  areaOf(code)?.name ?? stateCalled(code)?.name ?? code;

function matchOf(cell: string): string | null {
  const place = placeOfWords(cell);
  if (place === null) return null;
  const name = placeName(place);
  return name.toLowerCase() === cell.toLowerCase() ? null : `matched to ${name}`;
}

function placesMatched(cells: readonly string[]): string | null {
  for (const [at, cell] of cells.entries()) {
    const match = matchOf(cell);
    if (match !== null) return at === 0 ? match : `“${cell}” ${match}`;
  }
  return null;
}

function goodsMatchOf(cell: string): string | null {
  const goods = commodityOfWords(cell);
  return goods === null || goods === "other" ? null : `matched to ${COMMODITY_WORDS[goods]}`;
}

const EMPTY: ColumnLooks = {
  count: 0,
  months: 0,
  years: 0,
  monthsOfYear: 0,
  places: 0,
  goods: 0,
  fuelCodes: 0,
  flows: 0,
  units: 0,
  currencies: 0,
  measures: 0,
  numbers: 0,
  words: 0,
  matched: null,
  matchedGoods: null,
  beside: "",
};

function besideOf(cells: readonly string[], read: NumberReader): string {
  const found = new Set(
    cells.flatMap((cell) => {
      const number = read(cell);
      return number.kind === "number" ? [number.beside] : [];
    }),
  );
  const [only = ""] = found;
  return found.size === 1 ? only : "";
}

const FUEL_CODE = /^(?:27(?:0[1-9]|1[0-6])(?:\d{2}(?:\d{2})?)?)$/;

/** Different cells that are looked at in each column; more say nothing more. */
const MOST_CELLS = 50;

/** A cell that could be a place: it has a letter, or no more than the three digits of a UN number. */
const isPlace = (cell: string): boolean =>
  (/\p{L}/u.test(cell) || /^\d{1,3}$/.test(cell)) && placeOfWords(cell) !== null;

/** The looks of one column of a sample. Cost: a few look-ups for each of `MOST_CELLS`. */
export function looksOf(sample: FileSample, column: number): ColumnLooks {
  const filled = bodyOf(sample)
    .map((row) => tidyCell(row[column] ?? ""))
    .filter((cell) => !isMissing(cell));
  if (filled.length === 0) return EMPTY;
  const cells = [...new Set(filled)].slice(0, MOST_CELLS);
  const read = createNumberReader(numbersOf(sample));
  const dates = datesOf(sample);
  const share = (fits: (cell: string) => boolean): number => cells.filter(fits).length / cells.length;
  const kindOf = (cell: string) => readPeriod(cell, dates).kind;
  return {
    count: filled.length,
    months: share((cell) => kindOf(cell) === "month" || kindOf(cell) === "other-length"),
    years: share((cell) => /^(?:19|20)\d\d$/.test(cell)),
    monthsOfYear: share((cell) => {
      const month = readMonthOfYear(cell);
      return month === "whole-year" || (typeof month === "number" && month >= 1 && month <= 12);
    }),
    places: share(isPlace),
    goods: share((cell) => commodityOfWords(cell) !== null),
    fuelCodes: share((cell) => FUEL_CODE.test(cell)),
    flows: share((cell) => flowOfWords(cell) !== null),
    units: share((cell) => unitOfWords(cell) !== null),
    currencies: share((cell) => currencyOfWords(cell) !== null),
    measures: share((cell) => measureOfWords(cell) !== null),
    numbers: share((cell) => read(cell).kind === "number"),
    words: share((cell) => /\p{L}/u.test(cell)),
    matched: placesMatched(cells),
    matchedGoods: cells.map(goodsMatchOf).find((match) => match !== null) ?? null,
    beside: besideOf(cells, read),
  };
}
