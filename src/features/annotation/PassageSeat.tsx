import { type ReactNode, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { textMapOf } from "#domain/article/text-map.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { TextRange } from "#domain/find/folded.ts";
import { pageRange } from "./text-places.ts";
import { useKeyboardRoom } from "./use-keyboard-room.ts";
import { useSeatInView } from "./use-seat-in-view.ts";

const GAP_PX = 14;
/** The words in hand come to rest at least this far from the top, so that the form has room below them. */
const ROOM_PX = 500;

/** Out of sight but not hidden: what is hidden cannot take the focus. */
const UNSEATED = { top: 0, opacity: 0 } as const;

/** Holds a form right below the words it is about, and moves the page where there is no room for it. */
export function PassageSeat(props: {
  readonly page: RefObject<HTMLElement | null>;
  readonly text: ArticleText;
  readonly range: TextRange;
  /** An edge of the words is being carried: the form makes way and stays where it is. */
  readonly aside: boolean;
  readonly children: ReactNode;
}) {
  const { page, text, range, aside } = props;
  const seat = useRef<HTMLDivElement>(null);
  useKeyboardRoom(seat);
  const [topPx, setTopPx] = useState<number | null>(null);
  const map = textMapOf(text.article);
  const arrivals = useArrivals(page, topPx === null);
  useLayoutEffect(() => {
    const element = page.current;
    const words = element && pageRange(element, map, range);
    const scroller = element?.parentElement;
    if (!words || !scroller || aside || arrivals < 0) return;
    const box = words.getBoundingClientRect();
    setTopPx(box.bottom - element.getBoundingClientRect().top + GAP_PX);
    const view = scroller.getBoundingClientRect();
    const short = ROOM_PX - (view.bottom - box.bottom);
    if (short > 0) scroller.scrollTop += Math.min(short, Math.max(0, box.top - view.top - 2 * GAP_PX));
  }, [page, map, range, aside, arrivals]);
  const wordsBox = useCallback(
    () => (page.current && pageRange(page.current, map, range)?.getBoundingClientRect()) ?? null,
    [page, map, range],
  );
  useSeatInView(seat, page, aside ? null : topPx, wordsBox);
  return (
    <div
      ref={seat}
      data-coding
      // The interface is English wherever the words run.
      dir="ltr"
      lang="en"
      className={`passage-seat ${aside ? "passage-aside" : ""}`}
      style={topPx === null ? UNSEATED : { top: topPx }}
    >
      {props.children}
    </div>
  );
}

/** How often blocks of a long article have come since the seat was wanted: its words may be among them. */
function useArrivals(page: RefObject<HTMLElement | null>, waiting: boolean): number {
  const [arrivals, setArrivals] = useState(0);
  useEffect(() => {
    const blocks = page.current?.querySelector(".reader-blocks");
    if (!waiting || !blocks) return;
    const observer = new MutationObserver(() => setArrivals((count) => count + 1));
    observer.observe(blocks, { childList: true });
    return () => observer.disconnect();
  }, [page, waiting]);
  return arrivals;
}
