import { useEffect, useMemo, useState } from "react";
import type { Snapshot } from "#data/snapshot/print-snapshot.ts";
import { type FreezeOrder, freezeSteps } from "#domain/embedding/freeze-view.ts";
import type { FrozenView } from "#domain/embedding/frozen-view.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import { inSlices } from "#workers/in-slices.ts";
import type { Desk } from "./code-of.ts";
import { deskQuery, type EmbedChoice, storyOf } from "./embed-choice.ts";

/** A copy that was saved, and the view it holds. */
export type SavedCopy = { readonly of: FrozenView; readonly snapshot: Pick<Snapshot, "id" | "bytes"> };

/** The view as it would be frozen, and the copy of it that was saved. */
export type FrozenState = {
  /** `null` while it is worked out, and where live data is wanted. */
  readonly frozen: FrozenView | null;
  /** `null`: none of this very view. */
  readonly saved: SavedCopy | null;
  readonly keep: (saved: SavedCopy) => void;
};

/** What a choice comes to as a frozen copy: worked out in slices, and anew with another view. */
export function useFrozen(choice: EmbedChoice, desk: Desk, madeOn: PartialDate): FrozenState {
  const { view, copy } = choice;
  const { dossier, lens, method } = desk;
  const briefing = storyOf(choice, dossier);
  const order = useMemo<FreezeOrder | null>(
    () => (copy === "live" ? null : { dossier, view, lens: deskQuery(dossier, lens), briefing, method, madeOn }),
    [copy, dossier, view, lens, briefing, method, madeOn],
  );
  const frozen = useSteps(order);
  const [saved, keep] = useState<SavedCopy | null>(null);
  return { frozen, saved: saved !== null && saved.of === frozen ? saved : null, keep };
}

function useSteps(order: FreezeOrder | null): FrozenView | null {
  const [found, setFound] = useState<{ readonly order: FreezeOrder; readonly frozen: FrozenView } | null>(null);
  useEffect(() => {
    if (order === null) return;
    const stop = new AbortController();
    inSlices(freezeSteps(order), stop.signal).then(
      (frozen) => !stop.signal.aborted && setFound({ order, frozen }),
      (cause: unknown) => {
        // Nothing to say of a view that nobody waits for any more.
        if (!stop.signal.aborted) throw cause;
      },
    );
    return () => stop.abort();
  }, [order]);
  return found !== null && found.order === order ? found.frozen : null;
}
