import type { GraphShape } from "#domain/layout/graph-shape.ts";
import type { Layout } from "#domain/layout/layout-input.ts";
import { type DenseLabel, denseLabels } from "../scene/dense-labels.ts";
import { type Furniture, furnish } from "../scene/furniture.ts";
import { type Look, SHOWS } from "../scene/graph-look.ts";
import { buildHitTest, type Hit, type HitTest } from "../scene/hit-test.ts";
import { denseMeasures, type Measures, type MeasureText, measuresFor } from "../scene/measures.ts";
import { between, type Camera, cameraOn, fitCamera, fitFloor, isInSight, type Size, zoomedAt } from "./camera.ts";
import { createDenseSurface } from "./dense-surface.ts";
import { paintGraph } from "./paint-graph.ts";
import { type Pointed, paintPointed } from "./paint-pointed.ts";
import type { Palette } from "./palette.ts";
import type { Picture } from "./picture.ts";

/** What the stage needs of the library that owns canvas, zoom and frames. */
export type CanvasOwner = {
  readonly moveTo: (camera: Camera) => void;
  /** Paints one frame now. */
  readonly paintNow: () => void;
};

export type StageInput = {
  readonly shape: GraphShape;
  readonly layout: Layout;
  readonly pinned: ReadonlySet<number>;
  readonly look: Look;
  readonly palette: Palette;
  /** Root text size over 16 px. */
  readonly rem: number;
  readonly still: boolean;
  readonly sparseLeaders: boolean;
};

/** What another view may want to know: the camera or the places have changed. */
export type StageListener = () => void;

export const MOTION_MS = { lamp: 160, restyle: 420, flight: 320, zoom: 160, settle: 140 } as const;
/** From so many strokes on, badges stand only where something is lit or pointed at (design.md, Known weak points). */
const BADGES_UP_TO = 44;

const easeOut = (share: number) => 1 - (1 - share) ** 3;

/**
 * Everything between React and the canvas: camera, motion, what is drawn and what is under a point. It keeps no DOM; the
 * canvas and its frames belong to the library, which calls `paint`.
 */
