import {
  memo,
  type PointerEvent,
  type Ref,
  type RefObject,
  useDeferredValue,
  useImperativeHandle,
  useMemo,
  useState,
} from "react";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { QuoteId } from "#domain/shared/ids.ts";
import { stanceName } from "#domain/shared/stance.ts";
import type { BlockHeights } from "./block-heights.ts";
import type { QuoteLooks } from "./quote-look.ts";
import { type PageExtent, type RailMark, railMarks } from "./rail-marks.ts";

/** What the rail is told once the text is on the screen: how large the page is, and whether anything in it moved. */
export type RailHandle = { readonly show: (extent: PageExtent, moved: boolean) => void };

const isSameExtent = (one: PageExtent, other: PageExtent) =>
  one.heightPx === other.heightPx && one.listTopPx === other.listTopPx && one.viewPx === other.viewPx;

const NONE: () => readonly RailMark[] = () => [];

/**
 * The map of quotes down the article, in place of the scrollbar's thumb; scrolling itself stays the browser's. For
 * pointers only, and its marks may be small: keys have J, K and the list of quotes, and the rows of that list and the
 * buttons beside it do the same at 24 px (WCAG 2.5.8, "equivalent"). Its marks are worked out after the text is on the
 * screen.
 */
export const QuoteRail = memo(function QuoteRail(props: {
  readonly text: ArticleText;
  readonly looks: QuoteLooks;
  readonly heights: BlockHeights;
  /** Whether no quotes are shown. */
  readonly empty: boolean;
  readonly handle: Ref<RailHandle>;
  readonly thumb: RefObject<HTMLDivElement | null>;
  readonly onPick: (quote: QuoteId) => void;
  /** Share of the article's height to bring to the middle of the view. */
  readonly onScrollTo: (share: number) => void;
}) {
  const { text, looks, heights, empty, onPick, onScrollTo } = props;
  const [extent, setExtent] = useState<PageExtent | null>(null);
  useImperativeHandle(props.handle, () => ({
    show: (now, moved) =>
      setExtent((before) => (before === null || moved || !isSameExtent(before, now) ? { ...now } : before)),
  }));
  const wanted = useMemo(
    () => (extent === null || empty ? NONE : () => railMarks(text, looks, heights, extent)),
    [text, looks, heights, extent, empty],
  );
  const drawn = useDeferredValue<() => readonly RailMark[]>(wanted, NONE);
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onScrollTo((event.clientY - box.top) / box.height);
  };
  return (
    <div
      className="rail"
      aria-hidden="true"
      onPointerDown={(event) => {
        if (event.target instanceof HTMLElement && event.target.dataset.rail) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && drag(event)}
    >
      <div ref={props.thumb} className="rail-thumb" />
      <Marks draw={drawn} onPick={onPick} />
    </div>
  );
});

const Marks = memo(function Marks(props: {
  readonly draw: () => readonly RailMark[];
  readonly onPick: (quote: QuoteId) => void;
}) {
  return props.draw().map((mark) => (
    <button
      // Another quote often stands for its slot after a pick: the mark is changed then, not made anew.
      key={mark.slot}
      type="button"
      tabIndex={-1}
      data-rail={mark.quote}
      className={`rail-mark rail-${mark.state} ${mark.stance === null ? "quote-untied" : `quote-${stanceName(mark.stance)}`}`}
      style={{ top: `${mark.at * 100}%` }}
      onClick={() => props.onPick(mark.quote)}
    />
  ));
});
