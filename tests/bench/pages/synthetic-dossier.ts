import type { Dossier } from "#domain/dossier/dossier.ts";
import type { Arrangement } from "#domain/evidence/evidence.ts";
import type { ActorId, ArrangementId, SourceId, TieId } from "#domain/shared/ids.ts";
import type { PartialDate } from "#domain/shared/month.ts";
import type { Stance } from "#domain/shared/stance.ts";
import { blankDossier } from "#domain/workspace/overlay.ts";
import { type Network, stanceAt } from "./network.ts";

/** A dossier without any record. */
export const EMPTY_DOSSIER: Dossier = blankDossier("A synthetic dossier", "2025-09-30");

/** States and ties of a network as a dossier: one arrangement bears on each tie. */
export function dossierOf({ actors, ties }: Network): Dossier {
  const arrangement = (id: string, index: number): Arrangement => ({
    id: `arrangement-${index}` as ArrangementId,
    kind: "alliance",
    bearing: {
      tie: id as TieId,
      aspect: "political",
      stance: Math.round(stanceAt(index, 0)) as Stance,
      confidence: 1,
    },
    since: "2020-01" as PartialDate,
    until: null,
    published: null,
    basis: "synthetic",
    source: "synthetic" as SourceId,
  });
  return {
    ...EMPTY_DOSSIER,
    actors: actors.map(({ id }) => ({
      kind: "state",
      id: id as ActorId,
      name: `State ${id}`,
      shortName: `State ${id}`,
      code: id.toUpperCase(),
      aliases: [],
    })),
    arrangements: ties.map(({ id }, index) => arrangement(id, index)),
  };
}
