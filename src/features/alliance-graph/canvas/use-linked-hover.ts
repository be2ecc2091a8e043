import { useEffect } from "react";
import type { EvidenceIndex } from "#domain/evidence/evidence-index.ts";
import type { GraphShape } from "#domain/layout/graph-shape.ts";
import { type TieId, tiesAround } from "#domain/shared/ids.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { useEvidence } from "#state/dossier/dossier-context.tsx";
import { useLensStore } from "#state/lens/lens-context.tsx";
import type { Pointed } from "./paint-pointed.ts";
import type { Stage } from "./stage.ts";

const NOTHING: Pointed = { ties: [], actors: [], leaders: [] };

/** Lights faintly what is pointed at in any view. Too fast for React: the painter listens to the lens itself. */
export function useLinkedHover(stage: Stage, shape: GraphShape): void {
  const lens = useLensStore();
  const index = useEvidence();
  useEffect(() => {
    let last: Ref | null = null;
    const read = () => {
      const { hover } = lens.getState().lens;
      if (hover === last) return;
      last = hover;
      stage.point(hover === null ? NOTHING : pointedBy(hover, shape, index));
    };
    read();
    return lens.subscribe(read);
  }, [stage, shape, lens, index]);
}

function pointedBy(ref: Ref, shape: GraphShape, index: EvidenceIndex): Pointed {
  if (ref.kind === "actor") {
    return {
      ties: [],
      actors: positions(shape.actors, new Set([ref.id])),
      leaders: positions(shape.leaders, new Set([ref.id])),
    };
  }
  const ties = new Set(tiesOf(ref, index));
  if (ties.size === 0 || ties.size > 12) return NOTHING;
  return {
    ties: positions(shape.ties, ties),
    actors: [],
    leaders: [],
    leaderTies: positions(shape.leaderTies, ties),
  };
}

function tiesOf(ref: Ref, index: EvidenceIndex): readonly TieId[] {
  if (ref.kind === "triad") return tiesAround(ref.id);
  return ref.kind === "tie" ? [ref.id] : index.itemsFor(ref).map((item) => item.tie);
}

function positions<Id>(list: readonly { readonly id: Id }[], ids: ReadonlySet<Id>): number[] {
  const found: number[] = [];
  for (const [at, { id }] of list.entries()) if (ids.has(id)) found.push(at);
  return found;
}
