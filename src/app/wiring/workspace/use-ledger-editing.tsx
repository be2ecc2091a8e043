import { useMemo } from "react";
import type { LedgerEditing } from "#features/evidence-ledger/index.ts";
import type { Workspaced } from "./use-desk-workspace.ts";

/** What can be done to the ledger; `null` while there is no workspace. Read-only ones show comments and no tools. */
export function useLedgerEditing(workspaced: Workspaced | null): LedgerEditing | null {
  return useMemo(() => {
    if (!workspaced) return null;
    const { HiddenItems, LedgerItemTools, LedgerTieTools, RemoveOverride } = workspaced.chunk;
    return {
      tie: (tie, query) => <LedgerTieTools key={tie} tie={tie} query={query} />,
      item: (item, first) => <LedgerItemTools item={item} first={first} />,
      override: (override) => <RemoveOverride override={override} />,
      foot: (tie) => <HiddenItems key={tie} tie={tie} />,
    };
  }, [workspaced]);
}
