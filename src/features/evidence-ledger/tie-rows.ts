import type { EvidenceIndex } from "#domain/evidence/evidence-index.ts";
import type { Reading, Readings } from "#domain/reading/reading.ts";
import { type TieId, tiesAround } from "#domain/shared/ids.ts";
import type { Ref } from "#domain/shared/ref.ts";

/** One tie in a list of ties. */
export type TieRow = {
  readonly tie: TieId;
  readonly reading: Reading | null;
  /** Pieces of evidence that count, as in the list of the graph. */
  readonly evidence: number;
};

/** How the ties of a list can be ordered. */
export type TieOrder = "evidence" | "weight" | "warmest" | "coldest";

/** The ties with their readings, those without a reading last. Of equals the order of ids. */
export function tieRows(ties: readonly TieId[], readings: Readings, order: TieOrder): readonly TieRow[] {
  const rows = ties.map((tie) => {
    const reading = readings.get(tie) ?? null;
    return { tie, reading, evidence: reading?.count ?? 0 };
  });
  const size = ({ reading, evidence }: TieRow): number => {
    if (reading === null) return Number.NEGATIVE_INFINITY;
    if (order === "evidence") return evidence;
    if (order === "weight") return reading.weight;
    return order === "warmest" ? reading.stance : -reading.stance;
  };
  return rows.sort((one, other) => size(other) - size(one) || (one.tie < other.tie ? -1 : 1));
}

/** The ties a selection speaks of: an actor's, a triad's, those of evidence of a month or an article; all of them for anything else. */
export function tiesFor(selection: Ref | null, index: EvidenceIndex): readonly TieId[] {
  if (selection?.kind === "triad") return tiesAround(selection.id);
  if (selection?.kind === "actor") return index.tiesOf(selection.id);
  const refs: readonly Ref[] =
    selection?.kind === "month"
      ? index.evidenceIn(selection.id)
      : selection?.kind === "article"
        ? index.quotesIn(selection.id).map((id) => ({ kind: "quote", id }))
        : [];
  const ties = new Set(refs.flatMap((ref) => index.itemsFor(ref).map((item) => item.tie)));
  return ties.size === 0 ? index.ties : [...ties];
}
