import type { DirectnessKind } from "../reading/method.ts";
import type { Ref } from "../shared/ref.ts";
import type { Dating } from "./dating.ts";
import type { Bearing } from "./evidence.ts";

/** The ref of a quote, an event or an arrangement. */
export type EvidenceRef = Extract<Ref, { kind: "quote" | "event" | "arrangement" }>;

/** One bearing of one piece of evidence, with its dates: the unit that is weighed. */
export type EvidenceItem = Bearing &
  Dating & {
    /** The quote, event or arrangement it belongs to. */
    readonly ref: EvidenceRef;
    readonly directness: DirectnessKind;
  };
