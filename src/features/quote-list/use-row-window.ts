import { type RefObject, useCallback, useLayoutEffect, useState } from "react";

/** Rows mounted beyond the view, above and below. */
const REACH = 4;
/** Where nothing is laid out, as in print or in tests: about a screen. */
const UNSEEN = { widthRem: 90, heightPx: 640, remPx: 16 };

/** Size of what the rows are seen through. */
export type ViewSize = {
  readonly widthRem: number;
  readonly heightPx: number;
  /** One `rem` of the reader's text. */
  readonly remPx: number;
};

/** The inner size of an element, followed. */
export function useViewSize(element: RefObject<HTMLElement | null>): ViewSize {
  const [size, setSize] = useState<ViewSize>(UNSEEN);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const read = () => {
      const { clientWidth, clientHeight: heightPx } = watched;
      if (clientWidth === 0 || heightPx === 0) return;
      const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const widthRem = clientWidth / remPx;
      setSize((known) =>
        known.widthRem === widthRem && known.heightPx === heightPx && known.remPx === remPx
          ? known
          : { widthRem, heightPx, remPx },
      );
    };
    read();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(read);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return size;
}

/** Rows of a list of equal rows that are to be mounted, with how many the view holds. */
export type RowWindow = {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
  readonly perView: number;
  /** To be called when the list was scrolled. */
  readonly follow: () => void;
  /** Scrolls as little as it takes to have a whole row in sight. */
  readonly reveal: (at: number) => void;
};

/** `headPx` covers the top of what is scrolled: the headings, which stay. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  rows: { readonly count: number; readonly rowPx: number; readonly headPx: number; readonly viewPx: number },
): RowWindow {
  const { count, rowPx, headPx, viewPx } = rows;
  const [top, setTop] = useState(0);
  const perView = Math.max(1, Math.floor((viewPx - headPx) / rowPx));
  const follow = useCallback(() => {
    // A row's height is as exact as it must be: nothing is rendered for each pixel scrolled.
    setTop(Math.floor((scroller.current?.scrollTop ?? 0) / rowPx));
  }, [scroller, rowPx]);
  const reveal = useCallback(
    (at: number) => {
      const view = scroller.current;
      if (!view) return;
      const lowest = at * rowPx;
      const highest = (at + 1) * rowPx + headPx - viewPx;
      if (view.scrollTop > lowest) view.scrollTop = lowest;
      else if (view.scrollTop < highest) view.scrollTop = highest;
      follow();
    },
    [scroller, rowPx, headPx, viewPx, follow],
  );
  const first = Math.max(0, Math.min(top, Math.max(0, count - perView)) - REACH);
  return { first, end: Math.min(count, first + perView + 1 + REACH * 2), perView, follow, reveal };
}
