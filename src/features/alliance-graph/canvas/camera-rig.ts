import { between, type Camera, cameraOn, fitCamera, isInSight, type Size, zoomedAt } from "./camera.ts";
import { easeOut, MOTION_MS } from "./motion.ts";

type Spot = { readonly x: number; readonly y: number };
type Flight = { readonly from: Camera; readonly to: Camera; readonly at: number; readonly ms: number };

/** What the rig is told about the drawing whenever it has to choose a camera. */
export type Sheet = Size & {
  /** Scale below which it is not fitted. */
  readonly floor: number;
  /** How many times nearer than the fit a reader may go. */
  readonly nearest: number;
};

/**
 * Where the camera is and where it is going. The library owns the camera proper: the rig asks it to move and is told by
 * `moved` where it is. Where motion is reduced (`still`) every flight is a jump.
 */
export function createCameraRig(onMotion: () => void) {
  let moveTo: ((camera: Camera) => void) | null = null;
  let camera: Camera = { k: 1, x: 0, y: 0 };
  let size: Size = { width: 0, height: 0 };
  /** Whether the camera still shows the fit; a pane that is resized then keeps fitting. */
  let isFitted = true;
  let flight: Flight | null = null;

  const fitOf = (sheet: Sheet) => fitCamera(sheet, size, sheet.floor);
  const jump = (to: Camera) => {
    flight = null;
    moveTo?.(to);
  };
  const fly = (to: Camera, ms: number, still: boolean) => {
    if (!moveTo) return;
    if (still) return jump(to);
    flight = { from: camera, to, at: performance.now(), ms };
    onMotion();
  };

  return {
    camera: () => camera,
    size: () => size,
    fitOf,
    isFlying: () => flight !== null,

    attach(next: ((camera: Camera) => void) | null, sheet: Sheet | null): void {
      moveTo = next;
      if (sheet && size.width > 0) moveTo?.(isFitted ? fitOf(sheet) : camera);
    },

    moved(next: Camera): void {
      camera = next;
    },

    /** Takes the pane's new size; a camera that is not the fit keeps its middle. False when nothing changed. */
    resize(next: Size): boolean {
      if (next.width === size.width && next.height === size.height) return false;
      const dx = (next.width - size.width) / 2;
      const dy = (next.height - size.height) / 2;
      size = next;
      if (!isFitted) jump({ ...camera, x: camera.x + dx, y: camera.y + dy });
      return true;
    },

    /** Back to the fit, if that is what was shown. */
    refit(sheet: Sheet): void {
      if (isFitted && size.width > 0) jump(fitOf(sheet));
    },

    /** The reader has moved the camera by hand. */
    leaveFit(): void {
      isFitted = false;
      flight = null;
    },

    fit(sheet: Sheet, still: boolean): void {
      isFitted = true;
      fly(fitOf(sheet), MOTION_MS.flight, still);
    },

    zoomBy(factor: number, sheet: Sheet, still: boolean): void {
      isFitted = false;
      const fit = fitOf(sheet).k;
      const from = flight?.to ?? camera;
      const k = Math.max(fit * 0.5, Math.min(fit * sheet.nearest, from.k * factor));
      fly(zoomedAt(from, k / from.k, { x: size.width / 2, y: size.height / 2 }), MOTION_MS.zoom, still);
    },

    panBy(dx: number, dy: number): void {
      isFitted = false;
      jump({ k: camera.k, x: camera.x + dx, y: camera.y + dy });
    },

    /** Brings points into view when they are not; nothing moves when they are. */
    reveal(points: readonly Spot[], still: boolean): void {
      if (points.length === 0 || size.width === 0 || isInSight(points, camera, size, 24)) return;
      isFitted = false;
      fly(cameraOn(points, camera, size, 60), MOTION_MS.flight, still);
    },

    /** One frame of a flight. */
    step(now: number): void {
      if (!flight) return;
      const share = Math.max(0, Math.min(1, (now - flight.at) / flight.ms));
      const to = between(flight.from, flight.to, easeOut(share));
      if (share >= 1) flight = null;
      moveTo?.(to);
    },

    toDrawing: (x: number, y: number): Spot => ({ x: (x - camera.x) / camera.k, y: (y - camera.y) / camera.k }),
    toScreen: (x: number, y: number): Spot => ({ x: x * camera.k + camera.x, y: y * camera.k + camera.y }),

    /** What of the drawing is in sight, in drawing units. */
    sight() {
      const [left, top] = [-camera.x / camera.k, -camera.y / camera.k];
      return { left, top, right: left + size.width / camera.k, bottom: top + size.height / camera.k };
    },
  };
}

export type CameraRig = ReturnType<typeof createCameraRig>;
