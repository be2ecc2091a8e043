import type { Fault, LensRecord } from "#embed/protocol/contract.ts";
import type { AuthProvider, LoadData, LoadMode, ThemeTokens } from "./published.d.ts";

/** Data as the page has given it, and how it goes to what is shown. */
export type Load = { readonly data: LoadData; readonly mode: LoadMode };

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
  const stays = (before: Load) => "rows" in load.data && (load.mode === "merge" || !("rows" in before.data));
  return [...loads.filter(stays), load];
}

/** A load as it is asked for. */
export function orderOf({ data, mode }: Load): object {
  return { ...data, mode };
}

/** Hears of what went wrong. */
export type Fail = (fault: Pick<Fault, "code" | "message">) => void;
