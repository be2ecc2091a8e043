import type { Aspect } from "./stance.ts";

/** The four kinds a reader filters by; every aspect belongs to exactly one. */
export type AspectGroup = "diplomatic" | "trade" | "defence" | "membership";

/** Every group, in the order of the legend. */
export const ASPECT_GROUPS: readonly AspectGroup[] = ["diplomatic", "trade", "defence", "membership"];

const GROUP: Readonly<Record<Aspect, AspectGroup>> = {
  political: "diplomatic",
  dispute: "diplomatic",
  sanction: "trade",
  economic: "trade",
  energy: "trade",
  defence: "defence",
  membership: "membership",
};

/** The kind an aspect is filed under. */
export function groupOf(aspect: Aspect): AspectGroup {
  return GROUP[aspect];
}
