import type { Aspect } from "./stance.ts";
import { capital } from "./wording.ts";

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

/** The one word for each kind, wherever it is read: legend, filters, tables. */
export const GROUP_WORD: Readonly<Record<AspectGroup, string>> = {
  diplomatic: "Diplomatic",
  trade: "Energy and trade",
  defence: "Defence",
  membership: "Membership",
};

/** The name of the sign of each kind, in graph, legend and forms alike. */
export const GROUP_SIGN = { diplomatic: "speech", trade: "drop", defence: "shield", membership: "ring" } as const;

/** Aspects that are read otherwise than they are written: one word for what the legend calls diplomatic. */
const SAID: Readonly<Partial<Record<Aspect, string>>> = { political: "diplomatic", sanction: "sanctions" };

/** "diplomatic", "energy": the kind of tie an aspect is, within a sentence. */
export function aspectName(aspect: Aspect): string {
  return SAID[aspect] ?? aspect;
}

/** "Diplomatic", "Energy": the kind of tie an aspect is, by itself. */
export function writeAspect(aspect: Aspect): string {
  const name = aspectName(aspect);
  return capital(name);
}
