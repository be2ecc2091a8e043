import { BADGES_UP_TO } from "../scene/bands.ts";
import { denseLabels } from "../scene/dense-labels.ts";
import { furnish, noFurniture } from "../scene/furniture.ts";
import { isMuting, SHOWS } from "../scene/graph-look.ts";
import { denseMeasures, type MeasureText, measuresFor } from "../scene/measures.ts";
import { fitCamera } from "./camera.ts";
import { batchesFor, batchOptions, paintDenseNodes, paintLitTies } from "./dense-graph.ts";
import { paintBatches } from "./paint-batches.ts";
import { paintGraph } from "./paint-graph.ts";
import { paintTriangle } from "./paint-triangle.ts";
import type { Palette } from "./palette.ts";
import type { Picture } from "./picture.ts";
import type { StageInput } from "./stage-input.ts";

/**
 * The room of the drawing on a page, in CSS pixels: as wide as A4 and Letter both are between margins of 14 mm. Places for
 * upright screens stand upright there too.
 */
const PAPER = { width: 688, flat: 430, upright: 740 };
/** Dots of a CSS pixel: near to 300 an inch. */
const FINENESS = 3;

/**
 * Paints the whole graph as it goes to print, whatever is in sight on screen, onto a canvas of its own: at once and at
 * the resolution of paper, since a print waits neither for a frame nor for the library's canvas.
 */
export function paintOnPaper(
  canvas: HTMLCanvasElement,
  { input, places }: { readonly input: StageInput; readonly places: Float32Array },
  palette: Palette,
  measureText: MeasureText,
): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const { shape, layout, look, pinned, sparseLeaders } = input;
  const most = layout.height > layout.width ? PAPER.upright : PAPER.flat;
  const height = Math.min(most, Math.ceil((PAPER.width * layout.height) / layout.width));
  const camera = fitCamera(layout, { width: PAPER.width, height });
  canvas.width = PAPER.width * FINENESS;
  canvas.height = height * FINENESS;
  const scale = camera.k * FINENESS;
  context.setTransform(scale, 0, 0, scale, camera.x * FINENESS, camera.y * FINENESS);
  const rest = { shape, places, look, palette, pinned, sparseLeaders, before: null, blend: 1 };
  const measures = measuresFor(camera.k, 1, shape.actors.length, shape.ties.length);
  const mutedAlpha = isMuting(look) ? palette.mutedAlpha : 1;
  paintTriangle(context, { ...rest, mutedAlpha });
  if (!measures.dense) {
    const furniture = furnish(shape, places, layout, measures, measureText);
    paintGraph(context, { ...rest, measures, furniture, mutedAlpha, badges: look.drawn <= BADGES_UP_TO });
    return;
  }
  const room = Math.sqrt((layout.width * layout.height) / Math.max(1, shape.actors.length));
  const dense = denseMeasures(camera.k, 1, room);
  const picture = { ...rest, measures: dense, furniture: noFurniture(shape), mutedAlpha, badges: false };
  paintDensely(context, picture, { k: camera.k, width: layout.width, height: layout.height }, measureText);
}

function paintDensely(
  context: CanvasRenderingContext2D,
  picture: Picture,
  sheet: { readonly k: number; readonly width: number; readonly height: number },
  measureText: MeasureText,
): void {
  const { shape, look, places, measures } = picture;
  const sight = { left: 0, top: 0, right: sheet.width, bottom: sheet.height };
  const lit = [...look.actors.keys()].filter((at) => (look.actors[at] ?? 0) >= SHOWS.lit);
  const options = batchOptions(picture, { k: sheet.k, ratio: FINENESS, sight }, true);
  paintBatches(context, batchesFor(shape, look), places, options);
  paintLitTies(context, picture);
  paintDenseNodes(context, picture, denseLabels(shape, places, measures, sight, measureText, lit));
}
