import type { ImportReport, Outcome } from "#domain/exchange/import-report.ts";
import { writeCount } from "#domain/shared/wording.ts";

/** Rows shown of each outcome; the file of the report holds all of them. */
const SHOWN = 100;
/** What scrolls has to be reachable by keyboard, though there is nothing in it to press. */
const SCROLLS = { tabIndex: 0 } as const;
const WORDS: Readonly<Record<Outcome, string>> = {
  refused: "Refused",
  changed: "Taken with a change",
  taken: "Taken as it came",
};

/** What becomes of each record of a file: those that stay out first, each with its line and the reason (R4). */
export function ReportList({ report }: { readonly report: ImportReport }) {
  const { entries, counts, remarks } = report;
  const listed = (["refused", "changed", "taken"] as const).filter((outcome) => counts[outcome] > 0);
  return (
    <>
      {remarks.length === 0 ? null : (
        <ul className="exchange-remarks">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {listed.map((outcome) => (
        <details key={outcome} open={outcome === listed[0] && outcome !== "taken"} className="exchange-report">
          <summary>
            {WORDS[outcome]}: {writeCount(counts[outcome], "record")}
          </summary>
          <section className="exchange-scroll" aria-label={WORDS[outcome]} {...SCROLLS}>
            <ul>
              {entries
                .filter((entry) => entry.outcome === outcome)
                .slice(0, SHOWN)
                .map(({ where, item, reason }) => (
                  <li key={`${where} ${item} ${reason}`}>
                    <b>{where || "The file"}</b> <bdi>{item}</bdi>
                    {reason === "" ? "" : `: ${reason}`}
                  </li>
                ))}
            </ul>
            {counts[outcome] > SHOWN ? (
              <p>And {writeCount(counts[outcome] - SHOWN, "more", "more")}, in the report.</p>
            ) : null}
          </section>
        </details>
      ))}
    </>
  );
}
