import { DENSE_FROM } from "../scene/measures.ts";

/** Where the drawing stands on screen: screen = drawing x k + (x, y), in CSS pixels. */
export type Camera = { readonly k: number; readonly x: number; readonly y: number };

export type Size = { readonly width: number; readonly height: number };

/** Smaller than this a drawing is a smudge: a pane too small for it shows its middle, and the rest by moving about. */
const SMALLEST_SCALE = 0.6;

/** The same within somebody else's page, where a few actors have a small place and there is nothing to move about in. */
const SMALLEST_FRAMED = 0.45;

/** The smallest scale a drawing of so many actors is fitted at; dense ones are made to be seen from afar. */
export function fitFloor(actors: number, rem: number, framed = false): number {
  if (actors > DENSE_FROM.actors) return 0.001;
  return (framed ? SMALLEST_FRAMED : SMALLEST_SCALE) * Math.min(rem, 1.5);
}

/** The camera that shows the whole sheet in the pane, in the middle; never smaller than `floor`. */
export function fitCamera(sheet: Size, pane: Size, floor = 0.001, margin = 4): Camera {
  const k = Math.max(
    floor,
    Math.min((pane.width - margin * 2) / sheet.width, (pane.height - margin * 2) / sheet.height),
  );
  // The library takes exactly 1 for "never zoomed" and would then choose a scale of its own.
  const scale = k === 1 ? 1.0001 : k;
  return { k: scale, x: (pane.width - sheet.width * scale) / 2, y: (pane.height - sheet.height * scale) / 2 };
}

/** The same camera brought nearer by a factor, with one point of the pane held still. */
export function zoomedAt(camera: Camera, factor: number, at: { readonly x: number; readonly y: number }): Camera {
  return {
    k: camera.k * factor,
    x: at.x - (at.x - camera.x) * factor,
    y: at.y - (at.y - camera.y) * factor,
  };
}

/** Between two cameras: the scale by ratio, so that the flight is even to the eye. */
export function between(from: Camera, to: Camera, share: number): Camera {
  const k = from.k * (to.k / from.k) ** share;
  return { k, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** Whether all points are in sight, `margin` pixels from the edge. */
export function isInSight(
  points: readonly { readonly x: number; readonly y: number }[],
  camera: Camera,
  pane: Size,
  margin: number,
): boolean {
  return points.every(({ x, y }) => {
    const [sx, sy] = [x * camera.k + camera.x, y * camera.k + camera.y];
    return sx >= margin && sy >= margin && sx <= pane.width - margin && sy <= pane.height - margin;
  });
}

/** The camera that brings these points into the middle; it steps back if they would not fit, never nearer. */
export function cameraOn(
  points: readonly { readonly x: number; readonly y: number }[],
  camera: Camera,
  pane: Size,
  margin: number,
): Camera {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const k = Math.min(
    camera.k,
    (pane.width - margin * 2) / Math.max(1, right - left),
    (pane.height - margin * 2) / Math.max(1, bottom - top),
  );
  return { k, x: pane.width / 2 - ((left + right) / 2) * k, y: pane.height / 2 - ((top + bottom) / 2) * k };
}
