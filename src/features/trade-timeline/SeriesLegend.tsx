import { writeMonth } from "#domain/shared/wording.ts";
import type { TradeTable } from "#domain/trade/trade-series.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { TONES } from "./scene-bars.ts";
import { seriesName } from "./trade-words.ts";
import { useLastFigures } from "./use-last-figures.ts";

/** Names and last figures below a chart, where there is no room beside it; `plain`: its tones tell nothing apart. */
export function SeriesLegend(props: { readonly table: TradeTable; readonly plain?: boolean }) {
  const { table, plain = false } = props;
  const lookup = useLookup();
  const last = useLastFigures(table);
  return (
    <ul className="tt-legend">
      <li>
        <small>{writeMonth(last.to)}:</small>
      </li>
      {table.series.map((series, at) => {
        const { figure, since } = last.of(series);
        return (
          <li key={series.place ?? "rest"}>
            {plain ? null : <i className={`tt-chip tt-chip-${TONES[at] ?? "s5"}`} aria-hidden="true" />}
            <span dir="auto">{seriesName(series, lookup)}</span> {figure}
            {since ? <small>{since}</small> : null}
          </li>
        );
      })}
    </ul>
  );
}
