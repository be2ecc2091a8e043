import { type Claim, claimsOf } from "../claims/claim.ts";
import { writeAssertion, writeSeries } from "../claims/claim-words.ts";
import { claimTestOf } from "../claims/test-claim.ts";
import type { ClaimTest } from "../claims/verdict.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { lookupOf } from "../dossier/lookup.ts";
import type { Quote } from "../evidence/evidence.ts";

/** A claim of the quote with what the records say of it. */
export type StepClaim = {
  readonly claim: Claim;
  readonly series: string;
  readonly assertion: string;
  readonly test: ClaimTest;
};

/** The claims of a quote with their tests, those that the records speak against first. */
export function claimsFrom(quote: Quote, dossier: Dossier): readonly StepClaim[] {
  const lookup = lookupOf(dossier);
  const all = claimsOf(quote).map((claim) => ({
    claim,
    series: writeSeries(claim.series, lookup),
    assertion: writeAssertion(claim),
    test: claimTestOf(claim, dossier),
  }));
  const isDoubted = ({ test }: StepClaim) => test.verdict === "contradicted" || test.verdict === "mixed";
  return [...all.filter(isDoubted), ...all.filter((one) => !isDoubted(one))];
}
