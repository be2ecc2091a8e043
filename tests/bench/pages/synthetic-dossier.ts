import type { Dossier, PartName, PartState } from "#domain/dossier/dossier.ts";
import type { Arrangement } from "#domain/evidence/evidence.ts";
import type { ActorId, ArrangementId, SourceId, TieId } from "#domain/shared/ids.ts";
import type { MonthKey, PartialDate } from "#domain/shared/month.ts";
import type { Stance } from "#domain/shared/stance.ts";
import { type Network, stanceAt } from "./network.ts";

const PARTS: readonly PartName[] = [
  "actors",
  "arrangements",
  "events",
  "quotes",
  "sources",
  "prices",
  "flows",
  "articles",
];

/** A dossier without any record. */
export const EMPTY_DOSSIER: Dossier = {
  id: "synthetic",
  title: "A synthetic dossier",
  summary: null,
  updated: "2025-09-30",
  sample: false,
  opening: { window: { from: "2024-10" as MonthKey, to: "2025-09" as MonthKey }, article: null, actor: null },
  actors: [],
  arrangements: [],
  events: [],
  quotes: [],
  articles: [],
  flows: [],
  coverage: [],
  places: [],
  prices: [],
  sources: [],
  problems: [],
  parts: Object.fromEntries(PARTS.map((name) => [name, { kind: "fresh" }])) as Record<PartName, PartState>,
};

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
