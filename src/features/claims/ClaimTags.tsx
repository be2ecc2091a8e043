import { claimsOf } from "#domain/claims/claim.ts";
import { claimGoods } from "#domain/claims/claim-goods.ts";
import { writeClaimFigure, writeSeries } from "#domain/claims/claim-words.ts";
import type { ClaimTest } from "#domain/claims/verdict.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { useClaimDesk } from "#state/claims/claim-desk.tsx";
import { useClaimTests } from "#state/claims/use-claim-tests.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { VerdictTag } from "./VerdictTag.tsx";
import "./claims.css";

/** What the figures say of a quote's claims, one line each, and the way to them; nothing for a quote without claims. */
export function ClaimTags({ id }: { readonly id: QuoteId }) {
  const lookup = useLookup();
  const quote = lookup.quote(id);
  const tests = useClaimTests(quote, true);
  const { open } = useClaimDesk();
  if (quote === null || tests === null) return null;
  const claims = claimsOf(quote);
  return (
    <p className="claim-tags">
      {tests.map((test, at) => {
        const claim = claims[at];
        const series = claim ? writeSeries(claim.series, lookup) : "";
        return (
          <button
            key={`${series} ${test.reason}`}
            type="button"
            className="claim-tag"
            title={`${series}. ${test.reason}`}
            onClick={() => open(id)}
          >
            <VerdictTag
              verdict={test.verdict}
              goods={claim && claims.length > 1 ? claimGoods(claim) : null}
              more={writeMove(test)}
            />
          </button>
        );
      })}
    </p>
  );
}

/** "11.6 kb/d to 19.1 kb/d" where one reading decides and compares; empty otherwise. */
function writeMove({ readings, verdict }: ClaimTest): string {
  if (verdict !== "supported" && verdict !== "contradicted") return "";
  const trial = readings.flatMap(({ trials }) => trials).find((one) => one.verdict === verdict);
  if (!trial) return "";
  const now = writeClaimFigure(trial.figure);
  return trial.against === null ? now : `${writeClaimFigure(trial.against)} to ${now}`;
}
