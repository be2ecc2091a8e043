import type { Dossier } from "#domain/dossier/dossier.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import { type ActorId, endsOf, type TieId } from "#domain/shared/ids.ts";

/** How many trade records run between the two ends of a tie, either way. They carry no stance. Linear in the records. */
export function countTradeRecords(tie: TieId, dossier: Dossier): number {
  const lookup = lookupOf(dossier);
  const [one, other] = endsOf(tie).map((id) => placeOf(id, lookup));
  return dossier.flows.filter(
    ({ exporter, importer }) => (exporter === one && importer === other) || (exporter === other && importer === one),
  ).length;
}

/** The code an actor trades under: a state's own, an organisation's where it has one. */
function placeOf(id: ActorId, lookup: ReturnType<typeof lookupOf>): string | null {
  const actor = lookup.actor(id);
  if (actor?.kind === "organisation") return actor.place;
  return actor?.kind === "state" ? actor.id : null;
}
