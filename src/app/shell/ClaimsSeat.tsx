import { useCallback } from "react";
import { claimsOf } from "#domain/claims/claim.ts";
import { useClaimDesk } from "#state/claims/claim-desk.tsx";
import { loadClaimTester } from "#state/claims/use-claim-tests.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { loadClaimDialog } from "../wiring/claim-views.tsx";
import { useFetchedSoon, useLate } from "./use-late.ts";

/** Holds the claims that are open over the desk, and tests those of the dossier once the desk has rested. */
export function ClaimsSeat({ stands }: { readonly stands: boolean }) {
  const { opened, open } = useClaimDesk();
  const { quotes } = useDossier();
  const close = useCallback(() => open(null), [open]);
  const View = useLate(opened !== null, loadClaimDialog, close);
  const isAsserted = quotes.some((quote) => claimsOf(quote).length > 0);
  useFetchedSoon(stands && isAsserted, loadClaimTester);
  return opened !== null && View ? <View id={opened} onClose={close} /> : null;
}
