import { useCallback } from "react";
import { partnerTie } from "#domain/analysis/dependence/partner-tie.ts";
import type { DependenceQuestion } from "#domain/analysis/dependence/trade-grid.ts";
import type { PlaceCode, TieId } from "#domain/shared/ids.ts";
import { useDossier, useReadings } from "#state/dossier/dossier-context.tsx";

/** Finds the tie of a place with a partner, as far as it has a reading as of the lens; `null` where it has none. */
export function usePartnerTies({ place }: DependenceQuestion): (partner: PlaceCode) => TieId | null {
  const dossier = useDossier();
  const readings = useReadings();
  return useCallback((partner) => partnerTie(dossier, [place, partner], readings), [dossier, readings, place]);
}
