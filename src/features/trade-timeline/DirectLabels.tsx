import { writeMonth } from "#domain/shared/wording.ts";
import { countOwn } from "#domain/trade/own-figures.ts";
import { actorOfPlace } from "#domain/trade/places.ts";
import type { TradeSeries } from "#domain/trade/trade-series.ts";
import { lastKnown, meanOver } from "#domain/trade/trade-table.ts";
import { seriesName, UNIT_WORDS, writeMean, writeOwn, writeRest } from "#domain/trade/trade-words.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { fittingName } from "./label-fit.ts";
import { TONES } from "./scene-bars.ts";
import type { Scene } from "./timeline-scene.ts";
import { type LastFigure, useLastFigures } from "./use-last-figures.ts";
import type { TradeOnDesk } from "./use-trade-series.ts";

/** Names and last figures at the right of the plot, as of the window's end. */
export function DirectLabels(props: { readonly scene: Scene; readonly trade: TradeOnDesk }) {
  const { scene, trade } = props;
  if (trade.table.series.length === 0) return null;
  if (trade.table.series.length === 1) return <MeanLabel scene={scene} trade={trade} />;
  return scene.mode === "multiples" ? (
    <RowLabels scene={scene} trade={trade} />
  ) : (
    <StackLabels scene={scene} trade={trade} />
  );
}

type LabelsProps = { readonly scene: Scene; readonly trade: TradeOnDesk };

function MeanLabel({ scene, trade }: LabelsProps) {
  const window = useLens((lens) => lens.window);
  const { table } = trade;
  const [series] = table.series;
  if (!series) return null;
  const { mean, months, of, atLeast } = meanOver(table, series, window);
  const last = lastKnown(table, series, window.to);
  const own = countOwn(trade.own, series, window);
  const lines =
    mean === null
      ? ["no month recorded", last ? `last: ${writeMonth(last.month)}` : ""]
      : [
          `${writeMean({ mean, atLeast }, table.unit)} ${UNIT_WORDS[table.unit].short}, mean of`,
          `${writeRest(months, of)}`,
          months < of ? "the rest not recorded" : "",
          writeOwn(own, months),
        ];
  const x = scene.frame.right + 8;
  const y = scene.frame.top + 16;
  return (
    <g>
      <text className="tt-dl" x={x} y={y}>
        In window
      </text>
      {lines.filter(Boolean).map((line, at) => (
        <text key={line} className="tt-ax" x={x} y={y + (at + 1) * 14 * scene.frame.em}>
          {line}
        </text>
      ))}
    </g>
  );
}

/** Names series for the room before their figure, in pixels. */
function useFittingName(scale: number) {
  const dossier = useDossier();
  const lookup = useLookup();
  return (series: TradeSeries, figure: string, room: number) => {
    const actor = series.place === null ? null : actorOfPlace(dossier, series.place);
    return fittingName(seriesName(series, lookup), actor && lookup.actorName(actor), figure, room, scale);
  };
}

/** What stands below a name: the month of an older figure, and whose it is. */
const below = ({ since, whose }: LastFigure) => [since, whose].filter((part) => part !== null).join(", ");

function StackLabels({ scene, trade }: LabelsProps) {
  const nameOf = useFittingName(scene.frame.em);
  const last = useLastFigures(trade);
  const { frame } = scene;
  const edge = frame.width - frame.outer;
  const x = frame.right + 5;
  const all = trade.table.series.map((series, at) => ({ series, at, ...last.of(series) })).reverse();
  const heights = all.map((one) => (below(one) ? 26 : 15) * frame.em);
  const total = heights.reduce((sum, height) => sum + height, 0);
  const room = frame.bottom - frame.top - 14 * frame.em;
  const tight = total > room;
  // Where even one line each is too much, the largest are named; cards and table name them all.
  const lines = Math.max(1, Math.floor((frame.bottom - frame.top - 22 * frame.em) / (15 * frame.em)) + 1);
  const rows = tight ? all.slice(-lines) : all;
  let y = Math.max(frame.top + 22 * frame.em, frame.bottom - (tight ? rows.length * 15 * frame.em : total));
  return (
    <g>
      <text className="tt-ax" x={edge} y={Math.max(frame.top + 6, y - 16 * frame.em)} textAnchor="end">
        {writeMonth(last.to)}
      </text>
      {rows.map((one) => {
        const { series, at, figure, since, brief } = one;
        const second = tight ? "" : below(one);
        const top = y;
        const shown = tight ? brief : figure;
        y += (second ? 26 : 15) * frame.em;
        return (
          <g key={series.place ?? "rest"}>
            <rect className={`tt-swatch tt-${TONES[at] ?? "s5"}`} x={x} y={top - 8} width={9} height={9} />
            <text className="tt-dl" x={x + 14} y={top}>
              {nameOf(series, shown, edge - x - 14)}
            </text>
            <text className={since ? "tt-ax tt-old" : "tt-ax"} x={edge} y={top} textAnchor="end">
              {shown}
            </text>
            {second ? (
              <text className="tt-ax tt-old" x={x + 14} y={top + 11 * frame.em}>
                {second}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

/** The name of each row at its left, on phones, where there is no room at the right. */
export function RowNames({ scene, trade }: LabelsProps) {
  const nameOf = useFittingName(scene.frame.em);
  const { frame } = scene;
  if (scene.mode !== "multiples") return null;
  return scene.panels.map((panel) => {
    const series = panel.series === null ? null : trade.table.series[panel.series];
    return series ? (
      <text key={panel.base} className="tt-dl" x={frame.outer} y={panel.base - 5}>
        {nameOf(series, "", frame.left - frame.outer)}
      </text>
    ) : null;
  });
}

function RowLabels({ scene, trade }: LabelsProps) {
  const nameOf = useFittingName(scene.frame.em);
  const last = useLastFigures(trade);
  const { frame } = scene;
  return (
    <g>
      {scene.panels.map((panel) => {
        const series = panel.series === null ? null : trade.table.series[panel.series];
        if (!series) return null;
        const one = last.of(series);
        const { figure, since, brief } = one;
        const second = below(one);
        const tall = panel.base - panel.top > 22 * frame.em;
        const shown = tall ? figure : brief;
        const y = panel.base - (tall && second ? 14 * frame.em : 4);
        return (
          <g key={panel.base}>
            <text className="tt-dl" x={frame.right + 8} y={y}>
              {nameOf(series, shown, frame.width - frame.outer - frame.right - 8)}
            </text>
            <text className={since ? "tt-ax tt-old" : "tt-ax"} x={frame.width - frame.outer} y={y} textAnchor="end">
              {shown}
            </text>
            {second && tall ? (
              <text className="tt-ax tt-old" x={frame.right + 8} y={panel.base - 3}>
                {second}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}
