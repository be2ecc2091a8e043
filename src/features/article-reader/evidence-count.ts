import type { Dossier } from "#domain/dossier/dossier.ts";
import type { EvidenceIndex } from "#domain/evidence/evidence-index.ts";
import type { Lens } from "#domain/lens/lens.ts";
import { quotesOn, threadOf } from "#domain/lens/reader-place.ts";
import type { Ref } from "#domain/shared/ref.ts";

/**
 * How many pieces of evidence there are, and how many of them are linked to the selection (`null`: nothing is selected).
 * Pieces are counted, not bearings: a quote on three ties is one.
 */
export function countEvidence(
  lens: Pick<Lens, "selection" | "thread">,
  index: EvidenceIndex,
  dossier: Dossier,
): { readonly linked: number | null; readonly all: number } {
  const ofTie = (tie: Parameters<EvidenceIndex["itemsOf"]>[0]) => index.itemsOf(tie).map((item) => item.ref);
  const all = countAll(index);
  const { selection } = lens;
  const thread = threadOf(lens, index);
  if (selection === null) return { linked: null, all };
  if (thread !== null) return { linked: count(ofTie(thread)), all };
  switch (selection.kind) {
    case "actor":
      return { linked: count(index.tiesOf(selection.id).flatMap(ofTie)), all };
    case "month":
      return { linked: count(index.evidenceIn(selection.id)), all };
    case "quote":
    case "event":
    case "arrangement":
      return { linked: count(index.itemsFor(selection).flatMap((item) => ofTie(item.tie))), all };
    default:
      return { linked: count(quotesOn(selection, index, dossier).map((id): Ref => ({ kind: "quote", id }))), all };
  }
}

/** The items of one piece follow each other and share its ref. */
const countAll = ({ items }: EvidenceIndex): number =>
  items.reduce((sum, item, at) => (item.ref === items[at - 1]?.ref ? sum : sum + 1), 0);

/** How many different things refs point at; kinds apart, so that no name has to be put together. */
function count(refs: readonly Ref[]): number {
  const byKind = new Map<Ref["kind"], Set<string>>();
  for (const { kind, id } of refs) {
    const ids = byKind.get(kind);
    if (ids) ids.add(id);
    else byKind.set(kind, new Set([id]));
  }
  return [...byKind.values()].reduce((sum, ids) => sum + ids.size, 0);
}
