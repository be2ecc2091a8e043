import { Plus } from "lucide-react";
import { useMemo } from "react";
import type { Claim } from "#domain/claims/claim.ts";
import { writeAssertion, writeSeries } from "#domain/claims/claim-words.ts";
import { proposeClaims, startClaim } from "#domain/claims/propose-claims.ts";
import { fiscalStartOf } from "#domain/claims/resolve-phrase.ts";
import { tieOf } from "#domain/shared/ids.ts";
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
  /** Of the article. */
  readonly language: string;
  readonly published: PartialDate;
  readonly draft: QuoteDraft;
  readonly onDraft: (change: Partial<QuoteDraft>) => void;
  readonly fault: Fault | null;
}) {
  const { words, language, draft, onDraft, fault } = props;
  const { claims } = draft;
  const dossier = useDossier();
  const lookup = useLookup();
  const said = useSaid(draft, props.published);
  const proposals = useMemo(() => proposeClaims({ words, ...said }, dossier), [words, said, dossier]);
  const fiscal = fiscalStartOf(said.state);
  const isFull = claims.length >= CLAIM_PLACES.length;
  const offered = isFull ? [] : proposals.filter((one) => !claims.some((known) => isTaken(known, one)));
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
        <p key={`${writeSeries(claim.series, lookup)} ${writeAssertion(claim)}`} className="coding-proposal">
          <span>
            <b>Proposed from the words:</b> <bdi>{writeSeries(claim.series, lookup)}</bdi>, {writeAssertion(claim)}.
            {claim.note === null ? null : ` ${claim.note}`}
          </span>
          <Button look="line" size="small" onClick={() => put(claim)}>
            Test this claim
          </Button>
        </p>
      ))}
      {isFull ? null : (
        <Button look="link" className="coding-more" onClick={() => put(startClaim({ words, ...said }, dossier))}>
          <Plus size={14} aria-hidden="true" />{" "}
          {offered.length > 0 ? "Add another claim" : "Add a claim that figures can test"}
        </Button>
      )}
      {isRead(language) ? null : (
        <p className="coding-legend">
          Claims are proposed, and words of time read, in English alone. Of other words, set the months by hand.
        </p>
      )}
    </section>
  );
}

/** Whether words of the language are read: English ones, and where nobody says which it is they may be. */
const isRead = (language: string): boolean => /^(?:en|und)\b|^$/i.test(language);

/** Whether a proposal is among the claims already, whatever was changed of it since: the same words of the same trade. */
const isTaken = (claim: Claim, proposed: Claim): boolean =>
  claim.phrase?.words === proposed.phrase?.words &&
  claim.series.commodity === proposed.series.commodity &&
  claim.series.direction === proposed.series.direction &&
  claim.series.exporter === proposed.series.exporter;

/** Who says the words to whom, of which tie and when, as far as the form tells. */
function useSaid(draft: QuoteDraft, published: PartialDate) {
  const { actors } = useDossier();
  const { speaker, addressee, saidOn } = draft;
  const [bearing] = draft.bearings;
  const [one, other] = [bearing?.one ?? "", bearing?.other ?? ""];
  return useMemo(() => {
    const date = readTypedDate(saidOn) ?? published;
    const [first, second] = [actorNamed(one, actors), actorNamed(other, actors)];
    const tie = first && second ? tieOf(first.id, second.id) : null;
    const [speaking, spokenTo] = [actorNamed(speaker, actors), actorNamed(addressee, actors)];
    const at = firstMonthOf(date);
    return {
      speaker: speaking?.id ?? null,
      addressee: spokenTo?.id ?? null,
      tie,
      saidOn: date,
      state: placeOfActor(speaking, at),
    };
  }, [one, other, speaker, addressee, saidOn, published, actors]);
}
