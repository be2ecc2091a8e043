import { seeded } from "../random.ts";

/** Actors with fixed places, and the ties between them. Places are pixels from the middle of the stage. */
export type Network = {
  readonly actors: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly ties: readonly { readonly id: string; readonly source: string; readonly target: string }[];
};

/** How a tie looks at a step: one of five colours, and a width in pixels. */
export type TieLook = { readonly colour: string; readonly width: number };

/** The stage every peer draws on. */
export const STAGE = { width: 1000, height: 700 } as const;
export const NODE_RADIUS = 4;
export const NODE_COLOUR = "#5a5750";
/** Stance colours from hostile to allied, as peers are given them. */
const BAND_COLOURS = ["#a33b2e", "#cf8a7d", "#8d8a82", "#7fa3b8", "#2c6a8f"] as const;
const CLUSTERS = 12;
const SHARE_WITHIN_CLUSTER = 0.7;
const STEP_ANGLE = 0.35;

/** Clustered actors and ties, mostly within clusters; the same for the same counts. No pair is tied twice. */
export function makeNetwork(actorCount: number, tieCount: number): Network {
  const random = seeded(actorCount * 31 + tieCount);
  const around = () => (random() + random() + random() - 1.5) / 1.5;
  const centres = Array.from({ length: CLUSTERS }, (_, index) => {
    const angle = (index / CLUSTERS) * 2 * Math.PI;
    return { x: Math.cos(angle) * 320, y: Math.sin(angle) * 210 };
  });
  const actors = Array.from({ length: actorCount }, (_, index) => {
    const centre = centres[index % CLUSTERS] ?? { x: 0, y: 0 };
    return { id: `a${index}`, x: centre.x + around() * 130, y: centre.y + around() * 110 };
  });
  const pick = () => Math.floor(random() * actorCount);
  const mate = (one: number) =>
    random() < SHARE_WITHIN_CLUSTER ? (one + CLUSTERS * (1 + Math.floor(random() * 40))) % actorCount : pick();
  const pairs = new Set<string>();
  const ties: { id: string; source: string; target: string }[] = [];
  while (ties.length < tieCount) {
    const one = pick();
    const other = mate(one);
    const [source, target] = [`a${Math.min(one, other)}`, `a${Math.max(one, other)}`];
    const id = `${source}~${target}`;
    if (one === other || pairs.has(id)) continue;
    pairs.add(id);
    ties.push({ id, source, target });
  }
  return { actors, ties };
}

/** Stance between -2 and 2 of the tie at a place in the list, at a step: all of them change from step to step. */
export const stanceAt = (tie: number, step: number): number => 2 * Math.sin(tie * 2.399 + step * STEP_ANGLE);

/** The look of a tie at a step. */
export function lookAt(tie: number, step: number): TieLook {
  const stance = stanceAt(tie, step);
  const colour = BAND_COLOURS[Math.round(stance) + 2] ?? NODE_COLOUR;
  return { colour, width: 0.75 + Math.abs(Math.sin(tie + step * STEP_ANGLE)) * 4.25 };
}

/** Where the view stands at a step of a pan: offset in pixels. */
export const panAt = (step: number): { readonly x: number; readonly y: number } => ({
  x: Math.sin(step * 0.15) * 180,
  y: Math.sin(step * 0.11) * 120,
});

/** Scale of the view at a step of a zoom, between 0.6 and 2.6. */
export const zoomAt = (step: number): number => 1.6 + Math.sin(step * 0.12);

/** Where the pointer is at a step: over actors and ties in turn, in pixels from the middle of the stage. */
export function pointerAt(network: Network, step: number): { readonly x: number; readonly y: number } {
  const one = network.actors[(step * 37) % network.actors.length] ?? { x: 0, y: 0 };
  const other = network.actors[(step * 37 + CLUSTERS) % network.actors.length] ?? one;
  return step % 2 === 0 ? one : { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
