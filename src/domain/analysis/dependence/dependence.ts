import type { SeriesUnit } from "../../lens/lens.ts";
import type { PlaceCode } from "../../shared/ids.ts";
import { type MonthSpan, monthsIn } from "../../shared/month.ts";
import type { RecordedTrade } from "../../trade/recorded-trade.ts";
import { type Concentration, concentrationOf } from "./concentration.ts";
import { type Leadership, leadershipOf } from "./leadership.ts";
import { type DependenceQuestion, type TradeGrid, tradeGridsOf } from "./trade-grid.ts";

/** When too little is recorded for a share to mean anything. */
export type DependenceRules = {
  /** At least this part of the periods of the window must be comparable. */
  readonly leastPeriods: number;
  /** Where a total is known, the partners recorded must make up at least this part of it. */
  readonly leastOfTotal: number;
  /** A partner never above this part of the largest recorded period is small: a period without its figure still counts. */
  readonly smallBelow: number;
};

/** Half of the periods, half of a known total, a twentieth. */
export const DEPENDENCE_RULES: DependenceRules = { leastPeriods: 0.5, leastOfTotal: 0.5, smallBelow: 0.05 };

/** Why there are no shares. */
export type Refusal =
  | { readonly kind: "nothing" }
  /** One partner alone is recorded and no total: its share would be 1 whatever the truth is. */
  | { readonly kind: "one-partner"; readonly place: PlaceCode }
  /** Periods in which every partner that is not small has a figure, and how many there are in all. */
  | { readonly kind: "few-periods"; readonly comparable: number; readonly of: number }
  /** Which part of the known total the partners make up. */
  | { readonly kind: "small-part"; readonly share: number };

/** One partner within the window. */
export type PartnerShare = {
  readonly place: PlaceCode;
  /** Over the periods compared: a daily rate times its days, else the sum. Over its own where there are no shares. */
  readonly volume: number;
  /** The daily rate over those periods, or the mean of a period. */
  readonly mean: number;
  /** Of the total where it is known, else of what is recorded; `null` where shares are refused. */
  readonly share: number | null;
  /** Periods of the window with a figure. */
  readonly known: number;
  /** Whether the true share may be larger: a figure is a lower bound, or a period is missing. */
  readonly atLeast: boolean;
};

/** Who a place depends on within a window. */
export type Dependence = {
  readonly question: DependenceQuestion;
  readonly unit: SeriesUnit;
  readonly kind: TradeGrid["kind"];
  /** Periods of the window, and the keys of those compared. */
  readonly periods: number;
  readonly compared: readonly string[];
  /** Largest first; partners without a figure above zero are left out. */
  readonly partners: readonly PartnerShare[];
  /** Sum of the volumes of the partners. */
  readonly recorded: number;
  /** Volume of the records with the world as partner over the same periods; `null`: not known. */
  readonly total: number | null;
  /** Whether the partners add up to more than the recorded total, which is then not used. */
  readonly exceedsTotal: boolean;
  /** Partners recorded in the window in other units alone: how large they are is not known, so no period without a total can be compared. */
  readonly unmeasured: readonly PlaceCode[];
  readonly concentration: Concentration | null;
  readonly refusal: Refusal | null;
  /** Who is largest since when; `null` where it is never comparable. */
  readonly leadership: Leadership | null;
  /** Figures below zero in the whole record, left out. */
  readonly negative: number;
};

/**
 * Shares of the partners of a place in the window, and how concentrated they are.
 *
 * Where the records with the world as partner cover half of the window, shares are of that total over those periods, and
 * what the partners leave over is not recorded. Otherwise they are shares of what is recorded, over the periods in which
 * every partner that is not small has a figure, so that a gap never passes for zero. Too little of either and there is no
 * share at all, with the reason. Months are compared; years only where the window is whole years and its months do not
 * suffice. Volumes at or below zero count for nothing. Cost: periods times partners.
 */
export function dependenceOf(
  trade: RecordedTrade,
  question: DependenceQuestion,
  window: MonthSpan,
  unit: SeriesUnit,
  rules: DependenceRules = DEPENDENCE_RULES,
): Dependence {
  const { months, years } = tradeGridsOf(trade, question, unit, window.to);
  const length = monthsIn(window);
  const byMonth = weighUp(question, months, length, rules);
  const isWholeYears = window.from.endsWith("-01") && window.to.endsWith("-12");
  if (byMonth.refusal === null || !isWholeYears) return byMonth;
  // Whoever trades in the months is missing from a year that does not hold it.
  const inMonths = new Set(largeIn(months, length, rules).map(({ place }) => place));
  const byYear = weighUp(question, years, length / 12, rules, inMonths);
  return byYear.refusal === null ? byYear : byMonth;
}

