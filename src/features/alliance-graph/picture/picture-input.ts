import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { TextWidth, Tone } from "#domain/picture/picture.ts";
import { type DivergingStep, stepStyle } from "#ui/diverging.ts";
import { WIDTH_STEPS } from "#ui/stroke-width.ts";
import { MEMBERSHIP_BAND } from "../scene/bands.ts";
import type { Furniture } from "../scene/furniture.ts";
import { type Look, SHOWS } from "../scene/graph-look.ts";
import type { Measures } from "../scene/measures.ts";

/** All that the shapes of a picture are made from; places and sizes in pixels of the picture. */
export type PictureInput = {
  readonly shape: GraphShape;
  /** x and y of each actor. */
  readonly places: Float32Array;
  readonly measures: Measures;
  readonly furniture: Furniture;
  readonly look: Look;
  /** How much of what is not lit remains. */
  readonly mutedAlpha: number;
  readonly badges: boolean;
  readonly widthOf: TextWidth;
  /** Size of the drawing. */
  readonly sheet: { readonly width: number; readonly height: number };
  /** "Pakistan–Russia, cordial, warming": a tie in words, by its position. */
  readonly tieWords: (tie: number) => string;
};

const STANCE_TONES = ["hostile", "strained", "neutral", "cordial", "allied"] as const;

/** Tone of the line of a band, on the ground or on the lamp. */
export function bandTone(band: number, onLamp: boolean): Tone {
  const stance = STANCE_TONES[band];
  if (stance === undefined) return onLamp ? "ink2" : "member";
  return onLamp ? `${stance}-lamp` : stance;
}

/** Pattern of a band; `null` for a membership, which is a hairline. */
export const patternOf = (band: number) =>
  band === MEMBERSHIP_BAND ? null : stepStyle((band - 2) as DivergingStep).pattern;

/** Width of a tie's line by its step, in CSS pixels. */
export const widthOfStep = (step: number): number => WIDTH_STEPS[step]?.px ?? 1.6;

/** How strongly a tie shows. */
export const showsOf = ({ look }: Pick<PictureInput, "look">, tie: number): number => look.ties[tie] ?? SHOWS.hidden;

/** Where both actors of a tie stand. */
export function endsOfTie({ shape, places }: Pick<PictureInput, "shape" | "places">, tie: number) {
  const { one, other } = shape.ties[tie] ?? { one: 0, other: 0 };
  const at = (actor: number, axis: number) => places[actor * 2 + axis] ?? 0;
  return { ax: at(one, 0), ay: at(one, 1), bx: at(other, 0), by: at(other, 1) };
}
