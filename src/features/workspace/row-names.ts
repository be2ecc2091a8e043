import type { Dossier } from "#domain/dossier/dossier.ts";
import { itemName } from "#domain/dossier/item-name.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import { type ActorId, endsOf, type PlaceCode, type TieId } from "#domain/shared/ids.ts";
import { parseRef, type RefKind } from "#domain/shared/ref.ts";
import type { WorkspaceDocument } from "#domain/workspace/document.ts";
import { overlay } from "#domain/workspace/overlay.ts";

/** What the things that records name are called; their ids where nobody knows them. */
export type Names = {
  readonly actor: (id: string) => string;
  readonly place: (code: string) => string;
  /** "Pakistan–Russia". */
  readonly tie: (id: string) => string;
  /** An article or source by its title, a quote by its words. */
  readonly item: (kind: RefKind, id: string) => string;
};

/** Names as the desk has them, and for what it does not know as another workspace has them. Cost: linear in the records. */
export function namesWith(dossier: Dossier, other: WorkspaceDocument): Names {
  const here = lookupOf(dossier);
  const there = lookupOf(overlay(dossier, other));
  const actor = (id: string) => {
    const known = id as ActorId;
    return (here.actor(known) ? here : there).actorName(known);
  };
  return {
    actor,
    place: (code) => (here.place(code as PlaceCode) ? here : there).placeName(code as PlaceCode),
    tie: (id) =>
      endsOf(id as TieId)
        .map(actor)
        .join("–"),
    item: (kind, id) => {
      const ref = parseRef(`${kind}.${id}`);
      if (ref === null) return id;
      return itemName(ref, here) ?? itemName(ref, there) ?? id;
    },
  };
}
