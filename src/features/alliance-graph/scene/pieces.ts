import type { EvidenceIndex } from "#domain/evidence/evidence-index.ts";
import type { EvidenceItem } from "#domain/evidence/evidence-item.ts";
import type { Clock } from "#domain/reading/method.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { type MonthKey, monthIndex } from "#domain/shared/month.ts";
import { printRef } from "#domain/shared/ref.ts";
import type { Aspect } from "#domain/shared/stance.ts";

/** What decides whether a piece is there: known by the end of a month, by a clock, and of these kinds (`null`: all). */
type Question = { readonly at: MonthKey; readonly clock: Clock; readonly aspects: readonly Aspect[] | null };
type Piece = { event: number; known: number; aspects: Set<Aspect> };
const known = new WeakMap<EvidenceIndex, readonly Piece[]>();

/** How many quotes, events and arrangements there are on all ties; one that bears on several counts once. */
export function piecesInAll(index: EvidenceIndex, { at, clock, aspects }: Question): number {
  const limit = monthIndex(at);
  let count = 0;
  for (const piece of piecesOf(index)) {
    if ((clock === "event" ? piece.event : piece.known) > limit) continue;
    if (aspects === null || aspects.some((aspect) => piece.aspects.has(aspect))) count += 1;
  }
  return count;
}

/** The same on some ties only. */
export function piecesOn(ties: readonly TieId[], index: EvidenceIndex, { at, clock, aspects }: Question): number {
  const limit = monthIndex(at);
  // The items of one piece share its ref.
  const refs = new Set<EvidenceItem["ref"]>();
  for (const tie of ties)
    for (const { ref, aspect, eventMonth, knownMonth } of index.itemsOf(tie))
      if ((clock === "event" ? eventMonth : knownMonth) <= limit && (aspects === null || aspects.includes(aspect)))
        refs.add(ref);
  return refs.size;
}

function piecesOf(index: EvidenceIndex): readonly Piece[] {
  const found = known.get(index);
  if (found) return found;
  const pieces = new Map<string, Piece>();
  for (const item of index.items) {
    const key = printRef(item.ref);
    const piece = pieces.get(key) ?? { event: item.eventMonth, known: item.knownMonth, aspects: new Set() };
    piece.aspects.add(item.aspect);
    pieces.set(key, piece);
  }
  const list = [...pieces.values()];
  known.set(index, list);
  return list;
}
