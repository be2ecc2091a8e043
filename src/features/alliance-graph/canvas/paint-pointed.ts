import { WIDTH_STEPS } from "#ui/stroke-width.ts";
import { drawnBack, leaderTieEnds } from "../scene/line-ends.ts";
import { paintBar, paintStroke } from "./paint-tie.ts";
import type { Picture } from "./picture.ts";

/** What is pointed at, here or in another view: positions in the shape. */
export type Pointed = {
  readonly ties: readonly number[];
  readonly actors: readonly number[];
  readonly leaders: readonly number[];
  /** Positions among the ties of leaders. */
  readonly leaderTies?: readonly number[];
};

/** A faint sign over the picture: a thin line of ink along the tie, a ring around the node. No fill, so nothing is covered. */
export function paintPointed(context: CanvasRenderingContext2D, picture: Picture, pointed: Pointed): void {
  const { shape, places, measures, palette, furniture } = picture;
  const { px, node } = measures;
  context.save();
  context.setLineDash([]);
  for (const tie of pointed.ties) {
    const { one, other } = shape.ties[tie] ?? { one: 0, other: 0 };
    const ends = {
      ax: places[one * 2] ?? 0,
      ay: places[one * 2 + 1] ?? 0,
      bx: places[other * 2] ?? 0,
      by: places[other * 2 + 1] ?? 0,
    };
    const width = (WIDTH_STEPS[picture.look.step[tie] ?? 0]?.px ?? 1.6) + 7;
    paintOutline(context, drawnBack(ends, node + 3.5 * px), width * px, px, palette.ink);
    for (const at of [one, other])
      ring(context, places[at * 2] ?? 0, places[at * 2 + 1] ?? 0, node + 3 * px, px, palette.ink);
  }
  for (const at of pointed.actors) {
    ring(context, places[at * 2] ?? 0, places[at * 2 + 1] ?? 0, node + 3 * px, 1.5 * px, palette.ink);
  }
  for (const at of pointed.leaders) {
    const place = furniture.leaders[at];
    if (place) ring(context, place.x, place.y, measures.leader + 3 * px, 1.5 * px, palette.ink);
  }
  for (const at of pointed.leaderTies ?? []) {
    const ends = leaderTieEnds(picture, at);
    if (!ends) continue;
    const cut = drawnBack(ends, measures.leader + 3 * px);
    paintBar(context, cut, 5.6 * px, palette.ground, "butt");
    paintStroke(context, cut, 5, 1.6, px * 1.6, palette.lampLines);
  }
  context.restore();
}

function ring(context: CanvasRenderingContext2D, x: number, y: number, radius: number, width: number, colour: string) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.lineWidth = width;
  context.strokeStyle = colour;
  context.stroke();
}

function paintOutline(
  context: CanvasRenderingContext2D,
  { ax, ay, bx, by }: { readonly ax: number; readonly ay: number; readonly bx: number; readonly by: number },
  width: number,
  px: number,
  colour: string,
): void {
  const length = Math.hypot(bx - ax, by - ay) || 1;
  const [nx, ny] = [(-(by - ay) / length) * (width / 2), ((bx - ax) / length) * (width / 2)];
  context.beginPath();
  context.moveTo(ax + nx, ay + ny);
  context.lineTo(bx + nx, by + ny);
  context.moveTo(ax - nx, ay - ny);
  context.lineTo(bx - nx, by - ny);
  context.lineWidth = px;
  context.strokeStyle = colour;
  context.stroke();
}
