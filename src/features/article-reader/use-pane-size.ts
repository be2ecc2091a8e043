import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from "react";

export type PaneSize = {
  readonly widthPx: number;
  readonly heightPx: number;
  /** The reader's text size over the usual one. */
  readonly textScale: number;
};

/**
 * Inner size of an element, in whole pixels; `null` where nothing is laid out, and `late` until `read` is called: for a
 * page that has other things to draw first. `before` is what an element in the same place measured: the next one begins
 * with it, and is drawn once instead of twice.
 */
export function usePaneSize(
  element: RefObject<HTMLElement | null>,
  before: RefObject<PaneSize | null>,
  late: boolean,
): { readonly size: PaneSize | null; readonly read: () => void } {
  const [size, setSize] = useState(before.current);
  useEffect(() => {
    before.current = size;
  }, [size, before]);
  const read = useCallback(() => {
    const watched = element.current;
    if (!watched) return;
    const { clientWidth: widthPx, clientHeight: heightPx } = watched;
    const textScale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
    setSize((known) => {
      if (widthPx === 0) return null;
      const isSame = known?.widthPx === widthPx && known.heightPx === heightPx && known.textScale === textScale;
      return isSame ? known : { widthPx, heightPx, textScale };
    });
  }, [element]);
  useLayoutEffect(() => {
    if (!late) read();
    return element.current ? watchSize(element.current, read) : undefined;
  }, [element, late, read]);
  return { size, read };
}

/** Calls back when an element's size changes; answers by a way to stop. */
export function watchSize(element: HTMLElement, onChange: () => void): () => void {
  if (typeof ResizeObserver === "undefined") return () => undefined;
  const observer = new ResizeObserver(() => onChange());
  observer.observe(element);
  return () => observer.disconnect();
}
