import type { StepClaim } from "#domain/briefing/step-claim.ts";
import { FIGURES_WORDS, VERDICT_SIGNS } from "#domain/claims/verdict.ts";
import { VerdictMark } from "#ui/VerdictMark.tsx";

/** So many readings of a claim stand on a step; the rest is one press away on the desk. */
const READINGS_SHOWN = 3;

/** What the records say of the words: the verdict, and each reading that can be tested with its figures. */
export function StepClaims({ claims }: { readonly claims: readonly StepClaim[] }) {
  return (
    <ul className="talk-claims">
      {claims.map(({ claim, series, assertion, test }) => {
        const decided = test.readings.filter(({ verdict }) => verdict !== "untestable");
        return (
          <li key={`${series} ${assertion} ${claim.phrase?.words}`}>
            <p className={`talk-verdict talk-verdict-${test.verdict}`}>
              <VerdictMark sign={VERDICT_SIGNS[test.verdict]} />
              <b>Figures {FIGURES_WORDS[test.verdict]}</b> <span>{series}</span>
            </p>
            {decided.length < 2 ? (
              <p className="talk-reason">{test.reason}</p>
            ) : (
              <dl className="talk-readings">
                {decided.slice(0, READINGS_SHOWN).map(({ period, verdict, reason }) => (
                  <div key={period.name}>
                    <dt>
                      <VerdictMark sign={VERDICT_SIGNS[verdict]} /> As {period.name}
                    </dt>
                    <dd>{reason}</dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        );
      })}
    </ul>
  );
}
