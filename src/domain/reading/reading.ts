import type { TieId } from "../shared/ids.ts";
import type { MonthKey } from "../shared/month.ts";
import type { Aspect, Stance } from "../shared/stance.ts";
import type { Clock, Method } from "./method.ts";
import type { Overridden } from "./override.ts";

/** What is asked: as of when, compared with when, by which clock, method and aspects. */
export type ReadingQuery = {
  /** The reading is as of the end of this month. */
  readonly at: MonthKey;
  /** Trend is the stance at `at` less the stance at the end of this month; `null` asks for no trend. */
  readonly since: MonthKey | null;
  readonly clock: Clock;
  readonly method: Method;
  /** Only evidence of these aspects counts; `null`: all. */
  readonly aspects: readonly Aspect[] | null;
};

/** Where a tie goes: warming or cooling from 0.25 on; `new` when its evidence begins within the window. */
export const HEADINGS = ["steady", "warming", "cooling", "new"] as const;
/** One of the headings. */
export type Heading = (typeof HEADINGS)[number];

/** What the evidence says of a tie at a date, or an analyst who overrides it. */
export type Reading = {
  readonly tie: TieId;
  /** S(t), between -2 and 2; the stance of the override where one holds. */
  readonly stance: number;
  readonly band: Stance;
  /** Sum of the weights; drawn as width. Always above 0: a tie without evidence has no reading. */
  readonly weight: number;
  /** Weighted standard deviation of the evidence's stance, overridden or not. */
  readonly spread: number;
  /** Spread of 1.0 or more. */
  readonly contested: boolean;
  /** S(t1) - S(t0); `null` when there was no reading at t0 or none was asked. */
  readonly trend: number | null;
  readonly heading: Heading;
  /** Pieces of evidence counted, trade records aside. */
  readonly count: number;
  /** Aspects with any weight, weightiest first; never empty. */
  readonly aspects: readonly Aspect[];
  /** Only where an override holds: its reason, and what the evidence alone would say. */
  readonly overridden?: Overridden;
};

/** Readings by tie; ties that nothing bears on yet are absent. */
export type Readings = ReadonlyMap<TieId, Reading>;
