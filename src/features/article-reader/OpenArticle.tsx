import { type ReactNode, type RefObject, useRef, useState } from "react";
import { leadingBearing, writeQuoteName } from "#domain/article/quote-words.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { Quote } from "#domain/evidence/evidence.ts";
import type { QuoteId, TieId } from "#domain/shared/ids.ts";
import { useDossier, useLookup } from "#state/dossier/dossier-context.tsx";
import { useLensGestures } from "#state/lens/lens-context.tsx";
import { usePreferences } from "#state/preferences/preferences-context.tsx";
import { useAnnounce } from "#ui/announce.tsx";
import { Button } from "#ui/Button.tsx";
import { ArticleFoot } from "./ArticleFoot.tsx";
import { ArticleHead } from "./ArticleHead.tsx";
import { type ArticleHandle, ArticlePage } from "./ArticlePage.tsx";
import type { Coding, CodingRequest } from "./coding.ts";
import { QuoteCard } from "./QuoteCard.tsx";
import { QuoteList } from "./QuoteList.tsx";
import { QuoteStepper } from "./QuoteStepper.tsx";
import type { LookOf } from "./quote-look.ts";
import { ReaderPanel } from "./ReaderPanel.tsx";
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
  readonly showQuotes: boolean;
  readonly onShowQuotes: () => void;
  readonly listing: boolean;
  readonly onListing: (listing: boolean) => void;
};

/** One open article with its gestures, keys, card and list of quotes. Another article is another instance. */
export function OpenArticle(props: OpenArticleProps) {
  const { text, reading, request, listing, onListing, compact } = props;
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
  useArticleKeys(props, picks, openCard, () => setWork({ kind: "words" }));
  return (
    <>
      <Page
        {...props}
        handle={handle}
        picks={picks}
        onCard={openCard}
        page={page}
        over={props.coding?.layer({ page, text, request: work }) ?? null}
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
      <Card
        id={cardOf}
        text={text}
        lookOf={looks.lookOf}
        onTie={pickTie}
        onClose={() => setCardOf(null)}
        coding={props.coding}
        onEdit={(quote) => setWork({ kind: "quote", quote })}
      />
    </>
  );
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
      head={<ArticleHead text={text} failure={quotesPart.kind === "absent" ? quotesPart.failure : null} />}
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
  { text, reading, pane, listing, onListing, coding }: OpenArticleProps,
  { step, pickTie }: ReturnType<typeof useQuotePicks>,
  onCard: (quote: QuoteId | null) => void,
  onCode: () => void,
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
    onCode: coding === null ? null : onCode,
  });
}

/** The card of one quote over the reader; nothing while none is asked for. */
function Card(props: {
  readonly id: QuoteId | null;
  readonly text: ArticleText;
  readonly lookOf: LookOf;
  readonly onTie: (tie: TieId) => void;
  readonly onClose: () => void;
  readonly coding: Coding | null;
  readonly onEdit: (quote: Quote) => void;
}) {
  const { id, text, onClose, coding } = props;
  const { set } = useLensGestures();
  const quote = id === null ? null : text.quoteOf(id);
  if (quote === null) return null;
  const leave = (tie: TieId) => {
    onClose();
    props.onTie(tie);
  };
  return (
    <QuoteCard
      quote={quote}
      rank={`Quote ${text.rankOf(quote.id)} of ${text.quotes.length}`}
      outside={props.lookOf(quote).outside}
      onTie={leave}
      onLedger={(tie) => {
        leave(tie);
        set({ tab: "evidence" });
      }}
      onClose={onClose}
      tools={
        coding === null ? null : (
          <>
            <Button
              look="line"
              size="small"
              onClick={() => {
                onClose();
                props.onEdit(quote);
              }}
            >
              Edit
            </Button>
            <Button
              look="line"
              size="small"
              onClick={() => {
                onClose();
                coding.remove(quote.id);
              }}
            >
              Delete
            </Button>
          </>
        )
      }
    />
  );
}
