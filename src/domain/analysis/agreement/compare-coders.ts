import type { Dossier } from "../../dossier/dossier.ts";
import type { Steps } from "../../layout/layout-input.ts";
import { partOf } from "../../layout/part-of-steps.ts";
import type { WorkspaceDocument } from "../../workspace/document.ts";
import { type CodedQuotes, codedSteps } from "./coded-quotes.ts";
import { agreementSteps, type CoderAgreement } from "./coder-agreement.ts";
import { type Disagreement, disagreementSteps } from "./disagreements.ts";
import type { PlacedCoding } from "./place-theirs.ts";

/** Two coders side by side: what was compared, how far they agree, and where they do not. */
export type Comparison = {
  readonly coded: CodedQuotes;
  readonly agreement: CoderAgreement;
  /** In text order; what was settled since is still among them. */
  readonly found: readonly Disagreement[];
};

/** The comparison of two coders in steps, each below 100 ms for 10,000 quotes of each. `mine` is the one's desk. */
export function* comparisonSteps(
  placed: PlacedCoding,
  mine: Dossier,
  one: WorkspaceDocument,
  other: WorkspaceDocument,
): Steps<Comparison> {
  const coded = yield* partOf(codedSteps(placed, mine, one, other), 0, 0.2);
  yield 0.2;
  const agreement = yield* partOf(agreementSteps(coded.ones, coded.others), 0.2, 0.9);
  yield 0.9;
  const found = yield* partOf(disagreementSteps(agreement.pairs), 0.9, 1);
  return { coded, agreement, found };
}
