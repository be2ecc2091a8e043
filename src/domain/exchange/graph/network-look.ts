import type { ActorId } from "../../shared/ids.ts";
import type { Stance } from "../../shared/stance.ts";

/** A colour by its parts, each 0 to 255. */
export type Rgb = { readonly r: number; readonly g: number; readonly b: number };

/** How a network is drawn on the desk, for formats that can say so. */
export type NetworkLook = {
  /** Where actors stand, in drawing units, y downwards; those without a place are left to the program. */
  readonly places: ReadonlyMap<ActorId, { readonly x: number; readonly y: number }>;
  /** Colour of the line of a band. */
  readonly tie: (band: Stance) => Rgb;
  readonly actor: Rgb;
};
