import type { ReactNode } from "react";
import { type Override, overrideAt } from "#domain/reading/override.ts";
import type { Reading } from "#domain/reading/reading.ts";
import { writeStance } from "#domain/reading/words.ts";
import { type MonthKey, monthIndex } from "#domain/shared/month.ts";
import { stanceBand, stanceName } from "#domain/shared/stance.ts";
import { writeChange, writeDate, writeMonth } from "#domain/shared/wording.ts";
import { OwnerMark } from "#ui/OwnerMark.tsx";
import { StrokeSample } from "#ui/StrokeSample.tsx";

/** The override of a tie as the first of its evidence: the reason, and what the evidence alone would say. */
export function OverrideRow(props: {
  readonly override: Override;
  readonly reading: Reading | null;
  readonly at: MonthKey;
  /** What can be done with it. */
  readonly tools: ReactNode;
}) {
  const { override, reading, at } = props;
  return (
    <section>
      <h3 className="ledger-section">{overrideAt(override, monthIndex(at)) ? "Overridden" : "Not overridden yet"}</h3>
      <div className="ledger-row">
        <div className="ledger-when">
          <b>{writeDate(override.from)} on</b>
          <bdi>{override.coder === "" ? "Override" : override.coder}</bdi>
        </div>
        <div className="ledger-what">
          <p className="ledger-words" dir="auto">
            {override.reason}
          </p>
          <p className="ledger-facts">
            <span className={`stance-word stance-${stanceName(override.stance)}`}>
              {writeStance(override.stance)}
              <StrokeSample step={override.stance} length={26} width={2} />
            </span>
            <OwnerMark ownership="yours" />
          </p>
          <p className="ledger-working">{alone(override, reading, at)}</p>
        </div>
        <div className="ledger-where">{props.tools}</div>
      </div>
    </section>
  );
}

/** What the evidence says without the override, and from when on the override holds where it does not yet. */
function alone(override: Override, reading: Reading | null, at: MonthKey): string {
  if (overrideAt(override, monthIndex(at)) === null) return `Not counted: after ${writeMonth(at)}`;
  if (!reading?.overridden) return "Nothing counts that could be overridden";
  const { evidence } = reading.overridden;
  return `The evidence alone: S ${writeChange(evidence, 3)}, ${stanceName(stanceBand(evidence))}`;
}
