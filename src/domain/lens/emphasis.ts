import type { EvidenceIndex } from "../evidence/evidence-index.ts";
import { endsOf, type TieId, tiesAround } from "../shared/ids.ts";
import { monthAt } from "../shared/month.ts";
import { printRef, type Ref, type RefKind, sameRef } from "../shared/ref.ts";

/** `rest`: nothing is selected. Else: the thing itself, what is linked to it, and everything else. */
export type Stress = "rest" | "current" | "lit" | "muted";

/** One answer for every view about what a selection lights. */
export type Emphasis = {
  readonly of: (ref: Ref) => Stress;
  /** Everything linked to the selection, the selection itself excluded. */
  readonly lit: ReadonlySet<string>;
};

const REST: Emphasis = { of: () => "rest", lit: new Set() };
const last = new WeakMap<EvidenceIndex, { readonly selection: Ref; readonly answer: Emphasis }>();

/**
 * What the selection lights. A quote, event or arrangement lights its ties and their ends, the actors it names, its month
 * and its article; a tie its ends, all its evidence and the articles that speak of it, but no months, since they would be
 * nearly all of them; a triad what its three ties light; an actor its ties with their other ends and evidence, and what names it; a month the evidence
 * dated in it and what that lights; an article its quotes and what they light; a source the evidence that rests on it,
 * with ties, ends and articles. The last answer is kept with the index, so views that ask alike share it. Linear in what is lit.
 */
export function emphasisOf(selection: Ref | null, index: EvidenceIndex): Emphasis {
  if (selection === null) return REST;
  const before = last.get(index);
  if (before && sameRef(before.selection, selection)) return before.answer;
  const lit = new Set<string>();
  lightFrom(selection, index, (kind, id) => lit.add(`${kind}.${id}`));
  const current = printRef(selection);
  lit.delete(current);
  const of = (ref: Ref): Stress => {
    const key = printRef(ref);
    if (key === current) return "current";
    return lit.has(key) ? "lit" : "muted";
  };
  const answer = { of, lit };
  last.set(index, { selection, answer });
  return answer;
}

type Light = (kind: RefKind, id: string) => void;

function lightFrom(selection: Ref, index: EvidenceIndex, light: Light): void {
  switch (selection.kind) {
    case "tie":
      lightTie(selection.id, index, light);
      return;
    case "triad":
      for (const tie of tiesAround(selection.id)) lightTie(tie, index, light);
      return;
    case "actor":
      for (const tie of index.tiesOf(selection.id)) lightTie(tie, index, light);
      for (const ref of index.evidenceNaming(selection.id)) light(ref.kind, ref.id);
      return;
    case "article":
      for (const id of index.quotesIn(selection.id)) lightEvidence({ kind: "quote", id }, index, light);
      return;
    case "month":
      for (const ref of index.evidenceIn(selection.id)) lightEvidence(ref, index, light);
      return;
    case "source":
      for (const ref of index.evidenceFrom(selection.id)) lightTies(ref, index, light);
      return;
    default:
      lightEvidence(selection, index, light);
  }
}

function lightTie(tie: TieId, index: EvidenceIndex, light: Light): void {
  light("tie", tie);
  for (const end of endsOf(tie)) light("actor", end);
  for (const { ref } of index.itemsOf(tie)) light(ref.kind, ref.id);
  for (const article of index.articlesOf(tie)) light("article", article);
}

function lightEvidence(ref: Ref, index: EvidenceIndex, light: Light): void {
  lightTies(ref, index, light);
  for (const actor of index.namedIn(ref)) light("actor", actor);
  const dating = index.datingOf(ref);
  if (dating) light("month", monthAt(dating.eventMonth));
}

/** The evidence itself, the ties it bears on with their ends, and the article it stands in. */
function lightTies(ref: Ref, index: EvidenceIndex, light: Light): void {
  light(ref.kind, ref.id);
  for (const { tie } of index.itemsFor(ref)) {
    light("tie", tie);
    for (const end of endsOf(tie)) light("actor", end);
  }
  const article = ref.kind === "quote" ? index.articleOf(ref.id) : null;
  if (article) light("article", article);
}
