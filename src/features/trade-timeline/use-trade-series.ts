import { useCallback, useMemo } from "react";
import { type ChartMode, choosesNoSeries, pick, type SeriesChoice } from "#domain/lens/lens.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { fittingUnit } from "#domain/trade/fitting-unit.ts";
import { type OwnFigures, ownFiguresOf } from "#domain/trade/own-figures.ts";
import { type ChosenSeries, chooseSeries, isPair, restingSeries, sameChoice } from "#domain/trade/series-choice.ts";
import type { TradeTable } from "#domain/trade/trade-series.ts";
import { tradeTableOf } from "#domain/trade/trade-table.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { useLens, useLensStore } from "#state/lens/lens-context.tsx";
import { useOwnFlows } from "#state/workspace/own-flows.ts";

/** The series on the desk, its table in a unit that its records can give, and how it is laid out. */
export type TradeOnDesk = {
  readonly chosen: ChosenSeries;
  readonly table: TradeTable;
  readonly mode: ChartMode;
  /** Why the unit asked for is not the one shown; `null` when it is. */
  readonly unitNote: string | null;
  /** What of the table is the reader's own. */
  readonly own: OwnFigures;
};

/** The flows everyone on the desk looks at: the same answer for the chart and for its table. */
export function useTradeSeries(): TradeOnDesk {
  const dossier = useDossier();
  const selection = useLens((lens) => lens.selection);
  const thread = useLens((lens) => lens.thread);
  const series = useLens((lens) => lens.series);
  const held = useLens((lens) => lens.held);
  const chart = useLens((lens) => lens.chart);
  const unit = useLens((lens) => lens.unit);
  // A pair opened from a group is the largest of the window; it must not change while the window is dragged.
  const window = dossier.opening.window;
  const isOwn = useOwnFlows();
  return useMemo(() => {
    const chosen = chooseSeries(dossier, { selection, thread, series, held, chart, window });
    const shown = fittingUnit(unit, (one) => tradeTableOf(dossier, chosen.choice, one, chosen.focus));
    const own = ownFiguresOf(shown.table, isOwn);
    return { chosen, table: shown.table, unitNote: shown.note, mode: modeOf(chosen.choice, chart), own };
  }, [dossier, selection, thread, series, held, chart, unit, window, isOwn]);
}

function modeOf(choice: SeriesChoice, chart: ChartMode | null): ChartMode {
  if (isPair(choice)) return chart === "stacked" || chart === "multiples" ? chart : "bilateral";
  return chart === "multiples" ? "multiples" : "stacked";
}

/** Picks something for the timeline; a series that only the selection chose is held where the new one chooses none. */
export function usePickHere(shown: SeriesChoice): (ref: Ref) => void {
  const store = useLensStore();
  const dossier = useDossier();
  return useCallback(
    (ref) => {
      const { lens, replace } = store.getState();
      const after = pick(lens, ref, "timeline");
      const isHeld = choosesNoSeries(ref) && lens.series === null && !sameChoice(shown, restingSeries(dossier));
      // In one step, so that the way back leads to the selection without a held series.
      replace(isHeld ? { ...after, held: shown } : after);
    },
    [store, dossier, shown],
  );
}
