import type { EvidenceIndex } from "#domain/evidence/evidence-index.ts";
import type { Clock } from "#domain/reading/method.ts";
import { type MonthKey, monthIndex } from "#domain/shared/month.ts";
import { printRef } from "#domain/shared/ref.ts";
import type { Aspect } from "#domain/shared/stance.ts";

type Piece = { event: number; known: number; aspects: Set<Aspect> };
const known = new WeakMap<EvidenceIndex, readonly Piece[]>();

/** How many quotes, events and arrangements are there by a month; one that bears on several ties counts once. */
export function piecesBy(index: EvidenceIndex, at: MonthKey, clock: Clock, aspects: readonly Aspect[] | null): number {
  const limit = monthIndex(at);
  let count = 0;
  for (const piece of piecesOf(index)) {
    if ((clock === "event" ? piece.event : piece.known) > limit) continue;
    if (aspects === null || aspects.some((aspect) => piece.aspects.has(aspect))) count += 1;
  }
  return count;
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
