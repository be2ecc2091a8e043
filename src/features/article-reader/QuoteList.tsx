import { writeSpeakers } from "#domain/article/quote-words.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { stanceName } from "#domain/shared/stance.ts";
import { unsettledQuotes } from "#domain/workspace/anchoring.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useAnchorings } from "#state/workspace/anchorings.ts";
import { AnchorMark } from "#ui/AnchorMark.tsx";
import { StrokeSample } from "#ui/StrokeSample.tsx";
import type { LookOf } from "./quote-look.ts";

const STATE_WORDS = { current: "current", lit: "linked", dim: null, rest: null } as const;

/** All quotes of the open article in text order, with their states; those whose words are not in the text included. */
export function QuoteList(props: {
  readonly text: ArticleText;
  readonly lookOf: LookOf;
  readonly onPick: (quote: QuoteId) => void;
}) {
  const lookup = useLookup();
  const anchorings = new Map(
    unsettledQuotes(props.text, useAnchorings()).map(({ quote, anchoring }) => [quote.id, anchoring]),
  );
  return (
    <ol className="quote-list">
      {props.text.quotes.map((quote, at) => {
        const look = props.lookOf(quote);
        const states = [STATE_WORDS[look.state], look.outside ? "outside the window" : null].filter(
          (state) => state !== null,
        );
        return (
          <li key={quote.id}>
            <button
              type="button"
              className={`quote-row quote-row-${look.state}`}
              aria-current={look.state === "current" ? "true" : undefined}
              onClick={() => props.onPick(quote.id)}
            >
              <span className="quote-row-rank">{at + 1}</span>
              <span className="quote-row-words" dir="auto">
                {quote.anchor.exact}
              </span>
              <span className="quote-row-facts">
                <bdi>{writeSpeakers(quote, lookup)}</bdi>
                {look.stance === null ? (
                  <span>on no tie</span>
                ) : (
                  <span className="quote-row-stance">
                    <StrokeSample step={look.stance} length={22} width={2} onLamp={look.state !== "dim"} />
                    {stanceName(look.stance)}
                  </span>
                )}
                <AnchorMark
                  state={anchorings.get(quote.id)?.state ?? null}
                  kept={anchorings.get(quote.id)?.kept === true}
                />
                {states.map((state) => (
                  <span key={state}>{state}</span>
                ))}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
