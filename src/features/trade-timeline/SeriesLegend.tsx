import { writeMonth } from "#domain/shared/wording.ts";
import { seriesName } from "#domain/trade/trade-words.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { TONES } from "./scene-bars.ts";
import { useLastFigures } from "./use-last-figures.ts";
import type { TradeOnDesk } from "./use-trade-series.ts";

/** Names and last figures below a chart, where there is no room beside it; `plain`: its tones tell nothing apart. */
export function SeriesLegend(props: { readonly trade: TradeOnDesk; readonly plain?: boolean }) {
  const { trade, plain = false } = props;
  const lookup = useLookup();
  const last = useLastFigures(trade);
  return (
    <ul className="tt-legend">
      <li>
        <small>{writeMonth(last.to)}:</small>
      </li>
      {trade.table.series.map((series, at) => {
        const { figure, since, whose } = last.of(series);
        return (
          <li key={series.place ?? "rest"}>
            {plain ? null : <i className={`tt-chip tt-chip-${TONES[at] ?? "s5"}`} aria-hidden="true" />}
            <span dir="auto">{seriesName(series, lookup)}</span> {figure}
            {since ? <small>{since}</small> : null}
            {whose ? <small>{whose}</small> : null}
          </li>
        );
      })}
    </ul>
  );
}
