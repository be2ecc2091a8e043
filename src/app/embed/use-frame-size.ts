import { useSyncExternalStore } from "react";

/**
 * What a frame has room for, in the reader's own measure: a drawing beside its evidence, a drawing with bars below it, a
 * drawing alone, or a list alone.
 */
export type FrameRoom = "wide" | "tall" | "short" | "tight";

const WIDE_REM = 35;
const TIGHT_REM = 19;
/** Lower than this, bars would leave the drawing no room. */
const TALL_REM = 34;

function read(): FrameRoom {
  const root = document.documentElement;
  const rem = Number.parseFloat(getComputedStyle(root).fontSize) || 16;
  const across = (root.clientWidth || innerWidth) / rem;
  if (across >= WIDE_REM) return "wide";
  if (across < TIGHT_REM) return "tight";
  // Where the frame is as tall as its content wants, there is room for all of it.
  return root.dataset.autoheight === "true" || innerHeight / rem >= TALL_REM ? "tall" : "short";
}

function subscribe(onChange: () => void): () => void {
  addEventListener("resize", onChange);
  return () => removeEventListener("resize", onChange);
}

/** The room there is; follows the frame. */
export function useFrameRoom(): FrameRoom {
  return useSyncExternalStore(subscribe, read);
}

/** As the sheet of a talk has it: where this fits, what is told stands one under the other. */
const UPRIGHT = "(max-aspect-ratio: 1 / 1), (max-width: 45em)";

/** Whether the drawing of a story stands above its words rather than beside them; follows the frame. */
export function useIsUpright(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(UPRIGHT).matches);
}

/** How many actors the graph draws where it stands alone, by the room there is: more would be a tangle nobody reads (design 07a, 07b). */
export const CAST: Readonly<Record<FrameRoom, number>> = { wide: 9, tall: 6, short: 6, tight: 6 };
/** How wide for its height the drawing is meant to be, by the room there is. */
export const ASPECT: Readonly<Record<FrameRoom, number>> = { wide: 2.1, tall: 1.3, short: 1.3, tight: 1 };
/** The same beside the evidence of a tie. */
export const ASPECT_BESIDE = 1.25;
/** How many it draws where it has the whole of its place. */
export const LARGE_CAST: Readonly<Record<FrameRoom, number>> = { wide: 12, tall: 8, short: 8, tight: 8 };
