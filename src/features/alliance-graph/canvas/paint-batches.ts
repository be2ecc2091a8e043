import { type DivergingStep, type StrokePattern, stepStyle } from "#ui/diverging.ts";
import { MEMBERSHIP_BAND } from "../scene/bands.ts";

/**
 * Many ties at once: one path for each style, no object for a tie, nothing allocated in a frame.
 *
 * For the bench: this is the whole of what a brush drag repaints in a dense graph. Give it a bare canvas' context, places
 * and styles of your own making, change the styles between frames, and call `paintBatches`. Nothing else of the feature is
 * needed: `createBatches(ties)` once, then for each frame fill `band` (0 to 4, hostile to allied), `step` (0 to 3, the
 * width classes) and `state` (0 hidden, 1 muted, 2 drawn), and call `paintBatches(context, batches, places, options)`.
 */
export type TieBatches = {
  /** Positions of the actors at the ends, two for each tie. */
  readonly ends: Uint32Array;
  /** 0 to 4, hostile to allied; 5 is a membership, drawn as a hairline. */
  readonly band: Uint8Array;
  /** Width class, 0 to 3. */
  readonly step: Uint8Array;
  /** 0 hidden, 1 muted, 2 drawn. */
  readonly state: Uint8Array;
  /** The visible ties by style, and where each style begins: filled by `sortBatches`. */
  readonly order: Uint32Array;
  readonly starts: Uint32Array;
};

export type BatchOptions = {
  /** Drawing units of one device pixel. A line no thicker than that is drawn many times faster by a processor alone. */
  readonly hair: number;
  /** Drawing units of one CSS pixel: patterns are laid out in these. */
  readonly px: number;
  /** How many hairs lie side by side in each width class. */
  readonly strands: readonly number[];
  /** Colours of the five bands, then of a membership. */
  readonly colours: readonly string[];
  readonly mutedAlpha: number;
  /** What of the drawing is in sight, in drawing units; ties wholly outside are skipped. */
  readonly sight: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
  /** Without, every tie is one plain hair: for frames in which thousands change at once. */
  readonly patterned: boolean;
};

const BANDS = 6;
const STEPS = 4;
const STATES = 2;
const STYLES = BANDS * STEPS * STATES;

export function createBatches(ends: Uint32Array): TieBatches {
  const count = ends.length / 2;
  return {
    ends,
    band: new Uint8Array(count),
    step: new Uint8Array(count),
    state: new Uint8Array(count).fill(2),
    order: new Uint32Array(count),
    starts: new Uint32Array(STYLES + 1),
  };
}

const styleOf = ({ state, band, step }: TieBatches, tie: number) =>
  (((state[tie] ?? 0) - 1) * BANDS + (band[tie] ?? 0)) * STEPS + (step[tie] ?? 0);

/** Sorts the visible ties by style, muted ones first, and tells how many there are: a counting sort, linear. */
export function sortBatches(batches: TieBatches): number {
  const { order, starts, state } = batches;
  const count = state.length;
  starts.fill(0);
  for (let tie = 0; tie < count; tie++) if (state[tie]) bump(starts, styleOf(batches, tie) + 1);
  for (let style = 1; style <= STYLES; style++) starts[style] = (starts[style] ?? 0) + (starts[style - 1] ?? 0);
  for (let tie = 0; tie < count; tie++) {
    if (!state[tie]) continue;
    const style = styleOf(batches, tie);
    order[starts[style] ?? 0] = tie;
    bump(starts, style);
  }
  // The fill has moved every start to its end; move them back.
  for (let style = STYLES; style > 0; style--) starts[style] = starts[style - 1] ?? 0;
  starts[0] = 0;
  return starts[STYLES] ?? 0;
}

function bump(list: Uint32Array, at: number): void {
  list[at] = (list[at] ?? 0) + 1;
}

/** Draws all visible ties, muted ones first, one path for each style in use. */
export function paintBatches(
  context: CanvasRenderingContext2D,
  batches: TieBatches,
  places: Float32Array,
  options: BatchOptions,
): void {
  paintRange(context, batches, places, options, 0, sortBatches(batches));
}

