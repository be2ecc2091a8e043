import { guessWidth, type MeasureText } from "../scene/measures.ts";
import { setType } from "./paint-actors.ts";

const SAMPLE_SIZE = 20;

/** Widths by a canvas, each text measured once for a weight and scaled; a guess where there is no context. */
export function measureByCanvas(): MeasureText {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return guessWidth;
  const known = new Map<string, number>();
  return (text, size, weight) => {
    const key = `${weight} ${text}`;
    let width = known.get(key);
    if (width === undefined) {
      setType(context, SAMPLE_SIZE, weight);
      width = context.measureText(text).width;
      known.set(key, width);
    }
    return (width * size) / SAMPLE_SIZE;
  };
}
