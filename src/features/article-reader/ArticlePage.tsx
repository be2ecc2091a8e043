import {
  type ReactNode,
  type Ref as ReactRef,
  type RefObject,
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from "react";
import { writeQuoteName } from "#domain/article/quote-words.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { QuoteId, TieId } from "#domain/shared/ids.ts";
import { rowOf } from "#domain/workspace/document.ts";
import { useLookup } from "#state/dossier/dossier-context.tsx";
import { useAnchorings } from "#state/workspace/anchorings.ts";
import { ANCHOR_WORDS } from "#ui/AnchorMark.tsx";
import { guessHeight } from "./block-guess.ts";
import { MarginNotes } from "./MarginNotes.tsx";
import { QuotedBlock, type QuoteFaces } from "./QuotedBlock.tsx";
import { QuoteRail, type RailHandle } from "./QuoteRail.tsx";
import type { LookOf, QuoteLooks } from "./quote-look.ts";
import type { PageExtent } from "./rail-marks.ts";
import type { TheirCoding } from "./their-coding.ts";
import { type ArticleGestures, useArticleGestures } from "./use-article-gestures.ts";
import { useBlockCuts } from "./use-block-cuts.ts";
import { isMountedWhole, useBlockWindow } from "./use-block-window.ts";
import { useHoverPaint } from "./use-hover-paint.ts";
import { useNoteLayout } from "./use-note-layout.ts";
import { type PaneSize, usePaneSize, watchSize } from "./use-pane-size.ts";
import { useTabStop } from "./use-tab-stop.ts";
import { type TurnTarget, useTurnTo } from "./use-turn-to.ts";

/** What an open article can be asked to do. */
export type ArticleHandle = {
  /**
   * Brings a quote, or a block, into view, and a quote to the keyboard when asked. The head comes for a quote that is not in
   * the text.
   */
  readonly turnTo: (target: TurnTarget, how: { readonly focus: boolean; readonly still: boolean }) => void;
  /** Gives a quote that is mounted to the keyboard; nothing moves. */
  readonly focusOn: (quote: QuoteId) => void;
};

/** From this width on notes stand beside the text: column, gap, note and rail (design.md, Layout). */
const NOTES_FROM_PX = 640;
const COLUMN_PX = 520;
const BESIDE_PX = 28 + 17 + 128 + 22;
const AROUND_PX = 40;
/** From this width on there is room for wider notes. */
const WIDE_PX = 800;

/** An article as a page: head, blocks with their quotes and notes, foot, and the map of quotes at its edge. */
export function ArticlePage(props: {
  readonly text: ArticleText;
  readonly looks: QuoteLooks;
  readonly current: QuoteId | null;
  readonly tieInHand: TieId | null;
  readonly showQuotes: boolean;
  readonly theirs: TheirCoding | undefined;
  readonly compact: boolean;
  readonly gestures: ArticleGestures;
  readonly onRailPick: (quote: QuoteId) => void;
  readonly handle: ReactRef<ArticleHandle>;
  readonly head: ReactNode;
  readonly foot: ReactNode;
  /** The element of the page, for what is laid over its words. */
  readonly page: RefObject<HTMLElement | null>;
  /** What stands beside words that are worked on. */
  readonly over: ReactNode;
  /** How large the page before this one was. */
  readonly size: RefObject<PaneSize | null>;
  /** Where an article read before was left. */
  readonly startAtPx: number;
  readonly onScrolled: (topPx: number) => void;
}) {
  const { text, looks, current, showQuotes, compact, startAtPx } = props;
  const { lookOf } = looks;
  const { article, placed } = text;
  const scroller = useRef<HTMLDivElement>(null);
  const page = props.page;
  const list = useRef<HTMLDivElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const { size, read } = usePaneSize(scroller, props.size, !isMountedWhole(article.blocks.length));
  const beside = !compact && (size === null || size.widthPx >= NOTES_FROM_PX * size.textScale);
  const columnPx = Math.min(COLUMN_PX, size === null ? COLUMN_PX : size.widthPx - (beside ? BESIDE_PX : AROUND_PX));

  const guesses = useGuesses(text, columnPx, !beside && showQuotes);
  const blocks = useBlockWindow(scroller, list, guesses, read);
  const { first, last } = blocks.range;
  const cuts = useBlockCuts(article, placed, text.quoteOf);
  const tabStop = useStoppingQuote(text, first, last, current);
  useTabStop(list, tabStop);
  const faces = useFaces(text, lookOf);

  const layNotes = useNoteLayout(page, beside, current);
  const rail = useRef<RailHandle>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const { measure, stage, whole } = blocks;
  // Nothing is measured before the text was painted: that would lay it out in a task of its own.
  const isPainted = stage === "all";
  const settle = useCallback(() => {
    if (!isPainted) return;
    const changed = measure();
    const now = extentOf(scroller.current, list.current);
    const move = moveThumb(scroller.current, thumb.current);
    // Notes hang beside the text and change no height: with all that is read before them, the page is laid out once.
    layNotes();
    move();
    if (now) rail.current?.show(now, changed);
    // The space that stands for what is not mounted follows what was measured.
    if (changed && !whole) redraw();
  }, [isPainted, measure, layNotes, whole]);
  useLayoutEffect(settle);
  useLayoutEffect(() => (isPainted && list.current ? watchSize(list.current, settle) : undefined), [isPainted, settle]);
  const [startPx] = useState(startAtPx);
  useLayoutEffect(() => {
    if (scroller.current && startPx > 0) scroller.current.scrollTop = startPx;
  }, [startPx]);

  const { turnTo, focusOn, letGo } = useTurnTo({
    scroller,
    page,
    list,
    heights: blocks.heights,
    blockOf: placed.blockOf,
  });
  useImperativeHandle(props.handle, () => ({ turnTo, focusOn }), [turnTo, focusOn]);
  useArticleGestures(page, props.gestures);
  useHoverPaint(page);

  const scrollTo = useCallback((share: number) => {
    const view = scroller.current;
    if (view) view.scrollTop = share * view.scrollHeight - view.clientHeight / 2;
  }, []);

  return (
    <div className="reader-body">
      <div
        ref={scroller}
        className={`reader-scroll ${layoutClass(size, beside)} ${blocks.whole ? "" : "reader-long"}`}
        // Keys scroll an article even where no quote can be focused.
        tabIndex={tabStop === null || !showQuotes ? 0 : -1}
        onScroll={(event) => {
          props.onScrolled(event.currentTarget.scrollTop);
          blocks.follow();
          moveThumb(scroller.current, thumb.current)();
        }}
        onWheel={letGo}
        onPointerDown={letGo}
      >
        <article ref={page} lang={article.language} dir={article.direction} className="reader-page">
          {props.head}
          <div ref={list} className="reader-blocks">
            <div style={{ height: blocks.beforePx }} />
            {article.blocks.slice(first, last + 1).map((block, offset) => {
              const at = first + offset;
              const segments = cuts.segmentsOf(at);
              const notes = showQuotes && isPainted ? cuts.notesOf(at) : [];
              return (
                <div key={at} data-block={at} className="reader-block">
                  <QuotedBlock block={block} segments={segments} faces={showQuotes ? faces : null} />
                  {notes.length > 0 ? (
                    <div className="reader-notes">
                      <MarginNotes
                        notes={notes}
                        lookOf={lookOf}
                        tieInHand={props.tieInHand}
                        text={text}
                        theirs={props.theirs}
                      />
                    </div>
                  ) : null}
                </div>
              );
            })}
            <div style={{ height: blocks.afterPx }} />
          </div>
          {props.foot}
          {props.over}
        </article>
      </div>
      {compact ? null : (
        <QuoteRail
          text={text}
          looks={looks}
          heights={blocks.heights}
          handle={rail}
          empty={!showQuotes}
          thumb={thumb}
          onPick={props.onRailPick}
          onScrollTo={scrollTo}
        />
      )}
    </div>
  );
}

/** Heights of the blocks before any is measured. */
function useGuesses({ article, placed }: ArticleText, columnPx: number, notesBelow: boolean): readonly number[] {
  return useMemo(
    () =>
      article.blocks.map((block, at) => {
        const hasNoteRow = notesBelow && (placed.byBlock[at]?.length ?? 0) > 0;
        return guessHeight(block, columnPx, hasNoteRow);
      }),
    [article, placed, columnPx, notesBelow],
  );
}

/** The one quote that Tab reaches: the current one where it is mounted, else the first that is. */
function useStoppingQuote(
  { placed }: ArticleText,
  first: number,
  last: number,
  current: QuoteId | null,
): QuoteId | null {
  return useMemo(() => {
    const passages = placed.byBlock.slice(first, last + 1).flat();
    const mounted = passages.flatMap((passage) => (passage.last ? [passage.quote] : []));
    return current !== null && mounted.includes(current) ? current : (mounted[0] ?? null);
  }, [placed, first, last, current]);
}

/** How the quotes of the text look and what they are called. */
function useFaces(text: ArticleText, lookOf: LookOf): QuoteFaces {
  const lookup = useLookup();
  const anchorings = useAnchorings();
  return useMemo(
    () => ({
      quoteOf: text.quoteOf,
      lookOf,
      nameOf: (quote) => {
        const place = { at: text.rankOf(quote.id), of: text.quotes.length, outside: lookOf(quote).outside };
        const row = rowOf(anchorings, quote.id);
        return writeQuoteName(quote, { ...place, state: row && ANCHOR_WORDS[row.state].toLowerCase() }, lookup);
      },
    }),
    [text, lookOf, lookup, anchorings],
  );
}

const layoutClass = (size: PaneSize | null, beside: boolean) =>
  beside ? (size !== null && size.widthPx >= WIDE_PX * size.textScale ? "reader-wide" : "") : "reader-narrow";

function extentOf(scroller: HTMLElement | null, list: HTMLElement | null): PageExtent | null {
  if (!scroller || !list) return null;
  return { heightPx: scroller.scrollHeight, listTopPx: list.offsetTop, viewPx: scroller.clientHeight };
}

/** Reads which part of the article is in view; the answer shows it on the rail. */
function moveThumb(scroller: HTMLElement | null, thumb: HTMLElement | null): () => void {
  if (!scroller || !thumb || scroller.scrollHeight === 0) return () => undefined;
  const top = `${(scroller.scrollTop / scroller.scrollHeight) * 100}%`;
  const height = `${(scroller.clientHeight / scroller.scrollHeight) * 100}%`;
  return () => {
    thumb.style.top = top;
    thumb.style.height = height;
  };
}
