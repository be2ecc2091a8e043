import type { EvidenceIndex } from "../evidence/evidence-index.ts";
import type { EvidenceItem } from "../evidence/evidence-item.ts";
import type { TieId } from "../shared/ids.ts";
import { type MonthIndex, type MonthKey, monthIndex } from "../shared/month.ts";
import { printRef } from "../shared/ref.ts";
import { ASPECTS } from "../shared/stance.ts";
import { type Override, overrideAt } from "./override.ts";
import type { Reading, ReadingQuery, Readings } from "./reading.ts";
import { judged, settled, weightAt } from "./weigh.ts";

/**
 * The readings of all ties as the specification words them, item by item and without any shortcut: what `readTies` is
 * tested and timed against. Linear in the number of items, about ten times slower than `readTies`.
 */
export function readTiesPlainly(index: EvidenceIndex, query: ReadingQuery): Readings {
  const readings = new Map<TieId, Reading>();
  for (const tie of index.ties) {
    const reading = readTiePlainly(tie, index.itemsOf(tie), index.overrideOf(tie), query);
    if (reading) readings.set(tie, reading);
  }
  return readings;
}

/** The reading of one tie from its items; `null` while nothing counts. */
function readTiePlainly(
  tie: TieId,
  items: readonly EvidenceItem[],
  given: Override | null,
  query: ReadingQuery,
): Reading | null {
  const now = weigh(items, query.at, query);
  if (now.length === 0) return null;
  const before = query.since === null ? [] : weigh(items, query.since, query);
  const evidence = settled(mean(now));
  const override = overrideAt(given, monthIndex(query.at));
  const earlier = query.since === null ? null : overrideAt(given, monthIndex(query.since));
  const was = before.length === 0 ? null : (earlier?.stance ?? settled(mean(before)));
  const weight = total(now);
  const spread = settled(
    Math.sqrt(now.reduce((sum, [item, w]) => sum + w * (item.stance - evidence) ** 2, 0) / weight),
  );
  return {
    tie,
    weight,
    ...judged(override?.stance ?? evidence, spread, was, query.since !== null),
    count: new Set(now.map(([item]) => printRef(item.ref))).size,
    aspects: byWeight(now),
    ...(override === null ? {} : { overridden: { override, evidence } }),
  };
}

type Weighed = readonly [item: EvidenceItem, weight: number];

function weigh(items: readonly EvidenceItem[], month: MonthKey, query: ReadingQuery): readonly Weighed[] {
  const at: MonthIndex = monthIndex(month);
  return items
    .filter((item) => query.aspects === null || query.aspects.includes(item.aspect))
    .map((item) => [item, weightAt(item, at, query.clock, query.method)] as const)
    .filter(([, weight]) => weight > 0);
}

const total = (weighed: readonly Weighed[]) => weighed.reduce((sum, [, weight]) => sum + weight, 0);
const mean = (weighed: readonly Weighed[]) =>
  weighed.reduce((sum, [item, weight]) => sum + weight * item.stance, 0) / total(weighed);

/** Aspects by weight; of equals (to seven digits, so that the order of adding does not show) the order of the list. */
function byWeight(weighed: readonly Weighed[]): Reading["aspects"] {
  return ASPECTS.map((aspect) => [aspect, total(weighed.filter(([item]) => item.aspect === aspect))] as const)
    .filter(([, weight]) => weight > 0)
    .sort((one, other) => Math.fround(other[1]) - Math.fround(one[1]))
    .map(([aspect]) => aspect);
}
