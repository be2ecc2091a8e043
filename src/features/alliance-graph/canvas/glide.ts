import { easeOut, MOTION_MS } from "./motion.ts";
import type { StageInput } from "./stage-input.ts";

/** The places as they are drawn now: they glide to those of a new layout, or are there at once. */
export function createGlide() {
  let places = new Float32Array();
  let travel: { readonly from: Float32Array; readonly to: Float32Array; readonly at: number } | null = null;
  return {
    now: () => places,
    isUnderWay: () => travel !== null,

    /** Takes over what is to be shown next; true when actors have to stand elsewhere. */
    take(last: StageInput | null, next: StageInput): boolean {
      if (last && last.layout === next.layout && last.shape === next.shape) return false;
      const glides = last?.shape === next.shape && !next.still && places.length === next.layout.places.length;
      travel = glides ? { from: places.slice(), to: next.layout.places, at: performance.now() } : null;
      if (!glides) places = next.layout.places.slice();
      return true;
    },

    /** One frame on; true when anything moved. */
    step(now: number): boolean {
      if (!travel) return false;
      const { from, to, at: begun } = travel;
      const share = Math.max(0, Math.min(1, (now - begun) / MOTION_MS.restyle));
      const eased = easeOut(share);
      for (let at = 0; at < places.length; at++)
        places[at] = (from[at] ?? 0) + ((to[at] ?? 0) - (from[at] ?? 0)) * eased;
      if (share >= 1) travel = null;
      return true;
    },

    put(moved: Float32Array): void {
      places.set(moved);
      travel = null;
    },
  };
}
