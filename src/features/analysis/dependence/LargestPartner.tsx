import { Fragment } from "react";
import type { Dependence } from "#domain/analysis/dependence/dependence.ts";
import { partnerWord, writePeriod, writeSwitch } from "#domain/analysis/dependence/dependence-words.ts";
import { withPartner } from "#domain/analysis/dependence/trade-grid.ts";
import { addMonths, type MonthKey, parseMonth } from "#domain/shared/month.ts";
import { writeCount } from "#domain/shared/wording.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { LeadButton } from "../LeadButton.tsx";
import { useLeads } from "../use-leads.ts";

/** Who is largest since when, and every change within the window; each leads to the records around it. */
export function LargestPartner({ dependence }: { readonly dependence: Dependence }) {
  const lookup = useLookup();
  const { records } = useLeads();
  const { leadership, question, unit } = dependence;
  if (leadership === null) return null;
  const { leader, since, sinceAtLeast, switches, at } = leadership;
  const name = lookup.placeName(leader);
  return (
    <section className="sheet-section" aria-label={`Largest ${partnerWord(question)}`}>
      <h3>Largest {partnerWord(question)}</h3>
      <p className="dependence-line">
        <LeadButton
          name={`${name}: open its records`}
          onPress={() => records(withPartner(question, leader), unit, spanAround(since, at))}
        >
          <bdi>{name}</bdi>
        </LeadButton>
        {sinceAtLeast
          ? ` in every period that can be compared, from ${writePeriod(since)} to ${writePeriod(at)}.`
          : ` since ${writePeriod(since)}; last compared ${writePeriod(at)}.`}
      </p>
      {switches.length === 0 ? (
        <p className="sheet-note">No change of the largest {partnerWord(question)} in the window.</p>
      ) : (
        <p className="dependence-line">
          {`${writeCount(switches.length, "change")} in the window: `}
          {switches.map((change, order) => (
            <Fragment key={change.period}>
              {order === 0 ? "" : "; "}
              <LeadButton
                name={`${writeSwitch(change, lookup, follows(change.before, change.period))}: open the records`}
                onPress={() =>
                  records(withPartner(question, change.to), unit, spanAround(change.before, change.period))
                }
              >
                {writeSwitch(change, lookup, follows(change.before, change.period))}
              </LeadButton>
            </Fragment>
          ))}
          .
        </p>
      )}
    </section>
  );
}

/** Whether one period comes right after another. */
function follows(before: string, after: string): boolean {
  const month = parseMonth(before);
  return month === null ? Number(after) === Number(before) + 1 : addMonths(month, 1) === after;
}

const spanAround = (from: string, to: string) => ({
  from: parseMonth(from) ?? (`${from}-01` as MonthKey),
  to: parseMonth(to) ?? (`${to}-12` as MonthKey),
});
