import { memo } from "react";
import { stepStyle } from "#ui/diverging.ts";
import { strokePath, strokeShape } from "#ui/stroke.ts";
import type { Line } from "../page-lines.ts";
import type { LayerQuote } from "./layer-quotes.ts";

const WIDTH_PX = 2;
/** Teeth as low as two lines are apart: they stand between a wave under the words above and the letters below. */
const ZIGZAG_PX = 0.3;
/** Room for the widest pattern, the line in its middle. */
const ROOM_PX = 10;
/**
 * The line lies just within the upper end of the words, where no letter reaches: there it is as far from what lies under
 * the words above, whatever its pattern, as from the letters below. Share of the height of the words.
 */
const WITHIN = 0.06;
/** A line above another one; second-coder.css sets the lines of the text further apart for it. */
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
    const widthPx = style === null ? 1 : style.pattern === "zigzag" ? ZIGZAG_PX : WIDTH_PX;
    const shape = strokeShape(from, to, style?.pattern ?? "solid", widthPx);
    const middlePx = line.topPx + line.heightPx * WITHIN - quote.depth * STEP_PX;
    return (
      <svg
        key={`${line.quote} ${line.topPx} ${line.xPx}`}
        className="coder-line"
        aria-hidden="true"
        width={line.widthPx}
        height={ROOM_PX}
        style={{ left: line.xPx, top: middlePx - ROOM_PX / 2 }}
      >
        <path
          d={strokePath(shape)}
          fill="none"
          stroke={`var(${style?.line ?? "--color-ink3"})`}
          strokeWidth={shape.width}
          strokeDasharray={shape.dash.join(" ") || undefined}
          strokeLinecap={shape.cap}
          strokeLinejoin="bevel"
        />
      </svg>
    );
  });
});
