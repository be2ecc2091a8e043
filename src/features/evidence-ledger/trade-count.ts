import type { Dossier } from "#domain/dossier/dossier.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import { type ActorId, endsOf, type TieId } from "#domain/shared/ids.ts";
import { flowIndexOf } from "#domain/trade/flow-index.ts";

/** How many trade records run between the two ends of a tie, either way. They carry no stance. Linear in the pairs. */
export function countTradeRecords(tie: TieId, dossier: Dossier): number {
  const lookup = lookupOf(dossier);
  const [one, other] = endsOf(tie).map((id) => placeOf(id, lookup));
  const between = flowIndexOf(dossier)
    .pairs()
    .filter(
      ({ exporter, importer }) => (exporter === one && importer === other) || (exporter === other && importer === one),
    );
  return between.reduce((sum, { records }) => sum + records, 0);
}

/** The code an actor trades under: a state's own, an organisation's where it has one. */
function placeOf(id: ActorId, lookup: ReturnType<typeof lookupOf>): string | null {
  const actor = lookup.actor(id);
  if (actor?.kind === "organisation") return actor.place;
  return actor?.kind === "state" ? actor.id : null;
}
