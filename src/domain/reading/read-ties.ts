import type { EvidenceIndex } from "../evidence/evidence-index.ts";
import type { EvidenceItem } from "../evidence/evidence-item.ts";
import type { TieId } from "../shared/ids.ts";
import { type MonthIndex, monthIndex } from "../shared/month.ts";
import { type Aspect, stanceBand } from "../shared/stance.ts";
import type { Clock, Method } from "./method.ts";
import type { Reading, ReadingQuery, Readings } from "./reading.ts";

/** From this difference of stance on a tie warms or cools. */
export const TREND_FROM = 0.25;
/** From this weighted standard deviation on a tie is contested. */
export const CONTESTED_FROM = 1;

/**
 * Weight of one item as of a month: directness x confidence x decay, 0 before it counts. Age is whole calendar months;
 * decay is 0.5 ^ (age / half-life), and 1 as long as an arrangement is in force.
 */
export function weightAt(item: EvidenceItem, at: MonthIndex, clock: Clock, method: Method): number {
  if ((clock === "event" ? item.eventMonth : item.knownMonth) > at) return 0;
  const base = method.directness[item.directness] * item.confidence;
  const age = item.lastMonth === null ? 0 : Math.max(0, at - item.lastMonth);
  return method.halfLife === null ? base : base * 0.5 ** (age / method.halfLife);
}

/** Readings of all ties that have evidence at the date asked for. */
export function readTies(index: EvidenceIndex, query: ReadingQuery): Readings {
  const readings = new Map<TieId, Reading>();
  for (const tie of index.ties) {
    const reading = readTie(tie, index.itemsOf(tie), query);
    if (reading) readings.set(tie, reading);
  }
  return readings;
}

/** The reading of one tie from its items, `null` when nothing counts yet. */
export function readTie(tie: TieId, items: readonly EvidenceItem[], query: ReadingQuery): Reading | null {
  const counted = query.aspects === null ? items : items.filter((item) => query.aspects?.includes(item.aspect));
  const now = sumUp(counted, monthIndex(query.at), query.clock, query.method);
  if (now.weight <= 0) return null;
  const stance = now.pull / now.weight;
  const before = query.since === null ? null : sumUp(counted, monthIndex(query.since), query.clock, query.method);
  const trend = before && before.weight > 0 ? stance - before.pull / before.weight : null;
  const spread = Math.sqrt(Math.max(0, now.square / now.weight - stance * stance));
  const isNew = before !== null && before.weight <= 0;
  return {
    tie,
    stance,
    band: stanceBand(stance),
    weight: now.weight,
    spread,
    contested: spread >= CONTESTED_FROM,
    trend,
    heading: isNew ? "new" : headingOf(trend),
    count: now.count,
    aspects: [...now.byAspect].sort((one, other) => other[1] - one[1]).map(([aspect]) => aspect),
  };
}

function headingOf(trend: number | null): Reading["heading"] {
  if (trend === null || Math.abs(trend) < TREND_FROM) return "steady";
  return trend > 0 ? "warming" : "cooling";
}

function sumUp(items: readonly EvidenceItem[], at: MonthIndex, clock: Clock, method: Method) {
  const sums = { weight: 0, pull: 0, square: 0, count: 0, byAspect: new Map<Aspect, number>() };
  for (const item of items) {
    const weight = weightAt(item, at, clock, method);
    if (weight <= 0) continue;
    sums.weight += weight;
    sums.pull += weight * item.stance;
    sums.square += weight * item.stance * item.stance;
    sums.count += 1;
    sums.byAspect.set(item.aspect, (sums.byAspect.get(item.aspect) ?? 0) + weight);
  }
  return sums;
}
