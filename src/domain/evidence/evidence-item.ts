import type { DirectnessKind } from "../reading/method.ts";
import type { TieId } from "../shared/ids.ts";
import type { MonthIndex } from "../shared/month.ts";
import type { Ref } from "../shared/ref.ts";
import type { Aspect, Stance } from "../shared/stance.ts";

/** One bearing of one piece of evidence: the unit that is weighed. */
export type EvidenceItem = {
  /** The quote, event or arrangement it belongs to. */
  readonly ref: Extract<Ref, { kind: "quote" | "event" | "arrangement" }>;
  readonly tie: TieId;
  readonly aspect: Aspect;
  readonly stance: Stance;
  readonly confidence: number;
  readonly directness: DirectnessKind;
  /** Month from which it counts, by the event clock. */
  readonly eventMonth: MonthIndex;
  /** Month from which it counts, by the knowledge clock. */
  readonly knownMonth: MonthIndex;
  /** For an arrangement the last month in force, `null` while it lasts; decay starts after it. For dated evidence the event month. */
  readonly lastMonth: MonthIndex | null;
};
