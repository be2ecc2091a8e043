import type { ReactNode } from "react";
import type { EvidenceItem } from "#domain/evidence/evidence-item.ts";
import type { Override } from "#domain/reading/override.ts";
import type { ReadingQuery } from "#domain/reading/reading.ts";
import type { TieId } from "#domain/shared/ids.ts";

/** What can be done to a ledger, where there is a workspace to keep it in; whoever wires the desk gives it. */
export type LedgerEditing = {
  /** Below the finding: what can be added to the tie. */
  readonly tie: (tie: TieId, query: ReadingQuery) => ReactNode;
  /** Below a bearing of an item: the tools to change it, and below the first one the comments on the item. */
  readonly item: (item: EvidenceItem, first: boolean) => ReactNode;
  /** Beside an override. */
  readonly override: (override: Override) => ReactNode;
  /** At the foot: what of the tie's evidence is hidden. */
  readonly foot: (tie: TieId) => ReactNode;
};
