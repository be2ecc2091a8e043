import { measureClutter } from "./clutter.ts";
import { forceSteps, MARGIN } from "./force-layout.ts";
import {
  type Layout,
  type LayoutInput,
  REFINED_UP_TO,
  runToEnd,
  type Steps,
  seededRandom,
  sheetSize,
} from "./layout-input.ts";

const RESTARTS = 10;
const START_TICKS = 160;
const LARGE_TICKS = 150;
/** How many of the starts are worked on, how long, and how long the best of them. */
const FINALISTS = 3;
const FIRST_ROUND = 5_000;
const LAST_ROUND = 8_000;

/**
 * Where all actors stand. Up to 60 actors: several seeded starts with d3-force, then a seeded search (simulated
 * annealing) over the clutter of crossings, actors on ties, close midpoints, sharp angles and names; above that d3-force
 * alone. The same input gives the same places, in a worker as on the page.
 */
export function* layoutSteps(input: LayoutInput): Steps<Layout> {
  const { width, height } = sheetSize(input.count, input.variant);
  if (input.count === 0) return { width, height, places: new Float32Array() };
  if (input.count > REFINED_UP_TO) {
    const places = yield* forceSteps(input, { seed: input.seed, ticks: LARGE_TICKS, start: null });
    return { width, height, places };
  }
  const starts: Candidate[] = [];
  for (let run = 0; run < RESTARTS; run++) {
    const seed = input.seed + run * 7919;
    const places = Float64Array.from(runToEnd(forceSteps(input, { seed, ticks: START_TICKS, start: null })));
    starts.push({ places, cost: measureClutter(input, places).total(), seed });
    yield (run / RESTARTS) * 0.3;
  }
  starts.sort(byCost);
  const refined: Candidate[] = [];
  for (const start of starts.slice(0, FINALISTS)) {
    refined.push(
      yield* annealSteps(input, start, {
        moves: FIRST_ROUND,
        heat: 60,
        thorough: false,
        from: 0.3 + refined.length * 0.08,
        share: 0.08,
      }),
    );
  }
  const best = refined.sort(byCost)[0];
  if (!best) return { width, height, places: new Float32Array(input.count * 2) };
  const last = yield* annealSteps(input, best, {
    moves: LAST_ROUND,
    heat: 12,
    thorough: true,
    from: 0.62,
    share: 0.38,
  });
  return { width, height, places: rounded(last.places) };
}

/** The same picture after the forces have run on from `start`; up to 60 actors it is then tidied without leaps. */
export function* relaxSteps(input: LayoutInput & { readonly start: Float32Array }): Steps<Layout> {
  const { width, height } = sheetSize(input.count, input.variant);
  const ticks = input.count > REFINED_UP_TO ? 80 : 40;
  const forced = yield* forceSteps(input, { seed: input.seed, ticks, start: input.start });
  if (input.count === 0 || input.count > REFINED_UP_TO) return { width, height, places: forced };
  const places = Float64Array.from(forced);
  const start = { places, cost: measureClutter(input, places).total(), seed: input.seed };
  const tidy = yield* annealSteps(input, start, { moves: 4_000, heat: 4, thorough: true, from: 0.2, share: 0.8 });
  return { width, height, places: rounded(tidy.places) };
}

type Candidate = { readonly places: Float64Array; readonly cost: number; readonly seed: number };

const byCost = (one: Candidate, other: Candidate) => one.cost - other.cost;

/** Tenths of a unit: the cache and every run agree on them. */
const rounded = (places: Float64Array) => Float32Array.from(places, (value) => Math.round(value * 10) / 10);

type Round = {
  readonly moves: number;
  /** Points of clutter that are readily accepted at the start; none at the end. */
  readonly heat: number;
  readonly thorough: boolean;
  /** What the round reports as progress: from where, and how much of the whole it is. */
  readonly from: number;
  readonly share: number;
};

/**
 * Moves one actor at a time, near or far, or swaps two; keeps what costs less, and while it is hot now and then what costs
 * more. Returns the best seen.
 */
function* annealSteps(input: LayoutInput, start: Candidate, round: Round): Steps<Candidate> {
  const random = seededRandom(start.seed + 17);
  const places = start.places.slice();
  const best = start.places.slice();
  const clutter = measureClutter(input, places, round.thorough);
  const { width, height } = sheetSize(input.count, input.variant);
  const inX = (x: number) => Math.max(MARGIN.side, Math.min(width - MARGIN.side, x));
  const inY = (y: number) => Math.max(MARGIN.top, Math.min(height - MARGIN.bottom, y));
  const pick = () => Math.floor(random() * input.count);
  let cost = start.cost;
  let least = cost;
  for (let move = 0; move < round.moves; move++) {
    const left = 1 - move / round.moves;
    const kind = random();
    const actor = pick();
    const partner = kind < SWAPS ? pick() : actor;
    const x = places[actor * 2] ?? 0;
    const y = places[actor * 2 + 1] ?? 0;
    const partnerX = places[partner * 2] ?? 0;
    const partnerY = places[partner * 2 + 1] ?? 0;
    let delta: number;
    if (partner !== actor) delta = clutter.shift(actor, partnerX, partnerY) + clutter.shift(partner, x, y);
    else if (kind > 1 - LEAPS) delta = clutter.shift(actor, inX(random() * width), inY(random() * height));
    else {
      const reach = 2 * (8 + 60 * left);
      delta = clutter.shift(actor, inX(x + (random() - 0.5) * reach), inY(y + (random() - 0.5) * reach));
    }
    if (delta <= 0 || random() < Math.exp(-delta / Math.max(0.01, round.heat * left * left))) {
      cost += delta;
      if (cost < least - 0.01) {
        least = cost;
        best.set(places);
      }
    } else {
      places[actor * 2] = x;
      places[actor * 2 + 1] = y;
      places[partner * 2] = partnerX;
      places[partner * 2 + 1] = partnerY;
    }
    if (move % 40 === 39) yield round.from + round.share * (move / round.moves);
  }
  return { places: best, cost: measureClutter(input, best).total(), seed: start.seed };
}

/** How often two actors change places, and how often one goes anywhere at all. */
const SWAPS = 0.06;
const LEAPS = 0.1;
