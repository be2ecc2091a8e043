import type { GraphShape } from "#domain/layout/graph-shape.ts";
import { type DenseLabel, denseLabels } from "../scene/dense-labels.ts";
import { type Furniture, furnish, noFurniture } from "../scene/furniture.ts";
import { SHOWS } from "../scene/graph-look.ts";
import { buildHitTest, type Hit, type HitTest } from "../scene/hit-test.ts";
import { denseMeasures, type Measures, type MeasureText, measuresFor } from "../scene/measures.ts";
import { type Camera, fitFloor, type Size } from "./camera.ts";
import { createCameraRig, type Sheet } from "./camera-rig.ts";
import { createDenseSurface } from "./dense-surface.ts";
import { createLookMotion, isMuting } from "./look-motion.ts";
import { easeOut, MOTION_MS } from "./motion.ts";
import { paintGraph } from "./paint-graph.ts";
import { type Pointed, paintPointed } from "./paint-pointed.ts";
import type { Picture } from "./picture.ts";
import { BADGES_UP_TO, type StageInput } from "./stage-input.ts";

/** What the stage needs of the library that owns canvas, zoom and frames. */
export type CanvasOwner = {
  readonly moveTo: (camera: Camera) => void;
  /** Paints one frame now. */
  readonly paintNow: () => void;
};

/** What another view may want to know: the camera or the places have changed. */
export type StageListener = () => void;

/** Lit actors whose names are asked for before all others. */
const MOST_LIT_NAMES = 40;
/** How many times nearer than the fit: a crowd needs more. */
const NEAREST = { usual: 8, dense: 60 };

/**
 * Everything between React and the canvas: what is drawn, how it moves, what is under a point. It keeps no DOM; the canvas
 * and its frames belong to the library, which calls `paint`. One closure, since all of it is the state of one picture.
 */
