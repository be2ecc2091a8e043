import type { Triad } from "#domain/analysis/balance/triads.ts";
import type { ActorId, TieId } from "#domain/shared/ids.ts";
import { stepStyle } from "#ui/diverging.ts";
import { strokePath, strokeShape } from "#ui/stroke.ts";

type Point = { readonly x: number; readonly y: number };

/** One side of the small triangle, as an SVG path. */
export type FigureSide = {
  readonly tie: TieId;
  readonly path: string;
  readonly width: number;
  readonly dash: string;
  readonly cap: "butt" | "round";
  /** The custom property of its colour, and that of the same on the lamp. */
  readonly line: string;
  readonly onLamp: string;
};

/** The small triangle of a triad, in pixels. */
export type TriadFigure = {
  readonly corners: readonly (Point & { readonly actor: ActorId })[];
  readonly sides: readonly FigureSide[];
  readonly area: string;
};

/** Its size, the corners and how far from their middles the sides stop. */
export const FIGURE = { width: 104, height: 88, radius: 13 };
const SEATS: readonly Point[] = [
  { x: 52, y: 15 },
  { x: 16, y: 73 },
  { x: 88, y: 73 },
];
const GAP = 2;
const STROKE = 2.4;

/**
 * The triangle with the actor that stands out on top: the friend of both rivals, the rival of both friends. Else the first
 * of the id. The same strokes as in the graph, all of one width: how much evidence there is is told in numbers beside it.
 */
export function triadFigure(triad: Triad): TriadFigure {
  const top = standsOut(triad);
  const order = [top, ...triad.actors.keys()].filter((corner, at, all) => all.indexOf(corner) === at);
  const seatOf = (corner: number): Point => SEATS[order.indexOf(corner)] ?? { x: 0, y: 0 };
  const sides = triad.ties.map(({ id, reading }, side): FigureSide => {
    const [from, to] = (PAIRS[side] ?? PAIRS[0]).map(seatOf) as [Point, Point];
    const style = stepStyle(reading.band);
    const shape = strokeShape(...drawnBack(from, to), style.pattern, STROKE);
    const { width, cap } = shape;
    return {
      tie: id,
      path: strokePath(shape),
      width,
      cap,
      dash: shape.dash.join(" "),
      line: style.line,
      onLamp: style.onLamp,
    };
  });
  const area = SEATS.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${x} ${y}`).join("");
  return {
    corners: triad.actors.map((actor, corner) => ({ actor, ...seatOf(corner) })),
    sides,
    area: `${area}Z`,
  };
}

const PAIRS = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

/** The corner whose two ties are alike and unlike the third; the first where all are alike. */
function standsOut({ ties }: Triad): number {
  const signs = ties.map(({ sign }) => sign);
  const odd = signs.findIndex((sign, at) => signs.every((other, place) => place === at || other !== sign));
  return [0, 1, 2].find((corner) => odd >= 0 && !(PAIRS[odd] ?? PAIRS[0]).some((end) => end === corner)) ?? 0;
}

function drawnBack(from: Point, to: Point): [Point, Point] {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const back = FIGURE.radius + GAP;
  return [
    { x: from.x + dx * back, y: from.y + dy * back },
    { x: to.x - dx * back, y: to.y - dy * back },
  ];
}
