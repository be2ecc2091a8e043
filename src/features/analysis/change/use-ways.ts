import { useMemo } from "react";
import type { EvidenceRef } from "#domain/evidence/evidence-item.ts";
import type { SeriesChoice } from "#domain/lens/lens.ts";
import { type Lens, pick, withWindow } from "#domain/lens/lens.ts";
import type { SourceId, TieId } from "#domain/shared/ids.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import { useLensStore } from "#state/lens/lens-context.tsx";
import { scrollNear } from "#ui/scroll-near.ts";

/** The heading of what moved a tie. */
export const WHY_TITLE = "cmp-why-title";

/** Where a comparison leads: to a tie within it, and out to the words, the evidence and the records on the desk. */
export type Ways = {
  readonly select: (tie: TieId) => void;
  /** Picks a tie and brings why it moved into sight, and the keyboard to it. */
  readonly why: (tie: TieId) => void;
  readonly hover: (tie: TieId | null) => void;
  /** The ledger of a tie. */
  readonly toEvidence: (tie: TieId) => void;
  /** A piece of evidence: a quote in its article, anything else in the ledger of the tie. */
  readonly toPiece: (ref: EvidenceRef, tie: TieId) => void;
  /** The records of a series, with the window over the months of a figure. */
  readonly toRecords: (series: SeriesChoice, months?: MonthSpan) => void;
  readonly toSource: (id: SourceId) => void;
};

/** The ways; they never change identity. Whoever leaves finds the keyboard in the reader. */
export function useWays(): Ways {
  const store = useLensStore();
  return useMemo(() => {
    const leave = (change: (lens: Lens) => Lens, tab: Lens["tab"]) => {
      const { lens, replace } = store.getState();
      replace({ ...change(lens), analysis: null, pane: "reader", tab });
    };
    const pickTie = (lens: Lens, id: TieId) => pick(lens, { kind: "tie", id }, "desk");
    const select = (id: TieId) => store.getState().pick({ kind: "tie", id }, "desk");
    return {
      why: (tie) => {
        select(tie);
        const from = document.activeElement;
        requestAnimationFrame(() => {
          // Whoever went elsewhere meanwhile stays there.
          if (document.activeElement !== from && document.activeElement !== document.body) return;
          const title = document.getElementById(WHY_TITLE);
          scrollNear(title?.closest("section"));
          title?.focus({ preventScroll: true });
        });
      },
      select,
      hover: (tie) => store.getState().hover(tie === null ? null : { kind: "tie", id: tie }),
      toEvidence: (tie) => leave((lens) => pickTie(lens, tie), "evidence"),
      toPiece: (ref, tie) =>
        leave((lens) => pick(pickTie(lens, tie), ref, "desk"), ref.kind === "quote" ? "article" : "evidence"),
      toRecords: (series, months) =>
        leave((lens) => ({ ...(months ? withWindow(lens, months) : lens), series }), "data"),
      toSource: (id) => leave((lens) => pick(lens, { kind: "source", id }, "desk"), "data"),
    };
  }, [store]);
}
