import type { Look } from "../scene/graph-look.ts";
import { easeOut, MOTION_MS } from "./motion.ts";

/** How far looks have turned into each other, and how far the unlit has stepped back, at a moment. */
export type LookPhase = { readonly before: Look | null; readonly blend: number; readonly mutedAlpha: number };

/** The motion of looks: strokes turn into each other, and the unlit steps back while the lamp comes on. */
export function createLookMotion() {
  let before: Look | null = null;
  let changedAt = Number.NEGATIVE_INFINITY;
  let muted = { from: 1, to: 1, at: Number.NEGATIVE_INFINITY };
  return {
    /** A new look takes over from `last`; `null`: at once. */
    change(last: Look | null): void {
      before = last;
      changedAt = performance.now();
    },

    /** The unlit shall remain this much; `still`: at once. */
    mute(alpha: number, still: boolean): void {
      if (alpha === muted.to) return;
      muted = still
        ? { from: alpha, to: alpha, at: Number.NEGATIVE_INFINITY }
        : { from: muted.to, to: alpha, at: performance.now() };
    },

    phase(now: number): LookPhase {
      const share = before ? Math.max(0, Math.min(1, (now - changedAt) / MOTION_MS.restyle)) : 1;
      if (share >= 1) before = null;
      const lamp = easeOut(Math.max(0, Math.min(1, (now - muted.at) / MOTION_MS.lamp)));
      return { before, blend: easeOut(share), mutedAlpha: muted.from + (muted.to - muted.from) * lamp };
    },

    isMoving: (now: number) => before !== null || now - muted.at < MOTION_MS.lamp,
    /** Whether a look has changed a moment ago: more may follow, as while a window is dragged. */
    isUnsettled: (now: number) => now - changedAt < MOTION_MS.settle || now - muted.at < MOTION_MS.lamp,
  };
}
