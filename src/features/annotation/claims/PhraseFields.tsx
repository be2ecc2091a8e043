import { readAs, readingsOf, testAll } from "#domain/claims/edit-claim.ts";
import { capital, writeDate, writeSpan } from "#domain/shared/wording.ts";
import { Choice } from "../Choice.tsx";
import type { ClaimProps } from "./claim-props.ts";

/** How words of time were resolved, and the other ways to read them. */
export function PhraseFields({ claim, fiscal, onClaim }: ClaimProps & { readonly fiscal: number | null }) {
  const { phrase, period, others } = claim;
  if (phrase === null) return null;
  const readings = readingsOf(claim, fiscal);
  const keyOf = ({ span, against }: (typeof readings)[number]) =>
    `${span.from}..${span.to} ${against?.from}..${against?.to}`;
  return (
    <div className="coding-phrase">
      <Choice
        label={`“${phrase.words}”, counted from ${writeDate(phrase.from)}`}
        value={keyOf(period)}
        groups={[
          {
            heading: null,
            choices: readings.map((one) => ({
              value: keyOf(one),
              label: one.name === writeSpan(one.span) ? one.name : `${capital(one.name)}: ${writeSpan(one.span)}`,
            })),
          },
        ]}
        onChange={(key) => {
          const chosen = readings.find((one) => keyOf(one) === key);
          if (chosen) onClaim(readAs(claim, chosen));
        }}
      />
      {readings.length < 2 ? null : (
        <label className="coding-tick">
          <input
            type="checkbox"
            checked={others.length > 0}
            onChange={(event) => onClaim(testAll(claim, event.target.checked, fiscal))}
          />
          Test the other ways to read it too
        </label>
      )}
    </div>
  );
}
