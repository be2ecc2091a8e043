import { useCallback } from "react";
import type { DependenceQuestion } from "#domain/analysis/dependence/trade-grid.ts";
import { type PlaceCode, type TieId, tieOf } from "#domain/shared/ids.ts";
import { actorOfPlace } from "#domain/trade/places.ts";
import { useDossier, useReadings } from "#state/dossier/dossier-context.tsx";

/** Finds the tie of a place with a partner, as far as it has a reading as of the lens; `null` where it has none. */
export function usePartnerTies({ place }: DependenceQuestion): (partner: PlaceCode) => TieId | null {
  const dossier = useDossier();
  const readings = useReadings();
  return useCallback(
    (partner) => {
      const [own, other] = [actorOfPlace(dossier, place), actorOfPlace(dossier, partner)];
      const tie = own === null || other === null ? null : tieOf(own, other);
      return tie !== null && readings.has(tie) ? tie : null;
    },
    [dossier, readings, place],
  );
}
