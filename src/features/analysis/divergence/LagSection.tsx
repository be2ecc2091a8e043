import { writeLagMonths, writeLags } from "#domain/analysis/divergence/divergence-words.ts";
import type { WordsAndBarrels } from "#domain/analysis/divergence/words-and-barrels.ts";
import { writeCount, writeNumber } from "#domain/shared/wording.ts";
import { LeadButton } from "../LeadButton.tsx";
import { useLeads } from "../use-leads.ts";

/** At which lag the monthly changes agree best, with every lag and the months it rests on. */
export function LagSection({ lines }: { readonly lines: WordsAndBarrels }) {
  const { lags, choice, unit, span } = lines;
  const { records } = useLeads();
  return (
    <section className="sheet-section" aria-label="Lag">
      <h3>Who moves first</h3>
      <p className="sheet-note">{writeLags(lags)}</p>
      <details className="strips-more">
        <summary>All lags, −12 to 12 months</summary>
        <p className="sheet-note">
          Spearman’s rank correlation of monthly changes; above 0 words come first. It is no test of cause.
        </p>
        <div className="sheet-scroll">
          <table className="sheet-table strips-lags">
            <thead>
              <tr>
                <th scope="col" className="sheet-number">
                  Months
                </th>
                <th scope="col" className="sheet-number">
                  Agreement
                </th>
                <th scope="col" className="sheet-number">
                  Rests on
                </th>
              </tr>
            </thead>
            <tbody>
              {lags.all.map(({ months, agreement, pairs }) => (
                <tr key={months} data-lit={lags.best?.months === months || undefined}>
                  <th scope="row" className="sheet-number">
                    {writeLagMonths(months)}
                  </th>
                  <td className="sheet-number">
                    {agreement === null ? (
                      <abbr title="Fewer than 12 months, or a line that never changes">n/a</abbr>
                    ) : (
                      writeNumber(agreement, 2)
                    )}
                  </td>
                  <td className="sheet-number">
                    <LeadButton
                      name={`${writeCount(pairs, "month")} compared: open the records of all of them`}
                      onPress={() => records(choice, unit, span)}
                    >
                      {writeNumber(pairs)}
                    </LeadButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
