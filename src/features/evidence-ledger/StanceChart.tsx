import { type CSSProperties, useMemo, useRef } from "react";
import { readHistory } from "#domain/reading/history.ts";
import type { Ledger } from "#domain/reading/ledger.ts";
import type { ReadingQuery } from "#domain/reading/reading.ts";
import { sizeOf, tallyOf, writeStance } from "#domain/reading/words.ts";
import { type MonthSpan, monthAt } from "#domain/shared/month.ts";
import { STANCES } from "#domain/shared/stance.ts";
import { writeNumber, writeSpan } from "#domain/shared/wording.ts";
import { useEvidence } from "#state/dossier/dossier-context.tsx";
import { stepStyle } from "#ui/diverging.ts";
import { strokePath, strokeShape } from "#ui/stroke.ts";
import { useChartWidth } from "#ui/use-chart-width.ts";
import {
  CHART,
  chartSpan,
  type EvidenceDot,
  laneOf,
  type StanceChartScene,
  stanceChartScene,
} from "./stance-chart-scene.ts";

const LANES = [...STANCES].reverse();

/** The stance of a tie over time: one line in the strokes of its bands, a dot for each piece of evidence, the window in brackets. */
export function StanceChart(props: {
  readonly ledger: Ledger;
  readonly query: ReadingQuery;
  readonly window: MonthSpan;
}) {
  const { ledger, query, window } = props;
  const index = useEvidence();
  const figure = useRef<HTMLElement>(null);
  const { widthPx, scale } = useChartWidth(figure);
  const scene = useMemo(() => {
    const months = ledger.entries.map(({ item }) => (query.clock === "event" ? item.eventMonth : item.knownMonth));
    const span = chartSpan(window, months.length === 0 ? null : monthAt(Math.max(...months)));
    return stanceChartScene({
      history: readHistory(ledger.tie, index, span, query),
      entries: ledger.entries,
      span,
      window,
      clock: query.clock,
      widthPx,
    });
  }, [ledger, query, window, index, widthPx]);
  const tally = tallyOf(ledger);
  return (
    <figure ref={figure} className="stance-chart">
      <svg
        width={widthPx * scale}
        height={CHART.heightPx * scale}
        viewBox={`0 0 ${widthPx} ${CHART.heightPx}`}
        // Lanes, dots and words grow with the text, together.
        style={{ "--chart-scale": scale } as CSSProperties}
        aria-hidden="true"
      >
        {LANES.map((stance) => (
          <g key={stance}>
            <text x={0} y={laneOf(stance) + 4} className="stance-chart-text">
              {writeStance(stance)}
            </text>
            <path d={`M${CHART.leftPx} ${laneOf(stance)}H${widthPx - CHART.rightPx}`} className="stance-chart-lane" />
          </g>
        ))}
        <Window scene={scene} />
        <Line scene={scene} />
        {scene.dots.map((dot) => (
          <Dot key={`${dot.x} ${dot.stance} ${dot.counted}`} dot={dot} />
        ))}
        {ledger.reading === null ? null : (
          <g className="stance-chart-text">
            <text x={widthPx - CHART.rightPx + 10} y={laneOf(ledger.reading.band) + 4}>
              {writeNumber(sizeOf(tally.for))} for
            </text>
            <text x={widthPx - CHART.rightPx + 10} y={laneOf(ledger.reading.band) + 4 + CHART.lanePx}>
              {writeNumber(sizeOf(tally.against))} against
            </text>
          </g>
        )}
        {scene.earlier === 0 ? null : (
          <text x={CHART.leftPx} y={CHART.heightPx - 6} className="stance-chart-text">
            {writeNumber(scene.earlier)} earlier
          </text>
        )}
        {scene.ticks.map(({ x, label }) => (
          <text key={label} x={x} y={CHART.heightPx - 6} className="stance-chart-text">
            {label}
          </text>
        ))}
      </svg>
      <figcaption className="sr-only-text">
        Stance over time, window {writeSpan(window)}. {scene.summary}
      </figcaption>
    </figure>
  );
}

/** The months of the window between brackets, as in the masthead. */
function Window({ scene }: { readonly scene: StanceChartScene }) {
  const { x1, x2 } = scene.window;
  const top = CHART.topPx - 6;
  const bottom = laneOf(-2) + 8;
  return (
    <path
      d={`M${x1 + 4} ${top}H${x1}V${bottom}H${x1 + 4}M${x2 - 4} ${top}H${x2}V${bottom}H${x2 - 4}`}
      className="stance-chart-window"
    />
  );
}

function Line({ scene }: { readonly scene: StanceChartScene }) {
  return scene.runs.map((run, at) => {
    const y = laneOf(run.band);
    const style = stepStyle(run.band);
    const shape = strokeShape({ x: run.x1, y }, { x: Math.max(run.x2, run.x1 + 2), y }, style.pattern, 3.2);
    const before = scene.runs[at - 1];
    return (
      <g key={run.from}>
        {before && before.to < run.from && before.x2 === run.x1 ? (
          <path d={`M${run.x1} ${laneOf(before.band)}V${y}`} className="stance-chart-step" />
        ) : null}
        <path
          d={strokePath(shape)}
          fill="none"
          stroke={`var(${style.line})`}
          strokeWidth={shape.width}
          strokeDasharray={shape.dash.join(" ") || undefined}
          strokeLinecap={shape.cap}
        />
      </g>
    );
  });
}

/** Filled for the band, hollow against it or not counted yet; a number where several fall together. */
function Dot({ dot }: { readonly dot: EvidenceDot }) {
  const y = laneOf(dot.stance);
  const radius = dot.count === 1 ? 3.6 : 7;
  const solid = dot.counted && dot.side === "for";
  const colour = `var(${stepStyle(dot.stance).text})`;
  return (
    <g opacity={dot.counted ? 1 : 0.6}>
      <circle
        cx={dot.x}
        cy={y}
        r={radius}
        className="stance-chart-dot"
        style={{ fill: solid ? colour : "var(--color-sheet)", stroke: colour }}
        strokeDasharray={dot.counted ? undefined : "2 2"}
      />
      {dot.count === 1 ? null : (
        <text
          x={dot.x}
          y={y + 3.8}
          textAnchor="middle"
          className="stance-chart-count"
          style={{ fill: solid ? "var(--color-sheet)" : colour }}
        >
          {dot.count}
        </text>
      )}
    </g>
  );
}
