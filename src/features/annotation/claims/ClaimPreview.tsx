import { useMemo } from "react";
import type { Claim } from "#domain/claims/claim.ts";
import { writeRests } from "#domain/claims/claim-words.ts";
import { testClaim } from "#domain/claims/test-claim.ts";
import { FIGURES_WORDS, VERDICT_SIGNS } from "#domain/claims/verdict.ts";
import { useDossier } from "#state/dossier/dossier-context.tsx";
import { VerdictMark } from "#ui/VerdictMark.tsx";

/** What the records say of a claim while it is written. */
export function ClaimPreview({ claim }: { readonly claim: Claim }) {
  const dossier = useDossier();
  const test = useMemo(() => testClaim(claim, dossier), [claim, dossier]);
  const trial = test.readings.flatMap(({ trials }) => trials).find(({ verdict }) => verdict !== null);
  return (
    <p role="status" className="coding-verdict">
      <b>
        <VerdictMark sign={VERDICT_SIGNS[test.verdict]} /> Figures {FIGURES_WORDS[test.verdict]}.
      </b>{" "}
      {test.reason}
      {trial ? ` Rests on ${writeRests(trial.figure)}.` : null}
    </p>
  );
}
