import { memo } from "react";
import { stepStyle } from "#ui/diverging.ts";
import { strokePath, strokeShape } from "#ui/stroke.ts";
import type { Line } from "../page-lines.ts";
import type { LayerQuote } from "./layer-quotes.ts";

const WIDTH_PX = 2;
/** Room for the widest pattern, the line in its middle. */
const ROOM_PX = 10;
/** The line lies in the gap between the words and those above them, and higher where it lies above another. */
const ABOVE_PX = 1.5;
const STEP_PX = 4;

/** The lines above the words, each in the stroke of its stance, as in the graph. Decoration: the marks tell them. */
export const LayerLines = memo(function LayerLines(props: {
  readonly lines: readonly Line[];
  readonly quotes: readonly LayerQuote[];
}) {
  const byId = new Map(props.quotes.map((quote) => [quote.hers.id, quote]));
  return props.lines.map((line) => {
    const quote = byId.get(line.quote);
    if (!quote) return null;
    const style = quote.stance === null ? null : stepStyle(quote.stance);
    const [from, to] = [
      { x: 0, y: ROOM_PX / 2 },
      { x: line.widthPx, y: ROOM_PX / 2 },
    ];
    const shape = strokeShape(from, to, style?.pattern ?? "solid", style === null ? 1 : WIDTH_PX);
    return (
      <svg
        key={`${line.quote} ${line.topPx} ${line.xPx}`}
        className="coder-line"
        aria-hidden="true"
        width={line.widthPx}
        height={ROOM_PX}
        style={{ left: line.xPx, top: line.topPx - ABOVE_PX - quote.depth * STEP_PX - ROOM_PX / 2 }}
      >
        <path
          d={strokePath(shape)}
          fill="none"
          stroke={`var(${style?.line ?? "--color-ink3"})`}
          strokeWidth={shape.width}
          strokeDasharray={shape.dash.join(" ") || undefined}
          strokeLinecap={shape.cap}
        />
      </svg>
    );
  });
});
