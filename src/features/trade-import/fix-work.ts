import type { RowFault } from "#domain/trade/import/trade-reading.ts";
import type { Fix, RepeatRules } from "./fixes.ts";
import type { PlaceChoice } from "./place-choices.ts";

/** What can be done about one fault, where it stands. */
export type FixWork = {
  readonly places: readonly PlaceChoice[];
  readonly rules: RepeatRules;
  /** Columns of the table. */
  readonly columns: number;
  /** The faults that one fix mends together, this one among them. */
  readonly alike: (fault: RowFault) => readonly RowFault[];
  readonly onFix: (fix: Fix) => void;
  /** Takes the fault as it is. */
  readonly onAccept: (faults: readonly RowFault[]) => void;
};

/** One fault, and what can be done about it. */
export type FixProps = { readonly fault: RowFault; readonly work: FixWork };

/** What the key F presses: what a row's fix would do as it stands. */
export const FIX_MARK = "data-fix";
