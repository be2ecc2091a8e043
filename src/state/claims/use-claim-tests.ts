import { useEffect, useMemo, useSyncExternalStore } from "react";
import { type Claiming, claimsOf } from "#domain/claims/claim.ts";
import type { claimTestOf } from "#domain/claims/test-claim.ts";
import type { ClaimTest } from "#domain/claims/verdict.ts";
import { useDossier } from "../dossier/dossier-context.tsx";

/** The tester comes in a chunk of its own: no claim is tested before the desk stands. */
let tester: typeof claimTestOf | null = null;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Brings the code that tests claims; views that wait for it are told. Rejects where it does not come. */
export async function loadClaimTester(): Promise<void> {
  tester ??= (await import("#domain/claims/test-claim.ts")).claimTestOf;
  for (const listener of listeners) listener();
}

/**
 * What the records of the dossier on the desk say of a quote's claims, in their order; `null` until the tester came, and
 * for a quote without claims. A view that is `eager` sends for it, any other shows nothing until it is there.
 */
export function useClaimTests(quote: Claiming | null, eager: boolean): readonly ClaimTest[] | null {
  const dossier = useDossier();
  const test = useSyncExternalStore(subscribe, () => tester);
  const claims = quote === null ? null : claimsOf(quote);
  const isWanted = eager && claims !== null && claims.length > 0 && test === null;
  useEffect(() => {
    // Where it does not come, nothing is said of the claims: whoever opens their figures hears why.
    if (isWanted) loadClaimTester().catch(() => undefined);
  }, [isWanted]);
  return useMemo(
    () =>
      test === null || claims === null || claims.length === 0 ? null : claims.map((claim) => test(claim, dossier)),
    [test, claims, dossier],
  );
}
