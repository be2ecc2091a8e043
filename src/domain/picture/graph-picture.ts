import type { ActorId, TieId } from "../shared/ids.ts";
import type { Picture, Shape } from "./picture.ts";

/** An actor as it stands in a picture, for programs that draw nodes of their own. */
export type PicturedActor = {
  readonly id: ActorId;
  readonly kind: "state" | "organisation" | "person";
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Of the disc, or half the height of the square. */
  readonly radius: number;
  /** Stands on the lamp, its disc turned to ink. */
  readonly lit: boolean;
  readonly opacity: number;
  /** Everything that draws it. */
  readonly shapes: readonly Shape[];
};

/** A tie as it stands in a picture, for programs that draw connectors of their own. */
export type PicturedTie = {
  readonly id: TieId;
  readonly one: ActorId;
  readonly other: ActorId;
  /** `null`: a membership, drawn as a hairline. */
  readonly pattern: Extract<Shape, { kind: "stroke" }>["pattern"] | null;
  readonly width: number;
  readonly lit: boolean;
  readonly opacity: number;
  /** "Pakistan–Russia, cordial, warming". */
  readonly words: string;
  /** Its line, with casing or halo. */
  readonly shapes: readonly Shape[];
};

/**
 * The alliance graph as shapes, as wide and high as its drawing. `shapes` is all of it in the order of painting; `ties` and
 * `actors` hold the same shapes again by what they stand for.
 */
export type GraphPicture = Picture & {
  readonly ties: readonly PicturedTie[];
  readonly actors: readonly PicturedActor[];
};
