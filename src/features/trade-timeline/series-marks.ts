import type { SourceId } from "#domain/shared/ids.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { BARRELS_PER_TONNE } from "#domain/trade/flow-figure.ts";
import type { Scene } from "./timeline-scene.ts";
import type { TradeOnDesk } from "./use-trade-series.ts";

type MarkName = "gap" | "missing" | "open" | "estimate" | "zero" | "change" | "year";

/** What each mark of a plot means. */
export const MARK_WORDS: Readonly<Record<MarkName, string>> = {
  gap: "Hatched: not recorded.",
  missing: "Hatched cap: lower bound.",
  open: "Dashed top: small partners missing.",
  estimate: "Dashed outline: estimate.",
  zero: "Flat tick: none.",
  change: "Tick below: new source.",
  year: "Wide: a year’s figure.",
};

const CELL_MARKS: readonly MarkName[] = ["gap", "missing", "open", "estimate", "zero"];

/** The marks a scene uses, so that only they are explained. */
export function marksIn(scene: Scene): ReadonlySet<MarkName> {
  const kinds = new Set<string>(
    scene.columns.flatMap(({ marks }) => marks.map(({ kind }) => (kind === "pending" ? "gap" : kind))),
  );
  const names: MarkName[] = CELL_MARKS.filter((name) => kinds.has(name));
  if (scene.changes.length > 0) names.push("change");
  if (scene.years.length > 0) names.push("year");
  return new Set(names);
}

/** Sources of the figures across the plot, those with most figures first. */
export function sourcesIn({ table }: TradeOnDesk, domain: MonthSpan): SourceId[] {
  const counts = new Map<SourceId, number>();
  for (const { cells, years } of table.series) {
    for (const { month, flows, value } of cells)
      if (value !== null && month >= domain.from && month <= domain.to)
        for (const { source } of flows) counts.set(source, (counts.get(source) ?? 0) + 1);
    for (const { flow, drawn } of years)
      if (drawn !== "none") counts.set(flow.source, (counts.get(flow.source) ?? 0) + 1);
  }
  return [...counts].sort((one, other) => other[1] - one[1]).map(([id]) => id);
}

/** Whether tonnes and barrels were converted into each other for what is drawn. */
export const usesFactor = ({ table }: TradeOnDesk, domain: MonthSpan): boolean =>
  table.unit !== "usd" &&
  table.series.some(({ cells }) =>
    cells.some(
      ({ month, conversion }) =>
        month >= domain.from && month <= domain.to && conversion?.includes(String(BARRELS_PER_TONNE)),
    ),
  );