/** Draws the ties from one position of the sorted order to another, so that many can be spread over several frames. */
export function paintRange(
  context: CanvasRenderingContext2D,
  batches: TieBatches,
  places: Float32Array,
  options: BatchOptions,
  first: number,
  last: number,
): void {
  context.save();
  context.lineWidth = options.hair;
  for (let style = 0; style < STYLES; style++) {
    const from = Math.max(first, batches.starts[style] ?? 0);
    const to = Math.min(last, batches.starts[style + 1] ?? 0);
    if (from >= to) continue;
    const band = Math.floor(style / STEPS) % BANDS;
    context.globalAlpha = style < BANDS * STEPS ? options.mutedAlpha : 1;
    context.strokeStyle = options.colours[band] ?? "";
    const pattern = band === MEMBERSHIP_BAND ? "solid" : stepStyle((band - 2) as DivergingStep).pattern;
    const strands = !options.patterned || band === MEMBERSHIP_BAND ? 1 : (options.strands[style % STEPS] ?? 1);
    context.setLineDash(options.patterned ? dashOf(pattern, options.px) : NO_DASH);
    context.beginPath();
    traceRun(context, batches, places, options, { pattern: options.patterned ? pattern : "solid", strands, from, to });
    context.stroke();
  }
  context.restore();
}

const NO_DASH: number[] = [];

function dashOf(pattern: StrokePattern, px: number): number[] {
  if (pattern === "dashes") return [6 * px, 3.5 * px];
  return pattern === "dots" ? [1.2 * px, 2.8 * px] : NO_DASH;
}

type Run = {
  readonly pattern: StrokePattern;
  readonly strands: number;
  readonly from: number;
  readonly to: number;
};

function traceRun(
  context: CanvasRenderingContext2D,
  { ends, order }: TieBatches,
  places: Float32Array,
  { px, hair, sight }: BatchOptions,
  { pattern, strands, from, to }: Run,
): void {
  for (let at = from; at < to; at++) {
    const tie = order[at] ?? 0;
    const one = (ends[tie * 2] ?? 0) * 2;
    const other = (ends[tie * 2 + 1] ?? 0) * 2;
    const ax = places[one] ?? 0;
    const ay = places[one + 1] ?? 0;
    const bx = places[other] ?? 0;
    const by = places[other + 1] ?? 0;
    if (ax < sight.left && bx < sight.left) continue;
    if (ax > sight.right && bx > sight.right) continue;
    if (ay < sight.top && by < sight.top) continue;
    if (ay > sight.bottom && by > sight.bottom) continue;
    if (pattern === "zigzag") traceZigzag(context, ax, ay, bx, by, (1.6 + 0.3 * strands) * px, 3.6 * px);
    else if (pattern === "double") traceParallel(context, ax, ay, bx, by, Math.max(2, strands), 2.6 * px);
    else if (strands > 1) traceParallel(context, ax, ay, bx, by, strands, hair);
    else {
      context.moveTo(ax, ay);
      context.lineTo(bx, by);
    }
  }
}

/** So many lines side by side, `apart` from each other, the middle of them on the tie. */
function traceParallel(
  context: CanvasRenderingContext2D,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  strands: number,
  apart: number,
): void {
  const length = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay)) || 1;
  const nx = (-(by - ay) / length) * apart;
  const ny = ((bx - ax) / length) * apart;
  for (let strand = 0; strand < strands; strand++) {
    const side = strand - (strands - 1) / 2;
    context.moveTo(ax + nx * side, ay + ny * side);
    context.lineTo(bx + nx * side, by + ny * side);
  }
}

function traceZigzag(
  context: CanvasRenderingContext2D,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  reach: number,
  tooth: number,
): void {
  const length = Math.sqrt((bx - ax) * (bx - ax) + (by - ay) * (by - ay)) || 1;
  const teeth = Math.max(2, Math.round(length / tooth));
  const dx = (bx - ax) / teeth;
  const dy = (by - ay) / teeth;
  const sx = (-(by - ay) / length) * reach;
  const sy = ((bx - ax) / length) * reach;
  context.moveTo(ax, ay);
  for (let at = 1; at < teeth; at++) {
    const side = at % 2 === 0 ? -1 : 1;
    context.lineTo(ax + dx * at + sx * side, ay + dy * at + sy * side);
  }
  context.lineTo(bx, by);
}
