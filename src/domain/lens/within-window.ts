import { fallsWithin } from "../evidence/dating.ts";
import type { EvidenceIndex } from "../evidence/evidence-index.ts";
import type { Ref } from "../shared/ref.ts";
import type { Lens } from "./lens.ts";

/**
 * Whether a piece of evidence falls in the window by the lens's clock: its month lies in it, or for an arrangement any
 * month in force does. Anything that is no evidence, and a quote that nothing dates, is outside.
 */
export function withinWindow(ref: Ref, index: EvidenceIndex, lens: Pick<Lens, "window" | "clock">): boolean {
  const dating = index.datingOf(ref);
  return dating !== null && fallsWithin(dating, ref.kind === "arrangement", lens.window, lens.clock);
}
