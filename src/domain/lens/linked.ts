import type { EvidenceIndex } from "../evidence/evidence-index.ts";
import type { Readings } from "../reading/reading.ts";
import type { TieId } from "../shared/ids.ts";
import { printRef, type Ref, type RefKind } from "../shared/ref.ts";
import { emphasisOf } from "./emphasis.ts";

/** What a selection is linked to, counted: the same numbers wherever they are shown. */
export type Linked = {
  /** How many of each kind, evidence first; kinds with none of them, and the kind of the selection itself, are absent. */
  readonly counts: readonly { readonly kind: RefKind; readonly count: number }[];
  /** Pieces that name a selected actor without bearing on a tie of it; not among the counts. */
  readonly naming: number;
};

const COUNTED: readonly RefKind[] = ["quote", "event", "arrangement", "tie", "actor"];
const EVIDENCE: readonly RefKind[] = ["quote", "event", "arrangement"];

/**
 * What is linked to a selection. How many ties an actor has is asked as of the lens, so only those with a reading count;
 * what a piece of evidence bears on is a fact of the record and does not depend on the date.
 */
export function linkedTo(selection: Ref, index: EvidenceIndex, readings: Readings): Linked {
  const counts = new Map<RefKind, number>();
  const bearing = selection.kind === "actor" ? bearingOn(index.tiesOf(selection.id), index) : null;
  let naming = 0;
  for (const key of emphasisOf(selection, index).lit) {
    const dot = key.indexOf(".");
    const kind = key.slice(0, dot) as RefKind;
    if (bearing !== null && kind === "tie" && !readings.has(key.slice(dot + 1) as TieId)) continue;
    if (bearing !== null && EVIDENCE.includes(kind) && !bearing.has(key)) naming += 1;
    else counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return {
    counts: COUNTED.filter((kind) => kind !== selection.kind)
      .map((kind) => ({ kind, count: counts.get(kind) ?? 0 }))
      .filter(({ count }) => count > 0),
    naming,
  };
}

const bearingOn = (ties: readonly TieId[], index: EvidenceIndex): ReadonlySet<string> =>
  new Set(ties.flatMap((tie) => index.itemsOf(tie).map((item) => printRef(item.ref))));
