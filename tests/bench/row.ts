import type { Bench } from "./browser.ts";

/** One line of the printed table. Times are of single steps or runs, as `what` says. */
export type Row = {
  readonly section: string;
  /** What was measured, short enough for a table: "5k/15k, restyle, ours". */
  readonly what: string;
  readonly median: number;
  readonly p95: number;
  readonly unit: string;
  /** What `ratio` compares with: "ours", "the spike". */
  readonly against?: string;
  /** How many times slower or larger this is than what it is set against; of ours: than nothing, so absent. */
  readonly ratio?: number;
  /** The limit of the specification this row answers to, in words: "p95 at most 34 ms". */
  readonly limit?: string;
  readonly met?: boolean;
};

/** What a section file exports as `measure`: rows, from a bench that hands out browsers and builds. */
export type Measure = (bench: Bench) => readonly Row[] | Promise<readonly Row[]>;

/** One frame of a 60 Hz screen in ms, and what the clock's rounding may add to it. */
export const FRAME_MS = 16.7;
const ROUNDING_MS = 0.3;

/** The value below which `share` of the sorted samples lie (nearest rank); NaN of none. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Median and 95th percentile of samples, as a row carries them. */
export const spread = (samples: readonly number[]): { readonly median: number; readonly p95: number } => ({
  median: quantile(samples, 0.5),
  p95: quantile(samples, 0.95),
});

/** Whether a value keeps a limit in ms. A limit of whole frames allows for the rounding of frame times. */
export const keeps = (value: number, limitMs: number): boolean => value <= limitMs + ROUNDING_MS;
