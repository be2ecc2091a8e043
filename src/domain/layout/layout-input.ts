/** Wide panes and upright phones have one layout each; nothing else about the screen moves an actor. */
export type LayoutVariant = "landscape" | "portrait";

/** What a layout is computed from: plain numbers, so that it crosses to a worker without copying objects. */
export type LayoutInput = {
  readonly seed: number;
  readonly variant: LayoutVariant;
  /** How many actors are to be placed. */
  readonly count: number;
  /** Width of each actor's name beside its node, in drawing units; 0 where the name stands inside. */
  readonly nameWidths: Float32Array;
  /** How many leaders hang on each actor: they need room between its ties. */
  readonly leaders: Uint8Array;
  /** Two positions for each tie: the actors at its ends. */
  readonly ends: Uint32Array;
  /** 1 for each tie that is a mere membership, drawn as a hairline; else 0. */
  readonly hairlines: Uint8Array;
  /** Mean stance of each tie over all its evidence, -2 to 2: friends stand nearer. */
  readonly stances: Float32Array;
};

/** Where the actors stand, in drawing units: 1 unit is 1 px where the whole layout fits the pane it was made for. */
export type Layout = {
  readonly width: number;
  readonly height: number;
  /** x and y of each actor, in the order of the input. */
  readonly places: Float32Array;
};

/** From this many actors on the search for a clearer picture is left out: it looks at every pair of ties. */
export const REFINED_UP_TO = 60;
/** Radius of a state's disc, in drawing units. */
export const NODE_RADIUS = 19;

/** A corner of the sheet, by its size; negative sizes count from the right and lower edges. */
export type Corner = { readonly width: number; readonly height: number };

/**
 * Corners kept free of actors: upper left for what is said of the selection, lower right for the zoom buttons; both lie
 * over wide drawings.
 */
export const KEPT_FREE: Readonly<Record<LayoutVariant, readonly Corner[]>> = {
  landscape: [
    { width: 350, height: 84 },
    { width: -52, height: -100 },
  ],
  portrait: [{ width: -56, height: 50 }],
};

const AREA_PER_ACTOR = 14_600;
const ASPECT: Readonly<Record<LayoutVariant, number>> = { landscape: 1.76, portrait: 0.72 };

/** Size of the sheet for so many actors: the same room for each, in the shape of the variant. */
export function sheetSize(count: number, variant: LayoutVariant): { readonly width: number; readonly height: number } {
  const area = Math.max(10, count) * AREA_PER_ACTOR;
  const width = Math.round(Math.sqrt(area * ASPECT[variant]));
  return { width, height: Math.round(area / width) };
}

/** Numbers from 0 up to 1, the same for the same seed: a linear congruential generator, as d3-force has one. */
export function seededRandom(seed: number): () => number {
  let state = (seed >>> 0) % 4_294_967_296;
  return () => {
    state = (Math.imul(1_664_525, state) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** Work cut into steps: each yields how far it is, from 0 to 1 unless more is `Said`, and lets others run. */
export type Steps<Output, Said = number> = Generator<Said, Output, void>;

/** The outcome of steps run without a pause. */
export function runToEnd<Output>(steps: Steps<Output, unknown>): Output {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
