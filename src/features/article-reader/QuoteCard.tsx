import { X } from "lucide-react";
import type { ReactNode } from "react";
import { confidenceLevel, writeAct, writeAttribution, writeSpeakers } from "#domain/article/quote-words.ts";
import { claimsOf } from "#domain/claims/claim.ts";
import { partsOfText } from "#domain/dossier/named-sources.ts";
import type { Bearing, Quote } from "#domain/evidence/evidence.ts";
import { writeStance } from "#domain/reading/words.ts";
import { aspectName } from "#domain/shared/aspect-group.ts";
import type { TieId } from "#domain/shared/ids.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { writeDate } from "#domain/shared/wording.ts";
import { useClaimDesk } from "#state/claims/claim-desk.tsx";
import { useLookup, useTieFace } from "#state/dossier/dossier-context.tsx";
import { useAnchoringOf } from "#state/workspace/anchorings.ts";
import { useOwnership } from "#state/workspace/ownership-context.tsx";
import { AnchorMark } from "#ui/AnchorMark.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { LevelDots } from "#ui/LevelDots.tsx";
import { OwnerMark } from "#ui/OwnerMark.tsx";
import { PairButton } from "#ui/PairButton.tsx";
import { SourcedText } from "#ui/SourcedText.tsx";
import { StrokeSample } from "#ui/StrokeSample.tsx";
import { SourceLine } from "./ArticleFoot.tsx";

/** Everything known of one quote: who said it to whom and when, what it bears on, where it comes from. */
export function QuoteCard(props: {
  readonly quote: Quote;
  readonly rank: string;
  readonly outside: boolean;
  readonly onTie: (tie: TieId) => void;
  readonly onLedger: (tie: TieId) => void;
  readonly onClose: () => void;
  /** What became of it when its article was replaced, and what can be decided. */
  readonly decision: ReactNode;
  /** The reader's own notes on it; nothing where none can be kept. */
  readonly notes: ReactNode;
  /** What else can be done with the quote. */
  readonly tools: ReactNode;
}) {
  const { quote } = props;
  const lookup = useLookup();
  const ownership = useOwnership();
  const claims = useClaimDesk();
  const anchoring = useAnchoringOf(quote.id);
  const article = lookup.article(quote.article);
  const source = quote.source === null ? null : lookup.source(quote.source);
  const said = quote.saidOn ?? article?.published ?? null;
  return (
    <Dialog label={props.rank} onClose={props.onClose} className="quote-card">
      <header className="quote-card-head">
        <h2>{props.rank}</h2>
        <OwnerMark ownership={ownership({ kind: "quote", id: quote.id })} />
        <AnchorMark state={anchoring?.state ?? null} kept={anchoring?.kept === true} />
        {props.outside ? <span>Outside the window</span> : null}
        <Button size="small" aria-label="Close" className="quote-card-close" onClick={props.onClose}>
          <X size={16} aria-hidden="true" />
        </Button>
      </header>
      <blockquote className="quote-card-words" dir="auto" lang={article?.language}>
        {quote.anchor.exact}
      </blockquote>
      {anchoring === null ? null : props.decision}
      <dl className="quote-card-facts">
        <dt>Speaker</dt>
        <dd>
          <bdi>{writeSpeakers(quote, lookup)}</bdi>
          {quote.speaker === null ? ". No actor of this dossier." : null}
        </dd>
        <dt>Said</dt>
        <dd>
          {said === null ? "No date recorded" : writeDate(said)}
          {quote.saidOn === null && said !== null ? ", the date of the article" : null}
        </dd>
        <dt>Kind of statement</dt>
        <dd>{writeAct(quote.act)}</dd>
        <dt>Attribution</dt>
        <dd>{writeAttribution(quote.attribution)}</dd>
        {quote.note === null ? null : (
          <>
            <dt>Note</dt>
            <dd dir="auto">
              <SourcedText parts={partsOfText(quote.note, lookup)} />
            </dd>
          </>
        )}
        {source === null ? null : (
          <>
            <dt>Source</dt>
            <dd>
              <SourceLine source={source} />
            </dd>
          </>
        )}
      </dl>
      <h3 className="quote-card-section">Bears on</h3>
      {quote.bearings.length === 0 ? <p className="quote-card-none">No tie. The quote is context.</p> : null}
      <ul>
        {quote.bearings.map((bearing) => (
          <BearingRow
            key={`${bearing.tie} ${bearing.aspect}`}
            bearing={bearing}
            onTie={props.onTie}
            onLedger={props.onLedger}
          />
        ))}
      </ul>
      {claimsOf(quote).length === 0 ? null : (
        <>
          <h3 className="quote-card-section">Claims</h3>
          {claims.list(quote.id, props.onClose)}
        </>
      )}
      {props.notes ? (
        <>
          <h3 className="quote-card-section">Notes</h3>
          {props.notes}
        </>
      ) : null}
      {props.tools ? <div className="quote-card-tools">{props.tools}</div> : null}
    </Dialog>
  );
}

function BearingRow(props: {
  readonly bearing: Bearing;
  readonly onTie: (tie: TieId) => void;
  readonly onLedger: (tie: TieId) => void;
}) {
  const { tie, aspect, stance, confidence } = props.bearing;
  const face = useTieFace(tie);
  const level = confidenceLevel(confidence);
  return (
    <li className="quote-card-bearing">
      <PairButton {...face} look="boxed" onPress={() => props.onTie(tie)} />
      <span className={`stance-word stance-${stanceName(stance)}`}>
        {writeStance(stance)}
        <StrokeSample step={stance} length={26} width={2} />
      </span>
      <span>{aspectName(aspect)}</span>
      <LevelDots filled={level.filled} word={`${level.word} confidence`} />
      <Button look="link" onClick={() => props.onLedger(tie)}>
        Evidence
      </Button>
    </li>
  );
}
