import { useState } from "react";
import type { WordsAndBarrels } from "#domain/analysis/divergence/words-and-barrels.ts";
import { writeStance } from "#domain/reading/words.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { addMonths } from "#domain/shared/month.ts";
import { stanceBand, stanceName } from "#domain/shared/stance.ts";
import { writeChange, writeMonth } from "#domain/shared/wording.ts";
import { UNIT_WORDS, writeCell } from "#domain/trade/trade-words.ts";
import { LeadButton } from "../LeadButton.tsx";
import { useLeads } from "../use-leads.ts";

type MonthsProps = { readonly tie: TieId; readonly lines: WordsAndBarrels };

/** Every month of the two strips as a table; each figure leads to its evidence or its record. */
export function MonthsOfBoth({ tie, lines }: MonthsProps) {
  const [open, setOpen] = useState(false);
  return (
    <section className="sheet-section" aria-label="Months">
      <h3>Months</h3>
      <details className="strips-more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>The two strips as a table</summary>
        {open ? <Table tie={tie} lines={lines} /> : null}
      </details>
    </section>
  );
}

function Table({ tie, lines }: MonthsProps) {
  const { records, evidence } = useLeads();
  const { months, stances, cells, unit, choice } = lines;
  return (
    <div className="sheet-scroll">
      <table className="sheet-table">
        <thead>
          <tr>
            <th scope="col">Month</th>
            <th scope="col">Stance</th>
            <th scope="col" className="sheet-number">
              S
            </th>
            <th scope="col" className="sheet-number">
              {UNIT_WORDS[unit].short}
            </th>
          </tr>
        </thead>
        <tbody>
          {months
            .map((month, at) => ({ month, stance: stances[at] ?? null, cell: cells[at] }))
            .reverse()
            .map(({ month, stance, cell }) => (
              <tr key={month}>
                <th scope="row">{writeMonth(month)}</th>
                <td>
                  {stance === null ? (
                    <abbr title="No evidence counts yet">n/a</abbr>
                  ) : (
                    <span className={`stance-${stanceName(stanceBand(stance))}`}>
                      {writeStance(stanceBand(stance))}
                    </span>
                  )}
                </td>
                <td className="sheet-number">
                  {stance === null ? (
                    "n/a"
                  ) : (
                    <LeadButton
                      name={`${writeChange(stance, 2)} by ${writeMonth(month)}: set the window to the year before and open the evidence`}
                      onPress={() => evidence({ tie }, { from: addMonths(month, -11), to: month })}
                    >
                      {writeChange(stance, 2)}
                    </LeadButton>
                  )}
                </td>
                <td className="sheet-number">
                  {!cell || cell.value === null ? (
                    <abbr title={cell?.reason ?? "No record"}>n/a</abbr>
                  ) : (
                    <LeadButton
                      name={`${writeCell(cell, unit)} in ${writeMonth(month)}: open the record`}
                      onPress={() => records(choice, unit, { from: month, to: month })}
                    >
                      {writeCell(cell, unit)}
                    </LeadButton>
                  )}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
