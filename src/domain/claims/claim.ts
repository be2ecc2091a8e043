import type { PlaceCode } from "../shared/ids.ts";
import type { MonthSpan, PartialDate } from "../shared/month.ts";
import type { Commodity, Flow } from "../trade/flow.ts";

/** What of a trade is spoken of: how much, for how much money, whose part of the importer's purchases, at what price. */
export const MEASURES = ["volume", "value", "share", "price"] as const;
/** One of the measures. */
export type Measure = (typeof MEASURES)[number];

/** What is said of it. The first three compare two periods, the next two one period with a threshold. */
export const COMPARISONS = ["rose", "fell", "doubled", "more-than", "at-least", "first", "zero"] as const;
/** One of the comparisons. */
export type Comparison = (typeof COMPARISONS)[number];

/** Units of thresholds and figures: those of flows, per cent of a total, and a price in the unit of its benchmark. */
export const CLAIM_UNITS = ["kbd", "kt", "usd", "percent", "price"] as const;
/** One of the units; `usd` is millions of US dollars. */
export type ClaimUnit = (typeof CLAIM_UNITS)[number];

/** Whose trade in what: an end that is `null` stands for every partner. */
export type ClaimSeries = {
  readonly exporter: PlaceCode | null;
  readonly importer: PlaceCode | null;
  readonly commodity: Commodity;
  /** `both`: the total trade of a pair, its two directions added. */
  readonly direction: Flow["direction"];
  /** The price spoken of, where the measure is the price; `null` otherwise. */
  readonly benchmark: string | null;
};

/** What kind of series a claim speaks of. */
export type SeriesKind = "pair" | "importer" | "exporter" | "commodity" | "total" | "price";

/** Months a claim speaks of, and what they are called: "calendar 2024". */
export type ClaimPeriod = {
  readonly name: string;
  readonly span: MonthSpan;
  /**
   * The period it is compared with; of "first", the months since when it is the first, `null` for all before. `null` where
   * the comparison needs none.
   */
  readonly against: MonthSpan | null;
};

/** A statement that a series can test. */
export type Claim = {
  readonly series: ClaimSeries;
  readonly measure: Measure;
  readonly comparison: Comparison;
  /** What the figure is held against where the comparison is "more than" or "at least"; `null` otherwise. */
  readonly threshold: { readonly value: number; readonly unit: ClaimUnit } | null;
  readonly period: ClaimPeriod;
  /** Other ways to read the same words. Each is tested, and where they disagree the claim is mixed; none: settled. */
  readonly others: readonly ClaimPeriod[];
  /** The words the periods were read from, and the day they were counted from; `null`: set by hand. */
  readonly phrase: { readonly words: string; readonly from: PartialDate } | null;
  /** What a reader should know of it; `null` where there is nothing to add. */
  readonly note: string | null;
};

/** What may carry claims. A quote asserts nothing that a series could test where the field is absent. */
export type Claiming = { readonly claims?: readonly Claim[] };

const NONE: readonly Claim[] = [];

/** The claims of a quote, in the order in which its words make them; none where there are none. */
export const claimsOf = ({ claims }: Claiming): readonly Claim[] => claims ?? NONE;

/** Whether a comparison holds a period against an earlier one. */
export const comparesPeriods = (comparison: Comparison): boolean =>
  comparison === "rose" || comparison === "fell" || comparison === "doubled";

/** Whether a comparison holds a figure against a threshold. */
export const needsThreshold = (comparison: Comparison): boolean =>
  comparison === "more-than" || comparison === "at-least";

/** What kind of series it is: by its ends, its direction and its benchmark. */
export function seriesKind({ exporter, importer, direction, benchmark }: ClaimSeries): SeriesKind {
  if (benchmark !== null) return "price";
  if (direction === "both") return "total";
  if (exporter !== null) return importer === null ? "exporter" : "pair";
  return importer === null ? "commodity" : "importer";
}

/** Units in which a measure can be had, the usual one first. */
export function unitsOf(measure: Measure): readonly ClaimUnit[] {
  if (measure === "volume") return ["kbd", "kt"];
  return [measure === "value" ? "usd" : measure === "share" ? "percent" : "price"];
}

/** Whether a figure in a unit is a mean over its months; the others add up. */
export const isRate = (unit: ClaimUnit): boolean => unit === "kbd" || unit === "percent" || unit === "price";
