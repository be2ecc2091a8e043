import type { Fault, LensRecord, Requests } from "#embed/protocol/contract.ts";
import type { AuthProvider, ThemeTokens } from "./published.d.ts";

/** What a frame was given and told, so that one that is loaded anew can have it again. */
export type Memory = {
  /** The lens as it was last heard of, or is to be; `null`: as the address says. */
  lens: LensRecord | null;
  /** Step of the story that was last shown. */
  step: number | null;
  /** `null`: none were set. */
  tokens: ThemeTokens | null;
  /** What makes up the data that is shown, in order; empty: the app's own. */
  loads: readonly Requests["data.load"][];
  /** Marks of what the properties were set to. */
  given: Record<string, unknown>;
  provider: AuthProvider | null;
};

/** Hears of what went wrong. */
export type Fail = (fault: Pick<Fault, "code" | "message">) => void;
