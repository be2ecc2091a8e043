import { type ReactNode, type RefObject, useLayoutEffect, useState } from "react";
import { textMapOf } from "#domain/article/text-map.ts";
import type { ArticleText } from "#domain/evidence/article-text.ts";
import type { TextRange } from "#domain/find/folded.ts";
import { pageRange } from "./text-places.ts";

const GAP_PX = 10;
/** The words in hand come to rest at least this far from the top, so that the form has room below them. */
const ROOM_PX = 500;

/** Out of sight but not hidden: what is hidden cannot take the focus. */
const UNSEATED = { top: 0, opacity: 0 } as const;

/** Holds a form right below the words it is about, and moves the page where there is no room for it. */
export function PassageSeat(props: {
  readonly page: RefObject<HTMLElement | null>;
  readonly text: ArticleText;
  readonly range: TextRange;
  readonly children: ReactNode;
}) {
  const { page, text, range } = props;
  const [topPx, setTopPx] = useState<number | null>(null);
  const map = textMapOf(text.article);
  useLayoutEffect(() => {
    const element = page.current;
    const words = element && pageRange(element, map, range);
    const scroller = element?.parentElement;
    if (!words || !scroller) return;
    const box = words.getBoundingClientRect();
    setTopPx(box.bottom - element.getBoundingClientRect().top + GAP_PX);
    const view = scroller.getBoundingClientRect();
    const short = ROOM_PX - (view.bottom - box.bottom);
    if (short > 0) scroller.scrollTop += Math.min(short, Math.max(0, box.top - view.top - 2 * GAP_PX));
  }, [page, map, range]);
  return (
    <div data-coding className="passage-seat" style={topPx === null ? UNSEATED : { top: topPx }}>
      {props.children}
    </div>
  );
}
