import type { EvidenceIndex } from "../evidence/evidence-index.ts";
import type { TieId } from "../shared/ids.ts";
import { type MonthKey, type MonthSpan, monthAt, monthIndex } from "../shared/month.ts";
import { columnsOf, emptySums, meanOf, scaleFor, sumRows } from "./columns.ts";
import { overrideAt } from "./override.ts";
import type { ReadingQuery } from "./reading.ts";

/** The reading of one tie as of the end of one month, as far as a line over time needs it. */
export type HistoryPoint = {
  readonly month: MonthKey;
  /** S, between -2 and 2, of an override while one holds; `null` while nothing counts. */
  readonly stance: number | null;
  /** Sum of the weights; 0 while nothing counts. */
  readonly weight: number;
};

/**
 * One point for every month of a span, both ends included: the last one equals the reading asked for at that month.
 * An unknown tie has points without stance. Cost: months times items of the tie.
 */
export function readHistory(
  tie: TieId,
  index: EvidenceIndex,
  span: MonthSpan,
  query: Pick<ReadingQuery, "clock" | "method" | "aspects">,
): readonly HistoryPoint[] {
  const columns = columnsOf(index);
  const scale = scaleFor(columns, query.clock, query.method, query.aspects);
  const position = columns.tieAt.get(tie);
  const start = position === undefined ? 0 : (columns.starts[position] as number);
  const end = position === undefined ? 0 : (columns.starts[position + 1] as number);
  const sums = emptySums();
  const override = index.overrideOf(tie);
  const points: HistoryPoint[] = [];
  for (let at = monthIndex(span.from); at <= monthIndex(span.to); at += 1) {
    sumRows(columns, scale, start, end, at, sums);
    const stance = sums.weight > 0 ? (overrideAt(override, at)?.stance ?? meanOf(sums)) : null;
    points.push({ month: monthAt(at), stance, weight: sums.weight });
  }
  return points;
}
