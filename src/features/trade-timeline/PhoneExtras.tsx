import { useId } from "react";
import type { MonthSpan } from "#domain/shared/month.ts";
import { ownFiguresOf } from "#domain/trade/own-figures.ts";
import { chooseSeries, isPair } from "#domain/trade/series-choice.ts";
import { tradeTableOf } from "#domain/trade/trade-table.ts";
import { titleOf } from "#domain/trade/trade-words.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { useOwnFlows } from "#state/workspace/own-flows.ts";
import { SeriesLegend } from "./SeriesLegend.tsx";
import { TimelineChart } from "./TimelineChart.tsx";
import type { TradeOnDesk } from "./use-trade-series.ts";

/** What follows the chart on a phone: its legend, and for a pair the group it belongs to. */
export function PhoneExtras(props: { readonly trade: TradeOnDesk; readonly domain: MonthSpan }) {
  const { trade, domain } = props;
  if (isPair(trade.chosen.choice)) return <GroupChart trade={trade} domain={domain} />;
  return <SeriesLegend trade={trade} plain={trade.mode !== "stacked"} />;
}

function GroupChart({ trade, domain }: { readonly trade: TradeOnDesk; readonly domain: MonthSpan }) {
  const dossier = useDossier();
  const lookup = useLookup();
  const title = useId();
  const chosen = chooseSeries(dossier, {
    selection: null,
    thread: null,
    series: trade.chosen.choice,
    held: null,
    chart: "stacked",
    window: dossier.opening.window,
  });
  const table = tradeTableOf(dossier, chosen.choice, trade.table.unit, chosen.focus);
  const group: TradeOnDesk = {
    chosen,
    table,
    mode: "stacked",
    unitNote: null,
    own: ownFiguresOf(table, useOwnFlows()),
  };
  if (table.series.length < 2) return null;
  return (
    <>
      <h3 id={title} className="tt-second">
        <bdi>{titleOf(chosen.choice, lookup)}</bdi>
      </h3>
      <figure className="tt-figure tt-figure-second" aria-labelledby={title}>
        <TimelineChart trade={group} domain={domain} price={false} compact plain />
      </figure>
      <SeriesLegend trade={group} />
    </>
  );
}
