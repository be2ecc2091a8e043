import type { EvidenceIndex } from "../../evidence/evidence-index.ts";
import type { EvidenceItem } from "../../evidence/evidence-item.ts";
import { FADED_BELOW } from "../../reading/ledger.ts";
import type { ReadingQuery } from "../../reading/reading.ts";
import { countsFrom, decayOf, settled, weightAt } from "../../reading/weigh.ts";
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
 * for ever after; ending is this rule, and it moves no reading. Linear in the items for a tie with news or an arrangement
 * in force, n log n for the others.
 */
export function endingOf(
  tie: TieId,
  index: EvidenceIndex,
  query: ReadingQuery & { readonly since: MonthKey },
): Ending | null {
  const [from, to] = [monthIndex(query.since), monthIndex(query.at)];
  const items = index.itemsOf(tie);
  if (items.some((item) => isHeardOf(item, from, to, query))) return null;
  const counted = items.filter((item) => weightAt(item, to, query.clock, query.method) > 0 && isAsked(item, query));
  if (counted.length === 0) return null;
  const total = (at: MonthIndex) =>
    counted.reduce((sum, item) => sum + weightAt(item, at, query.clock, query.method), 0);
  const [before, now] = [total(from), total(to)];
  const lapses =
    counted.some((item) => isInForce(item, from, query)) && counted.every((item) => isSpent(item, to, query));
  // Nothing weighs more than when it was fresh: a bound that spares most ties the search for their peak.
  const fresh = counted.reduce(
    (sum, item) => sum + weightAt(item, countsFrom(item, query.clock), query.clock, query.method),
    0,
  );
  if (!lapses && now >= SILENT_BELOW * fresh) return null;
  const peak = Math.max(before, peakOf(counted, query));
  const left = settled(now / peak);
  if (!lapses && (left >= SILENT_BELOW || settled(before / peak) < SILENT_BELOW)) return null;
  const since = counted.reduce((last, item) => Math.max(last, countsFrom(item, query.clock), item.lastMonth ?? 0), 0);
  return { kind: lapses ? "lapsed" : "silent", since: monthAt(since), left };
}

const isAsked = ({ aspect }: EvidenceItem, { aspects }: ReadingQuery) => aspects === null || aspects.includes(aspect);

/** Whether an item entered between the months, or is an arrangement that is still in force at the end of them. */
function isHeardOf(item: EvidenceItem, from: MonthIndex, to: MonthIndex, query: ReadingQuery): boolean {
  const begins = countsFrom(item, query.clock);
  if (begins > to || !isAsked(item, query)) return false;
  if (begins <= from && item.lastMonth !== null && item.lastMonth < to) return false;
  return weightAt(item, to, query.clock, query.method) > 0;
}

/**
 * The most that some items ever weighed together. Weights only fall between the months in which something enters, so it
 * is in one of those; what is dated fades alike, so their sum is carried from month to month.
 */
function peakOf(items: readonly EvidenceItem[], { clock, method }: ReadingQuery): number {
  const lasting = items.filter(({ directness }) => directness === "arrangement");
  const entering = items.toSorted((one, other) => countsFrom(one, clock) - countsFrom(other, clock));
  let [peak, dated, last] = [0, 0, 0];
  for (const item of entering) {
    const month = countsFrom(item, clock);
    dated *= decayOf(month - last, method.halfLife);
    last = month;
    if (item.directness !== "arrangement") dated += weightAt(item, month, clock, method);
    const rest = lasting.reduce((sum, one) => sum + weightAt(one, month, clock, method), 0);
    peak = Math.max(peak, dated + rest);
  }
  return peak;
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
