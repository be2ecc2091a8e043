import { measureNarrowType } from "#ui/narrow-type.ts";
import { guessWidth, type MeasureText } from "../scene/measures.ts";

/** Widths by a canvas; a guess where there is no context. */
export const measureByCanvas = (): MeasureText => measureNarrowType() ?? guessWidth;
