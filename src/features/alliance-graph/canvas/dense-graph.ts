import type { GraphShape } from "#domain/layout/graph-shape.ts";
import { setNarrowType } from "#ui/narrow-type.ts";
import { WIDTH_STEPS } from "#ui/stroke-width.ts";
import type { DenseLabel } from "../scene/dense-labels.ts";
import { type Look, SHOWS } from "../scene/graph-look.ts";

import { type BatchOptions, createBatches, type TieBatches } from "./paint-batches.ts";
import { paintBar, paintStroke } from "./paint-tie.ts";
import type { Picture } from "./picture.ts";

const batchesOf = new WeakMap<GraphShape, TieBatches>();

/** The styles of a look, in the arrays that are painted from; the same arrays for the same shape. */
export function batchesFor(shape: GraphShape, look: Look): TieBatches {
  let batches = batchesOf.get(shape);
  if (!batches) {
    const ends = new Uint32Array(shape.ties.length * 2);
    for (const [at, { one, other }] of shape.ties.entries()) {
      ends[at * 2] = one;
      ends[at * 2 + 1] = other;
    }
    batches = createBatches(ends);
    batchesOf.set(shape, batches);
  }
  batches.band.set(look.band);
  batches.step.set(look.step);
  for (let at = 0; at < batches.state.length; at++) {
    const shows = look.ties[at] ?? SHOWS.hidden;
    batches.state[at] = shows >= SHOWS.drawn ? 2 : shows;
  }
  return batches;
}

/** How the ties of a dense picture are stroked; `ratio` is device pixels of a CSS pixel, `k` the scale of the camera. */
export function batchOptions(
  { palette, measures, mutedAlpha }: Picture,
  view: { readonly k: number; readonly ratio: number; readonly sight: BatchOptions["sight"] },
  patterned: boolean,
): BatchOptions {
  return {
    hair: 1 / (view.k * view.ratio),
    px: measures.px,
    strands: [1, 1, 2, 2],
    colours: palette.lines,
    mutedAlpha: mutedAlpha * 0.6,
    sight: view.sight,
    patterned,
  };
}

/** More lit ties than this are left to the batches: at full strength they already stand out. */
const MOST_LIT = 80;

/** What the selection lights, in the full grammar and over all others. */
export function paintLitTies(context: CanvasRenderingContext2D, picture: Picture): void {
  const { shape, look, places, palette, measures } = picture;
  const lit: number[] = [];
  for (let at = 0; at < look.ties.length && lit.length <= MOST_LIT; at++) {
    if ((look.ties[at] ?? 0) >= SHOWS.lit) lit.push(at);
  }
  if (lit.length > MOST_LIT) return;
  const { px } = measures;
  for (const at of lit) {
    const { one, other } = shape.ties[at] ?? { one: 0, other: 0 };
    const ends = {
      ax: places[one * 2] ?? 0,
      ay: places[one * 2 + 1] ?? 0,
      bx: places[other * 2] ?? 0,
      by: places[other * 2 + 1] ?? 0,
    };
    const isHalo = look.ties[at] === SHOWS.current;
    const width = WIDTH_STEPS[look.step[at] ?? 0]?.px ?? 1.6;
    if (isHalo) {
      paintBar(context, ends, (width + 14) * px, palette.lampEdge, "round");
      paintBar(context, ends, (width + 12) * px, palette.lamp, "round");
    } else paintBar(context, ends, (width + 3) * px, palette.ground, "butt");
    paintStroke(context, ends, look.band[at] ?? 0, width, px, isHalo ? palette.lampLines : palette.lines);
  }
}

/** Nodes in one path for each way of showing, and as many names as there is room for. */
export function paintDenseNodes(
  context: CanvasRenderingContext2D,
  picture: Picture,
  labels: readonly DenseLabel[],
): void {
  for (const shows of [SHOWS.muted, SHOWS.drawn, SHOWS.lit, SHOWS.current]) paintNodes(context, picture, shows);
  paintDenseLabels(context, picture, labels);
}

function paintNodes(context: CanvasRenderingContext2D, picture: Picture, shows: number): void {
  const { shape, look, places, palette, measures, mutedAlpha } = picture;
  const radius = measures.node * (shows === SHOWS.current ? 1.4 : 1);
  let count = 0;
  context.beginPath();
  for (let at = 0; at < shape.actors.length; at++) {
    if ((look.actors[at] ?? SHOWS.drawn) !== shows) continue;
    count += 1;
    const x = places[at * 2] ?? 0;
    const y = places[at * 2 + 1] ?? 0;
    if (shape.actors[at]?.kind === "organisation") context.rect(x - radius, y - radius, radius * 2, radius * 2);
    else {
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
  }
  if (count === 0) return;
  context.setLineDash([]);
  context.globalAlpha = shows === SHOWS.muted ? mutedAlpha : 1;
  context.fillStyle = shows === SHOWS.current ? palette.litDisc : palette.disc;
  context.fill();
  context.lineWidth = Math.min(1.5 * measures.px, measures.node * 0.3);
  context.strokeStyle = palette.ink;
  context.stroke();
  context.globalAlpha = 1;
}

function paintDenseLabels(
  context: CanvasRenderingContext2D,
  { palette, measures, look, mutedAlpha }: Picture,
  labels: readonly DenseLabel[],
): void {
  setNarrowType(context, measures.name, 560);
  context.textAlign = "left";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = 3.5 * measures.px;
  context.strokeStyle = palette.ground;
  context.fillStyle = palette.ink;
  for (const { at, text, x, y } of labels) {
    context.globalAlpha = look.actors[at] === SHOWS.muted ? mutedAlpha : 1;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
  context.globalAlpha = 1;
}
