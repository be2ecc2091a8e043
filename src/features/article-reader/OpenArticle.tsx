import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { leadingBearing, writeQuoteName } from "#domain/article/quote-words.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import { nextQuote } from "#domain/lens/reader-place.ts";
import type { QuoteId, TieId } from "#domain/shared/ids.ts";
import { useDossier, useEvidence, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLensGestures, useLensStore } from "#state/lens/lens-context.tsx";
import { usePreferences } from "#state/preferences/preferences-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { ArticleFoot } from "./ArticleFoot.tsx";
import { ArticleHead } from "./ArticleHead.tsx";
import { type ArticleHandle, ArticlePage } from "./ArticlePage.tsx";
import { QuoteCard } from "./QuoteCard.tsx";
import { QuoteList } from "./QuoteList.tsx";
import { QuoteStepper } from "./QuoteStepper.tsx";
import { ReaderPanel } from "./ReaderPanel.tsx";
import { quoteToPick } from "./use-article-gestures.ts";
import type { PaneSize } from "./use-pane-size.ts";
import { useReaderKeys } from "./use-reader-keys.ts";
import type { ReadingPlace } from "./use-reading-place.ts";
import { type TurnRequest, useTurning } from "./use-turning.ts";

/** One open article with its gestures, keys, card and list of quotes. Another article is another instance. */
export function OpenArticle(props: {
  readonly text: ArticleText;
  readonly reading: ReadingPlace;
  readonly pane: RefObject<HTMLElement | null>;
  /** Outlives this instance: a step may lead into the next article. */
  readonly request: RefObject<TurnRequest | null>;
  readonly startAtPx: number;
  readonly onScrolled: (topPx: number) => void;
  readonly size: RefObject<PaneSize | null>;
  readonly compact: boolean;
  readonly showQuotes: boolean;
  readonly onShowQuotes: () => void;
  readonly listing: boolean;
  readonly onListing: (listing: boolean) => void;
}) {
  const { text, reading, pane, request, listing, onListing, compact } = props;
  const { thread, inHand, looks } = reading;
  const { lookOf } = looks;
  const current = reading.place.quote;
  const lookup = useLookup();
  const quotesPart = useDossier().parts.quotes;
  const { hover, set } = useLensGestures();
  const handle = useRef<ArticleHandle>(null);
  const [cardOf, setCardOf] = useState<QuoteId | null>(null);
  const announce = useAnnounce();
  const { go, step, pickTie } = useQuotePicks(handle, request, current, props.onShowQuotes);
  const nameOf = (id: QuoteId) => {
    const quote = text.quoteOf(id);
    if (!quote) return "";
    return writeQuoteName(
      quote,
      { at: text.rankOf(id), of: text.quotes.length, outside: lookOf(quote).outside },
      lookup,
    );
  };
  useTurning(handle, current, request, (quote) => announce(nameOf(quote)));

  const openCard = (quote: QuoteId | null) => {
    const id = quote ?? current;
    if (id === null) return;
    go(id, { focus: false, turn: false });
    setCardOf(id);
  };
  const letters = usePreferences((preferences) => preferences.letterKeys);
  useReaderKeys(pane, letters, {
    onStep: step,
    onCard: openCard,
    onTie: () => {
      const quote = current === null ? null : text.quoteOf(current);
      const tie = quote && (leadingBearing(quote, thread)?.tie ?? null);
      if (tie) pickTie(tie);
    },
    onList: () => onListing(!listing),
  });

  const card = cardOf === null ? null : text.quoteOf(cardOf);
  return (
    <>
      <ArticlePage
        handle={handle}
        text={text}
        looks={looks}
        current={current}
        tieInHand={thread}
        showQuotes={props.showQuotes}
        size={props.size}
        compact={compact}
        startAtPx={props.startAtPx}
        onScrolled={props.onScrolled}
        gestures={{
          onQuotes: (under) => {
            const quote = quoteToPick(under, current);
            if (quote !== null) go(quote, { focus: false, turn: false });
          },
          onTie: pickTie,
          onCard: openCard,
          onHover: hover,
        }}
        onRailPick={(quote) => go(quote, { focus: false, turn: true })}
        head={<ArticleHead text={text} failure={quotesPart.kind === "absent" ? quotesPart.failure : null} />}
        foot={<ArticleFoot article={text.article} />}
      />
      {compact ? (
        <QuoteStepper
          quotes={inHand()}
          current={current}
          thread={thread}
          onStep={step}
          onTie={pickTie}
          onCard={() => openCard(null)}
        />
      ) : null}
      {listing ? (
        <ReaderPanel label={`Quotes in this article`} onClose={() => onListing(false)}>
          <QuoteList
            text={text}
            lookOf={lookOf}
            onPick={(quote) => {
              onListing(false);
              go(quote, { focus: true, turn: true });
            }}
          />
        </ReaderPanel>
      ) : null}
      {card === null ? null : (
        <QuoteCard
          quote={card}
          rank={`Quote ${text.rankOf(card.id)} of ${text.quotes.length}`}
          outside={lookOf(card).outside}
          onTie={(tie) => {
            setCardOf(null);
            pickTie(tie);
          }}
          onLedger={(tie) => {
            setCardOf(null);
            pickTie(tie);
            set({ tab: "evidence" });
          }}
          onClose={() => setCardOf(null)}
        />
      )}
    </>
  );
}

/** The ways in which the reader itself picks: a quote, the next one, a tie. */
function useQuotePicks(
  handle: RefObject<ArticleHandle | null>,
  request: RefObject<TurnRequest | null>,
  current: QuoteId | null,
  onShowQuotes: () => void,
) {
  const dossier = useDossier();
  const index = useEvidence();
  const store = useLensStore();
  const shown = useRef({ current, onShowQuotes });
  useEffect(() => {
    shown.current = { current, onShowQuotes };
  });
  return useMemo(() => {
    const { pick } = store.getState();
    const go = (quote: QuoteId, how: { readonly focus: boolean; readonly turn: boolean }) => {
      shown.current.onShowQuotes();
      const isThere = quote === shown.current.current;
      request.current = how.turn && !isThere ? { quote, focus: how.focus } : null;
      pick({ kind: "quote", id: quote }, "reader");
      if (how.turn && isThere) handle.current?.turnTo(quote, { focus: how.focus, still: false });
    };
    const step = (by: 1 | -1) => {
      const next = nextQuote(store.getState().lens, index, dossier, by);
      if (next !== null) go(next, { focus: true, turn: true });
    };
    return { go, step, pickTie: (tie: TieId) => pick({ kind: "tie", id: tie }, "reader") };
  }, [handle, request, store, index, dossier]);
}
