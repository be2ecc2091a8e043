import { useMemo } from "react";
import { type PartnerChange, tradeBetween } from "#domain/analysis/change/trade-change.ts";
import type { MonthKey } from "#domain/shared/month.ts";
import { fittingUnit } from "#domain/trade/fitting-unit.ts";
import { type ChosenSeries, chooseSeries } from "#domain/trade/series-choice.ts";
import type { TradeTable } from "#domain/trade/trade-series.ts";
import { tradeTableOf } from "#domain/trade/trade-table.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";

/** The trade beside a comparison: what the lens shows, by partner; a pair stands among the others of its kind. */
export type TradeBeside = {
  readonly chosen: ChosenSeries;
  readonly table: TradeTable;
  /** Why the unit asked for is not the one shown; `null` when it is. */
  readonly unitNote: string | null;
  readonly partners: readonly PartnerChange[];
};

/** Means of the twelve months to each date for the series that the lens shows. */
export function usePartnerChanges(a: MonthKey, b: MonthKey): TradeBeside {
  const dossier = useDossier();
  const selection = useLens((lens) => lens.selection);
  const thread = useLens((lens) => lens.thread);
  const series = useLens((lens) => lens.series);
  const held = useLens((lens) => lens.held);
  const unit = useLens((lens) => lens.unit);
  const window = dossier.opening.window;
  const shown = useMemo(() => {
    const chosen = chooseSeries(dossier, { selection, thread, series, held, chart: "stacked", window });
    const fitting = fittingUnit(unit, (one) => tradeTableOf(dossier, chosen.choice, one, chosen.focus));
    return { chosen, table: fitting.table, unitNote: fitting.note };
  }, [dossier, selection, thread, series, held, unit, window]);
  return useMemo(() => ({ ...shown, partners: tradeBetween(shown.table, a, b) }), [shown, a, b]);
}
