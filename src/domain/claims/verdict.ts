import type { FlowId, SourceId } from "../shared/ids.ts";
import type { MonthKey, MonthSpan } from "../shared/month.ts";
import type { FlowQuality } from "../trade/flow.ts";
import type { ClaimPeriod, ClaimUnit } from "./claim.ts";

/** What the records say of a claim; on the chart: agree, disagree, mixed, cannot tell. */
export const VERDICTS = ["supported", "contradicted", "mixed", "untestable"] as const;
/** One of the verdicts. */
export type Verdict = (typeof VERDICTS)[number];

/** What the figures do, where a verdict stands beside words or a chart: "Figures agree". */
export const FIGURES_WORDS: Readonly<Record<Verdict, string>> = {
  supported: "agree",
  contradicted: "disagree",
  mixed: "agree in part",
  untestable: "cannot tell",
};

/** The sign before the words: agreement, disagreement, both at once, or not known. */
export const VERDICT_SIGNS = { supported: "yes", contradicted: "no", mixed: "both", untestable: "unknown" } as const;

/** A figure a verdict rests on, with everything needed to look it up. */
export type ClaimFigure = {
  /** Months it speaks of: a period, or the part of it that is recorded. */
  readonly span: MonthSpan;
  /** In `unit`: a mean over the months for kb/d, per cent and prices, else their sum. */
  readonly value: number;
  /** Lowest and highest value when every source of its months is heard; both equal `value` where there is one source. */
  readonly low: number;
  readonly high: number;
  /** Whether the true figure may be larger: months are missing from the sum, or a record is a lower bound. */
  readonly atLeast: boolean;
  readonly unit: ClaimUnit;
  /** Mean of a recorded month, as a chart draws it; `null` for records over other spans, which have no months. */
  readonly monthly: number | null;
  /** Months it rests on, of how many the period has. */
  readonly months: number;
  readonly of: number;
  /** Qualities of its records, the best first; none for months without trade that a complete record states. */
  readonly qualities: readonly FlowQuality[];
  readonly flows: readonly FlowId[];
  readonly sources: readonly SourceId[];
  /** Months of the period it does not rest on. */
  readonly missing: readonly MonthKey[];
};

/** One way to hold the records against one reading of the claim. */
export type Trial = {
  /**
   * `record`: records over years or other spans. `months`: calendar months that both periods have. `bounds`: what is
   * recorded of the whole period, as a lower bound where months are missing.
   */
  readonly basis: "record" | "months" | "bounds";
  readonly figure: ClaimFigure;
  /** The earlier figure; `null` where the comparison has none. */
  readonly against: ClaimFigure | null;
  /** `null`: these figures do not decide it. */
  readonly verdict: Exclude<Verdict, "untestable"> | null;
};

/** What the records say of one reading of a claim's periods. */
export type ReadingTest = {
  readonly period: ClaimPeriod;
  readonly verdict: Verdict;
  /** One plain sentence. */
  readonly reason: string;
  /** The figures that tell most, first those that decide; empty where nothing is recorded. */
  readonly trials: readonly Trial[];
};

/** What the records say of a claim. */
export type ClaimTest = {
  readonly verdict: Verdict;
  /** One plain sentence. */
  readonly reason: string;
  /** The claim's own reading first, then the other ways to read its words. */
  readonly readings: readonly ReadingTest[];
};