export function createStage(measureText: MeasureText) {
  let owner: CanvasOwner | null = null;
  let input: StageInput | null = null;
  let places = new Float32Array();
  let measures: Measures | null = null;
  let furniture: Furniture | null = null;
  let hitTest: HitTest | null = null;
  let labels: readonly DenseLabel[] = [];
  let pointed: Pointed = { ties: [], actors: [], leaders: [] };
  let travel: { readonly from: Float32Array; readonly to: Float32Array; readonly at: number } | null = null;
  /** For which camera the sizes of a dense graph were chosen, and when the camera moved last. */
  let arrangedAt: Camera | null = null;
  let movedAt = Number.NEGATIVE_INFINITY;
  let frame = 0;
  let settleTimer: ReturnType<typeof setTimeout> | undefined;
  let version = 0;
  const listeners = new Set<StageListener>();
  const dense = createDenseSurface();
  const looks = createLookMotion();
  const rig = createCameraRig(request);

  function tell(): void {
    version += 1;
    for (const listener of listeners) listener();
  }

  /** Asks for one frame, however often it is called before that. */
  function request(): void {
    if (frame || !owner) return;
    frame = requestAnimationFrame((now) => {
      frame = 0;
      rig.step(now);
      travelOn(now);
      owner?.paintNow();
      if (rig.isFlying() || travel !== null || looks.isMoving(now)) request();
    });
  }

  function travelOn(now: number): void {
    if (!travel) return;
    const { from, to, at: begun } = travel;
    const share = Math.max(0, Math.min(1, (now - begun) / MOTION_MS.restyle));
    const eased = easeOut(share);
    for (let at = 0; at < places.length; at++) places[at] = (from[at] ?? 0) + ((to[at] ?? 0) - (from[at] ?? 0)) * eased;
    if (share >= 1) travel = null;
    arrange();
  }

  function sheetOf({ layout, shape, rem }: StageInput): Sheet {
    const count = shape.actors.length;
    const { width, height } = layout;
    return { width, height, floor: fitFloor(count, rem), nearest: measures?.dense ? NEAREST.dense : NEAREST.usual };
  }

  /** Sizes, leaders, badges, names and the hit test for the present places and pane. */
  function arrange(): void {
    if (!input || rig.size().width === 0) return;
    const { shape, layout, rem } = input;
    measures = measuresFor(rig.fitOf(sheetOf(input)).k, rem, shape.actors.length, shape.ties.length);
    if (measures.dense) {
      const room = Math.sqrt((layout.width * layout.height) / Math.max(1, shape.actors.length));
      arrangedAt = rig.camera();
      measures = denseMeasures(arrangedAt.k, rem, room);
      labels = namesNow(shape, measures);
      furniture = noFurniture(shape);
    } else furniture = furnish(shape, places, layout, measures, measureText);
    hitTest = buildHitTest(shape, places, furniture, measures);
    dense.reset();
    tell();
  }

  function namesNow(shape: GraphShape, sizes: Measures): readonly DenseLabel[] {
    const lit: number[] = [];
    const shows = input?.look.actors ?? [];
    for (let at = 0; at < shows.length && lit.length < MOST_LIT_NAMES; at++) {
      if ((shows[at] ?? 0) >= SHOWS.lit) lit.push(at);
    }
    return denseLabels(shape, places, sizes, rig.sight(), measureText, lit);
  }

  /** Called by the library for every frame, the context already in drawing units. */
  function paint(context: CanvasRenderingContext2D): void {
    if (!input || !measures || !furniture) return;
    const now = performance.now();
    const { shape, look, palette, pinned, sparseLeaders } = input;
    const badges = look.drawn <= BADGES_UP_TO;
    const still = { shape, places, measures, furniture, look, palette, pinned, sparseLeaders, badges };
    const picture: Picture = { ...still, ...looks.phase(now) };
    if (measures.dense) paintDense(context, picture, now);
    else paintGraph(context, picture);
    paintPointed(context, picture, pointed);
  }

  /** Dense graphs are painted once and moved as a bitmap while the camera moves; at rest they are painted anew. */
  function paintDense(context: CanvasRenderingContext2D, picture: Picture, now: number): void {
    const view = {
      camera: rig.camera(),
      ratio: context.canvas.width / Math.max(1, rig.size().width),
      sight: rig.sight(),
      labels,
      isMoving: now - movedAt < MOTION_MS.settle,
      isChanging: looks.isUnsettled(now),
    };
    context.save();
    const isUnfinished = dense.paint(context, picture, view);
    context.restore();
    if (isUnfinished) request();
    else if (view.isMoving || view.isChanging) settleLater();
  }

  /** When nothing has moved for a moment, sizes and names are chosen for where the camera has come to rest. */
  function settleLater(): void {
    clearTimeout(settleTimer);
    settleTimer = setTimeout(() => {
      if (arrangedAt !== rig.camera()) arrange();
      request();
    }, MOTION_MS.settle + 10);
  }

  function takePlaces(last: StageInput | null, next: StageInput): boolean {
    if (last && last.layout === next.layout && last.shape === next.shape) return false;
    const glides = last?.shape === next.shape && !next.still && places.length === next.layout.places.length;
    travel = glides ? { from: places.slice(), to: next.layout.places, at: performance.now() } : null;
    if (!glides) places = next.layout.places.slice();
    return true;
  }

  function takeLook(last: StageInput | null, next: StageInput): void {
    looks.mute(isMuting(next.look) ? next.palette.mutedAlpha : 1, next.still || last === null);
    if (!last || last.look === next.look || last.shape !== next.shape) return;
    looks.change(next.still || measures?.dense ? null : last.look);
    if (measures?.dense && (isMuting(next.look) || isMuting(last.look))) labels = namesNow(next.shape, measures);
  }

  return {
    subscribe(listener: StageListener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** Grows whenever camera or places change. */
    version: () => version,

    /** The library is there, or gone (`null`). */
    attach(next: CanvasOwner | null): void {
      owner = next;
      rig.attach(next?.moveTo ?? null, input && sheetOf(input));
      if (next) request();
      else {
        cancelAnimationFrame(frame);
        frame = 0;
        clearTimeout(settleTimer);
      }
    },

    set(next: StageInput): void {
      const last = input;
      input = next;
      const isElsewhere = takePlaces(last, next);
      takeLook(last, next);
      if (last?.palette === next.palette) dense.restyle();
      else dense.reset();
      if (isElsewhere || last?.rem !== next.rem) arrange();
      if (isElsewhere) rig.refit(sheetOf(next));
      request();
    },

    resize(next: Size): void {
      if (!rig.resize(next) || next.width === 0 || !input) return;
      arrange();
      rig.refit(sheetOf(input));
      request();
    },

    /** The library says where its camera is now. */
    moved(next: Camera): void {
      rig.moved(next);
      movedAt = performance.now();
      tell();
      request();
    },

    leaveFit: rig.leaveFit,
    panBy: rig.panBy,
    toDrawing: rig.toDrawing,
    toScreen: rig.toScreen,
    fit: () => input && rig.fit(sheetOf(input), input.still),
    zoomBy: (factor: number) => input && rig.zoomBy(factor, sheetOf(input), input.still),

    /** Brings actors into view when they are not; nothing moves when they are. */
    reveal(actors: readonly number[]): void {
      const points = actors.map((at) => ({ x: places[at * 2] ?? 0, y: places[at * 2 + 1] ?? 0 }));
      rig.reveal(points, input?.still ?? true);
    },

    point(next: Pointed): void {
      pointed = next;
      request();
    },

    hitAt(x: number, y: number, reachPx: number): Hit | null {
      if (!input || !hitTest) return null;
      const at = rig.toDrawing(x, y);
      return hitTest.at(at.x, at.y, input.look, reachPx / rig.camera().k);
    },

    /** Moves actors now, while one is dragged; the rest of the world hears of it at the end. */
    put(moved: Float32Array): void {
      places.set(moved);
      travel = null;
      arrange();
      request();
    },

    paint,
    now: () => ({ camera: rig.camera(), size: rig.size(), places, measures, furniture, input, named: labels.length }),
  };
}

export type Stage = ReturnType<typeof createStage>;
