import { forceCollide, forceLink, forceSimulation, forceX, forceY, type SimulationNodeDatum } from "d3-force";
import type { GraphShape } from "./graph-shape.ts";
import { NODE_RADIUS } from "./layout-input.ts";

type Body = SimulationNodeDatum & {
  x: number;
  y: number;
  readonly at: number;
  readonly homeX: number;
  readonly homeY: number;
};

/** How far from the dragged actor others may be and still give way, in drawing units. */
const NEIGHBOURHOOD = 260;
const TICKS_A_MOVE = 3;

/** Lets an actor be dragged while others give way. */
export type GiveWay = {
  /** All places after the dragged actor has come to this point; the array is the caller's to keep. */
  readonly moveTo: (x: number, y: number) => Float32Array;
};

/**
 * A short, local run of the forces around one actor: those nearby and those tied to it yield and are drawn along a little,
 * everybody else and whoever is pinned stays. Nothing runs between two moves.
 */
export function giveWay(
  shape: GraphShape,
  places: Float32Array,
  dragged: number,
  pinned: ReadonlySet<number>,
): GiveWay {
  const start = places.slice();
  const bodies = movable(shape, start, dragged, pinned);
  const position = new Map(bodies.map((body, at) => [body.at, at]));
  const springs = shape.ties.flatMap(({ one, other, membership }) => {
    const [source, target] = [position.get(one), position.get(other)];
    if (source === undefined || target === undefined || membership) return [];
    if (one !== dragged && other !== dragged) return [];
    return [{ source, target, rest: distance(start, one, other) }];
  });
  const simulation = forceSimulation(bodies)
    .alphaDecay(0)
    .alpha(0.35)
    .velocityDecay(0.5)
    .force("apart", forceCollide<Body>(NODE_RADIUS * 1.9).strength(0.9))
    .force(
      "along",
      forceLink<Body, (typeof springs)[number]>(springs)
        .distance(({ rest }) => rest)
        .strength(0.06),
    )
    .force("homeX", forceX<Body>((body) => body.homeX).strength(0.12))
    .force("homeY", forceY<Body>((body) => body.homeY).strength(0.12))
    .stop();
  const held = bodies.find((body) => body.at === dragged);
  return {
    moveTo(x, y) {
      if (held) {
        held.fx = x;
        held.fy = y;
      }
      simulation.tick(TICKS_A_MOVE);
      const moved = start.slice();
      for (const body of bodies) {
        moved[body.at * 2] = Math.round(body.x * 10) / 10;
        moved[body.at * 2 + 1] = Math.round(body.y * 10) / 10;
      }
      return moved;
    },
  };
}

function movable(shape: GraphShape, start: Float32Array, dragged: number, pinned: ReadonlySet<number>): Body[] {
  const tied = new Set(
    shape.ties.flatMap(({ one, other }) => (one === dragged ? [other] : other === dragged ? [one] : [])),
  );
  return shape.actors.flatMap((_, at) => {
    const isNear = at === dragged || tied.has(at) || distance(start, at, dragged) < NEIGHBOURHOOD;
    if (!isNear) return [];
    const [x, y] = [start[at * 2] ?? 0, start[at * 2 + 1] ?? 0];
    const body: Body = { at, x, y, homeX: x, homeY: y };
    return [pinned.has(at) && at !== dragged ? { ...body, fx: x, fy: y } : body];
  });
}

function distance(places: Float32Array, one: number, other: number): number {
  return Math.hypot(
    (places[one * 2] ?? 0) - (places[other * 2] ?? 0),
    (places[one * 2 + 1] ?? 0) - (places[other * 2 + 1] ?? 0),
  );
}
