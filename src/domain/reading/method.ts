import type { Attribution } from "../evidence/evidence.ts";

/** What an item's directness is looked up by. */
export type DirectnessKind = "arrangement" | "event" | Attribution;

/** Months after which dated evidence counts half; `null`: it never fades. */
export type HalfLife = 6 | 12 | 24 | 60 | null;
/** The half-lives a reader may choose from, shortest first. */
export const HALF_LIVES: readonly HalfLife[] = [6, 12, 24, 60, null];

/** By which date evidence is placed: when the thing was, or when it became known. */
export type Clock = "event" | "knowledge";

/** The settings of the reading; shown to the reader and editable in the method panel. */
export type Method = {
  readonly halfLife: HalfLife;
  /** Each between 0 and 1. */
  readonly directness: Readonly<Record<DirectnessKind, number>>;
};

/** The method a reader starts with: the table of the specification, and a half-life of 24 months. */
export const DEFAULT_METHOD: Method = {
  halfLife: 24,
  directness: { arrangement: 1, event: 0.8, direct: 0.6, reported: 0.4, analyst: 0.3, background: 0.15 },
};

/** Whether two methods weigh every item alike. */
export function sameMethod(one: Method, other: Method): boolean {
  if (one === other) return true;
  const kinds = Object.keys(one.directness) as DirectnessKind[];
  return one.halfLife === other.halfLife && kinds.every((kind) => one.directness[kind] === other.directness[kind]);
}
