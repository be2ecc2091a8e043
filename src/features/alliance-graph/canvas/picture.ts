import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Furniture } from "../scene/furniture.ts";
import type { Look } from "../scene/graph-look.ts";
import type { Measures } from "../scene/measures.ts";
import type { Palette } from "./palette.ts";

/** All that a painter needs for one frame; it decides nothing. */
export type Picture = {
  readonly shape: GraphShape;
  /** x and y of each actor, in drawing units. */
  readonly places: Float32Array;
  readonly measures: Measures;
  readonly furniture: Furniture;
  readonly look: Look;
  /** The look before, while strokes change into the present one; `null`: nothing changes. */
  readonly before: Look | null;
  /** How far they have changed, from 0 to 1. */
  readonly blend: number;
  readonly palette: Palette;
  /** How much of the unlit remains now: falls from 1 to the palette's value as the lamp comes on. */
  readonly mutedAlpha: number;
  /** Whether badges are drawn for every tie, or only around what is lit or pointed at. */
  readonly badges: boolean;
  /** Positions of the actors that stay where they were put. */
  readonly pinned: ReadonlySet<number>;
  /** Leaders are left out but for those lit (phones). */
  readonly sparseLeaders: boolean;
};
