import { type DenseLabel, denseLabels } from "../scene/dense-labels.ts";
import { type Furniture, furnish, noFurniture } from "../scene/furniture.ts";
import { SHOWS } from "../scene/graph-look.ts";
import { buildHitTest, type Hit, type HitTest } from "../scene/hit-test.ts";
import { denseMeasures, type Measures, type MeasureText, measuresFor } from "../scene/measures.ts";
import type { Camera } from "./camera.ts";
import type { StageInput } from "./stage-input.ts";

/** What an arrangement is made for. */
export type Arranged = {
  readonly input: StageInput;
  readonly places: Float32Array;
  /** The scale at which the whole sheet fits the pane. */
  readonly fit: number;
  readonly camera: Camera;
  readonly sight: Parameters<typeof denseLabels>[3];
};

/** Lit actors whose names are asked for before all others. */
const MOST_LIT_NAMES = 40;

/** Sizes, leaders, badges, names and the hit test for the present places and pane. */
export function createArrangement(measureText: MeasureText) {
  let measures: Measures | null = null;
  let furniture: Furniture | null = null;
  let hitTest: HitTest | null = null;
  let labels: readonly DenseLabel[] = [];
  /** For which camera the sizes of a dense graph were chosen. */
  let madeFor: Camera | null = null;

  function name({ input, places, sight }: Omit<Arranged, "fit" | "camera">): void {
    const lit: number[] = [];
    const shows = input.look.actors;
    for (let at = 0; at < shows.length && lit.length < MOST_LIT_NAMES; at++) {
      if ((shows[at] ?? 0) >= SHOWS.lit) lit.push(at);
    }
    if (measures) labels = denseLabels(input.shape, places, measures, sight, measureText, lit);
  }

  return {
    now: () => ({ measures, furniture, labels }),
    isMadeFor: (camera: Camera) => madeFor === camera,
    /** Chooses the names of a dense graph again. */
    name,

    make(wanted: Arranged): void {
      const { input, places, fit, camera } = wanted;
      const { shape, layout, rem } = input;
      measures = measuresFor(fit, rem, shape.actors.length, shape.ties.length);
      if (measures.dense) {
        const room = Math.sqrt((layout.width * layout.height) / Math.max(1, shape.actors.length));
        madeFor = camera;
        measures = denseMeasures(camera.k, rem, room);
        name(wanted);
        furniture = noFurniture(shape);
      } else furniture = furnish(shape, places, layout, measures, measureText);
      hitTest = buildHitTest(shape, places, furniture, measures);
    },

    /** What lies at a point of the drawing, within a reach in drawing units. */
    hitAt: (x: number, y: number, input: StageInput, reach: number): Hit | null =>
      hitTest?.at(x, y, input.look, reach) ?? null,
  };
}
