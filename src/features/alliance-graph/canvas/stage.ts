import { BADGES_UP_TO } from "../scene/bands.ts";
import { isMuting } from "../scene/graph-look.ts";
import type { Hit } from "../scene/hit-test.ts";
import type { MeasureText } from "../scene/measures.ts";
import { createArrangement } from "./arrangement.ts";
import { type Camera, fitFloor, type Size } from "./camera.ts";
import { createCameraRig, type Sheet } from "./camera-rig.ts";
import { createDenseSurface } from "./dense-surface.ts";
import { createGlide } from "./glide.ts";
import { createLookMotion } from "./look-motion.ts";
import { MOTION_MS } from "./motion.ts";
import { paintGraph } from "./paint-graph.ts";
import { type Pointed, paintPointed } from "./paint-pointed.ts";
import { paintTriangle } from "./paint-triangle.ts";
import type { Picture } from "./picture.ts";
import type { StageInput } from "./stage-input.ts";

/** What the stage needs of the library that owns canvas, zoom and frames. */
export type CanvasOwner = {
  readonly moveTo: (camera: Camera) => void;
  /** Paints one frame now. */
  readonly paintNow: () => void;
};

/** What another view may want to know: the camera or the places have changed. */
export type StageListener = () => void;

/** How many times nearer than the fit: a crowd needs more. */
const NEAREST = { usual: 8, dense: 60 };

/**
 * Everything between React and the canvas: what is drawn, how it moves, what is under a point. It keeps no DOM; the canvas
 * and its frames belong to the library, which calls `paint`. One closure, since all of it is the state of one picture.
 */
export function createStage(measureText: MeasureText) {
  let owner: CanvasOwner | null = null;
  let input: StageInput | null = null;
  let pointed: Pointed = { ties: [], actors: [], leaders: [] };
  /** When the camera moved last. */
  let movedAt = Number.NEGATIVE_INFINITY;
  let frame = 0;
  let settleTimer: ReturnType<typeof setTimeout> | undefined;
  let version = 0;
  const listeners = new Set<StageListener>();
  const glide = createGlide();
  const arrangement = createArrangement(measureText);
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
      if (glide.step(now)) arrange();
      owner?.paintNow();
      if (rig.isFlying() || glide.isUnderWay() || looks.isMoving(now)) request();
    });
  }

  function sheetOf({ layout, shape, rem, framed }: StageInput): Sheet {
    const count = shape.actors.length;
    const { width, height } = layout;
    return {
      width,
      height,
      floor: fitFloor(count, rem, framed),
      nearest: arrangement.now().measures?.dense ? NEAREST.dense : NEAREST.usual,
    };
  }

  /** Everything beside the places, for where they and the camera are now. */
  function arrange(): void {
    if (!input || rig.size().width === 0) return;
    const fit = rig.fitOf(sheetOf(input)).k;
    arrangement.make({ input, places: glide.now(), fit, camera: rig.camera(), sight: rig.sight() });
    dense.reset();
    tell();
  }

  /** Called by the library for every frame, the context already in drawing units. */
  function paint(context: CanvasRenderingContext2D): void {
    const { measures, furniture } = arrangement.now();
    if (!input || !measures || !furniture) return;
    const now = performance.now();
    const { shape, look, palette, pinned, sparseLeaders } = input;
    const badges = look.drawn <= BADGES_UP_TO;
    const still = { shape, places: glide.now(), measures, furniture, look, palette, pinned, sparseLeaders, badges };
    const picture: Picture = { ...still, ...looks.phase(now) };
    paintTriangle(context, picture);
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
      labels: arrangement.now().labels,
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
      if (!arrangement.isMadeFor(rig.camera())) arrange();
      request();
    }, MOTION_MS.settle + 10);
  }

  function takeLook(last: StageInput | null, next: StageInput): void {
    looks.mute(isMuting(next.look) ? next.palette.mutedAlpha : 1, next.still || last === null);
    if (!last || last.look === next.look || last.shape !== next.shape) return;
    const isDense = arrangement.now().measures?.dense === true;
    looks.change(next.still || isDense ? null : last.look);
    if (isDense && (isMuting(next.look) || isMuting(last.look)))
      arrangement.name({ input: next, places: glide.now(), sight: rig.sight() });
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
      const isElsewhere = glide.take(last, next);
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
      const places = glide.now();
      const points = actors.map((at) => ({ x: places[at * 2] ?? 0, y: places[at * 2 + 1] ?? 0 }));
      rig.reveal(points, input?.still ?? true);
    },

    point(next: Pointed): void {
      pointed = next;
      request();
    },

    hitAt(x: number, y: number, reachPx: number): Hit | null {
      if (!input) return null;
      const at = rig.toDrawing(x, y);
      return arrangement.hitAt(at.x, at.y, input, reachPx / rig.camera().k);
    },

    /** Moves actors now, while one is dragged; the rest of the world hears of it at the end. */
    put(moved: Float32Array): void {
      glide.put(moved);
      arrange();
      request();
    },

    paint,
    now() {
      const { measures, furniture, labels } = arrangement.now();
      return {
        camera: rig.camera(),
        size: rig.size(),
        places: glide.now(),
        measures,
        furniture,
        input,
        named: labels.length,
      };
    },
  };
}

export type Stage = ReturnType<typeof createStage>;
