import { useEffect, useMemo, useRef, useState } from "react";
import { compareWords } from "#domain/annotation/compare-words.ts";
import { type Outcome, type OutcomeState, type Place, placesOf } from "#domain/annotation/outcome.ts";
import { writeReasons, writeTally } from "#domain/annotation/outcome-words.ts";
import type { Article } from "#domain/article/article.ts";
import { paragraphAt } from "#domain/article/text-map.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import { capital, writeCount } from "#domain/shared/wording.ts";
import { tallyStates } from "#domain/workspace/anchoring.ts";
import type { Replacement } from "#domain/workspace/replace-article.ts";
import { Button } from "#ui/Button.tsx";
import { WordPair } from "#ui/WordPair.tsx";

/** Quotes shown at once; more come when asked for. */
const SHOWN_AT_ONCE = 40;

const GROUPS: readonly (readonly [OutcomeState, string, string])[] = [
  ["changed", "Changed", "The place is known but its words differ. Waits until somebody accepts the new words."],
  ["ambiguous", "Ambiguous", "May stand at several places. Waits until somebody chooses one."],
  ["lost", "Lost", "Nothing in the new text is like it. Kept and listed until somebody attaches it to other words."],
  ["moved", "Moved", "The same words, elsewhere. Taken along, and said."],
  ["found", "Found", "The same words where they were."],
];

/** What would become of every quote, before anything is changed. */
export function ReplacementReport(props: {
  readonly replacement: Replacement;
  readonly was: Article;
  readonly onBack: () => void;
  readonly onReplace: () => void;
}) {
  const { replacement, was } = props;
  const { article, quotes, outcomes } = replacement;
  const tally = useMemo(() => tallyStates(outcomes), [outcomes]);
  const waiting = tally.changed + tally.ambiguous + tally.lost;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="intake-review" aria-label="What becomes of the quotes">
      <h3 ref={heading} tabIndex={-1} className="intake-verdict">
        {quotes.length === 0 ? "No quote is touched by it." : `${capital(writeTally(tally))}.`}
      </h3>
      <p className="text-note text-ink2">
        {waiting > 0
          ? `${writeCount(waiting, "quote")} would wait for you, and go on counting as evidence meanwhile. `
          : "No quote would have to wait. "}
        Nothing is changed yet; undo takes all of it back.
      </p>
      {GROUPS.map(([state, title, meaning]) =>
        tally[state] === 0 ? null : (
          <details key={state} open={state !== "found" && state !== "moved"} className="intake-group">
            <summary>
              <b>{title}</b> {tally[state]} <span>{meaning}</span>
            </summary>
            <Fates
              fates={quotes.flatMap((quote, at) => {
                const outcome = outcomes[at];
                return outcome?.state === state ? [{ quote, outcome }] : [];
              })}
              was={was}
              article={article}
            />
          </details>
        ),
      )}
      <div className="intake-foot">
        <p />
        <Button onClick={props.onBack}>Back</Button>
        <Button look="act" onClick={props.onReplace}>
          Replace the article
        </Button>
      </div>
    </section>
  );
}

type Fate = { readonly quote: Quote; readonly outcome: Outcome };

function Fates(props: { readonly fates: readonly Fate[]; readonly was: Article; readonly article: Article }) {
  const { fates, was, article } = props;
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  return (
    <>
      <ul className="intake-fates">
        {fates.slice(0, shown).map((fate) => (
          <li key={fate.quote.id}>
            <FateOf fate={fate} was={was} article={article} />
          </li>
        ))}
      </ul>
      {fates.length > shown ? (
        <Button look="line" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          Show {writeCount(Math.min(SHOWN_AT_ONCE, fates.length - shown), "more", "more")} of {fates.length}
        </Button>
      ) : null}
    </>
  );
}

function FateOf({ fate, was, article }: { readonly fate: Fate; readonly was: Article; readonly article: Article }) {
  const { outcome, quote } = fate;
  const places = placesOf(outcome);
  const [place] = places;
  const isPair = outcome.state === "changed" || (outcome.state === "moved" && outcome.by === "normalised");
  const pair = useMemo(
    () => (isPair && place ? compareWords(outcome.was, place.words) : null),
    [isPair, place, outcome.was],
  );
  return (
    <>
      <WordPair
        was={pair?.was ?? [{ text: outcome.was, same: true }]}
        is={pair?.is ?? null}
        wasLabel={pair === null ? "Words" : "Old words"}
        isLabel="New words"
        lang={article.language}
      />
      {outcome.state === "changed" && place ? <p>{writeReasons(place.reasons)}</p> : null}
      {outcome.state === "moved" && place ? <p>{writeMove(was, quote, article, place)}</p> : null}
      {outcome.state === "ambiguous" ? <p>{writePlaces(article, places)}</p> : null}
    </>
  );
}

function writeMove(was: Article, { anchor }: Quote, article: Article, place: Place): string {
  const [from, to] = [paragraphAt(was, anchor.start), paragraphAt(article, place.start)];
  return from === to ? `Further on in paragraph ${to}, or in other surroundings.` : `From paragraph ${from} to ${to}.`;
}

function writePlaces(article: Article, places: readonly Place[]): string {
  const paragraphs = [...new Set(places.map(({ start }) => paragraphAt(article, start)))].sort((a, b) => a - b);
  return `${writeCount(places.length, "place")}, in paragraph ${paragraphs.join(", ")}.`;
}
