import { comparesPeriods } from "#domain/claims/claim.ts";
import { writeAssertion, writeSeries } from "#domain/claims/claim-words.ts";
import { overMonths } from "#domain/claims/edit-claim.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import { ClaimPreview } from "./ClaimPreview.tsx";
import type { ClaimProps } from "./claim-props.ts";
import { MonthFields } from "./MonthFields.tsx";
import { PhraseFields } from "./PhraseFields.tsx";
import { AssertionFields, SeriesFields } from "./SeriesFields.tsx";

/** One claim of the form: whose trade, what is said of it, over which months, and what the records say to that. */
export function ClaimFields(
  props: ClaimProps & {
    readonly at: number;
    readonly fiscal: number | null;
    readonly fault: string | null;
    readonly onRemove: () => void;
  },
) {
  const { at, claim, fiscal, fault, onClaim } = props;
  const lookup = useLookup();
  const { span, against } = claim.period;
  return (
    <details className="coding-claim" open>
      <summary>
        <b>Claim {at + 1}</b> <bdi>{writeSeries(claim.series, lookup)}</bdi>, {writeAssertion(claim)}
      </summary>
      <div className="coding-claim-body">
        <SeriesFields claim={claim} onClaim={onClaim} />
        <AssertionFields claim={claim} at={at} fault={fault} onClaim={onClaim} />
        {claim.phrase === null ? null : <PhraseFields claim={claim} fiscal={fiscal} onClaim={onClaim} />}
        <div className="coding-row">
          <MonthFields legend="Months" span={span} onSpan={(now) => onClaim(overMonths(claim, { span: now }))} />
          {against !== null && (comparesPeriods(claim.comparison) || claim.comparison === "first") ? (
            <MonthFields
              legend={claim.comparison === "first" ? "None before, in" : "Compared with"}
              span={against}
              onSpan={(then) => onClaim(overMonths(claim, { against: then }))}
            />
          ) : null}
        </div>
        <label>
          <span>What a reader should know of it</span>
          <input
            value={claim.note ?? ""}
            dir="auto"
            onChange={(event) => onClaim({ ...claim, note: event.target.value === "" ? null : event.target.value })}
          />
        </label>
        <ClaimPreview claim={claim} />
        <Button look="link" onClick={props.onRemove}>
          Remove this claim
        </Button>
      </div>
    </details>
  );
}
