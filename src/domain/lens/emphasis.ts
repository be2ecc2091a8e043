import type { EvidenceIndex } from "../evidence/evidence-index.ts";
import { endsOf } from "../shared/ids.ts";
import { monthAt } from "../shared/month.ts";
import { printRef, type Ref } from "../shared/ref.ts";

/** `rest`: nothing is selected. Else: the thing itself, what is linked to it, and everything else. */
export type Stress = "rest" | "current" | "lit" | "muted";

/** One answer for every view about what a selection lights. */
export type Emphasis = {
  readonly of: (ref: Ref) => Stress;
  /** Everything linked to the selection, the selection itself excluded. */
  readonly lit: ReadonlySet<string>;
};

const REST: Emphasis = { of: () => "rest", lit: new Set() };
let last: { selection: Ref | null; index: EvidenceIndex; answer: Emphasis } | null = null;

/**
 * What the selection lights. A quote, event or arrangement lights its ties, their actors and its month; a tie lights
 * its actors and all its evidence; an actor lights its ties, their other ends and evidence; a month lights the evidence dated
 * in it; an article lights its quotes and their ties. The last answer is kept, so views that ask alike share it.
 */
export function emphasisOf(selection: Ref | null, index: EvidenceIndex): Emphasis {
  if (selection === null) return REST;
  if (last && last.selection === selection && last.index === index) return last.answer;
  const lit = new Set(linkedTo(selection, index).map(printRef));
  const current = printRef(selection);
  lit.delete(current);
  const of = (ref: Ref): Stress => {
    const key = printRef(ref);
    if (key === current) return "current";
    return lit.has(key) ? "lit" : "muted";
  };
  const answer = { of, lit };
  last = { selection, index, answer };
  return answer;
}

function linkedTo(selection: Ref, index: EvidenceIndex): Ref[] {
  switch (selection.kind) {
    case "tie":
      return aroundTie(selection.id, index);
    case "actor":
      return index.tiesOf(selection.id).flatMap((id) => [{ kind: "tie" as const, id }, ...aroundTie(id, index)]);
    case "article":
      return index
        .quotesIn(selection.id)
        .flatMap((id): Ref[] => [{ kind: "quote", id }, ...aroundEvidence({ kind: "quote", id }, index)]);
    case "month":
      return index.evidenceIn(selection.id).flatMap((ref) => [ref, ...aroundEvidence(ref, index)]);
    default:
      return aroundEvidence(selection, index);
  }
}

function aroundTie(tie: Extract<Ref, { kind: "tie" }>["id"], index: EvidenceIndex): Ref[] {
  const ends: Ref[] = endsOf(tie).map((id) => ({ kind: "actor", id }));
  const evidence = index.itemsOf(tie).map((item) => item.ref);
  return [...ends, ...evidence];
}

function aroundEvidence(ref: Ref, index: EvidenceIndex): Ref[] {
  const items = index.itemsFor(ref);
  const ties = items.flatMap((item): Ref[] => [
    { kind: "tie", id: item.tie },
    ...endsOf(item.tie).map((id): Ref => ({ kind: "actor", id })),
  ]);
  const months = items.map((item): Ref => ({ kind: "month", id: monthAt(item.eventMonth) }));
  return [...ties, ...months];
}
