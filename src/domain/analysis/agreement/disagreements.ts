import type { Bearing, Quote } from "../../evidence/evidence.ts";
import { runToEnd, type Steps } from "../../layout/layout-input.ts";
import type { TieId } from "../../shared/ids.ts";
import type { Aspect, Stance } from "../../shared/stance.ts";
import type { QuotePair } from "./pair-quotes.ts";

/** One thing that two coders made differently; `null`: this coder says nothing there. */
export type Difference =
  | { readonly what: "span"; readonly one: Span; readonly other: Span }
  | { readonly what: "tie"; readonly one: TieId | null; readonly other: TieId | null }
  | { readonly what: "aspect"; readonly tie: TieId; readonly one: Aspect | null; readonly other: Aspect | null }
  | Valued<"stance", Stance>
  | Valued<"confidence", number>
  | { readonly what: "act" | "attribution"; readonly one: string; readonly other: string }
  | { readonly what: "speaker"; readonly one: string | null; readonly other: string | null };

type Valued<What, Value> = {
  readonly what: What;
  readonly tie: TieId;
  readonly aspect: Aspect;
  readonly one: Value;
  readonly other: Value;
};

/** UTF-16 offsets in the article's plain text. */
type Span = { readonly start: number; readonly end: number };

/** A passage on which two coders differ. A quote that only one of them marked has no `differs`: all of it does. */
export type Disagreement = QuotePair & { readonly differs: readonly Difference[] };

/** What each coder's bearings say of one tie and aspect; `null` where one of them says nothing of it. */
export type BearingPair = { readonly one: Bearing | null; readonly other: Bearing | null };

/**
 * The bearings of two quotes side by side: those of the same tie and aspect are paired, in the order in which they
 * stand; the rest stands alone, those of the one first.
 */
export function pairBearings(one: readonly Bearing[], other: readonly Bearing[]): readonly BearingPair[] {
  const left = [...other];
  const pairs: BearingPair[] = one.map((bearing) => {
    const at = left.findIndex(({ tie, aspect }) => tie === bearing.tie && aspect === bearing.aspect);
    return { one: bearing, other: at < 0 ? null : (left.splice(at, 1)[0] ?? null) };
  });
  return [...pairs, ...left.map((bearing) => ({ one: null, other: bearing }))];
}

/** The pairs on which two coders differ, in the order given; confidences within a hundredth count as the same. */
export function disagreements(pairs: readonly QuotePair[]): readonly Disagreement[] {
  return runToEnd(disagreementSteps(pairs));
}

/** The same in steps, a hundred pairs each. */
export function* disagreementSteps(pairs: readonly QuotePair[]): Steps<readonly Disagreement[]> {
  const found: Disagreement[] = [];
  for (const [at, pair] of pairs.entries()) {
    if (pair.one === null || pair.other === null) found.push({ ...pair, differs: [] });
    else {
      const differs = differencesOf(pair.one, pair.other);
      if (differs.length > 0) found.push({ ...pair, differs });
    }
    if (at % 100 === 99) yield at / pairs.length;
  }
  return found;
}

/** What of two quotes of one passage differs: the range first, then the bearings, then who says it and how. */
export function differencesOf(one: Quote, other: Quote): readonly Difference[] {
  const found: Difference[] = [];
  const [here, there] = [spanOf(one), spanOf(other)];
  if (here.start !== there.start || here.end !== there.end) found.push({ what: "span", one: here, other: there });
  found.push(...bearingDifferences(pairBearings(one.bearings, other.bearings)));
  for (const what of ["act", "attribution"] as const) {
    if (one[what] !== other[what]) found.push({ what, one: one[what], other: other[what] });
  }
  const [speaker, another] = [speakerOf(one), speakerOf(other)];
  if (speaker !== another) found.push({ what: "speaker", one: speaker, other: another });
  return found;
}

const SAME_CONFIDENCE = 0.01;

function bearingDifferences(pairs: readonly BearingPair[]): readonly Difference[] {
  const found: Difference[] = [];
  const lone = { one: [] as Bearing[], other: [] as Bearing[] };
  for (const { one, other } of pairs) {
    if (one !== null && other !== null) found.push(...valueDifferences(one, other));
    else if (one !== null) lone.one.push(one);
    else if (other !== null) lone.other.push(other);
  }
  // A bearing that has its tie in common with one of the other coder differs in the aspect alone.
  for (const { tie, aspect } of lone.one) {
    const at = lone.other.findIndex((bearing) => bearing.tie === tie);
    const beside = at < 0 ? undefined : lone.other.splice(at, 1)[0];
    if (beside !== undefined) found.push({ what: "aspect", tie, one: aspect, other: beside.aspect });
    else found.push(onlyOne(tie, aspect, pairs));
  }
  for (const { tie, aspect } of lone.other) found.push(onlyOther(tie, aspect, pairs));
  return found;
}

function valueDifferences(one: Bearing, other: Bearing): readonly Difference[] {
  const { tie, aspect } = one;
  const found: Difference[] = [];
  if (one.stance !== other.stance) found.push({ what: "stance", tie, aspect, one: one.stance, other: other.stance });
  if (Math.abs(one.confidence - other.confidence) > SAME_CONFIDENCE) {
    found.push({ what: "confidence", tie, aspect, one: one.confidence, other: other.confidence });
  }
  return found;
}

/** A bearing of the one alone: a further aspect where the other speaks of the tie at all, else the tie. */
function onlyOne(tie: TieId, aspect: Aspect, pairs: readonly BearingPair[]): Difference {
  return pairs.some(({ other }) => other?.tie === tie)
    ? { what: "aspect", tie, one: aspect, other: null }
    : { what: "tie", one: tie, other: null };
}

function onlyOther(tie: TieId, aspect: Aspect, pairs: readonly BearingPair[]): Difference {
  return pairs.some(({ one }) => one?.tie === tie)
    ? { what: "aspect", tie, one: null, other: aspect }
    : { what: "tie", one: null, other: tie };
}

const spanOf = ({ anchor }: Quote): Span => ({ start: anchor.start, end: anchor.end });

/** The actor where there is one; labels are free text and count only without. */
const speakerOf = ({ speaker, speakerLabel }: Quote): string | null => speaker ?? speakerLabel;
