import { type DivergingStep, stepStyle } from "#ui/diverging.ts";
import { strokeMetrics } from "#ui/stroke.ts";
import { MEMBERSHIP_BAND } from "../scene/bands.ts";
import { type Ends, evenDash } from "../scene/line-ends.ts";
import type { Palette } from "./palette.ts";

function line(context: CanvasRenderingContext2D, { ax, ay, bx, by }: Ends, sideX = 0, sideY = 0): void {
  context.moveTo(ax + sideX, ay + sideY);
  context.lineTo(bx + sideX, by + sideY);
}

/** A straight stroke without a pattern: casings and halos. */
export function paintBar(
  context: CanvasRenderingContext2D,
  ends: Ends,
  width: number,
  colour: string,
  cap: CanvasLineCap,
): void {
  context.beginPath();
  line(context, ends);
  context.setLineDash([]);
  context.lineCap = cap;
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
}

/** One tie in the stroke grammar of the desk; `width` in CSS pixels, `px` drawing units of one. */
export function paintStroke(
  context: CanvasRenderingContext2D,
  ends: Ends,
  band: number,
  width: number,
  px: number,
  colours: Palette["lines"],
): void {
  context.strokeStyle = colours[band] ?? "";
  context.beginPath();
  if (band === MEMBERSHIP_BAND) {
    line(context, ends);
    context.setLineDash([]);
    context.lineCap = "butt";
    context.lineWidth = px;
    context.stroke();
    return;
  }
  const { pattern } = stepStyle((band - 2) as DivergingStep);
  const metrics = strokeMetrics(pattern, width);
  const length = Math.hypot(ends.bx - ends.ax, ends.by - ends.ay) || 1;
  const [nx, ny] = [-(ends.by - ends.ay) / length, (ends.bx - ends.ax) / length];
  context.setLineDash(evenDash(metrics.dash, length / px).map((each) => each * px));
  context.lineCap = metrics.cap;
  context.lineJoin = "miter";
  context.lineWidth = metrics.width * px;
  if (pattern === "double") {
    const offset = metrics.offset * px;
    line(context, ends, nx * offset, ny * offset);
    line(context, ends, -nx * offset, -ny * offset);
  } else if (pattern === "zigzag") {
    zigzag(context, ends, { nx, ny, length, reach: (1.5 + width * 0.62) * px, tooth: (3.3 + width * 0.35) * px });
  } else line(context, ends);
  context.stroke();
}

function zigzag(
  context: CanvasRenderingContext2D,
  { ax, ay, bx, by }: Ends,
  shape: {
    readonly nx: number;
    readonly ny: number;
    readonly length: number;
    readonly reach: number;
    readonly tooth: number;
  },
): void {
  const teeth = Math.max(2, Math.round(shape.length / shape.tooth));
  context.moveTo(ax, ay);
  for (let at = 1; at < teeth; at++) {
    const side = at % 2 === 0 ? -shape.reach : shape.reach;
    context.lineTo(ax + ((bx - ax) * at) / teeth + shape.nx * side, ay + ((by - ay) * at) / teeth + shape.ny * side);
  }
  context.lineTo(bx, by);
}
