import { useMemo } from "react";
import { compareWords } from "#domain/annotation/compare-words.ts";
import type { Place } from "#domain/annotation/outcome.ts";
import { writeSpeakers } from "#domain/article/quote-words.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import { isWaiting } from "#domain/workspace/anchoring.ts";
import type { Anchoring } from "#domain/workspace/document.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useAnchoringOf } from "#state/workspace/anchorings.ts";
import { AnchorMark } from "#ui/AnchorMark.tsx";
import { Button } from "#ui/Button.tsx";
import { WordPair } from "#ui/WordPair.tsx";
import { placeInText, writeAnchoring } from "./decision-words.ts";
import { useDecisions } from "./use-decisions.ts";

/** What a decision leads to beyond itself. */
export type DecisionGestures = {
  /** Words are to be chosen for the quote. */
  readonly onAttach: (quote: Quote) => void;
  /** A place is to be looked at in the text. */
  readonly onPlace: (quote: Quote, place: Place) => void;
  /** The quote is to be shown where it stands. */
  readonly onGo: (quote: Quote) => void;
  readonly onRemove: (quote: Quote) => void;
  /** Something was decided here and now. */
  readonly onDecided: () => void;
};

/** One quote that moved, changed, is ambiguous or lost: old and new words side by side, and what can be done. */
export function QuoteDecision(props: {
  readonly text: ArticleText;
  readonly quote: Quote;
  readonly anchoring: Anchoring;
  readonly on: DecisionGestures;
}) {
  const { text, quote, anchoring, on } = props;
  const lookup = useLookup();
  const decide = useDecisions(text);
  const { state, was, places } = anchoring;
  const [place] = places;
  const pair = useMemo(
    () => (state !== "ambiguous" && place ? compareWords(was, place.words) : null),
    [state, was, place],
  );
  const hasNewWords = pair !== null && (state === "changed" || place?.words !== was);
  const done = (work: () => void) => () => {
    work();
    on.onDecided();
  };
  return (
    <div className="decision">
      <p className="decision-facts">
        <AnchorMark state={state} kept={anchoring.kept === true} />
        <bdi>{writeSpeakers(quote, lookup)}</bdi>
        <span>{writeAnchoring(anchoring)}</span>
      </p>
      <WordPair
        was={hasNewWords ? pair.was : [{ text: was, same: true }]}
        is={hasNewWords ? pair.is : null}
        wasLabel={hasNewWords ? "Old words" : "Words"}
        isLabel="Words there now"
        lang={text.article.language}
      />
      {state === "ambiguous" ? (
        <Places
          text={text}
          quote={quote}
          places={places}
          on={on}
          onChosen={(chosen) => decide.accept(quote, chosen, true)}
        />
      ) : null}
      <p className="decision-tools">
        {state === "changed" && place ? (
          <>
            <Button look="act" size="small" onClick={done(() => decide.accept(quote, place, false))}>
              Accept the new words
            </Button>
            <Button look="line" size="small" onClick={() => on.onPlace(quote, place)}>
              Go to the place
            </Button>
          </>
        ) : null}
        {state === "moved" ? (
          <>
            <Button look="line" size="small" onClick={done(() => decide.acknowledge([anchoring]))}>
              Accept the move
            </Button>
            <Button look="line" size="small" onClick={() => on.onGo(quote)}>
              Go to the quote
            </Button>
          </>
        ) : (
          <Button look="line" size="small" onClick={() => on.onAttach(quote)}>
            Attach to other words
          </Button>
        )}
        {isWaiting(anchoring) ? (
          <Button look="line" size="small" onClick={done(() => decide.keep(quote))}>
            Keep as lost
          </Button>
        ) : null}
        {state === "moved" ? null : (
          <Button look="line" size="small" onClick={done(() => on.onRemove(quote))}>
            Delete
          </Button>
        )}
      </p>
    </div>
  );
}

/** The places a quote may stand at, in their surroundings, the likeliest first. */
function Places(props: {
  readonly text: ArticleText;
  readonly quote: Quote;
  readonly places: readonly Place[];
  readonly on: DecisionGestures;
  readonly onChosen: (place: Place) => void;
}) {
  const { text, quote, on } = props;
  return (
    <ol className="decision-places" aria-label="Places">
      {props.places.map((place, at) => {
        const { before, words, after } = placeInText(text, place);
        return (
          <li key={place.start}>
            <p dir="auto" lang={text.article.language}>
              {before}
              <mark>{words}</mark>
              {after}
            </p>
            <p className="decision-tools">
              <Button
                look="line"
                size="small"
                aria-label={`This place: ${at + 1}`}
                onClick={() => {
                  props.onChosen(place);
                  on.onDecided();
                }}
              >
                This place
              </Button>
              <Button
                look="line"
                size="small"
                aria-label={`Go to the place: ${at + 1}`}
                onClick={() => on.onPlace(quote, place)}
              >
                Go to the place
              </Button>
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** The same for a quote by itself; nothing for one that stands where it stood. */
export function OneDecision(props: {
  readonly text: ArticleText;
  readonly quote: Quote;
  readonly on: DecisionGestures;
}) {
  const anchoring = useAnchoringOf(props.quote.id);
  return anchoring === null ? null : <QuoteDecision {...props} anchoring={anchoring} />;
}