/** The last `length` periods of a grid, weighed. Periods before the grid begins are unknown. */
function weighUp(
  question: DependenceQuestion,
  grid: TradeGrid,
  length: number,
  rules: DependenceRules,
  alsoLarge: ReadonlySet<PlaceCode> = new Set(),
): Dependence {
  const inWindow = windowOf(grid, length);
  const shared = { question, unit: grid.unit, kind: grid.kind, periods: length, negative: grid.negative };
  const present = grid.partners.filter(({ cells }) => inWindow.some((at) => (cells[at]?.value ?? 0) > 0));
  const certain = new Set([...largeIn(grid, length, rules).map(({ place }) => place), ...alsoLarge]);
  const unmeasured = grid.partners.filter((partner) => isUnmeasured(partner, inWindow)).map(({ place }) => place);
  const large = grid.partners.filter(({ place }) => certain.has(place) || unmeasured.includes(place));
  const volumeIn = (cells: TradeGrid["totals"], periods: readonly number[]) =>
    periods.reduce((sum, at) => sum + (cells[at]?.value ?? 0) * (grid.periods[at]?.days ?? 1), 0);
  const withTotal = inWindow.filter((at) => (grid.totals[at]?.value ?? 0) > 0);
  const isTotalKnown = withTotal.length >= rules.leastPeriods * length;
  const overTotal = present.reduce((sum, { cells }) => sum + volumeIn(cells, withTotal), 0);
  const exceedsTotal = isTotalKnown && overTotal > volumeIn(grid.totals, withTotal) * (1 + ROUNDING);
  const usesTotal = isTotalKnown && !exceedsTotal;
  const compared = usesTotal
    ? withTotal
    : inWindow.filter((at) => large.every(({ cells }) => cells[at]?.value !== null));
  const total = usesTotal ? volumeIn(grid.totals, compared) : null;
  const recorded = present.reduce((sum, { cells }) => sum + volumeIn(cells, compared), 0);
  const refusal = refusalOf({ present, compared: compared.length, length, total, recorded }, rules);
  const partners = present
    .map((partner): PartnerShare => {
      const own = refusal === null ? compared : inWindow.filter((at) => partner.cells[at]?.value !== null);
      const volume = volumeIn(partner.cells, own);
      const missing = compared.some((at) => partner.cells[at]?.value === null);
      return {
        place: partner.place,
        volume,
        mean: volume / own.reduce((sum, at) => sum + (grid.periods[at]?.days ?? 1), 0),
        share: refusal === null ? volume / (total ?? recorded) : null,
        known: inWindow.filter((at) => partner.cells[at]?.value !== null).length,
        atLeast: missing || own.some((at) => partner.cells[at]?.atLeast === true),
      };
    })
    .filter(({ volume }) => volume > 0)
    .sort((one, other) => other.volume - one.volume || (one.place < other.place ? -1 : 1));
  return {
    ...shared,
    compared: compared.map((at) => grid.periods[at]?.key ?? ""),
    partners,
    recorded,
    total,
    exceedsTotal,
    unmeasured,
    concentration: refusal === null ? concentrationOf(partners.map(({ share }) => share ?? 0)) : null,
    refusal,
    leadership: large.length < 2 ? null : leadershipOf(grid, large, inWindow[0] ?? 0),
  };
}

/** Whether a partner has records in some periods and none of them a figure in the unit. */
const isUnmeasured = ({ cells }: TradeGrid["partners"][number], periods: readonly number[]): boolean =>
  periods.some((at) => (cells[at]?.flows.length ?? 0) > 0) && periods.every((at) => cells[at]?.value == null);

/** Two statistics of one trade differ in their last digits. */
const ROUNDING = 0.005;

/** Positions of the last `length` periods. */
const windowOf = ({ periods }: TradeGrid, length: number): readonly number[] =>
  [...periods.keys()].slice(Math.max(0, periods.length - length));

/** The partners that are above the limit of small ones in any of the last `length` periods. */
function largeIn(grid: TradeGrid, length: number, { smallBelow }: DependenceRules): TradeGrid["partners"] {
  const periods = windowOf(grid, length);
  const sums = periods.map((at) => grid.partners.reduce((sum, { cells }) => sum + (cells[at]?.value ?? 0), 0));
  const largest = Math.max(0, ...sums);
  return grid.partners.filter(({ cells }) => periods.some((at) => (cells[at]?.value ?? 0) > smallBelow * largest));
}

function refusalOf(
  found: {
    readonly present: TradeGrid["partners"];
    readonly compared: number;
    readonly length: number;
    readonly total: number | null;
    readonly recorded: number;
  },
  rules: DependenceRules,
): Refusal | null {
  const { present, compared, length, total, recorded } = found;
  const [only] = present;
  if (!only) return { kind: "nothing" };
  if (total !== null) {
    const share = recorded / total;
    return share < rules.leastOfTotal ? { kind: "small-part", share } : null;
  }
  if (present.length === 1) return { kind: "one-partner", place: only.place };
  if (compared < rules.leastPeriods * length || recorded <= 0)
    return { kind: "few-periods", comparable: compared, of: length };
  return null;
}
