import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react";
import { leadingBearing, writeQuoteName } from "#domain/article/quote-words.ts";
import { blockAt, textMapOf } from "#domain/article/text-map.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLensGestures } from "#state/lens/lens-context.tsx";
import { usePreferences } from "#state/preferences/preferences-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { ArticleFoot } from "./ArticleFoot.tsx";
import { ArticleHead } from "./ArticleHead.tsx";
import { type ArticleHandle, ArticlePage } from "./ArticlePage.tsx";
import type { Coding, CodingRequest, DecisionWays } from "./coding.ts";
import { OpenCard } from "./OpenCard.tsx";
import { QuoteList } from "./QuoteList.tsx";
import { QuoteStepper } from "./QuoteStepper.tsx";
import { ReaderPanel } from "./ReaderPanel.tsx";
import type { TheirCoding } from "./their-coding.ts";
import { quoteToPick } from "./use-article-gestures.ts";
import type { PaneSize } from "./use-pane-size.ts";
import { useQuotePicks } from "./use-quote-picks.ts";
import { useReaderKeys } from "./use-reader-keys.ts";
import type { ReadingPlace } from "./use-reading-place.ts";
import { type TurnRequest, useTurning } from "./use-turning.ts";

type OpenArticleProps = {
  readonly text: ArticleText;
  readonly reading: ReadingPlace;
  readonly pane: RefObject<HTMLElement | null>;
  /** Outlives this instance: a step may lead into the next article. */
  readonly request: RefObject<TurnRequest | null>;
  readonly startAtPx: number;
  readonly onScrolled: (topPx: number) => void;
  readonly size: RefObject<PaneSize | null>;
  readonly compact: boolean;
  readonly coding: Coding | null;
  readonly theirs: TheirCoding | undefined;
  readonly showQuotes: boolean;
  readonly onShowQuotes: () => void;
  readonly listing: boolean;
  readonly onListing: (listing: boolean) => void;
  /** The list of quotes that wait is open. */
  readonly deciding: boolean;
  readonly onDeciding: (deciding: boolean) => void;
};

/** One open article with its gestures, keys, card and list of quotes. Another article is another instance. */
export function OpenArticle(props: OpenArticleProps) {
  const { text, reading, request, listing, onListing, compact, coding, deciding, onDeciding } = props;
  const { thread, inHand, looks } = reading;
  const current = reading.place.quote;
  const handle = useRef<ArticleHandle>(null);
  const [cardOf, setCardOf] = useState<QuoteId | null>(null);
  const picks = useQuotePicks(handle, request, current, props.onShowQuotes);
  const { go, step, pickTie } = picks;
  useSpokenTurning(props, handle);
  const openCard = (quote: QuoteId | null) => {
    const id = quote ?? current;
    if (id === null) return;
    go(id, { focus: false, turn: false });
    setCardOf(id);
  };
  const page = useRef<HTMLElement>(null);
  const [work, setWork] = useState<CodingRequest | null>(null);
  useArticleKeys(props, picks, openCard);
  // Before the next key: whoever types quickly has pressed it by the time an effect would come.
  useLayoutEffect(() => {
    if (coding?.takeAsk()) setWork({ kind: "words" });
  }, [coding]);
  const onDone = useShownOnce(text, go);
  const ways: DecisionWays = {
    onWork: (wanted) => {
      onDeciding(false);
      if (wanted.kind === "place")
        handle.current?.turnTo({ block: blockAt(textMapOf(text.article), wanted.place.start) }, STILL);
      setWork(wanted);
    },
    onGo: ({ id }) => {
      onDeciding(false);
      go(id, { focus: true, turn: true });
    },
  };
  return (
    <>
      <Page
        {...props}
        handle={handle}
        picks={picks}
        onCard={openCard}
        page={page}
        over={
          <>
            {coding?.layer({ page, text, request: work, onDone })}
            {props.theirs?.layer(page, text)}
          </>
        }
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
        <ReaderPanel label="Quotes in this article" onClose={() => onListing(false)}>
          <QuoteList
            text={text}
            lookOf={looks.lookOf}
            onPick={(quote) => {
              onListing(false);
              go(quote, { focus: true, turn: true });
            }}
          />
        </ReaderPanel>
      ) : null}
      {deciding && coding !== null ? (
        <ReaderPanel label="Quotes after a replacement" onClose={() => onDeciding(false)}>
          {coding.decisions(text, ways)}
        </ReaderPanel>
      ) : null}
      <OpenCard
        id={cardOf}
        text={text}
        lookOf={looks.lookOf}
        onTie={pickTie}
        onClose={() => setCardOf(null)}
        coding={coding}
        ways={ways}
      />
    </>
  );
}

