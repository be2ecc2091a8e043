import { type CSSProperties, useMemo, useRef } from "react";
import type { WordsAndBarrels } from "#domain/analysis/divergence/words-and-barrels.ts";
import { writeStance } from "#domain/reading/words.ts";
import { STANCES } from "#domain/shared/stance.ts";
import { writeSpan } from "#domain/shared/wording.ts";
import { titleOf, UNIT_WORDS, writeFigure } from "#domain/trade/trade-words.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useLens } from "#state/lens/lens-context.tsx";
import { stepStyle } from "#ui/diverging.ts";
import { strokePath, strokeShape } from "#ui/stroke.ts";
import { useChartWidth } from "#ui/use-chart-width.ts";
import { laneAt, STRIPS, type TwoStripScene, twoStripScene } from "./two-strip-scene.ts";

const LANES = [...STANCES].reverse();
const LINE_PX = 3.2;

/** The stance of a tie above, its trade below, over the same months; where they part is lit behind both. */
export function TwoStrips({ lines }: { readonly lines: WordsAndBarrels }) {
  const figure = useRef<HTMLElement>(null);
  const lookup = useLookup();
  const window = useLens((lens) => lens.window);
  const { widthPx, scale } = useChartWidth(figure);
  const scene = useMemo(() => twoStripScene(lines, window, widthPx), [lines, window, widthPx]);
  const right = widthPx - STRIPS.rightPx;
  return (
    <figure ref={figure} className="strips">
      <svg
        width={widthPx * scale}
        height={scene.heightPx * scale}
        viewBox={`0 0 ${widthPx} ${scene.heightPx}`}
        style={{ "--chart-scale": scale } as CSSProperties}
        aria-hidden="true"
      >
        {scene.spans.map(({ x1, x2 }) => (
          <rect key={x1} x={x1} width={x2 - x1} y={2} height={scene.base - 2} className="strips-span" />
        ))}
        {LANES.map((stance) => (
          <g key={stance}>
            <text x={0} y={laneAt(stance) + 4} className="strips-text">
              {writeStance(stance)}
            </text>
            <path d={`M${STRIPS.leftPx} ${laneAt(stance)}H${right}`} className="strips-lane" />
          </g>
        ))}
        <Words scene={scene} />
        <text x={STRIPS.leftPx} y={scene.top - 6} className="strips-text">
          {titleOf(lines.choice, lookup)}, {UNIT_WORDS[lines.unit].short}
        </text>
        <Barrels scene={scene} right={right} most={writeFigure(scene.most, lines.unit)} />
        <Window scene={scene} />
        {scene.ticks.map(({ x, label }) => (
          <text key={label} x={x} y={scene.base + 15} className="strips-text">
            {label}
          </text>
        ))}
      </svg>
      <figcaption className="sr-only-text">
        {`Stance above, trade below, ${writeSpan(lines.span)}. The months stand in a table below.`}
      </figcaption>
    </figure>
  );
}

function Words({ scene }: { readonly scene: TwoStripScene }) {
  return (
    <>
      {scene.steps.map(({ x, y1, y2 }) => (
        <path key={x} d={`M${x} ${y1}V${y2}`} className="strips-step" />
      ))}
      {scene.runs.map(({ band, x1, x2, y }) => {
        const style = stepStyle(band);
        const shape = strokeShape({ x: x1, y }, { x: Math.max(x2, x1 + 2), y }, style.pattern, LINE_PX);
        return (
          <path
            key={x1}
            d={strokePath(shape)}
            fill="none"
            stroke={`var(${style.line})`}
            strokeWidth={shape.width}
            strokeDasharray={shape.dash.join(" ") || undefined}
            strokeLinecap={shape.cap}
          />
        );
      })}
    </>
  );
}

function Barrels(props: { readonly scene: TwoStripScene; readonly right: number; readonly most: string }) {
  const { scene, right, most } = props;
  return (
    <>
      <path d={`M${STRIPS.leftPx} ${scene.top}H${right}`} className="strips-lane" />
      {scene.most > 0 ? (
        <text x={STRIPS.leftPx - 8} y={scene.top + 4} textAnchor="end" className="strips-text">
          {most}
        </text>
      ) : null}
      <text x={STRIPS.leftPx - 8} y={scene.base + 4} textAnchor="end" className="strips-text">
        0
      </text>
      {scene.gaps.map(({ x1, hatch }) => (
        <path key={x1} d={hatch} className="strips-hatch" />
      ))}
      {scene.bars.map(({ x1, x2, y, height, isFloor }) => (
        <g key={x1}>
          <rect x={x1} width={x2 - x1} y={y} height={height} className="strips-bar" />
          {isFloor ? <path d={`M${x1} ${y - 2}H${x2}`} className="strips-floor" /> : null}
        </g>
      ))}
      <path d={`M${STRIPS.leftPx} ${scene.base}H${right}`} className="strips-base" />
    </>
  );
}

/** The months of the window between brackets, as in the masthead. */
function Window({ scene }: { readonly scene: TwoStripScene }) {
  const { x1, x2 } = scene.window;
  return (
    <path
      d={`M${x1 + 4} 2H${x1}V${scene.base + 4}H${x1 + 4}M${x2 - 4} 2H${x2}V${scene.base + 4}H${x2 - 4}`}
      className="strips-window"
    />
  );
}
