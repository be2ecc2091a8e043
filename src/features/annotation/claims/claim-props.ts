import type { Claim } from "#domain/claims/claim.ts";

/** A claim of the form, and the way to change it. */
export type ClaimProps = { readonly claim: Claim; readonly onClaim: (claim: Claim) => void };

/** Claims have no name of their own while they are drafted: they are known by their place. */
export const CLAIM_PLACES = ["first", "second", "third", "fourth", "fifth", "sixth"] as const;