const STILL = { focus: false, still: true } as const;

/** Shows a quote that was just given another place, once the text has it there. */
function useShownOnce(text: ArticleText, go: ReturnType<typeof useQuotePicks>["go"]): (quote: Quote) => void {
  const [wanted, setWanted] = useState<QuoteId | null>(null);
  useEffect(() => {
    if (wanted === null || !text.placed.blockOf.has(wanted)) return;
    setWanted(null);
    go(wanted, { focus: true, turn: true });
  }, [wanted, text, go]);
  return ({ id }) => setWanted(id);
}

/** The article itself, with what a press, a hover and the rail do. */
function Page(
  props: OpenArticleProps & {
    readonly handle: RefObject<ArticleHandle | null>;
    readonly picks: ReturnType<typeof useQuotePicks>;
    readonly onCard: (quote: QuoteId | null) => void;
    readonly page: RefObject<HTMLElement | null>;
    readonly over: ReactNode;
  },
) {
  const { text, reading, picks } = props;
  const current = reading.place.quote;
  const quotesPart = useDossier().parts.quotes;
  const { hover } = useLensGestures();
  return (
    <ArticlePage
      handle={props.handle}
      page={props.page}
      over={props.over}
      text={text}
      looks={reading.looks}
      current={current}
      tieInHand={reading.thread}
      showQuotes={props.showQuotes}
      theirs={props.theirs}
      size={props.size}
      compact={props.compact}
      startAtPx={props.startAtPx}
      onScrolled={props.onScrolled}
      gestures={{
        onQuotes: (under) => {
          const quote = quoteToPick(under, current);
          if (quote !== null) picks.go(quote, { focus: false, turn: false });
        },
        onTie: picks.pickTie,
        onCard: props.onCard,
        onHover: hover,
      }}
      onRailPick={(quote) => picks.go(quote, { focus: false, turn: true })}
      head={
        <ArticleHead
          text={text}
          failure={quotesPart.kind === "absent" ? quotesPart.failure : null}
          waiting={props.coding?.waiting(text, current, () => props.onDeciding(true))}
          legend={props.theirs?.legend(text)}
        />
      }
      foot={<ArticleFoot article={text.article} />}
    />
  );
}

/** Turns the page to what is picked, and says which quote it is when another view picked it. */
function useSpokenTurning(
  { text, reading, request }: Pick<OpenArticleProps, "text" | "reading" | "request">,
  handle: RefObject<ArticleHandle | null>,
): void {
  const lookup = useLookup();
  const announce = useAnnounce();
  useTurning(handle, reading.place.quote, request, (id) => {
    const quote = text.quoteOf(id);
    if (!quote) return;
    const place = { at: text.rankOf(id), of: text.quotes.length, outside: reading.looks.lookOf(quote).outside };
    announce(writeQuoteName(quote, place, lookup));
  });
}

/** The keys of the reader, while this article is open. */
function useArticleKeys(
  { text, reading, pane, listing, onListing }: OpenArticleProps,
  { step, pickTie }: ReturnType<typeof useQuotePicks>,
  onCard: (quote: QuoteId | null) => void,
): void {
  const letters = usePreferences((preferences) => preferences.letterKeys);
  const current = reading.place.quote;
  useReaderKeys(pane, letters, {
    onStep: step,
    onCard,
    onTie: () => {
      const quote = current === null ? null : text.quoteOf(current);
      const tie = quote && (leadingBearing(quote, reading.thread)?.tie ?? null);
      if (tie) pickTie(tie);
    },
    onList: () => onListing(!listing),
  });
}
