import { type Claim, claimsOf, seriesKind, unitsOf } from "#domain/claims/claim.ts";
import { writeAssertion, writeSeries } from "#domain/claims/claim-words.ts";
import type { ClaimTest } from "#domain/claims/verdict.ts";
import { partsOfText } from "#domain/dossier/named-sources.ts";
import type { FlowId, QuoteId } from "#domain/shared/ids.ts";
import { writeDate } from "#domain/shared/wording.ts";
import { useClaimDesk } from "#state/claims/claim-desk.tsx";
import { useClaimTests } from "#state/claims/use-claim-tests.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useLensGestures } from "#state/lens/lens-context.tsx";
import type { LensSettings } from "#state/lens/lens-store.ts";
import { Button } from "#ui/Button.tsx";
import { SourcedText } from "#ui/SourcedText.tsx";
import { ClaimReadings } from "./ClaimReadings.tsx";
import { VerdictTag } from "./VerdictTag.tsx";
import "./claims.css";

/** The claims of a quote with everything their verdicts rest on; `onLeave` is called where a figure leads to its records. */
export function ClaimList(props: { readonly id: QuoteId; readonly onLeave: () => void }) {
  const lookup = useLookup();
  const quote = lookup.quote(props.id);
  const tests = useClaimTests(quote, true);
  const { trace, choose } = useClaimDesk();
  const { set, pick } = useLensGestures();
  if (quote === null || claimsOf(quote).length === 0) return null;
  const follow = (flows: readonly FlowId[]) => {
    props.onLeave();
    set({ tab: "data", pane: "reader" });
    trace(flows);
  };
  const show = (claim: Claim, at: number) => {
    props.onLeave();
    choose({ quote: props.id, at });
    // The chart brackets claims of the selected quote alone; these may stand beside a tie, in its ledger.
    pick({ kind: "quote", id: props.id }, "desk");
    set({ pane: "timeline", ...seriesOnChart(claim) });
  };
  return (
    <ul className="claim-list" aria-busy={tests === null}>
      {claimsOf(quote).map((claim, at) => {
        const test = tests?.[at] ?? null;
        const series = writeSeries(claim.series, lookup);
        return (
          <ClaimItem
            key={`${series} ${writeAssertion(claim)}`}
            claim={claim}
            series={series}
            test={test}
            onTrace={follow}
            onShow={() => show(claim, at)}
          />
        );
      })}
    </ul>
  );
}

function ClaimItem(props: {
  readonly claim: Claim;
  readonly series: string;
  readonly test: ClaimTest | null;
  readonly onTrace: (flows: readonly FlowId[]) => void;
  readonly onShow: () => void;
}) {
  const { claim, series, test } = props;
  const { phrase, note } = claim;
  const lookup = useLookup();
  return (
    <li>
      <p className="claim-series">
        <bdi>{series}</bdi>: {writeAssertion(claim)}
      </p>
      {test === null ? null : (
        <>
          <p className="claim-verdict">
            <VerdictTag verdict={test.verdict} />
            <span>{test.reason}</span>
          </p>
          {phrase === null ? null : (
            <p className="claim-phrase">
              “{phrase.words}”, counted from {writeDate(phrase.from)}
              {claim.others.length > 0 ? `, can be read in ${claim.others.length + 1} ways` : null}:
            </p>
          )}
          <ClaimReadings series={claim.series} readings={test.readings} onTrace={props.onTrace} />
        </>
      )}
      {note === null ? null : (
        <p className="claim-note" dir="auto">
          <SourcedText parts={partsOfText(note, lookup)} />
        </p>
      )}
      <Button look="link" aria-label={`Show on the chart: ${series}`} onClick={props.onShow}>
        Show on the chart
      </Button>
    </li>
  );
}

/** What the chart has to show for the figures of a claim to be drawn; nothing where no chart draws them. */
function seriesOnChart(claim: Claim): Partial<LensSettings> {
  const { exporter, importer, commodity } = claim.series;
  const kind = seriesKind(claim.series);
  if (kind === "price") return { price: true };
  if (kind === "total" || kind === "commodity") return {};
  const [usual] = unitsOf(claim.measure);
  const unit = claim.threshold?.unit ?? usual;
  const drawn = unit === "kbd" || unit === "kt" || unit === "usd" ? { unit } : {};
  return { series: { exporter, importer, commodity }, chart: null, ...drawn };
}
