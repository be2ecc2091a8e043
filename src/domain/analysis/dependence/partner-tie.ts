import type { Dossier } from "../../dossier/dossier.ts";
import type { Reading } from "../../reading/reading.ts";
import { type PlaceCode, type TieId, tieOf } from "../../shared/ids.ts";
import { actorOfPlace } from "../../trade/places.ts";

/** The tie of a place with a partner, as far as it has a reading; `null` where it has none. */
export function partnerTie(
  dossier: Pick<Dossier, "actors">,
  [place, partner]: readonly [PlaceCode, PlaceCode],
  readings: ReadonlyMap<TieId, Reading>,
): TieId | null {
  const [own, other] = [actorOfPlace(dossier, place), actorOfPlace(dossier, partner)];
  const tie = own === null || other === null ? null : tieOf(own, other);
  return tie !== null && readings.has(tie) ? tie : null;
}
