import type { CoderAgreement, StanceAgreement } from "#domain/analysis/agreement/coder-agreement.ts";
import { writeAspect } from "#domain/shared/aspect-group.ts";
import { writeNumber } from "#domain/shared/wording.ts";

/** What scrolls has to be reachable by keyboard, though there is nothing in it to press. */
const SCROLLS = { tabIndex: 0 } as const;

/** A figure, or that there is none. */
const figure = (value: number | null): string => (value === null ? "not defined" : writeNumber(value, 2));

/** How far two coders give the same stances, kind of tie by kind of tie, and speak of kind of statement, attribution and speaker alike. */
export function AgreementTable(props: { readonly agreement: CoderAgreement; readonly other: string }) {
  const { byAspect, allAspects, act, attribution, speaker } = props.agreement;
  const others = [
    ["Kind of statement", act],
    ["Attribution", attribution],
    ["Speaker", speaker],
  ] as const;
  return (
    <>
      <section className="exchange-scroll" aria-label="Agreement in figures" {...SCROLLS}>
        <table className="exchange-table">
          <caption className="sr-only-text">Agreement on stance, by kind of tie</caption>
          <thead>
            <tr>
              <th scope="col">Stance, by kind of tie</th>
              <th scope="col">n, both</th>
              <th scope="col">You alone</th>
              <th scope="col">
                <bdi>{props.other}</bdi> alone
              </th>
              <th scope="col">Cohen’s κ</th>
              <th scope="col">κ, weighted</th>
              <th scope="col">Krippendorff’s α</th>
            </tr>
          </thead>
          <tbody>
            {[...byAspect].map(([aspect, found]) => (
              <StanceRow key={aspect} name={writeAspect(aspect)} found={found} />
            ))}
            <StanceRow name="All kinds" found={allAspects} />
          </tbody>
          <tbody>
            {others.map(([name, kappa]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{writeNumber(kappa.count)}</td>
                <td colSpan={2} />
                <td>{figure(kappa.kappa)}</td>
                <td colSpan={2} />
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="text-note text-ink2">
        κ as Cohen 1960; weighted by squared steps, as Cohen 1968; α for ordinal values, as Krippendorff 2011. 1 is full
        agreement, 0 what chance would bring. Not defined: nothing was judged by both, or all judgements are the same,
        so that chance cannot be told from agreement.
      </p>
    </>
  );
}

function StanceRow({ name, found }: { readonly name: string; readonly found: StanceAgreement }) {
  const { both, onlyOne, onlyOther, kappa, alpha } = found;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{writeNumber(both)}</td>
      <td>{writeNumber(onlyOne)}</td>
      <td>{writeNumber(onlyOther)}</td>
      <td>{figure(kappa.unweighted.kappa)}</td>
      <td>{figure(kappa.quadratic.kappa)}</td>
      <td>{figure(alpha.ordinal.alpha)}</td>
    </tr>
  );
}
