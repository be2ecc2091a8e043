import type { EvidenceItem } from "../evidence/evidence-item.ts";
import type { MonthIndex } from "../shared/month.ts";
import { stanceBand } from "../shared/stance.ts";
import type { Clock, HalfLife, Method } from "./method.ts";
import type { Reading } from "./reading.ts";

/** From this difference of stance on a tie warms or cools. */
const TREND_FROM = 0.25;
/** From this weighted standard deviation on a tie is contested. */
const CONTESTED_FROM = 1;

/** Month from which an item counts by a clock. */
export function countsFrom(item: EvidenceItem, clock: Clock): MonthIndex {
  return clock === "event" ? item.eventMonth : item.knownMonth;
}

/**
 * Whole calendar months by which an item has aged: since the thing itself, whichever clock decides whether it counts
 * yet; for an arrangement since the last month in force, so 0 while it lasts.
 */
export function ageAt(item: EvidenceItem, at: MonthIndex): number {
  return item.lastMonth === null ? 0 : Math.max(0, at - item.lastMonth);
}

/** What is left of a weight after `age` months: 0.5 ^ (age / half-life), or 1 where nothing fades. */
export function decayOf(age: number, halfLife: HalfLife | number): number {
  return halfLife === null ? 1 : 0.5 ** (age / halfLife);
}

/** Weight of one item as of the end of a month: directness x confidence x decay; 0 before it counts. */
export function weightAt(item: EvidenceItem, at: MonthIndex, clock: Clock, method: Method): number {
  if (countsFrom(item, clock) > at) return 0;
  return method.directness[item.directness] * item.confidence * decayOf(ageAt(item, at), method.halfLife);
}

/**
 * A mean or share freed of the last digits, where the order of adding shows: 12 decimals stay. So a mean that is 0.4 by
 * hand lies on the limit of its band in whatever order the evidence came.
 */
export function settled(figure: number): number {
  return Math.round(figure * 1e12) / 1e12 + 0;
}

/** The part of a reading that follows from a tie's stance, spread and earlier stance; all of them settled. */
export function judged(
  stance: number,
  spread: number,
  before: number | null,
  compared: boolean,
): Pick<Reading, "stance" | "band" | "spread" | "contested" | "trend" | "heading"> {
  const trend = before === null ? null : settled(stance - before);
  return {
    stance,
    band: stanceBand(stance),
    spread,
    contested: spread >= CONTESTED_FROM,
    trend,
    heading: compared && before === null ? "new" : headingOf(trend),
  };
}

function headingOf(trend: number | null): Reading["heading"] {
  if (trend === null || Math.abs(trend) < TREND_FROM) return "steady";
  return trend > 0 ? "warming" : "cooling";
}
