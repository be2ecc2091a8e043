import type { Steps } from "../../layout/layout-input.ts";
import type { SeriesChoice, SeriesUnit } from "../../lens/lens.ts";
import type { PlaceCode } from "../../shared/ids.ts";
import type { MonthKey, MonthSpan } from "../../shared/month.ts";
import { COMMODITIES, type Commodity } from "../../trade/flow.ts";
import { flowIndexOf } from "../../trade/flow-index.ts";
import type { RecordedTrade } from "../../trade/recorded-trade.ts";
import { type Dependence, dependenceOf } from "./dependence.ts";
import type { DependenceQuestion } from "./trade-grid.ts";

/** What can be asked: only what has a record. */
export type Questions = {
  /** Importers or exporters with any record of the commodity. */
  readonly places: (of: DependenceQuestion["of"], commodity: Commodity) => readonly PlaceCode[];
  /** Commodities a place has any record of, in the order of the list. */
  readonly commodities: (of: DependenceQuestion["of"], place: PlaceCode) => readonly Commodity[];
};

const known = new WeakMap<RecordedTrade, Questions>();

/** What can be asked of recorded trade; looked up at the first call, linear in its pairs. */
export function questionsOf(trade: RecordedTrade): Questions {
  const found = known.get(trade);
  if (found) return found;
  const kept = { suppliers: new Map<Commodity, Set<PlaceCode>>(), buyers: new Map<Commodity, Set<PlaceCode>>() };
  for (const { exporter, importer, commodity, isDrawn } of flowIndexOf(trade).pairs()) {
    if (!isDrawn) continue;
    for (const [of, place] of [["suppliers", importer] as const, ["buyers", exporter] as const]) {
      const places = kept[of].get(commodity) ?? new Set();
      kept[of].set(commodity, places.add(place));
    }
  }
  const built: Questions = {
    places: (of, commodity) => [...(kept[of].get(commodity) ?? [])],
    commodities: (of, place) => COMMODITIES.filter((commodity) => kept[of].get(commodity)?.has(place)),
  };
  known.set(trade, built);
  return built;
}

/** The question that a series of the timeline raises: a pair asks for the suppliers of its importer. */
export function questionBehind({ exporter, importer, commodity }: SeriesChoice): DependenceQuestion | null {
  if (importer !== null) return { of: "suppliers", place: importer, commodity };
  return exporter === null ? null : { of: "buyers", place: exporter, commodity };
}

/** The first unit in which a question has figures in the window, the wanted one before others; else the wanted one. */
export function dependenceInUnit(
  trade: RecordedTrade,
  question: DependenceQuestion,
  window: MonthSpan,
  wanted: SeriesUnit,
): Dependence {
  const first = dependenceOf(trade, question, window, wanted);
  if (first.refusal?.kind !== "nothing") return first;
  const others = (["kbd", "kt", "usd"] as const).filter((unit) => unit !== wanted);
  for (const unit of others) {
    const other = dependenceOf(trade, question, window, unit);
    if (other.refusal?.kind !== "nothing") return other;
  }
  return first;
}

/** How far back a comparable year is looked for. */
const YEARS_BACK = 20;

/** The last year that is over by the end of a month. */
export const lastWholeYear = (until: MonthKey): number => Number(until.slice(0, 4)) - (until.endsWith("-12") ? 0 : 1);

/** The last of twenty years up to `last` in which shares can be told, `null` where none is; a step for each year. */
export function* comparableSteps(
  trade: RecordedTrade,
  question: DependenceQuestion,
  unit: SeriesUnit,
  last: number,
): Steps<MonthSpan | null> {
  for (let year = last; year > last - YEARS_BACK; year -= 1) {
    const span = { from: `${year}-01` as MonthKey, to: `${year}-12` as MonthKey };
    if (dependenceOf(trade, question, span, unit).refusal === null) return span;
    yield (last - year) / YEARS_BACK;
  }
  return null;
}

/** A place whose shares can be told, and the last year in which they can. */
export type Answerable = { readonly place: PlaceCode; readonly year: MonthSpan };

/** So many places are tried: each costs up to twenty years. */
const PLACES_TRIED = 24;

/** What can be asked where the window of a question is too thin. */
export type Comparable = {
  /** The last year in which it can be answered; `null`: none of twenty can. */
  readonly year: MonthSpan | null;
  /** Where no year can: others of whom the same can be asked. */
  readonly others: readonly Answerable[];
};

/** What cannot be answered of a window. Plain values. */
export type ComparableAsked = {
  readonly question: DependenceQuestion;
  readonly unit: SeriesUnit;
  /** The last year that is looked at. */
  readonly last: number;
  /** So many other places are named. */
  readonly most: number;
};

/** The last year in which a question can be answered, else others of whom it can be asked, at most so many. */
export function* alternativeSteps(
  trade: RecordedTrade,
  { question, unit, ...within }: ComparableAsked,
): Steps<Comparable> {
  const year = yield* comparableSteps(trade, question, unit, within.last);
  return { year, others: year === null ? yield* answerableSteps(trade, question, unit, within) : [] };
}

/** Other places of which the same can be asked, with an answer: the latest year first, at most so many. */
export function* answerableSteps(
  trade: RecordedTrade,
  question: DependenceQuestion,
  unit: SeriesUnit,
  { last, most }: { readonly last: number; readonly most: number },
): Steps<readonly Answerable[]> {
  const places = questionsOf(trade)
    .places(question.of, question.commodity)
    .filter((place) => place !== question.place)
    .slice(0, PLACES_TRIED);
  const found: Answerable[] = [];
  for (const place of places) {
    const year = yield* comparableSteps(trade, { ...question, place }, unit, last);
    if (year !== null) found.push({ place, year });
  }
  return found
    .sort((one, other) => (one.year.to < other.year.to ? 1 : one.year.to > other.year.to ? -1 : 0))
    .slice(0, most);
}
