import type { Dossier } from "#domain/dossier/dossier.ts";
import { lookupOf } from "#domain/dossier/lookup.ts";
import type { Ref } from "#domain/shared/ref.ts";
import { rowOf, type WorkspaceDocument } from "#domain/workspace/document.ts";
import type { LensStore } from "#state/lens/lens-store.ts";

/**
 * Takes the lens to what a step was about, so that what was undone is seen. A quote that is gone by it leads to its
 * article, where the gap is; anything else that is gone leaves the lens with nothing selected.
 */
export function leadTo(
  about: Ref | null,
  desk: { readonly dossier: Dossier; readonly document: WorkspaceDocument; readonly lens: LensStore },
): void {
  if (about === null) return;
  const { pick } = desk.lens.getState();
  if (about.kind !== "quote" || rowOf(desk.document.quotes, about.id) !== null) {
    pick(about, "desk");
    return;
  }
  const was = lookupOf(desk.dossier).quote(about.id);
  if (was) pick({ kind: "article", id: was.article }, "desk");
}
