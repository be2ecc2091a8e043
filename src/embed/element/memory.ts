import type { Fault, LensRecord, Requests } from "#embed/protocol/contract.ts";
import type { AuthProvider, ThemeTokens } from "./published.d.ts";

type Load = Requests["data.load"];

/** What a frame was given and told, so that one that is loaded anew can have it again. */
export type Memory = {
  /** The lens as it was last heard of, or is to be; `null`: as the address says. */
  lens: LensRecord | null;
  /** Step of the story that was last shown. */
  step: number | null;
  /** `null`: none were set. */
  tokens: ThemeTokens | null;
  /** What makes up the data that is shown, in order; empty: the app's own. */
  loads: readonly Load[];
  /** Marks of what the properties were set to. */
  given: Record<string, unknown>;
  provider: AuthProvider | null;
};

/**
 * What makes up the data once this was loaded over it. A dossier takes the place of all before it; rows lie over the last
 * dossier, in the place of the rows before them or added to them.
 */
export function loadsWith(loads: readonly Load[], load: Load): readonly Load[] {
  return [...loads.filter((before) => "rows" in load && (load.mode === "merge" || "dossier" in before)), load];
}

/** Hears of what went wrong. */
export type Fail = (fault: Pick<Fault, "code" | "message">) => void;
