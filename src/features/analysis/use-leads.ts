import { useMemo } from "react";
import type { EvidenceRef } from "#domain/evidence/evidence-item.ts";
import type { SeriesChoice, SeriesUnit } from "#domain/lens/lens.ts";
import type { ActorId, TieId } from "#domain/shared/ids.ts";
import type { MonthSpan } from "#domain/shared/month.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { useLensGestures } from "#state/lens/lens-context.tsx";

/** Where a number of an analysis leads. */
export type Leads = {
  /** Lights it in the graph and the timeline; the analysis stays. */
  readonly show: (ref: Ref) => void;
  readonly point: (ref: Ref | null) => void;
  /** The words of a quote, or the ledger of the tie that anything else bears on, in the place of the analysis. */
  readonly read: (ref: EvidenceRef, tie: TieId) => void;
  /** What supports and what contradicts a tie, or the ties of an actor; of another time, with the window over its months. */
  readonly evidence: (of: { readonly tie: TieId } | { readonly actor: ActorId }, months?: MonthSpan) => void;
  /** The records of a series, and where a figure lies outside the window, the window over its months. */
  readonly records: (choice: SeriesChoice, unit: SeriesUnit, months?: MonthSpan) => void;
};

/** The ways from a figure to what it rests on. They never change identity. */
export function useLeads(): Leads {
  const { pick, hover, set, setWindow } = useLensGestures();
  return useMemo(
    () => ({
      show: (ref) => pick(ref, "reader"),
      point: hover,
      read: (ref, tie) => {
        pick(ref, "desk");
        set({ thread: tie, tab: ref.kind === "quote" ? "article" : "evidence", analysis: null, pane: "reader" });
      },
      evidence: (of, months) => {
        if (months) setWindow(months);
        pick("tie" in of ? { kind: "tie", id: of.tie } : { kind: "actor", id: of.actor }, "desk");
        set({ tab: "evidence", analysis: null, pane: "reader" });
      },
      records: (choice, unit, months) => {
        if (months) setWindow(months);
        set({ series: choice, chart: null, unit, tab: "data", analysis: null, pane: "reader" });
      },
    }),
    [pick, hover, set, setWindow],
  );
}
