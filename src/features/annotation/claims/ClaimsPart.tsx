import { Plus } from "lucide-react";
import { useMemo } from "react";
import type { Claim } from "#domain/claims/claim.ts";
import { writeAssertion, writeSeries } from "#domain/claims/claim-words.ts";
import { blankClaim } from "#domain/claims/edit-claim.ts";
import { proposeClaims } from "#domain/claims/propose-claims.ts";
import { fiscalStartOf } from "#domain/claims/resolve-phrase.ts";
import { endsOf, tieOf } from "#domain/shared/ids.ts";
import { firstMonthOf, type PartialDate } from "#domain/shared/month.ts";
import { readTypedDate } from "#domain/shared/written-date.ts";
import { placeOfActor } from "#domain/trade/places.ts";
import { actorNamed, type QuoteDraft } from "#domain/workspace/quote-draft.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { Button } from "#ui/Button.tsx";
import type { Fault } from "../BearingFields.tsx";
import "./claims-part.css";
import { ClaimFields } from "./ClaimFields.tsx";
import { CLAIM_PLACES } from "./claim-props.ts";

/** What the words assert that the records can test: proposed from the words, put in and changed by whoever codes. */
export function ClaimsPart(props: {
  readonly words: string;
  readonly published: PartialDate;
  readonly draft: QuoteDraft;
  readonly onDraft: (change: Partial<QuoteDraft>) => void;
  readonly fault: Fault | null;
}) {
  const { words, draft, onDraft, fault } = props;
  const { claims } = draft;
  const dossier = useDossier();
  const lookup = useLookup();
  const said = useSaid(draft, props.published);
  const proposals = useMemo(() => proposeClaims({ words, ...said }, dossier), [words, said, dossier]);
  const fiscal = fiscalStartOf(said.state);
  const offered = proposals.filter((one) => !claims.some((known) => sameAssertion(known, one)));
  const put = (claim: Claim) => onDraft({ claims: [...claims, claim] });
  const replace = (at: number, claim: Claim) =>
    onDraft({ claims: claims.map((one, index) => (index === at ? claim : one)) });
  return (
    <section aria-label="Claims" className="coding-claims">
      {claims.map((claim, at) => (
        <ClaimFields
          key={`${CLAIM_PLACES[at]} of ${claims.length}`}
          at={at}
          claim={claim}
          fiscal={fiscal}
          fault={fault?.at?.field === "threshold" && fault.at.bearing === at ? fault.words : null}
          onClaim={(changed) => replace(at, changed)}
          onRemove={() => onDraft({ claims: claims.filter((_, index) => index !== at) })}
        />
      ))}
      {offered.map((claim) => (
        <p key={`${writeSeries(claim.series, lookup)} ${claim.comparison}`} className="coding-proposal">
          <span>
            <b>Proposed from the words:</b> <bdi>{writeSeries(claim.series, lookup)}</bdi>, {writeAssertion(claim)}.
          </span>
          <Button look="line" size="small" onClick={() => put(claim)}>
            Test this claim
          </Button>
        </p>
      ))}
      {offered.length > 0 || claims.length >= CLAIM_PLACES.length ? null : (
        <Button look="link" className="coding-more" onClick={() => put(blankClaim(said.ends, said.saidOn))}>
          <Plus size={14} aria-hidden="true" /> Add a claim that figures can test
        </Button>
      )}
    </section>
  );
}

/** Whether two claims say the same of the same trade, whatever months they are read over. */
const sameAssertion = (one: Claim, other: Claim): boolean =>
  one.comparison === other.comparison &&
  one.series.commodity === other.series.commodity &&
  one.series.direction === other.series.direction;

/** Who says the words to whom, of which tie and when, as far as the form tells. */
function useSaid(draft: QuoteDraft, published: PartialDate) {
  const { actors } = useDossier();
  const lookup = useLookup();
  const { speaker, addressee, saidOn } = draft;
  const [bearing] = draft.bearings;
  const [one, other] = [bearing?.one ?? "", bearing?.other ?? ""];
  return useMemo(() => {
    const date = readTypedDate(saidOn) ?? published;
    const [first, second] = [actorNamed(one, actors), actorNamed(other, actors)];
    const tie = first && second ? tieOf(first.id, second.id) : null;
    const [speaking, spokenTo] = [actorNamed(speaker, actors), actorNamed(addressee, actors)];
    const at = firstMonthOf(date);
    const [importer = null, exporter = null] =
      tie === null ? [] : endsOf(tie).map((id) => placeOfActor(lookup.actor(id), at));
    return {
      speaker: speaking?.id ?? null,
      addressee: spokenTo?.id ?? null,
      tie,
      saidOn: date,
      state: placeOfActor(speaking, at),
      ends: { exporter, importer },
    };
  }, [one, other, speaker, addressee, saidOn, published, actors, lookup]);
}
