import type { DenseLabel } from "../scene/dense-labels.ts";
import type { Camera } from "./camera.ts";
import { batchesFor, batchOptions, paintDenseNodes, paintLitTies } from "./dense-graph.ts";
import { type BatchOptions, paintBatches, paintRange, sortBatches } from "./paint-batches.ts";
import type { Picture } from "./picture.ts";

export type DenseView = {
  readonly camera: Camera;
  /** Device pixels of a CSS pixel. */
  readonly ratio: number;
  readonly sight: BatchOptions["sight"];
  readonly labels: readonly DenseLabel[];
  /** The camera is on its way: the last picture is moved as it is. */
  readonly isMoving: boolean;
  /** Looks change from frame to frame: patterns wait where they would cost frames. */
  readonly isChanging: boolean;
};

/** Above this many ties, frames in which everything changes leave patterns to the picture at rest. */
const PATTERNED_UP_TO = 1_500;
/** From so many ties on, such frames are painted at half the resolution: it is the pixels of the lines that cost. */
const COARSE_FROM = 8_000;
/** A picture at rest is painted a little in each frame, so that no frame is held up: this long, at most. */
const CHUNK_MS = 8;
const FIRST_CHUNK = 800;

type Layer = { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D; camera: Camera | null };
type Pass = { readonly total: number; readonly options: BatchOptions; done: number; chunk: number };

/**
 * Keeps a graph of thousands quick: the finished picture is a bitmap that moves with the camera; nodes and names are a
 * layer of their own, since a change of looks leaves them alone; patterns are filled in over several frames once
 * everything has come to rest.
 */
