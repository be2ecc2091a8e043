import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from "react";
import type { Dossier } from "#domain/dossier/dossier.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { CoderMark } from "#ui/CoderMark.tsx";
import { useDismissal } from "#ui/use-dismissal.ts";
import type { Line } from "../page-lines.ts";
import { usePageLines } from "../use-page-lines.ts";
import { CardSeat } from "./CardSeat.tsx";
import { LayerLines } from "./LayerLines.tsx";
import { type LineMark, marksOf } from "./layer-lines.ts";
import { writeLayerQuote } from "./layer-quotes.ts";
import { type ArticleLayer, useArticleLayer } from "./use-layer.ts";
import { useLinePointer } from "./use-line-pointer.ts";
import "./second-coder.css";

type Place = {
  /** The element that holds the blocks; its parent scrolls. */
  readonly page: RefObject<HTMLElement | null>;
  readonly text: ArticleText;
  /** The dossier below the workspace. */
  readonly base: Dossier;
};

/** Lies over an open article while a second coder's file is: her quotes as lines above the words, her mark beside them. */
export function SecondCoderLayer(props: Place) {
  const layer = useArticleLayer(props.text);
  return layer?.coder.shown && layer.quotes.length > 0 ? <Layer {...props} layer={layer} /> : null;
}

/** What the card shows; a pinned one was asked for by a press or a key. */
type Card = { readonly quotes: readonly QuoteId[]; readonly pinned: boolean };

function Layer({ page, text, base, layer }: Place & { readonly layer: ArticleLayer }) {
  const stretches = useMemo(
    () => layer.quotes.map(({ hers: { id, anchor } }) => ({ quote: id, range: anchor })),
    [layer.quotes],
  );
  const lines = usePageLines(page, text, stretches);
  const [card, setCard] = useState<Card | null>(null);
  const group = useRef<HTMLDivElement>(null);
  /** The focus comes back to a mark whose card was just closed. */
  const isReturning = useRef(false);
  const close = () => setCard(null);
  useLinePointer(page, lines, {
    press: (quotes) => setCard({ quotes, pinned: true }),
    rest: (quotes) =>
      setCard((before) => (before?.pinned ? before : quotes === null ? null : { quotes, pinned: false })),
  });
  useDismissal(
    card !== null,
    (at) => at.closest(".coder-card, .coder-seat") !== null,
    (how) => {
      const inCard = document.activeElement?.closest(".coder-card");
      close();
      if (how !== "escape" || !inCard) return;
      isReturning.current = true;
      group.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
      isReturning.current = false;
    },
  );
  const marks = marksOf(lines);
  return (
    <div data-coding data-deepest={Math.max(...layer.quotes.map(({ depth }) => depth))} className="coder-layer">
      <LayerLines lines={lines} quotes={layer.quotes} />
      <Marks
        group={group}
        marks={marks}
        layer={layer}
        card={card}
        onCard={(quotes, pinned) => {
          if (pinned || !isReturning.current) setCard({ quotes, pinned });
        }}
      />
      {card === null ? null : (
        <CardSeat page={page} line={lineOf(lines, card)} layer={layer} base={base} {...card} onClose={close} />
      )}
    </div>
  );
}

const lineOf = (lines: readonly Line[], { quotes }: Card): Line | null =>
  lines.find(({ quote, first }) => first && quote === quotes[0]) ??
  lines.find(({ quote }) => quote === quotes[0]) ??
  null;

/** The coder's mark at each line on which a quote of hers begins: one tab stop, arrows go from mark to mark. */
function Marks(props: {
  readonly group: RefObject<HTMLDivElement | null>;
  readonly marks: readonly LineMark[];
  readonly layer: ArticleLayer;
  readonly card: Card | null;
  readonly onCard: (quotes: readonly QuoteId[], pinned: boolean) => void;
}) {
  const { marks, layer, card, onCard } = props;
  const [current, setCurrent] = useState<QuoteId | null>(null);
  const found = marks.findIndex(({ quotes }) => current !== null && quotes.includes(current));
  const stop = Math.max(0, found);
  const byId = new Map(layer.quotes.map((quote) => [quote.hers.id, quote]));
  return (
    <div
      ref={props.group}
      role="toolbar"
      aria-orientation="vertical"
      aria-label={`Quotes of ${layer.name}, the second coder`}
      onKeyDown={(event) => walk(event, props.group.current)}
    >
      {marks.map(({ quotes, middlePx }, at) => (
        <button
          key={quotes[0]}
          type="button"
          className="coder-seat"
          style={{ top: middlePx }}
          tabIndex={at === stop ? 0 : -1}
          aria-haspopup="dialog"
          aria-expanded={card !== null && card.quotes[0] === quotes[0]}
          // Begins with what is seen, so that whoever speaks to the desk can name it.
          aria-label={`${layer.initials} ${quotes
            .flatMap((id) => byId.get(id) ?? [])
            .map((quote) => writeLayerQuote(quote, layer.name))
            .join(" ")}`}
          onFocus={(event) => {
            setCurrent(quotes[0] ?? null);
            if (event.currentTarget.matches(":focus-visible")) onCard(quotes, false);
          }}
          onClick={() => onCard(quotes, true)}
        >
          <CoderMark initials={layer.initials} name={null} />
        </button>
      ))}
    </div>
  );
}

/** Arrows go from mark to mark; letters of the reader do not reach the marks' own keys. */
function walk(event: KeyboardEvent, group: HTMLElement | null): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step === undefined || !group) return;
  const seats = [...group.querySelectorAll<HTMLElement>(".coder-seat")];
  const at = seats.findIndex((seat) => seat.matches(":focus"));
  if (at < 0) return;
  seats[at + step]?.focus();
  event.preventDefault();
  event.stopPropagation();
}
