import type { MonthSpan } from "../shared/month.ts";
import type { Coverage } from "../trade/flow.ts";
import type { ClaimSeries } from "./claim.ts";
import type { ClaimFigure } from "./verdict.ts";

/** A statement that a record is complete, over the months of a figure it holds for. */
export type CompleteStatement = { readonly span: MonthSpan; readonly note: string | null };

/**
 * The statements that let a figure by months count a month without a record as one without trade; none for figures of
 * records over other spans, and for series that no statement speaks of.
 */
export function completeStatements(
  { exporter, importer, commodity }: ClaimSeries,
  { span, monthly }: Pick<ClaimFigure, "span" | "monthly">,
  coverage: readonly Coverage[],
): readonly CompleteStatement[] {
  if (monthly === null) return [];
  return coverage.flatMap((one) => {
    const isOf =
      one.commodity === commodity &&
      (exporter === null || one.exporter === exporter) &&
      (importer === null || one.importer === importer);
    const from = one.from > span.from ? one.from : span.from;
    const to = one.to < span.to ? one.to : span.to;
    return one.status === "complete" && isOf && from <= to ? { span: { from, to }, note: one.note } : [];
  });
}