export function createDenseSurface() {
  let front: Layer | null = null;
  let back: Layer | null = null;
  let nodes: Layer | null = null;
  let coarse: Layer | null = null;
  let nodesLook: Uint8Array | null = null;
  let pass: Pass | null = null;
  let isFinished = false;

  function layer(of: Layer | null, width: number, height: number): Layer | null {
    if (of && of.canvas.width === width && of.canvas.height === height) return of;
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d");
    return context && { canvas, context, camera: null };
  }

  function begin(on: Layer, { camera, ratio }: DenseView): CanvasRenderingContext2D {
    const { context, canvas } = on;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.setTransform(ratio * camera.k, 0, 0, ratio * camera.k, ratio * camera.x, ratio * camera.y);
    on.camera = camera;
    return context;
  }

  function nodesFor(picture: Picture, view: DenseView, width: number, height: number): Layer | null {
    const isSame = nodes?.camera === view.camera && nodesLook !== null && sameBytes(nodesLook, picture.look.actors);
    if (isSame) return nodes;
    nodes = layer(nodes, width, height);
    if (nodes) paintDenseNodes(begin(nodes, view), picture, view.labels);
    nodesLook = picture.look.actors;
    return nodes;
  }

  /** Everything at once without patterns, or with them where that is quick. */
  function paintDraft(on: CanvasRenderingContext2D, picture: Picture, view: DenseView): void {
    const batches = batchesFor(picture.shape, picture.look);
    const patterned = batches.state.length <= PATTERNED_UP_TO;
    paintBatches(on, batches, picture.places, batchOptions(picture, { ...view, k: view.camera.k }, patterned));
    paintLitTies(on, picture);
  }

  /** The draft on the context of the canvas, which stays in device pixels. */
  function paintChanging(main: CanvasRenderingContext2D, picture: Picture, view: DenseView): void {
    const { camera, ratio } = view;
    if (picture.shape.ties.length < COARSE_FROM) {
      main.setTransform(ratio * camera.k, 0, 0, ratio * camera.k, ratio * camera.x, ratio * camera.y);
      paintDraft(main, picture, view);
      main.setTransform(1, 0, 0, 1, 0, 0);
      return;
    }
    const { width, height } = main.canvas;
    coarse = layer(coarse, Math.ceil(width / 2), Math.ceil(height / 2));
    if (!coarse) return;
    const half = { ...view, ratio: ratio / 2 };
    paintDraft(begin(coarse, half), picture, half);
    main.setTransform(1, 0, 0, 1, 0, 0);
    main.imageSmoothingEnabled = false;
    main.drawImage(coarse.canvas, 0, 0, coarse.canvas.width * 2, coarse.canvas.height * 2);
    main.imageSmoothingEnabled = true;
  }

  function startPass(picture: Picture, view: DenseView): void {
    const batches = batchesFor(picture.shape, picture.look);
    const options = batchOptions(picture, { ...view, k: view.camera.k }, true);
    pass = { total: sortBatches(batches), options, done: 0, chunk: FIRST_CHUNK };
    if (back) begin(back, view);
  }

  /** One chunk more; true when the back is complete. */
  function goOn(picture: Picture, main: CanvasRenderingContext2D): boolean {
    if (!pass || !back) return false;
    const begun = performance.now();
    const to = Math.min(pass.total, pass.done + pass.chunk);
    paintRange(back.context, batchesFor(picture.shape, picture.look), picture.places, pass.options, pass.done, to);
    // Taking one pixel makes the browser draw the chunk now, in this frame, where it is measured.
    main.drawImage(back.canvas, 0, 0, 1, 1, 0, 0, 1, 1);
    const spent = performance.now() - begun;
    pass.done = to;
    pass.chunk = Math.max(200, Math.round((pass.chunk * CHUNK_MS) / Math.max(1, spent)));
    return pass.done >= pass.total;
  }

  return {
    /** Places, sizes or colours are others now: nothing kept is of use. */
    reset(): void {
      if (nodes) nodes.camera = null;
      this.restyle();
    },

    /** Only looks are others. */
    restyle(): void {
      pass = null;
      isFinished = false;
    },

    /** Paints one frame; true when another one is wanted to go on. The context is in device pixels. */
    paint(main: CanvasRenderingContext2D, picture: Picture, view: DenseView): boolean {
      const { width, height } = main.canvas;
      front = layer(front, width, height);
      back = layer(back, width, height);
      if (!front || !back) return false;
      if (view.isMoving && front.camera) {
        // Unsmoothed: half the cost of a frame that is gone in the next one. The picture at rest is painted anew anyway.
        main.imageSmoothingEnabled = false;
        blit(main, front, view);
        main.imageSmoothingEnabled = true;
        return false;
      }
      const above = nodesFor(picture, view, width, height);
      if (view.isChanging) {
        paintChanging(main, picture, view);
        if (above) main.drawImage(above.canvas, 0, 0);
        return false;
      }
      if (!isFinished && !pass) {
        paintDraft(begin(front, view), picture, view);
        overlay(front, above);
        startPass(picture, view);
      } else if (pass && goOn(picture, main)) {
        paintLitTies(back.context, picture);
        overlay(back, above);
        [front, back] = [back, front];
        pass = null;
        isFinished = true;
      }
      main.setTransform(1, 0, 0, 1, 0, 0);
      main.clearRect(0, 0, width, height);
      blit(main, front, view);
      return !isFinished;
    },
  };
}

export type DenseSurface = ReturnType<typeof createDenseSurface>;

function overlay(on: Layer, above: Layer | null): void {
  if (!above) return;
  on.context.setTransform(1, 0, 0, 1, 0, 0);
  on.context.globalAlpha = 1;
  on.context.drawImage(above.canvas, 0, 0);
}

/** The bitmap where the camera wants it now. */
function blit(main: CanvasRenderingContext2D, from: Layer, { camera, ratio }: DenseView): void {
  const was = from.camera ?? camera;
  const scale = camera.k / was.k;
  main.setTransform(scale, 0, 0, scale, ratio * (camera.x - was.x * scale), ratio * (camera.y - was.y * scale));
  main.drawImage(from.canvas, 0, 0);
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}
