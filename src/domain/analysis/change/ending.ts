import type { EvidenceIndex } from "../../evidence/evidence-index.ts";
import type { EvidenceItem } from "../../evidence/evidence-item.ts";
import { FADED_BELOW } from "../../reading/ledger.ts";
import type { ReadingQuery } from "../../reading/reading.ts";
import { countsFrom, weightAt } from "../../reading/weigh.ts";
import type { TieId } from "../../shared/ids.ts";
import { type MonthIndex, type MonthKey, monthAt, monthIndex } from "../../shared/month.ts";

/**
 * How a tie ended. `silent`: nothing new, and what is left weighs less than a quarter of the most it ever weighed.
 * `lapsed`: the last arrangement in force ran out, and nothing else tells any more.
 */
export type Ending = {
  readonly kind: "silent" | "lapsed";
  /** The last month in which anything was said, happened, or was in force. */
  readonly since: MonthKey;
  /** Weight that is left, as a share of the most it ever weighed. */
  readonly left: number;
};

/** Less than this share of its greatest weight, and a tie is silent: two half-lives without a word. */
export const SILENT_BELOW = 0.25;

/**
 * How a tie ended between two months; `null` where it did not: something new bears on it, it was silent already, or it
 * still weighs enough. Where nothing fades nothing falls silent. Evidence is never withdrawn, so a tie once read is read
 * for ever after; ending is this rule, and it moves no reading. Cost: items times months in which one of them entered,
 * and only for ties so faded that the answer is open.
 */
export function endingOf(
  tie: TieId,
  index: EvidenceIndex,
  query: ReadingQuery & { readonly since: MonthKey },
): Ending | null {
  const [from, to] = [monthIndex(query.since), monthIndex(query.at)];
  const weigh = (item: EvidenceItem, at: MonthIndex) => weightAt(item, at, query.clock, query.method);
  const counted = index
    .itemsOf(tie)
    .filter(
      (item) => (query.aspects === null || query.aspects.includes(item.aspect)) && countsFrom(item, query.clock) <= to,
    );
  if (counted.length === 0 || counted.some((item) => countsFrom(item, query.clock) > from && weigh(item, to) > 0))
    return null;
  // The last month, however far it lies back, in which something was there that has not ended.
  const since = counted.reduce((last, item) => Math.max(last, lastHeard(item, to, query)), 0);
  if (since >= to) return null;
  const total = (at: MonthIndex) => counted.reduce((sum, item) => sum + weigh(item, at), 0);
  const inForce = (at: MonthIndex) => counted.some((item) => isInForce(item, at, query));
  const now = total(to);
  // Nothing weighs more than when it was fresh: a bound that spares most ties the search for their peak.
  const fresh = counted.reduce((sum, item) => sum + weigh(item, countsFrom(item, query.clock)), 0);
  const lapses = inForce(from) && !inForce(to) && counted.every((item) => isSpent(item, to, query));
  if (!lapses && now >= SILENT_BELOW * fresh) return null;
  const peak = peakOf(counted, total, query.clock, from);
  if (peak === 0) return null;
  if (lapses) return { kind: "lapsed", since: monthAt(since), left: now / peak };
  if (now >= SILENT_BELOW * peak || total(from) < SILENT_BELOW * peak) return null;
  return { kind: "silent", since: monthAt(since), left: now / peak };
}

function lastHeard(item: EvidenceItem, to: MonthIndex, { clock }: ReadingQuery): MonthIndex {
  return Math.min(to, Math.max(countsFrom(item, clock), item.lastMonth ?? to));
}

/** Weights only fall between the months in which something enters, so the greatest is in one of those. */
function peakOf(
  items: readonly EvidenceItem[],
  total: (at: MonthIndex) => number,
  clock: ReadingQuery["clock"],
  until: MonthIndex,
): number {
  const months = new Set(items.map((item) => countsFrom(item, clock)).filter((month) => month <= until));
  return [...months].reduce((most, month) => Math.max(most, total(month)), 0);
}

function isInForce(item: EvidenceItem, at: MonthIndex, { clock }: ReadingQuery): boolean {
  return (
    item.directness === "arrangement" &&
    countsFrom(item, clock) <= at &&
    (item.lastMonth === null || item.lastMonth >= at)
  );
}

/** Whether an item is an arrangement that has ended, or so old that it tells nothing. */
function isSpent(item: EvidenceItem, at: MonthIndex, { clock, method }: ReadingQuery): boolean {
  return item.directness === "arrangement" || weightAt(item, at, clock, method) < FADED_BELOW;
}
