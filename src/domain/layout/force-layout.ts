import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type Simulation,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from "d3-force";
import { type LayoutInput, NODE_RADIUS, type Steps, seededRandom, sheetSize } from "./layout-input.ts";

type Body = SimulationNodeDatum & { x: number; y: number };
type Spring = SimulationLinkDatum<Body> & { readonly rest: number; readonly pull: number };

/** Space kept free at the edges of the sheet for names: above, beside, below. */
export const MARGIN = { top: 30, side: 46, bottom: 40 };

/** Rest length by stance, hostile to allied, as a share of the usual one. */
const REST = [1.35, 1.15, 1.05, 0.95, 0.85] as const;

/** Places from a seeded start with the forces run to rest; the start is random or as given. */
export function* forceSteps(
  input: LayoutInput,
  options: { readonly seed: number; readonly ticks: number; readonly start: Float32Array | null },
): Steps<Float32Array> {
  const random = seededRandom(options.seed);
  const { width, height } = sheetSize(input.count, input.variant);
  const bodies = Array.from(
    { length: input.count },
    (_, at): Body => ({
      x: options.start?.[at * 2] ?? MARGIN.side + random() * (width - 2 * MARGIN.side),
      y: options.start?.[at * 2 + 1] ?? MARGIN.top + random() * (height - MARGIN.top - MARGIN.bottom),
    }),
  );
  const simulation = forcesOn(bodies, input, random, options.ticks);
  const bounded = input.count <= 60;
  for (let tick = 0; tick < options.ticks; tick++) {
    simulation.tick();
    if (bounded) for (const body of bodies) keepInside(body, width, height);
    if (tick % 4 === 3) yield tick / options.ticks;
  }
  return fitted(bodies, width, height, bounded);
}

function forcesOn(bodies: Body[], input: LayoutInput, random: () => number, ticks: number): Simulation<Body, Spring> {
  const { width, height } = sheetSize(input.count, input.variant);
  const small = input.count <= 60;
  const across = Math.sqrt(width * height);
  const usual = small ? across / 4.1 : 64;
  const springs = Array.from(input.hairlines, (hairline, at): Spring => {
    const stance = Math.round(input.stances[at] ?? 0);
    return {
      source: input.ends[at * 2] ?? 0,
      target: input.ends[at * 2 + 1] ?? 0,
      rest: usual * (hairline ? 1 : (REST[stance + 2] ?? 1)),
      pull: hairline ? 0.06 : 0.25,
    };
  });
  const link = forceLink<Body, Spring>(springs).distance((spring) => spring.rest);
  if (small) link.strength((spring) => spring.pull);
  const charge = forceManyBody<Body>()
    .strength(small ? -across * 1.15 : -90)
    .theta(small ? 0.9 : 1.1);
  if (!small) charge.distanceMax(640);
  return forceSimulation<Body>(bodies)
    .randomSource(random)
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force("link", link)
    .force("charge", charge)
    .force("apart", forceCollide<Body>(small ? NODE_RADIUS * 2.1 : NODE_RADIUS * 0.8))
    .force("x", forceX<Body>(width / 2).strength((0.05 * height) / width))
    .force("y", forceY<Body>(height / 2).strength((0.05 * width) / height))
    .stop();
}

function keepInside(body: Body, width: number, height: number): void {
  body.x = Math.max(MARGIN.side, Math.min(width - MARGIN.side, body.x));
  body.y = Math.max(MARGIN.top, Math.min(height - MARGIN.bottom, body.y));
}

/** Places as numbers; an unbounded picture is scaled onto the sheet. */
function fitted(bodies: readonly Body[], width: number, height: number, bounded: boolean): Float32Array {
  const places = new Float32Array(bodies.length * 2);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of bodies) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const room = { x: width - 2 * MARGIN.side, y: height - MARGIN.top - MARGIN.bottom };
  const scale = bounded ? 1 : Math.min(room.x / Math.max(1, right - left), room.y / Math.max(1, bottom - top));
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  bodies.forEach((body, at) => {
    places[at * 2] = bounded ? body.x : width / 2 + (body.x - middle.x) * scale;
    places[at * 2 + 1] = bounded ? body.y : height / 2 + (body.y - middle.y) * scale;
  });
  return places;
}