export function createStage(measureText: MeasureText) {
  let owner: CanvasOwner | null = null;
  let input: StageInput | null = null;
  let size: Size = { width: 0, height: 0 };
  let camera: Camera = { k: 1, x: 0, y: 0 };
  /** Whether the camera still shows the fit; a pane that is resized then keeps fitting. */
  let fitted = true;
  let places = new Float32Array();
  let measures: Measures | null = null;
  let furniture: Furniture | null = null;
  let hitTest: HitTest | null = null;
  let labels: readonly DenseLabel[] = [];
  let pointed: Pointed = { ties: [], actors: [], leaders: [] };
  let before: Look | null = null;
  let restyledAt = Number.NEGATIVE_INFINITY;
  let muted = { from: 1, to: 1, at: Number.NEGATIVE_INFINITY };
  /** For which camera the sizes of a dense graph were chosen. */
  let arrangedAt: Camera | null = null;
  let movedAt = Number.NEGATIVE_INFINITY;
  let travel: { readonly from: Float32Array; readonly to: Float32Array; readonly at: number } | null = null;
  let flight: { readonly from: Camera; readonly to: Camera; readonly at: number; readonly ms: number } | null = null;
  let frame = 0;
  let settleTimer: ReturnType<typeof setTimeout> | undefined;
  const dense = createDenseSurface();
  const listeners = new Set<StageListener>();
  let version = 0;
  const tell = () => {
    version += 1;
    for (const listener of listeners) listener();
  };

  /** Asks for one frame, however often it is called before that. */
  function request(): void {
    if (frame || !owner) return;
    frame = requestAnimationFrame((now) => {
      frame = 0;
      step(now);
      owner?.paintNow();
      if (isMoving(now)) request();
    });
  }

  function step(now: number): void {
    if (flight) {
      const share = Math.min(1, (now - flight.at) / flight.ms);
      const to = between(flight.from, flight.to, easeOut(share));
      if (share >= 1) flight = null;
      owner?.moveTo(to);
    }
    if (travel) {
      const share = Math.min(1, (now - travel.at) / MOTION_MS.restyle);
      const eased = easeOut(share);
      for (let at = 0; at < places.length; at++) {
        places[at] = (travel.from[at] ?? 0) + ((travel.to[at] ?? 0) - (travel.from[at] ?? 0)) * eased;
      }
      if (share >= 1) travel = null;
      arrange();
    }
  }

  function isMoving(now: number): boolean {
    return (
      flight !== null ||
      travel !== null ||
      (before !== null && now - restyledAt < MOTION_MS.restyle) ||
      now - muted.at < MOTION_MS.lamp
    );
  }

  const fitNow = (layout: Layout) =>
    fitCamera(layout, size, fitFloor(input?.shape.actors.length ?? 0, input?.rem ?? 1));

  /** Sizes, leaders, badges, names and the hit test for the present places and pane. */
  function arrange(): void {
    if (!input || size.width === 0) return;
    const { shape, layout, rem } = input;
    const fit = fitNow(layout);
    measures = measuresFor(fit.k, rem, shape.actors.length, shape.ties.length);
    if (measures.dense) {
      const room = Math.sqrt((layout.width * layout.height) / Math.max(1, shape.actors.length));
      arrangedAt = camera;
      measures = denseMeasures(camera.k, rem, room);
      labels = namesNow(shape, measures);
      furniture = EMPTY_FURNITURE(shape);
    } else furniture = furnish(shape, places, layout, measures, measureText);
    hitTest = buildHitTest(shape, places, furniture, measures);
    dense.reset();
    tell();
  }

  function namesNow(shape: GraphShape, sizes: Measures): readonly DenseLabel[] {
    const lit: number[] = [];
    const shows = input?.look.actors ?? [];
    for (let at = 0; at < shows.length && lit.length < 40; at++) if ((shows[at] ?? 0) >= SHOWS.lit) lit.push(at);
    return denseLabels(shape, places, sizes, sightOf(), measureText, lit);
  }

  function sightOf() {
    const [left, top] = [-camera.x / camera.k, -camera.y / camera.k];
    return { left, top, right: left + size.width / camera.k, bottom: top + size.height / camera.k };
  }

  function pictureNow(now: number): Picture | null {
    if (!input || !measures || !furniture) return null;
    const { shape, look, palette, pinned, sparseLeaders } = input;
    const blend = before ? Math.min(1, (now - restyledAt) / MOTION_MS.restyle) : 1;
    if (blend >= 1) before = null;
    const lamp = easeOut(Math.min(1, (now - muted.at) / MOTION_MS.lamp));
    const mutedAlpha = muted.from + (muted.to - muted.from) * lamp;
    const badges = look.drawn <= BADGES_UP_TO;
    const base = { shape, places, measures, furniture, look, palette, pinned, sparseLeaders, mutedAlpha, badges };
    return { ...base, before, blend: easeOut(blend) };
  }

  /** Called by the library for every frame, the context already in drawing units. */
  function paint(context: CanvasRenderingContext2D): void {
    const now = performance.now();
    const picture = pictureNow(now);
    if (!picture) return;
    if (picture.measures.dense) paintDense(context, picture, now);
    else paintGraph(context, picture);
    paintPointed(context, picture, pointed);
  }

  /** Dense graphs are painted once and moved as a bitmap while the camera moves; at rest they are painted anew. */
  function paintDense(context: CanvasRenderingContext2D, picture: Picture, now: number): void {
    const view = {
      camera,
      ratio: context.canvas.width / Math.max(1, size.width),
      sight: sightOf(),
      labels,
      isMoving: now - movedAt < MOTION_MS.settle,
      isChanging: now - restyledAt < MOTION_MS.settle || picture.mutedAlpha !== muted.to,
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
      if (arrangedAt !== camera) arrange();
      request();
    }, MOTION_MS.settle + 10);
  }

  function moveCamera(next: Camera): void {
    flight = null;
    owner?.moveTo(next);
  }

  function fly(to: Camera, ms: number): void {
    if (!owner) return;
    if (input?.still || ms === 0) moveCamera(to);
    else {
      flight = { from: camera, to, at: performance.now(), ms };
      request();
    }
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
      if (!owner) {
        cancelAnimationFrame(frame);
        frame = 0;
        clearTimeout(settleTimer);
        return;
      }
      if (input && size.width > 0) owner.moveTo(fitted ? fitNow(input.layout) : camera);
      request();
    },

    set(next: StageInput): void {
      const last = input;
      input = next;
      const now = performance.now();
      const moved = !last || last.layout !== next.layout || last.shape !== next.shape;
      if (moved) {
        const glide = last && last.shape === next.shape && !next.still && places.length === next.layout.places.length;
        travel = glide ? { from: places.slice(), to: next.layout.places, at: now } : null;
        if (!glide) places = next.layout.places.slice();
      }
      if (last && last.look !== next.look && last.shape === next.shape) {
        before = next.still || measures?.dense ? null : last.look;
        if (measures?.dense && (isMuting(next.look) || isMuting(last.look))) labels = namesNow(next.shape, measures);
        restyledAt = now;
      }
      const goal = isMuting(next.look) ? next.palette.mutedAlpha : 1;
      if (goal !== muted.to) {
        const instant = next.still || !last;
        muted = { from: instant ? goal : muted.to, to: goal, at: instant ? Number.NEGATIVE_INFINITY : now };
      }
      if (last?.palette === next.palette) dense.restyle();
      else dense.reset();
      if (moved || last?.rem !== next.rem) arrange();
      if (moved && fitted && size.width > 0) owner?.moveTo(fitNow(next.layout));
      request();
    },

    resize(next: Size): void {
      if (next.width === size.width && next.height === size.height) return;
      const middle = { x: (size.width / 2 - camera.x) / camera.k, y: (size.height / 2 - camera.y) / camera.k };
      size = next;
      if (size.width === 0 || !input) return;
      arrange();
      if (fitted) moveCamera(fitNow(input.layout));
      else
        moveCamera({ k: camera.k, x: size.width / 2 - middle.x * camera.k, y: size.height / 2 - middle.y * camera.k });
      request();
    },

    /** The library says where its camera is now. */
    moved(next: Camera): void {
      camera = next;
      movedAt = performance.now();
      tell();
      request();
    },

    /** The reader has moved the camera by hand. */
    leaveFit(): void {
      fitted = false;
      flight = null;
    },

    fit(): void {
      if (!input) return;
      fitted = true;
      fly(fitNow(input.layout), MOTION_MS.flight);
    },

    zoomBy(factor: number): void {
      if (!input) return;
      fitted = false;
      const fit = fitNow(input.layout).k;
      const target = flight?.to ?? camera;
      const k = Math.max(fit * 0.5, Math.min(fit * (measures?.dense ? 60 : 8), target.k * factor));
      fly(zoomedAt(target, k / target.k, { x: size.width / 2, y: size.height / 2 }), MOTION_MS.zoom);
    },

    panBy(dx: number, dy: number): void {
      fitted = false;
      moveCamera({ k: camera.k, x: camera.x + dx, y: camera.y + dy });
    },

    /** Brings actors into view when they are not; nothing moves when they are. */
    reveal(actors: readonly number[]): void {
      const points = actors.map((at) => ({ x: places[at * 2] ?? 0, y: places[at * 2 + 1] ?? 0 }));
      if (points.length === 0 || size.width === 0 || isInSight(points, camera, size, 24)) return;
      fitted = false;
      fly(cameraOn(points, camera, size, 60), MOTION_MS.flight);
    },

    point(next: Pointed): void {
      pointed = next;
      request();
    },

    hitAt(x: number, y: number, reachPx: number): Hit | null {
      if (!input || !hitTest) return null;
      return hitTest.at((x - camera.x) / camera.k, (y - camera.y) / camera.k, input.look, reachPx / camera.k);
    },

    toDrawing: (x: number, y: number) => ({ x: (x - camera.x) / camera.k, y: (y - camera.y) / camera.k }),
    toScreen: (x: number, y: number) => ({ x: x * camera.k + camera.x, y: y * camera.k + camera.y }),

    /** Moves actors now, while one is dragged; the rest of the world hears of it at the end. */
    put(moved: Float32Array): void {
      places.set(moved);
      travel = null;
      arrange();
      request();
    },

    repaint(): void {
      dense.reset();
      request();
    },

    paint,
    now: () => ({ camera, size, places, measures, furniture, input, fitted, named: labels.length }),
  };
}

export type Stage = ReturnType<typeof createStage>;

/** Whether anything steps back for something else. */
function isMuting(look: Look): boolean {
  return look.ties.includes(SHOWS.lit) || look.ties.includes(SHOWS.current) || look.leaderTies.length > 0;
}

const EMPTY_FURNITURE = (shape: GraphShape): Furniture => ({
  leaders: [],
  badges: new Float32Array(shape.ties.length * 2),
  labels: [],
});
