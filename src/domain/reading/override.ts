import type { TieId } from "../shared/ids.ts";
import { lastMonthOf, type MonthIndex, monthIndex, type PartialDate } from "../shared/month.ts";
import type { Stance } from "../shared/stance.ts";

/**
 * An analyst's own reading of a tie, which stands in the place of what the evidence adds up to. It is never without a
 * written reason, and is shown as evidence itself.
 */
export type Override = {
  /** The id of the tie: a tie has one override at most. */
  readonly id: string;
  readonly tie: TieId;
  readonly stance: Stance;
  /** From then on it holds; of a date without month or day from the last month it may mean, as evidence counts. */
  readonly from: PartialDate;
  readonly reason: string;
  /** Who overrides; empty where nobody was named. */
  readonly coder: string;
};

/** How an override shows in a reading. */
export type Overridden = {
  readonly override: Override;
  /** S by the evidence alone, between -2 and 2: what all pulls add up to. */
  readonly evidence: number;
};

/** The override as far as it holds at the end of a month; `null` before it does, and where there is none. */
export function overrideAt(override: Override | null, at: MonthIndex): Override | null {
  return override !== null && monthIndex(lastMonthOf(override.from)) <= at ? override : null;
}
